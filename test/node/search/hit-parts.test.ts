import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hitParts, matchedElsewhere } from '../../../src/search/hit-parts.js';
import { buildIndex, search, type SearchDocument } from '../../../src/search/search-index.js';

const documents: SearchDocument[] = [
  { id: 'title', title: 'Spotting neglect', aliases: [], text: '', tags: [] },
  { id: 'via', title: 'Female genital mutilation', aliases: [], text: '', tags: [] },
  { id: 'hidden', title: 'A pathway', aliases: [], text: 'For female genital mutilation.', tags: [] },
  { id: 'tag', title: 'A guide', aliases: ['The blue book'], text: 'Calm words', tags: ['Neglect'] },
];
const index = buildIndex(documents, [
  { term: 'FGM', expansion: 'female genital mutilation', also: [], searchOnly: [], ambiguous: false, sources: [] },
]);

function found(id: string, query: string) {
  const hit = search(index, query).find((each) => each.id === id);
  const document = documents.find((each) => each.id === id);
  assert(hit !== undefined && document !== undefined);
  const marks = hitParts(document.title, hit).flatMap(({ text, match }) => (match ? [text] : []));
  return { marks, elsewhere: matchedElsewhere(document, hit) };
}

describe('why a record is a hit', () => {
  it('is marked in the title that shows it', () => {
    assert.deepEqual(found('title', 'neglect'), { marks: ['neglect'], elsewhere: '' });
    assert.deepEqual(found('via', 'fgm'), { marks: ['Female genital mutilation'], elsewhere: '' });
  });

  it('is said where the title does not show it: what was understood, else the name, else the words', () => {
    assert.equal(found('hidden', 'fgm').elsewhere, 'female genital mutilation');
    assert.equal(found('tag', 'neglect').elsewhere, 'Neglect');
    assert.equal(found('tag', 'blue').elsewhere, 'The blue book');
    assert.equal(found('tag', 'calm').elsewhere, 'calm');
  });

  it('is nothing without a search', () => {
    assert.deepEqual(hitParts('A guide', undefined), [{ text: 'A guide', match: false }]);
    assert.equal(matchedElsewhere(documents[0] as SearchDocument, undefined), '');
  });
});
