import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseDataset } from '../../../src/dataset/parse.js';
import { openTarget, type OpenableRecord } from '../../../src/domain/open-targets.js';
import { relations, type RelatedIds } from '../../../src/domain/relations.js';
import { safeUrl } from '../../../src/domain/safe-url.js';
import type { Dataset } from '../../../src/domain/types.js';
import { exampleDataset } from '../../fixtures/example/dataset.js';

function read(value: unknown): Dataset {
  const result = parseDataset(value);
  assert(result.ok);
  return result.dataset;
}

const published = new URL('../../../data/dataset.json', import.meta.url);

const DATASETS = new Map<string, unknown>([
  ['the published data', JSON.parse(readFileSync(published, 'utf8'))],
  ['the example data', exampleDataset],
]);

/** What a record leads to, as `type id`. */
type Leads = readonly string[];

const leadsOf = (ids: Partial<RelatedIds>): Leads => [
  ...(ids.courses ?? []).map((id) => `course ${id}`),
  ...(ids.toolkits ?? []).map((id) => `toolkit ${id}`),
  ...(ids.resources ?? []).map((id) => `resource ${id}`),
];

/** Every record with what it leads to. */
function everyLead(dataset: Dataset): ReadonlyMap<string, Leads> {
  const { tourOf, ofToolkit, ofCourse, ofResource } = relations(dataset);
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
  return new Map<string, Leads>([
    ...dataset.courses.map((course) => [`course ${course.id}`, leadsOf(ofCourse(course))] as const),
    ...dataset.resources.map((resource) => [`resource ${resource.id}`, leadsOf(ofResource(resource))] as const),
    ...dataset.toolkits.map((toolkit) => {
      const { courses, resources } = ofToolkit(toolkit);
      const tour = tourOf(toolkit);
      const all = tour === undefined ? courses : [tour, ...courses];
      return [`toolkit ${toolkit.id}`, leadsOf({ courses: ids(all), resources: ids(resources) })] as const;
    }),
  ]);
}

/** Every id by which one record of the dataset names another that can be opened, as `where: type id`. */
function everyName(dataset: Dataset): readonly string[] {
  const names: string[] = [];
  const type = new Map([
    ['toolkitId', 'toolkit'],
    ['tourId', 'course'],
    ['courseId', 'course'],
    ['resourceId', 'resource'],
    ['chartId', 'chart'],
    ['toolkits', 'toolkit'],
    ['courses', 'course'],
    ['resources', 'resource'],
    ['related', 'resource'],
  ]);
  const walk = (value: unknown, path: string, depth: number): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const kind = depth > 0 && !(depth === 1 && Array.isArray(value)) ? type.get(key) : undefined;
      const ids = (Array.isArray(inner) ? inner : [inner]).filter((id) => typeof id === 'string');
      if (kind !== undefined) names.push(...ids.map((id) => `${path}/${key}: ${kind} ${id}`));
      walk(inner, `${path}/${key}`, depth + 1);
    }
  };
  walk(dataset, '', 0);
  return names;
}

const target = (dataset: Dataset, name: string): OpenableRecord | null => {
  const [type, id] = name.split(' ');
  return openTarget(dataset, type as OpenableRecord['type'], id);
};

for (const [name, value] of DATASETS) {
  describe(`relations in ${name}`, () => {
    const dataset = read(value);
    const leads = everyLead(dataset);

    it('every id that a record names is there', () => {
      const names = everyName(dataset);
      assert(names.length > 10);
      for (const each of names) assert(target(dataset, each.split(': ')[1] ?? ''), each);
    });

    it('whatever leads to a record is led to by it', () => {
      for (const [from, all] of leads) {
        for (const to of all) assert(leads.get(to)?.includes(from), `${from} leads to ${to}, but not back`);
      }
    });

    it('nothing leads to itself, to a thing twice, or to nothing', () => {
      for (const [from, all] of leads) {
        assert(!all.includes(from), from);
        assert.equal(new Set(all).size, all.length, from);
        for (const to of all) {
          const record = target(dataset, to);
          assert(record, to);
          assert.notEqual(record.name, '');
          assert(safeUrl(record.url ?? ''), `${to} has no address`);
        }
      }
    });

    it('every tour belongs to one toolkit, and is its tour', () => {
      const { tourOf, ofCourse } = relations(dataset);
      for (const toolkit of dataset.toolkits) {
        const tour = tourOf(toolkit);
        if (tour === undefined) continue;
        assert.equal(tour.tour, true, tour.id);
        assert.equal(ofCourse(tour).toolkits[0], toolkit.id);
      }
      for (const { id, toolkitId } of dataset.courses.filter(({ tour }) => tour)) {
        const toolkit = dataset.toolkits.find((each) => each.id === toolkitId);
        if (toolkit !== undefined) assert.equal(tourOf(toolkit)?.id, id);
      }
    });

    it('a launch and a chart lead to their toolkit', () => {
      const items = dataset.weeks.flatMap(({ days }) => days.flatMap(({ items }) => items));
      for (const { toolkitId } of [...items, ...dataset.charts])
        if (toolkitId !== undefined) assert(openTarget(dataset, 'toolkit', toolkitId), toolkitId);
      for (const { id, type, toolkitId } of items) if (type === 'launch') assert(toolkitId, id);
    });
  });
}

describe('relations', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ id: `r${n}`, title: `R ${n}`, type: 't' }));
  const toolkit = { id: 'tk', title: 'T', url: 'https://example.org/', topics: ['x'] };

  it('take a few on the same topic, after those that are named', () => {
    const resources = many(20).map((each, n) => ({ ...each, topics: n === 19 ? [] : ['x'] }));
    const dataset = read({
      topics: [{ id: 'x', title: 'X' }],
      resourceTypes: [{ id: 't', title: 'T' }],
      toolkits: [{ ...toolkit, resources: ['r19', 'r3'] }],
      resources,
    });
    const [only] = dataset.toolkits;
    assert(only);
    assert.deepEqual(
      relations(dataset)
        .ofToolkit(only)
        .resources.map(({ id }) => id),
      ['r19', 'r3', 'r0', 'r1', 'r2', 'r4', 'r5', 'r6'],
    );
  });

  it('name the priorities that a record serves', () => {
    const dataset = read({
      toolkits: [toolkit],
      priorities: { title: 'P', items: [{ id: 'p', title: 'First things', toolkits: ['tk'] }] },
    });
    assert.deepEqual(relations(dataset).prioritiesOf('toolkits', 'tk'), ['First things']);
    assert.deepEqual(relations(dataset).prioritiesOf('courses', 'tk'), []);
  });
});
