import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDataset } from '../../../src/dataset/parse.js';
import { relations } from '../../../src/domain/relations.js';
import type { Dataset, GlossaryEntry } from '../../../src/domain/types.js';
import { prioritiesModel, type PriorityItem } from '../../../src/elements/resource-library/priorities.model.js';
import { buildIndex, search } from '../../../src/search/search-index.js';

function read(value: object): Dataset {
  const result = parseDataset({ schemaVersion: '1.0', courses: [], ...value });
  assert.ok(result.ok);
  assert.deepEqual(result.issues, [], 'a circle is no fault of the data');
  return result.dataset;
}

const course = (id: string, fields: object = {}) => ({ id, title: id.toUpperCase(), ...fields });
const toolkit = (id: string, fields: object = {}) => ({
  id,
  title: id.toUpperCase(),
  url: 'https://partnership.example/',
  ...fields,
});
const resource = (id: string, fields: object = {}) => ({ id, title: id.toUpperCase(), type: 'guidance', ...fields });
const TYPES = { resourceTypes: [{ id: 'guidance', title: 'Guidance' }] };

/** Whose parent is whose, by places in the list; null for none. */
const PARENTS: readonly (readonly [what: string, parents: readonly (number | null)[]])[] = [
  ['of itself', [0]],
  ['of itself, beside others', [0, null, 1]],
  ['of each other', [1, 0]],
  ['of each other, with a part of its own', [1, 0, 0]],
  ['in a ring of three', [1, 2, 0]],
  ['in a ring at the end of a line', [1, 2, 1]],
  ['in a line of four', [null, 0, 1, 2]],
  ['in two rings', [1, 0, 3, 2]],
];

const allOf = (items: readonly PriorityItem[]): string[] => items.flatMap(({ id, parts }) => [id, ...allOf(parts)]);

/** Fails where a list has something twice, or the record itself. */
function assertClean(ids: readonly string[], own: string): void {
  assert.equal(new Set(ids).size, ids.length, `${own}: ${ids.join(', ')}`);
  assert.ok(!ids.includes(own), `${own} leads to itself`);
}

describe('records that lead to each other in a circle, and to themselves', () => {
  for (const [what, parents] of PARENTS)
    it(`D27, C31 priorities that are parents ${what}: each is there once`, () => {
      const items = parents.map((parent, at) => ({
        id: `p${at}`,
        title: `Priority ${at}`,
        ...(parent === null ? {} : { parent: `p${parent}` }),
      }));
      const model = prioritiesModel(read({ priorities: { title: 'Priorities', items } }), new Set());
      assert.deepEqual(allOf(model?.items ?? []).sort(), items.map(({ id }) => id).sort());
    });

  for (const size of [1, 2, 3, 5])
    it(`D27, C31 ${size} resources that name each other and themselves: each leads to the others, once`, () => {
      const ids = Array.from({ length: size }, (_, at) => `r${at}`);
      const dataset = read({ ...TYPES, resources: ids.map((id) => resource(id, { related: ids })) });
      for (const each of dataset.resources) {
        const { resources } = relations(dataset).ofResource(each);
        assertClean(resources, each.id);
        assert.equal(resources.length, size - 1);
      }
    });

  it('D27, C31 a toolkit and its tour that name each other in every way: the tour stands once, as the tour', () => {
    const dataset = read({
      courses: [course('tour', { toolkitId: 'kit', tour: true }), course('other', { toolkitId: 'kit' })],
      toolkits: [toolkit('kit', { tourId: 'tour', courses: ['tour', 'other', 'tour'] })],
    });
    const { tourOf, ofToolkit, ofCourse } = relations(dataset);
    const [kit] = dataset.toolkits;
    const [tour] = dataset.courses;
    assert.ok(kit && tour);
    assert.equal(tourOf(kit)?.id, 'tour');
    assert.deepEqual(
      ofToolkit(kit).courses.map(({ id }) => id),
      ['other'],
    );
    assert.deepEqual(ofCourse(tour).toolkits, ['kit']);
  });

  it('D27, C31 two toolkits whose tours name the other toolkit: each keeps its own tour, and both courses lead to both', () => {
    const dataset = read({
      courses: [course('tour-a', { toolkitId: 'b', tour: true }), course('tour-b', { toolkitId: 'a', tour: true })],
      toolkits: [toolkit('a', { tourId: 'tour-a' }), toolkit('b', { tourId: 'tour-b' })],
    });
    const { tourOf, ofToolkit, ofCourse } = relations(dataset);
    assert.deepEqual(
      dataset.toolkits.map((each) => [tourOf(each)?.id, ...ofToolkit(each).courses.map(({ id }) => id)]),
      [
        ['tour-a', 'tour-b'],
        ['tour-b', 'tour-a'],
      ],
    );
    for (const each of dataset.courses) assert.deepEqual([...ofCourse(each).toolkits].sort(), ['a', 'b']);
  });

  it('D27, C31 a course, a toolkit and a resource that each name the others: each leads to the others, once', () => {
    const dataset = read({
      ...TYPES,
      courses: [course('c', { toolkitId: 'k', resources: ['r', 'r'] })],
      toolkits: [toolkit('k', { courses: ['c', 'c'], resources: ['r'] })],
      resources: [resource('r', { courses: ['c'], toolkits: ['k', 'k'], related: ['r'] })],
    });
    const [kit] = dataset.toolkits;
    const [one] = dataset.courses;
    const [paper] = dataset.resources;
    assert.ok(kit && one && paper);
    const { ofToolkit, ofCourse, ofResource } = relations(dataset);
    assert.deepEqual([ofToolkit(kit).courses.length, ofToolkit(kit).resources.length], [1, 1]);
    assert.deepEqual(ofCourse(one), { toolkits: ['k'], resources: ['r'] });
    assert.deepEqual(ofResource(paper), { courses: ['c'], toolkits: ['k'], resources: [] });
  });

  const entry = (term: string, expansion: string, fields: Partial<GlossaryEntry> = {}): GlossaryEntry => ({
    term,
    expansion,
    also: [],
    searchOnly: [],
    ambiguous: false,
    sources: [],
    ...fields,
  });

  for (const [what, glossary, finds] of [
    ['that means itself', [entry('begging', 'begging')], ['Begging']],
    ['that has itself for another word', [entry('begging', 'asking', { also: ['begging', 'begging'] })], ['Begging']],
    [
      'and another that mean each other',
      [entry('begging', 'soliciting'), entry('soliciting', 'begging')],
      ['Begging', 'Soliciting'],
    ],
    [
      'in a ring of three',
      [entry('begging', 'soliciting'), entry('soliciting', 'cadging'), entry('cadging', 'begging')],
      ['Begging', 'Soliciting', 'Cadging'],
    ],
    [
      'within a phrase that names it again',
      [entry('begging', 'forced begging'), entry('forced begging', 'begging', { also: ['begging on streets'] })],
      ['Begging'],
    ],
  ] as const)
    it(`D27, C31 a word of the glossary ${what}: is found, once, and the search ends`, () => {
      const documents = ['Begging', 'Soliciting', 'Cadging', 'Trespass'].map((title) => ({
        id: title,
        title,
        aliases: [],
        tags: [],
        text: '',
      }));
      const hits = search(buildIndex(documents, [...glossary]), 'begging').map(({ id }) => id);
      assert.equal(new Set(hits).size, hits.length);
      assert.equal(hits[0], 'Begging');
      for (const id of hits) assert.ok((finds as readonly string[]).includes(id), id);
    });
});
