import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDataset } from '../../../src/dataset/parse.js';
import { assertFitsSchema, brief, clean, parsed, parsedAfter, put, remove, valueAt } from './support.js';

const CHART = '/charts/0';

interface Level {
  id: string;
  baseline?: boolean;
}

/** A value put at a path of the chart, and the safety issue that it must give. */
const faults: [name: string, path: string, value: unknown, issue: string][] = [
  ['level without a name', '/levels/1/name', '', 'empty /levels/1/name'],
  ['level that is a number', '/levels/1', 2, 'wrong-type /levels/1'],
  ['level with the id of another', '/levels/2/id', '2', 'duplicate-id /levels/2/id'],
  ['level id that is a number', '/levels/2/id', 3, 'wrong-type /levels/2/id'],
  ['baseline that is a word', '/levels/0/baseline', 'yes', 'wrong-type /levels/0/baseline'],
  ['domain without an id', '/domains/1/id', null, 'wrong-type /domains/1/id'],
  ['indicator of an unknown level', '/indicators/1/level', '9', 'dangling-link /indicators/1/level'],
  ['indicator of a level named like a method', '/indicators/1/level', 'toString', 'dangling-link /indicators/1/level'],
  ['indicator of an unknown domain', '/indicators/1/domain', 'garden', 'dangling-link /indicators/1/domain'],
  ['indicator of an unknown age', '/indicators/2/ages/0', 'teens', 'dangling-link /indicators/2/ages/0'],
  ['indicator of an unknown source', '/indicators/1/sources/0', 'rumour', 'dangling-link /indicators/1/sources/0'],
  ['indicator without text', '/indicators/1/text', {}, 'wrong-type /indicators/1/text'],
  ['indicator with damaged text', '/indicators/1/text', 'Over 2\uFFFD5', 'encoding-damage /indicators/1/text'],
  ['indicator with the id of another', '/indicators/1/id', 'warm', 'duplicate-id /indicators/1/id'],
  ['indicator with a misspelt field', '/indicators/2/age', ['under-5'], 'unknown-field /indicators/2/age'],
  ['rule for an unknown level', '/rules/0/levels/0', '4', 'dangling-link /rules/0/levels/0'],
  ['rule for an unknown domain', '/rules/0/domains/0', 'x', 'dangling-link /rules/0/domains/0'],
  ['rule for an unknown age', '/rules/0/ages', ['x'], 'dangling-link /rules/0/ages/0'],
  ['rule for an unknown sign', '/rules/0/indicators/0', 'x', 'dangling-link /rules/0/indicators/0'],
  ['rule that leads to no toolkit', '/rules/0/toolkitId', 'x', 'dangling-link /rules/0/toolkitId'],
  ['rule without a title', '/rules/0/title', 1, 'wrong-type /rules/0/title'],
  ['case with an unknown sign', '/cases/0/marked/0', 'x', 'dangling-link /cases/0/marked/0'],
  ['case with an unknown age', '/cases/1/age', 'x', 'dangling-link /cases/1/age'],
  ['case with an unknown level', '/cases/0/level', '9', 'dangling-link /cases/0/level'],
  ['case with an unknown rule', '/cases/1/rules/0', 'x', 'dangling-link /cases/1/rules/0'],
  ['case that fails', '/cases/0/level', '3', 'failed-case /cases'],
  ['case that expects nothing but gets a level', '/cases/0/level', null, 'failed-case /cases'],
  ['next step at an unknown level', '/nextSteps/0/level', '9', 'dangling-link /nextSteps/0/level'],
  ['next step in an unknown area', '/nextSteps/0/area', 'west', 'dangling-link /nextSteps/0/area'],
  ['next step to an unknown contact', '/nextSteps/0/contacts/0', 'x', 'dangling-link /nextSteps/0/contacts/0'],
  ['note without text', '/notes/0/text', '', 'empty /notes/0/text'],
  ['bad address of the official chart', '/officialUrl', 'www.a.example', 'url-no-scheme /officialUrl'],
  ['bad date', '/updated', '1 May', 'bad-date /updated'],
  ['no levels left', '/levels', {}, 'wrong-type /levels'],
  ['marked by hand', '/incomplete', true, 'marked /incomplete'],
];

for (const [name, path, value, issue] of faults) {
  test(`a chart with a ${name} is incomplete, with a safety issue first`, () => {
    const { dataset, issues } = parsedAfter((data) => put(data, CHART + path, value));
    assert.equal(brief(issues)[0], `safety ${issue.replace(' ', ` ${CHART}`)}`);
    assert.ok(issues.every(({ severity }) => severity === 'safety'));
    assert.equal(dataset.charts[0]?.incomplete, true);
    assert.equal(dataset.courses.length, 2);
    assertFitsSchema(dataset);
  });
}

for (const [path, value] of faults.flatMap(([, path, value]) =>
  /levels\/|indicators\/1\/|rules\/0\/l/.test(path) ? [[path, value] as const] : [],
)) {
  test(`nothing is renumbered when ${path} is ${JSON.stringify(value)}`, () => {
    const before = parsed(clean()).dataset.charts[0];
    const after = parsedAfter((data) => put(data, CHART + path, value)).dataset.charts[0];
    for (const level of after?.levels ?? [])
      assert.ok(before?.levels.some(({ id, name }) => id === level.id && name === level.name));
    for (const sign of after?.indicators ?? []) assert.ok(before?.indicators.some(({ id }) => id === sign.id));
  });
}

for (const list of ['levels', 'domains', 'indicators']) {
  for (const how of ['empty', 'missing'] as const) {
    test(`a chart with ${how} ${list} is incomplete`, () => {
      const data = {
        charts: [
          {
            id: 'a',
            title: 'A',
            levels: [{ id: '1', name: 'One' }],
            domains: [{ id: 'd', name: 'D' }],
            indicators: [{ id: 'i', domain: 'd', level: '1', text: 'T' }],
          },
        ],
        schemaVersion: '1.0',
      };
      assert.deepEqual(parsed(data).issues, []);
      if (how === 'empty') put(data, `${CHART}/${list}`, []);
      else remove(data, `${CHART}/${list}`);
      const { dataset, issues } = parsed(data);
      assert.equal(dataset.charts[0]?.incomplete, true);
      assert.ok(issues.length > 0 && issues.every(({ severity }) => severity === 'safety'));
      if (list === 'indicators') assert.deepEqual(brief(issues), [`safety empty-chart ${CHART}/indicators`]);
    });
  }
}

const harmless: [name: string, change: (data: unknown) => void, issues: string[]][] = [
  ['a next step without text', (data) => remove(data, `${CHART}/nextSteps/0/text`), []],
  ['no date', (data) => remove(data, `${CHART}/updated`), []],
  ['no cases', (data) => put(data, `${CHART}/cases`, []), []],
  [
    'an unknown status, which counts as illustrative',
    (data) => put(data, `${CHART}/status`, 'final'),
    [`warning not-allowed ${CHART}/status`],
  ],
  [
    'invisible characters',
    (data) => put(data, `${CHART}/levels/0/name`, 'Uni\u200Bversal'),
    [`warning control-characters ${CHART}/levels/0/name`],
  ],
  [
    'a number in a next step',
    (data) => put(data, `${CHART}/nextSteps/0/text`, 'Ring 01983 823435'),
    [`warning personal-data ${CHART}/nextSteps/0/text`],
  ],
  [
    'a fault in a course',
    (data) => put(data, '/courses/0/durationMinutes', '90'),
    ['warning wrong-type /courses/0/durationMinutes'],
  ],
];

for (const [name, change, expected] of harmless) {
  test(`a chart with ${name} stays whole`, () => {
    const { dataset, issues } = parsedAfter(change);
    assert.deepEqual(brief(issues), expected);
    assert.equal(dataset.charts[0]?.incomplete, false);
  });
}

test('the mark "not incomplete" in the file does not outweigh a fault', () => {
  const { dataset } = parsedAfter((data) => {
    put(data, `${CHART}/incomplete`, false);
    put(data, `${CHART}/officialUrl`, 'www.a.example');
  });
  assert.equal(dataset.charts[0]?.incomplete, true);
});

test('one fault, one issue: a chart with a fault is not tried with its cases nor searched for empty lists', () => {
  const { issues } = parsedAfter((data) => {
    put(data, `${CHART}/cases/0/level`, '3');
    put(data, `${CHART}/indicators/1`, 7);
    put(data, `${CHART}/cases/0/marked`, []);
  });
  assert.deepEqual(brief(issues)[0], `safety wrong-type ${CHART}/indicators/1`);
  assert.ok(issues.every(({ code }) => code !== 'failed-case'));
  const empty = parsed({ charts: [{ id: 'a', title: 'A', levels: [7] }], schemaVersion: '1.0' });
  assert.deepEqual(brief(empty.issues), [`safety wrong-type ${CHART}/levels/0`]);
  const levels = [{ id: '1', name: 'One' }];
  const domains = [{ id: 'd', name: 'D' }];
  const none = parsed({
    charts: [{ id: 'a', title: 'A', levels, domains, cases: [{ level: '1' }] }],
    schemaVersion: '1.0',
  });
  assert.deepEqual(brief(none.issues), [`safety empty-chart ${CHART}/indicators`]);
});

/** The suggestion is the last marked level: in a wrong order it would be too low. */
for (const [name, change] of [
  ['two levels that have changed places', (levels: Level[]) => levels.reverse()],
  ['two levels that have changed ids', ([, two, three]: Level[]) => ([two!.id, three!.id] = [three!.id, two!.id])],
  ['things going well above a need', ([one, two]: Level[]) => ([one!.baseline, two!.baseline] = [false, true])],
] as const) {
  test(`C21: a chart with ${name} is incomplete, without worked examples too`, () => {
    const { dataset, issues } = parsedAfter((data) => {
      remove(data, `${CHART}/cases`);
      change(valueAt(data, `${CHART}/levels`) as Level[]);
    });
    assert.deepEqual(brief(issues), [`safety level-order ${CHART}/levels`]);
    assert.equal(dataset.charts[0]?.incomplete, true);
  });
}

test('a fault in one chart leaves another whole', () => {
  const { dataset } = parsedAfter((data) => {
    put(data, '/charts/-', { ...(valueAt(data, CHART) as object), id: 'second', levels: 'none' });
  });
  assert.deepEqual(
    dataset.charts.map(({ id, incomplete }) => [id, incomplete]),
    [
      ['neglect', false],
      ['second', true],
    ],
  );
});

test('a chart that is lost altogether is a matter of safety', () => {
  const data = clean();
  put(data, `${CHART}/title`, 7);
  const result = parseDataset(data);
  assert.deepEqual(brief(result.issues)[0], `safety wrong-type ${CHART}/title`);
});

test('a record that a chart needs was left out: the chart is incomplete', () => {
  const { dataset, issues } = parsedAfter((data) => put(data, '/toolkits/0/url', 'www.a.example'));
  assert.equal(dataset.charts[0]?.incomplete, true);
  assert.deepEqual(brief(issues), [
    'error url-no-scheme /toolkits/0/url',
    'warning dangling-link /courses/0/toolkitId',
    'safety dangling-link /charts/0/rules/0/toolkitId',
    'safety dangling-link /charts/0/toolkitId',
  ]);
});

test('the sentence about a failing example is in the message', () => {
  const { issues } = parsedAfter((data) => put(data, `${CHART}/cases/0/level`, '3'));
  assert.match(
    issues[0]?.message ?? '',
    /^Chart “Neglect chart”: “cases” do not all come out\. Worked example 1 expects .*\. Correct/,
  );
});

for (const field of ['id', 'title'])
  test(`D11: a chart without ${field === 'id' ? 'an id' : 'a title'} stays, and is said not to be shown`, () => {
    const { dataset, issues } = parsedAfter((data) => remove(data, `${CHART}/${field}`));
    const told = issues.find(({ path }) => path === `${CHART}/${field}`);
    assert.deepEqual([told?.code, told?.severity], ['missing-name', 'safety']);
    assert.match(told?.message ?? '', /is missing, so this chart is not shown\. Add it\.$/);
    assert.equal(dataset.charts.length, 1);
    assert.equal(dataset.charts[0]?.incomplete, true);
  });
