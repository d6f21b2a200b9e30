import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/all.js';
import type { ScpErrorEvent } from '../../src/controllers/events.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { recordConsole, type ConsoleRecord } from '../harness/console.js';
import { datasetAddress } from '../harness/dataset-address.js';
import { rootOf, wordsOf } from '../harness/element.js';
import { TAGS } from '../harness/tags.js';

/** Fields that a later minor version may bring: in the file, in every record and in every part of one. */
const withUnknownFields = (data: unknown): object =>
  JSON.parse(JSON.stringify(data), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value, carbon: 3, moods: [{ id: 'calm' }], 'x-html': '<b>later</b>' }
      : value,
  ) as object;

describe('data of another version', () => {
  let log: ConsoleRecord;
  beforeEach(() => (log = recordConsole()));
  afterEach(() => log.stop());

  /** An element with that data, once it has settled, and what it told its page. */
  async function shown(tag: string, data: unknown) {
    const holder = await fixture<HTMLElement>(html`<main></main>`);
    const issues: string[] = [];
    holder.addEventListener('scp-data-issues', (event) => {
      issues.push(...event.detail.issues.map(({ code }) => code));
    });
    const element = document.createElement(tag) as LitElement;
    Object.assign(element, { src: datasetAddress(data), previewDate: EXAMPLE_NOW });
    element.innerHTML = '<p>The fallback</p>';
    const outcome = Promise.race([oneEvent(holder, 'scp-ready'), oneEvent<ScpErrorEvent>(holder, 'scp-error')]);
    holder.append(element);
    const event = await outcome;
    await element.updateComplete;
    return { element, issues, event };
  }

  for (const tag of TAGS) {
    describe(tag, () => {
      for (const [what, version, issue] of [
        ['no version', undefined, 'no-version'],
        ['null for a version', null, 'no-version'],
        ['a number for a version', 1, 'no-version'],
        ['a word for a version', 'latest', 'no-version'],
        ['an older version', '0.9', 'old-version'],
      ] as const)
        it(`C32, D29: ${what}: shows the same, and tells of it`, async () => {
          const usual = await shown(tag, exampleDataset);
          const { element, issues, event } = await shown(tag, { ...exampleDataset, schemaVersion: version });
          expect(event.type).to.equal('scp-ready');
          expect(wordsOf(element)).to.equal(wordsOf(usual.element));
          expect(rootOf(element).querySelectorAll('slot').length, 'the fallback').to.equal(0);
          expect(issues).to.deep.equal([issue]);
        });

      for (const version of ['1.1', '1.9', '1.10'])
        it(`C32, D29: version ${version} with fields that are not known yet: shows what it knows`, async () => {
          const usual = await shown(tag, exampleDataset);
          const later = { ...withUnknownFields(exampleDataset), schemaVersion: version };
          const { element, issues, event } = await shown(tag, later);
          expect(event.type).to.equal('scp-ready');
          expect(wordsOf(element)).to.equal(wordsOf(usual.element));
          expect(issues).to.deep.equal(['newer-version']);
        });

      for (const version of ['2.0', '10.3', 2, '3'])
        it(`C32, D29: version ${JSON.stringify(version)}: shows none of it, but its fallback and 999`, async () => {
          const { element, event } = await shown(tag, { ...exampleDataset, schemaVersion: version });
          expect(event.type).to.equal('scp-error');
          expect((event as ScpErrorEvent).detail.code).to.equal('schema-newer');
          expect(wordsOf(element))
            .to.include('could not be loaded')
            .and.include('The data is made for a newer version of this page.')
            .and.include('999')
            .and.not.include('Example Partnership');
          expect(
            rootOf(element).querySelectorAll('[part="error"] button').length,
            'asking again would not help',
          ).to.equal(0);
          expect(element.innerText).to.include('The fallback');
          expect(log.messages.filter((message) => message.includes('schema-newer')).length).to.equal(1);
        });
    });
  }
});
