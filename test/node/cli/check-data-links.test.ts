import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkText } from './checked.js';

/** What is said of the link of one course to the toolkit “t”, where the file has these toolkits. */
function ofLink(toolkits: string): string | undefined {
  const { lines } = checkText(`{"schemaVersion": "1.0",
    "courses": [{"id": "c", "title": "C", "toolkitId": "t"}],
    ${toolkits}}`);
  const start = 'Line 2     Warning  Course “C”: “toolkitId” names “t”';
  return lines.find((line) => line.startsWith(start))?.slice(start.length);
}

const KIT = { id: 't', title: 'T', url: 'https://partnership.example/' };
const toolkits = (...list: unknown[]): string => `"toolkits": ${JSON.stringify(list)}`;

for (const [name, data, words] of [
  ['that there is', toolkits(KIT), undefined],
  ['that there is not', toolkits({ ...KIT, id: 'other' }), ', which is not in “toolkits”. Correct it, or delete it.'],
  [
    'that was left out',
    toolkits({ ...KIT, url: 'www.partnership.example' }),
    ', which was left out: see the error at toolkit “T”. Leave this as it is.',
  ],
  [
    'whose entry has the id of another',
    toolkits({ ...KIT, id: 'other' }, { ...KIT, id: 'other', title: 'Tea' }),
    ', which is not in “toolkits”. It may be toolkit “Tea”, which was left out: put that right first, and check again.',
  ],
  [
    'whose id is no text',
    toolkits({ ...KIT, id: 1 }),
    ', which is not in “toolkits”. It may be toolkit “T”, which was left out: put that right first, and check again.',
  ],
  [
    'that may be one of several',
    toolkits({ title: 'One' }, KIT.id, { title: 'Three' }),
    ', which is not in “toolkits”. It may be one of 3 that were left out: put them right first, and check again.',
  ],
  [
    'past the longest list',
    `"toolkits": ${JSON.stringify(Array.from({ length: 20_002 }, (_, index) => ({ ...KIT, id: index < 20_000 ? `kit-${index}` : KIT.id })))}`,
    ', which is not in “toolkits”. It may be one of 2 that were left out: put them right first, and check again.',
  ],
  ['in what is no list', '"toolkits": {}', ', but “toolkits” cannot be read. Put that right first, and check again.'],
  [
    'in a list that is misspelt',
    `"toolkit": [${JSON.stringify(KIT)}]`,
    ', but there is no “toolkits”. Add it, or look whether it is misspelt.',
  ],
] as const)
  test(`D27 a link to a record ${name}: only what is wrong there is to be changed`, () => {
    assert.equal(ofLink(data), words);
  });

test('D27 a link within a chart whose part was left out: the error is at that part', () => {
  const { lines } = checkText(
    JSON.stringify({
      schemaVersion: '1.0',
      charts: [
        {
          id: 'chart',
          title: 'Chart',
          levels: [{ id: '2' }],
          domains: [{ id: 'd', name: 'Home' }],
          indicators: [{ id: 'cold', domain: 'd', level: '2', text: 'Cold' }],
        },
      ],
    }),
  );
  assert.ok(
    lines.some((line) =>
      line.endsWith('“level” names “2”, which was left out: see the error at level “2”. Leave this as it is.'),
    ),
    lines.join('\n'),
  );
});
