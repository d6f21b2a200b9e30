import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { choiceOf, faultyColours, wayOf, START, type BuilderState } from '../../../src/builder/builder.model.js';
import { PRESETS } from '../../../src/builder/form.view.js';
import { previewIn, saysReady } from '../../../src/builder/preview-message.js';
import { parseDataset } from '../../../src/dataset/parse.js';
import { DEFAULT_COLOURS, isColour } from '../../../src/snippet/contrast.js';
import { ELEMENTS } from '../../../src/snippet/elements.js';
import { escapeHtml } from '../../../src/snippet/html-text.js';
import { offersFor } from '../../../src/snippet/offers.js';
import { instructions, SITE_KINDS } from '../../../src/snippet/site-kinds.js';
import { isLocal } from '../../../src/snippet/release.js';
import { attributesFor, colourRule, snippetText, type Release, type Way } from '../../../src/snippet/snippet.js';

const read = parseDataset(JSON.parse(readFileSync('data/dataset.json', 'utf8')));
assert.ok(read.ok);
const { dataset } = read;
const at = Date.UTC(2026, 10, 22, 12);
const release: Release = {
  site: 'https://elements.example.org/',
  version: '1.2.3',
  alias: 'v1',
  trustedTypesPolicy: 'scp-lit',
  integrity: new Map(),
  licences: [],
};
const ground = { release, dataset, at };

const choice = (changes: Partial<BuilderState>) => choiceOf({ ...START, ...changes }, ground);
const snippet = (changes: Partial<BuilderState>) => snippetText(choice(changes), release, dataset, at);

describe('what an editor has set', () => {
  it('comes to nothing but the element at first', () => {
    const { attributes, colours, way, channel } = choice({});
    assert.deepEqual([attributes.size, colours.size, way, channel], [0, 0, 1, 'fixed']);
  });

  it('takes the way that suits the site, until the editor wants another', () => {
    assert.equal(wayOf({ ...START, kind: 'sharepoint' }), 3);
    assert.equal(wayOf({ ...START, kind: 'sharepoint', way: 4 }), 4);
  });

  it('leaves out what the element does not have, and keeps it for someone who comes back', () => {
    const changes: Partial<BuilderState> = {
      values: new Map([['audience', new Set(['schools'])]]),
      switches: new Set(['save', 'url-state']),
      texts: new Map([['query', 'neglect']]),
    };
    assert.match(snippet(changes), / url-state="query" query="neglect" audience="schools" save="device">/);
    assert.deepEqual([...choice({ ...changes, element: 'threshold-chart' }).attributes], []);
  });

  it('shows no heading, also where one is written', () => {
    const changes: Partial<BuilderState> = { texts: new Map([['heading', 'Ours']]), switches: new Set(['no-heading']) };
    assert.equal(choice(changes).attributes.get('heading'), '');
  });

  it('has only colours that are colours and differ, and says which are none', () => {
    const colours = new Map([
      ['accent', ' #7A1F3D '],
      ['ink', 'black'],
      ['ground', DEFAULT_COLOURS.get('ground') ?? ''],
      ['soft', ''],
    ]);
    assert.deepEqual([...choice({ colours }).colours], [['accent', '#7A1F3D']]);
    assert.deepEqual(faultyColours({ ...START, colours }), ['ink']);
  });
});

describe('a snippet, whatever an editor types,', () => {
  /** Texts that are likely to break out of an attribute, and any others. */
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom('"', "'", '<', '>', '&', '</', '<script>', '">', '&quot;', ' onclick=', '\n', '`', '--', 'x'),
      )
      .map((parts) => parts.join('')),
  );

  it('is the same but for the escaped text of the heading', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom<Way>(1, 2), (text, way) => {
        fc.pre(text.trim() !== '');
        const texts = (heading: string) => ({ way, texts: new Map([['heading', heading]]) });
        const escaped = escapeHtml(text.trim());
        assert.doesNotMatch(escaped, /[<>"]/);
        assert.ok(snippet(texts(text)) === snippet(texts('HEADING')).replace('HEADING', () => escaped));
      }),
      { numRuns: 60 },
    );
  });

  it('has an address that reads back as what was typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(text.trim() !== '');
        const address = new URL(snippet({ way: 4, texts: new Map([['heading', text]]) }).trim());
        assert.equal(address.searchParams.get('heading'), text.trim());
        assert.equal(address.pathname, '/course-finder.html');
      }),
    );
  });

  it('has no colour but a colour', () => {
    const rule = /^(scp-course-finder \{\n( {2}--scp-[\w-]+: #[\da-fA-F]{3,6};\n)+\}\n)?$/;
    fc.assert(
      fc.property(fc.constantFrom(...DEFAULT_COLOURS.keys()), fc.oneof(typed, fc.constant('#7a1f3d')), (name, text) => {
        const colours = new Map([[name, text]]);
        assert.match(colourRule(choice({ colours })), rule);
        if (!isColour(text.trim())) assert.equal(colourRule(choice({ colours })), '');
      }),
    );
  });
});

describe('what the page offers', () => {
  for (const { name } of ELEMENTS)
    it(`of ${name} is what the element has and the data knows: no choice is ignored`, () => {
      const offers = offersFor(dataset, name, at);
      assert.ok(offers.length > 0);
      for (const { attribute, values } of offers) {
        assert.ok(attributesFor(name).includes(attribute), attribute);
        assert.ok(values.length > 0 && values.every(({ value, title }) => value !== '' && title !== ''), attribute);
        assert.equal(new Set(values.map(({ value }) => value)).size, values.length, attribute);
      }
    });

  it('leaves an attribute out for which the data has nothing', () => {
    const bare = parseDataset({ schemaVersion: '1.0', toolkits: [{ id: 'a', title: 'A', url: 'https://a.example/' }] });
    assert.ok(bare.ok);
    assert.deepEqual(
      offersFor(bare.dataset, 'toolkit-browser', at).map(({ attribute }) => attribute),
      ['toolkit'],
    );
  });

  it('of presets is every one in the folder but the dark one', () => {
    const files = readdirSync('src/presets').map((file) => file.replace('.css', ''));
    assert.deepEqual(
      PRESETS.map(([name]) => name).sort(),
      files.filter((name) => !['dark', 'space'].includes(name)).sort(),
    );
  });

  it('tells for every kind of site and way what to do', () => {
    for (const { name, way } of SITE_KINDS) {
      for (const way of [1, 2, 3, 4] as const) assert.ok(instructions(name, choice({ way })).length > 0);
      assert.doesNotMatch(instructions(name, choice({ way })).join(), /does not take this way/, name);
    }
    assert.match(instructions('sharepoint', choice({ way: 1 })).join(), /does not take this way/);
  });

  it('says when its addresses work on this computer only', () => {
    assert.deepEqual(
      ['http://127.0.0.1:8000/site/', 'http://localhost/', 'https://localhost.example.org/'].map(isLocal),
      [true, true, false],
    );
  });
});

describe('messages to the preview', () => {
  it('are read only if they are whole', () => {
    const whole = { scp: 'preview', snippet: 'a', colours: '', policy: "default-src 'none'", dark: true };
    assert.deepEqual(previewIn(whole), whole);
    for (const each of [
      null,
      'x',
      {},
      { ...whole, scp: 'x' },
      { ...whole, snippet: 1 },
      { ...whole, policy: undefined },
    ])
      assert.equal(previewIn(each), null);
    assert.ok(saysReady({ scp: 'preview-ready' }));
    for (const each of [null, 'preview-ready', { scp: 'preview' }]) assert.ok(!saysReady(each));
  });
});
