import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markupWarnings } from '../../../src/cli/markup-checks.js';
import { clean, parsed, parsedAfter, put } from '../dataset/support.js';

const warnings = (path: string, text: string) =>
  markupWarnings(parsedAfter((data) => put(data, path, text)).dataset).map(({ message, path }) => `${path} ${message}`);

test('D19 what was copied from a web page with its markup is pointed out, once for each text', () => {
  assert.deepEqual(warnings('/courses/0/title', '<p>Neglect&nbsp;&amp; <strong>harm</strong></p>'), [
    '/courses/0/title “<p>Neglect&nbsp;&amp; <strong>harm</strong></p>”: “title” has <p> in it, and readers see it like that. Write plain text.',
  ]);
  assert.deepEqual(warnings('/courses/0/aliases/0', 'Say why &amp; when'), [
    '/courses/0/aliases/0 “Neglect: an introduction”: “aliases” has &amp; in it, and readers see it like that. Write plain text.',
  ]);
  for (const text of ['a<br/>b', '<a href="https://example.org">x</a>', 'Clare&#8217;s', 'x&rsquo;s', '<LI>one'])
    assert.equal(warnings('/courses/0/summary', text).length, 1, text);
  assert.equal(warnings('/courses/0/url', 'https://example.org/?a=1&amp;b=2').length, 1, 'an address');
});

test('D28 what a spreadsheet or a program writes for a value that it has not is pointed out', () => {
  for (const text of [
    'null',
    'undefined',
    'NaN',
    '#N/A',
    '#REF!',
    '#VALUE!',
    '#NAME?',
    '#DIV/0!',
    'See [object Object]',
  ])
    assert.equal(warnings('/courses/0/summary', text).length, 1, text);
  for (const text of ['Nan', 'null and void', 'Room #N/A1', '#SafeguardingWeek'])
    assert.deepEqual(warnings('/courses/0/summary', text), [], text);
});

test('D19 nothing is said of signs that a text may have', () => {
  assert.deepEqual(markupWarnings(parsed(clean()).dataset), []);
  for (const text of ['Q&A', 'ages <5 and >11', 'a < b & c > d', 'R&D; and more', '<3', 'AT&T &c.'])
    assert.deepEqual(warnings('/courses/0/summary', text), [], text);
});
