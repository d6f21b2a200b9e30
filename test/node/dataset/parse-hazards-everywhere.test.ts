import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDataset } from '../../../src/dataset/parse.js';
import type { Dataset } from '../../../src/domain/types.js';
import { everyField, KINDS, listsWithIds, type FieldPlace } from './every-field.js';
import { assertFitsSchema, clean, parsed, put, valueAt } from './support.js';

const FIELDS = everyField();
/** What the reader sets itself, and what it reads before all else. */
const OWN = /\.(incomplete|faulty)$|^dataset\.(schemaVersion|\$schema)$/;

/** The fields that fit, by kind of record. */
function fieldsWith(fits: (field: FieldPlace) => boolean): Map<string, FieldPlace[]> {
  const kinds = new Map<string, FieldPlace[]>();
  for (const field of FIELDS.filter((each) => !OWN.test(each.name) && fits(each))) {
    const [kind = ''] = field.name.split('.');
    kinds.set(kind, [...(kinds.get(kind) ?? []), field]);
  }
  return kinds;
}

/** What is written at a path when nothing stands there yet. */
function after(path: string, value: unknown): unknown {
  const data = clean();
  put(data, path, value);
  return data;
}

/**
 * A value in a field: that field has exactly one issue, and no other place has any but those that lost what they lead to.
 * The output fits the schema.
 */
function expectIssue(path: string, value: unknown, codes: readonly string[]): Dataset {
  const shown = JSON.stringify(value)?.slice(0, 60) ?? String(value);
  const result = parseDataset(after(path, value));
  assert.ok(result.ok);
  const here = result.issues.filter((issue) => issue.path === path);
  assert.equal(here.length, 1, `${path} = ${shown}: ${JSON.stringify(result.issues.slice(0, 5))}`);
  assert.ok(codes.includes(here[0]?.code ?? ''), `${path} = ${shown}: ${here[0]?.code}`);
  const others = result.issues.filter((issue) => issue.path !== path && issue.code !== 'dangling-link');
  assert.deepEqual(
    others.filter(({ code }) => !/^(unknown-choice|empty-chart|level-order|failed-case|end-without-start)$/.test(code)),
    [],
    `${path} = ${shown}`,
  );
  assertFitsSchema(result.dataset);
  return result.dataset;
}

const WRONG: Readonly<Record<string, readonly unknown[]>> = {
  string: [null, 7, ['a'], {}],
  number: [null, '7', true, []],
  integer: [null, '7', true, []],
  boolean: [null, 'true', 1, {}],
  array: [null, 'a', {}],
  object: [null, 'a', []],
};

describe('hazards in every field that can have them', () => {
  it('the faultless dataset has a place for every field of every kind of record', () => {
    const covered = new Set(FIELDS.map(({ name }) => name.split('.')[0]));
    assert.deepEqual(
      KINDS.filter((kind) => !covered.has(kind)),
      [],
    );
  });

  for (const [kind, fields] of fieldsWith(() => true)) {
    it(`D28 ${kind}: every field of any wrong type gives one issue, and the rest stays`, () => {
      for (const { path, node, name } of fields) {
        const types = [node.type ?? 'object'].flat();
        const wrong = WRONG[types.find((type) => type !== 'null') ?? ''] ?? assert.fail(name);
        for (const value of wrong.filter((each) => each !== null || !types.includes('null')))
          expectIssue(path, value, ['wrong-type']);
      }
    });
  }

  const URLS = [
    ['javascript:alert(1)', 'D17'],
    ['JaVaScRiPt:alert(1)', 'D17'],
    ['\u0001javascript:alert(1)', 'D17'],
    ['java\nscript:alert(1)', 'D17'],
    ['java\tscript:alert(1)', 'D17'],
    ['data:text/html,<script>alert(1)</script>', 'D17'],
    ['vbscript:msgbox(1)', 'D17'],
    ['blob:https://a.example/1', 'D17'],
    ['file:///etc/passwd', 'D17'],
    ['filesystem:https://a.example/x', 'D17'],
    ['about:blank', 'D17'],
    ['ftp://a.example/x', 'D17'],
    ['ws://a.example/x', 'D17'],
    ['https://user:secret@a.example/', 'D18'],
    ['www.council.gov.uk/x', 'D18'],
    ['//evil.example/x', 'D18'],
    ['\\\\evil.example\\x', 'D18'],
    ['/book', 'D18'],
    ['?page=1', 'D18'],
    ['https://[::1', 'D18'],
    ['https://a b.example/', 'D18'],
    ['https://', 'D18'],
  ] as const;

  for (const [kind, fields] of fieldsWith(({ node }) => node.format === 'url')) {
    for (const hazard of ['D17', 'D18'] as const) {
      it(`${hazard} ${kind}: no such address comes through in any field`, () => {
        for (const { path } of fields) {
          for (const [url] of URLS.filter(([, of]) => of === hazard)) {
            const dataset = expectIssue(path, url, ['url-unsafe', 'url-malformed', 'url-no-scheme']);
            assert.ok(!JSON.stringify(dataset).includes(JSON.stringify(url)), url);
          }
        }
      });
    }
  }

  for (const [kind, fields] of fieldsWith(({ node }) => node.enum !== undefined)) {
    it(`D16 ${kind}: a word that is none of the choices is not kept, in whatever case`, () => {
      for (const { path, node } of fields) {
        const [choice = ''] = node.enum ?? [];
        for (const word of ['__proto__', 'toString', `${choice}s`, choice.toUpperCase()])
          expectIssue(path, word, ['not-allowed']);
      }
    });
  }

  for (const [kind, fields] of fieldsWith(({ node }) => node['x-vocabulary'] !== undefined)) {
    it(`D16 ${kind}: an unknown choice of a list in the data stays as it is written, and is said`, () => {
      for (const { path } of fields) {
        for (const word of ['hologram', '__proto__', 'constructor', 'hasOwnProperty']) {
          const dataset = expectIssue(path, word, ['unknown-choice']);
          assert.equal(valueAt(dataset, path), word);
        }
      }
    });
  }

  const WRONG_TIMES: Readonly<Record<string, readonly string[]>> = {
    date: ['2026-02-30', '2026-13-01', '16/11/2026', '2026-11-16T09:30', '46342', '16 November 2026', '2026-1-1'],
    instant: [
      '2026-02-30',
      '2026-11-16T25:00',
      '2026-11-16T09:60',
      '2026-11-16 09:30',
      '46342',
      'tomorrow',
      '2026-W47-1',
    ],
    'partial-date': ['2026-13', '2026-02-30', '26', '2026-1', 'May 2026', '2026-05-13T09:30'],
    'local-time': ['7am', '25:00', '07:60', '7:00', '0700', '07:00:00'],
  };

  for (const [kind, fields] of fieldsWith(({ node }) => WRONG_TIMES[node.format ?? ''] !== undefined)) {
    it(`D24 ${kind}: no day and no time that does not exist comes through`, () => {
      for (const { path, node } of fields)
        for (const text of WRONG_TIMES[node.format ?? ''] ?? []) expectIssue(path, text, [`bad-${node.format}`]);
    });
  }

  for (const [kind, fields] of fieldsWith(({ node }) => ['number', 'integer'].includes(String(node.type)))) {
    it(`D23 ${kind}: no number that is none or out of range comes through`, () => {
      for (const { path, node } of fields)
        for (const value of [Infinity, -Infinity, NaN, 1e300, -1e300, ...(node.type === 'integer' ? [1.5] : [])])
          expectIssue(path, value, ['out-of-range']);
    });
  }

  for (const [kind, fields] of fieldsWith(({ node }) => (node['x-ref'] ?? node['x-part']) !== undefined)) {
    it(`D27 ${kind}: a link to nothing is taken out, and said`, () => {
      for (const { path, required } of fields) {
        for (const id of ['gone', '__proto__', 'constructor', 'hasOwnProperty']) {
          const dataset = expectIssue(path, id, ['dangling-link']);
          if (!required) assert.notEqual(valueAt(dataset, path), id);
        }
      }
    });
  }

  for (const [path, count] of listsWithIds()) {
    it(`D15 ${path}: of two entries with one id the first stays`, () => {
      const data = clean();
      const first = valueAt(data, `${path}/0`);
      put(data, `${path}/-`, { ...(first as object) });
      const { dataset, issues } = parsed(data);
      assert.deepEqual(
        issues.map((issue) => [issue.path, issue.code]).filter(([, code]) => code !== 'failed-case'),
        [[`${path}/${count}/id`, 'duplicate-id']],
      );
      assert.equal((valueAt(dataset, path) as unknown[]).length, count);
      assertFitsSchema(dataset);
    });
  }

  for (const [kind, fields] of fieldsWith(({ node }) => node.type === 'string')) {
    it(`D22 ${kind}: no half character and no control character comes through in any field`, () => {
      for (const { path } of fields) {
        for (const text of ['\uDC00a\uD800', 'a\u0000\u001B[31m\u0085\u009Fb\u202Ec\u202C\u2066d\u2069']) {
          const { dataset } = parsed(after(path, text));
          assert.doesNotMatch(
            JSON.stringify(dataset),
            /\\ud[89a-f]|\\u00[01]|[\u0080-\u009F\u202A-\u202E\u2066-\u2069]/,
          );
          assertFitsSchema(dataset);
        }
      }
    });
  }
});
