import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseInstant } from '../../../src/domain/london-time.js';
import { noteText, recordNote } from '../../../src/elements/threshold-chart/record-note.model.js';
import type { ChartChoices } from '../../../src/elements/threshold-chart/threshold-chart.model.js';
import { chart } from '../../fixtures/example/chart.js';
import { EXAMPLE_NOW, exampleDataset } from '../../fixtures/example/dataset.js';
import { read, shown } from './threshold-chart-fixtures.js';

const now = parseInstant(EXAMPLE_NOW)?.ms ?? Number.NaN;

const note = (choices: Partial<ChartChoices>, realTime: number | null = null, data: unknown = exampleDataset): string =>
  noteText(recordNote(shown(choices, read(data)), { now, realTime }));

describe('note for the record', () => {
  const full = note({
    marked: new Set(['rest-well', 'rest-late', 'play-never']),
    age: 'young',
    judgement: 'shaky',
    reason: '  It has gone on\nfor a year.  ',
  });

  it('says when, which chart, and how far it is to be trusted', () => {
    assert.match(
      full,
      /^Note for the record: Example chart of stages\nIf a child is in immediate danger, call 999.\nDate and time: Wednesday 10 March 2027, 1:50pm, UK time\n/,
    );
    assert(full.includes('Version 0.1, last changed on 1 January 2027.'));
    assert(full.includes('Status: Illustrative chart. Not signed off.'));
    assert(full.includes('If a child is in immediate danger, call 999.'));
  });

  it('holds the signs by domain and level, the suggestion, the judgement and the prompts', () => {
    assert(
      full.includes(
        'Rest\n  Stage of support 1: Settled (going well)\n  - Sleeps well\n  Stage of support 2: Shaky\n  - Often goes to bed late',
      ),
    );
    assert(
      full.includes(
        'The chart suggests stage of support 3: Serious.\nBecause these signs are marked:\n- Never plays (Play)',
      ),
    );
    assert(full.includes('MY OWN JUDGEMENT\nStage of support 2: Shaky\nReason: It has gone on\nfor a year.'));
    assert(full.includes('See the infants toolkit. It is for the youngest children.'));
    assert(full.includes('Illustrative rule.'));
  });

  it('holds both next steps with contacts, and what is left to fill in', () => {
    assert(full.includes('For Stage of support 2: Shaky (your own judgement)'));
    assert(full.includes('For Stage of support 3: Serious (what the chart suggests: your judgement is lower)'));
    assert(
      full.includes(
        '- Duty team (Professionals, when it is urgent): 01632 960001. Monday to Friday 9am to 5pm. Confirmed on 20 February 2027.',
      ),
    );
    for (const blank of ['How often: ____', 'How long: ____', 'The child’s voice: ____']) assert(full.includes(blank));
    assert(full.endsWith('This tool kept no copy.\n'));
  });

  it('says which marks are outside the age, what to read, and why each prompt shows', () => {
    assert(full.includes('- Often goes to bed late (Ages 5 to 17, outside the age shown)'));
    assert(full.includes('Look at how long and how often. See: '));
    assert(full.includes('The child is 5 or younger. Illustrative rule.'));
  });

  it('names helplines where the data has no area', () => {
    const helpline = { id: 'h', area: 'national', purpose: 'helpline', title: 'Helpline', phone: '01632 960004' };
    const charts = [{ ...chart, nextSteps: [] }];
    const text = note({}, null, { ...exampleDataset, areas: [], contacts: [helpline], charts });
    assert(text.includes('No contact is given. Use your council’s website.\n- Helpline: 01632 960004.'));
  });

  it('of a frozen clock says that it is no record, and when it was really written', () => {
    const preview = note({}, parseInstant('2026-11-22T09:00')?.ms ?? 0);
    assert.match(preview, /^PREVIEW, NOT A RECORD\n/);
    assert(preview.includes('The preview stands at: Wednesday 10 March 2027, 1:50pm, UK time'));
    assert(preview.includes('Really written: Sunday 22 November 2026, 9am, UK time'));
    assert(!full.includes('PREVIEW'));
  });

  it('never holds undefined, null or NaN, however little the data says', () => {
    const bare = {
      schemaVersion: '1.0',
      areas: [{ id: 'north', title: 'Northshire' }],
      contacts: [{ id: 'c', area: 'north', purpose: 'public', title: 'Front door' }],
      charts: [
        {
          id: 'bare',
          title: 'Bare',
          levels: chart.levels.map(({ id, name }) => ({ id, name })),
          domains: chart.domains.map(({ id, name }) => ({ id, name })),
          ages: chart.ages.map(({ id, name }) => ({ id, name })),
          indicators: chart.indicators.map(({ id, domain, level, text }) => ({ id, domain, level, text })),
          rules: [{ id: 'r', title: 'A prompt' }],
        },
      ],
    };
    const ids = chart.indicators.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.constantFrom<unknown>(exampleDataset, bare),
        fc.subarray(ids),
        fc.option(fc.constantFrom('young', 'older')),
        fc.option(fc.constantFrom('settled', 'shaky', 'serious')),
        fc.option(fc.nat()),
        (data, marked, age, judgement, realTime) => {
          const text = note({ marked: new Set(marked), age, judgement }, realTime, data);
          assert(!/undefined|NaN|null|\[object/.test(text), text);
          assert(!text.includes('\n\n\n'));
        },
      ),
    );
  });
});
