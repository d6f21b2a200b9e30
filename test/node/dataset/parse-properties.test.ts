import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDataset } from '../../../src/dataset/parse.js';
import { datasetSchema } from '../../../src/dataset/schema.generated.js';
import { runs } from '../../harness/mutated-data.js';
import { assertFitsSchema, brief, clean, parsed, put, valueAt } from './support.js';

/** How often a property is tried. */
const tries = (count: number): { numRuns: number } => ({ numRuns: runs(count, process.env['MORE_RUNS']) });

/** JSON Pointers of everything in a value but the value itself. */
function pointersOf(value: unknown, base = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [`${base}/${key}`, ...pointersOf(child, `${base}/${key}`)]);
}

const pointers = pointersOf(clean());

const awkward = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom<unknown>(
    '',
    ' ',
    '__proto__',
    'constructor',
    'javascript:alert(1)',
    '2026-02-30',
    '2026-10-25T01:30',
    NaN,
  ),
  fc.constantFrom<unknown>(
    Infinity,
    -0,
    1e21,
    undefined,
    [],
    {},
    [[]],
    [null],
    'a\uFFFD',
    '\uD800',
    'x'.repeat(20_001),
  ),
  fc.constantFrom(...pointers).map((pointer) => valueAt(clean(), pointer)),
);

/** The faultless dataset after some changes: values replaced, entries and fields added. */
const mutated = fc
  .array(fc.tuple(fc.constantFrom(...pointers), awkward, fc.constantFrom('', '/-', '/__proto__', '/extra')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((changes) => {
    const data = clean();
    for (const [pointer, value, below] of changes) {
      const target = valueAt(data, pointer);
      if (below === '') {
        // An earlier change may have taken away what held it.
        const owner = valueAt(data, pointer.replace(/\/[^/]*$/, ''));
        if (typeof owner === 'object' && owner !== null) put(data, pointer, value);
      } else if (
        below === '/-' ? Array.isArray(target) : typeof target === 'object' && target !== null && !Array.isArray(target)
      ) {
        put(data, pointer + below, value);
      }
    }
    return data;
  });

const anyFields = fc.dictionary(
  fc.constantFrom('__proto__', 'x', ...Object.keys(datasetSchema.properties ?? {})),
  awkward,
);

/** Kinds of issue about content that is kept as it is, and is therefore there to be found again. */
const KEPT = new Set([
  'encoding-damage',
  'unknown-choice',
  'personal-data',
  'clock-change',
  'newer-version',
  'marked',
  'dangling-link',
  'empty-chart',
  'level-order',
]);

function check(value: unknown): void {
  const first = parseDataset(value);
  if (!first.ok) return;
  assertFitsSchema(first.dataset);
  for (const issue of first.issues) {
    assert.match(issue.message, /^[A-Z][^]*: [^]*\.$/);
    assert.ok(issue.message.length < 1000);
  }
  const second = parsed(first.dataset);
  assert.deepEqual(second.dataset, first.dataset);
  assert.deepEqual(
    second.issues.filter(({ code }) => !KEPT.has(code)),
    [],
  );
}

test('any JSON value: no throw, the output fits the schema, reading it again changes nothing', () => {
  fc.assert(fc.property(fc.oneof(fc.jsonValue(), anyFields), check), tries(500));
});

test('a dataset with faults put in: no throw, the output fits the schema, reading it again changes nothing', () => {
  fc.assert(fc.property(mutated, check), tries(500));
});

test('even values that JSON cannot hold do not make it throw', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
  });
  fc.assert(
    fc.property(fc.oneof(anything, fc.dictionary(fc.constantFrom('courses', 'charts', 'publisher'), anything)), check),
    tries(100),
  );
});

test('without an issue nothing is lost', () => {
  fc.assert(
    fc.property(mutated, (data) => {
      const { dataset, issues } = parsed(data);
      const lost = pointersOf(data).filter(
        (pointer) => valueAt(data, pointer) !== undefined && valueAt(dataset, pointer) === undefined,
      );
      if (issues.length === 0) assert.deepEqual(lost, []);
    }),
    tries(500),
  );
});

test('the order of records changes neither what is kept nor what is reported', () => {
  const collections = ['courses', 'resources', 'contacts', 'audiences', 'topics'] as const;
  const shuffled = fc.tuple(mutated, fc.constantFrom(...collections), fc.infiniteStream(fc.nat()));
  fc.assert(
    fc.property(shuffled, ([data, collection, order]) => {
      const records = valueAt(data, `/${collection}`);
      // Of two records with one id the first is kept, so their order does matter.
      fc.pre(Array.isArray(records) && !parsed(data).issues.some(({ code }) => code === 'duplicate-id'));
      const ranks = new Map((records as unknown[]).map((record) => [record, order.next().value ?? 0]));
      const other = [...(records as unknown[])].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
      const one = parsed(data);
      const two = parsed({ ...(data as object), [collection]: other });
      assert.deepEqual(new Set(two.dataset[collection]), new Set(one.dataset[collection]));
      assert.deepEqual(two.issues.map(({ code }) => code).sort(), one.issues.map(({ code }) => code).sort());
    }),
    tries(200),
  );
});

const bad: [string, Record<string, unknown>, string][] = [
  ['D28', { id: 'bad' }, 'error missing-field /courses/@/title'],
  ['D28', { id: 'bad', title: {} }, 'error wrong-type /courses/@/title'],
  ['D23', { id: 7, title: 'Bad' }, 'error wrong-type /courses/@/id'],
  ['D15', { id: 'good-0', title: 'Bad' }, 'error duplicate-id /courses/@/id'],
  [
    'D24',
    { id: 'bad', title: 'Bad', sessions: [{ id: 's', start: '31/12/2026' }] },
    'warning bad-instant /courses/@/sessions/0/start',
  ],
  ['D17', { id: 'bad', title: 'Bad', url: 'javascript:0' }, 'warning url-unsafe /courses/@/url'],
  ['D27', { id: 'bad', title: 'Bad', toolkitId: 'gone' }, 'warning dangling-link /courses/@/toolkitId'],
  ['D16', { id: 'bad', title: 'Bad', format: 'hologram' }, 'warning unknown-choice /courses/@/format'],
  ['D9', { id: 'bad', title: 'B\uFFFDd' }, 'error encoding-damage /courses/@/title'],
];

for (const [hazard, record, issue] of bad) {
  test(`${hazard}, C29 twenty good courses and one bad (${issue}): twenty and exactly one issue`, () => {
    const good = Array.from({ length: 20 }, (_, index) => ({
      id: `good-${index}`,
      title: `Course ${index}`,
      format: 'course',
    }));
    const courseFormats = [{ id: 'course', title: 'Course' }];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (at) => {
        const courses: unknown[] = good.toSpliced(at, 0, record as never);
        const { dataset, issues } = parsed({ schemaVersion: '1.0', courses, courseFormats });
        assert.deepEqual(brief(issues), [issue.replace('@', String(at))]);
        const ids = dataset.courses.map(({ id }) => id).filter((id) => id !== 'bad');
        assert.deepEqual(
          ids,
          good.map(({ id }) => id),
        );
      }),
      { numRuns: 20 },
    );
  });
}

test('data/dataset.schema.json is what ajv checks: a wrong dataset does not pass', () => {
  assert.throws(() => assertFitsSchema({ schemaVersion: '1.0', courses: [{ id: 1 }] }));
});
