import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseDataset } from '../../../src/dataset/parse.js';
import { parseInstant } from '../../../src/domain/london-time.js';
import type { Dataset } from '../../../src/domain/types.js';
import { ELEMENTS, type ElementName } from '../../../src/snippet/elements.js';
import { fallbackLines } from '../../../src/snippet/fallback.js';

function read(value: unknown): Dataset {
  const result = parseDataset(value);
  assert.ok(result.ok);
  return result.dataset;
}

const real = read(JSON.parse(readFileSync('data/dataset.json', 'utf8')));

function fallback(name: ElementName, when: string, attributes: Record<string, string> = {}, dataset = real): string {
  const at = parseInstant(when)?.ms ?? Number.NaN;
  return fallbackLines(dataset, name, new Map(Object.entries(attributes)), at).join('\n');
}

describe('the fallback in a snippet', () => {
  for (const { name } of ELEMENTS.filter((element) => element.name !== 'threshold-chart')) {
    it(`of ${name} says as of when it is true, leads to the live page and names 999`, () => {
      const html = fallback(name, '2026-11-22T12:00');
      assert.match(html, /^<p>As of 22 November 2026\.<\/p>/);
      assert.match(html, /<a href="https:[^"]+">See /);
      assert.match(html, /<p>If a child is in immediate danger, call 999\.<\/p>$/);
      assert.doesNotMatch(html, /undefined|NaN|\[object/);
    });
  }

  it('of the courses gives the next dates first, then the rest by title', () => {
    const items = fallback('course-finder', '2026-04-01T12:00').match(/<li>.*<\/li>/g) ?? [];
    assert.equal(items.length, real.courses.length);
    assert.match(items[0] ?? '', /: Monday 13 April 2026, 10am to 1pm<\/li>/);
    assert.doesNotMatch(items.at(-1) ?? '', /2026/);
    assert.doesNotMatch(fallback('course-finder', '2026-11-22T12:00'), /April 2026/);
  });

  it('of the courses keeps to the scope of the snippet, and an unknown scope shows all', () => {
    const count = (attributes: Record<string, string>) =>
      fallback('course-finder', '2026-04-01T12:00', attributes).match(/<li>/g)?.length ?? 0;
    assert.ok(count({ category: 'domestic-abuse' }) < count({}));
    assert.equal(count({ category: 'no-such' }), count({}));
  });

  it('of the library holds what its view holds: resources of the scope, news with their dates, or priorities', () => {
    const library = (attributes: Record<string, string>) =>
      fallback('resource-library', '2026-11-22T12:00', attributes).match(/<li>.*<\/li>/g) ?? [];
    assert.equal(library({ view: 'news' }).length, real.notices.length);
    assert.match(library({ view: 'news' }).join(), /, (\d{1,2} )?([A-Z][a-z]+ )?\d{4}<\/li>/);
    assert.equal(library({ view: 'priorities' }).length, real.priorities?.items.length);
    assert.equal(library({}).length, real.resources.length);
    const alerts = real.resources.filter(({ type }) => type === 'alert').length;
    assert.ok(alerts > 0 && alerts < real.resources.length);
    assert.equal(library({ type: 'alert' }).length, alerts);
  });

  it('of anything holds no list where the data has nothing', () => {
    const empty = read({ schemaVersion: '1.0', courses: [] });
    for (const { name } of ELEMENTS) {
      const html = fallback(name, '2026-11-22T12:00', { view: 'priorities' }, empty);
      assert.doesNotMatch(html, /<li>|undefined/, name);
      assert.match(html, /999/, name);
    }
  });

  it('of a week holds the days that have opened, and no word of the others', () => {
    const html = fallback('week-programme', '2023-10-10T12:00');
    assert.match(html, /<strong>Tuesday 10 October 2023<\/strong>/);
    assert.doesNotMatch(html, /11 October|12 October/);
    assert.match(fallback('week-programme', '2023-10-11T12:00'), /Wednesday 11 October 2023/);
  });

  it('leaves out what is not yet due', () => {
    const dated = { id: 'a', title: 'Not yet', url: 'https://example.org/', launched: '2027-01-01' };
    const dataset = read({
      schemaVersion: '1.0',
      toolkits: [dated, { ...dated, id: 'b', title: 'Old', launched: '2020' }],
    });
    assert.doesNotMatch(fallback('toolkit-browser', '2026-12-31T23:59', {}, dataset), /Not yet/);
    assert.match(fallback('toolkit-browser', '2027-01-01T00:00', {}, dataset), /Not yet/);
  });

  it('of the chart holds 999, the official chart and each area’s page: no signs, no telephone numbers', () => {
    const html = fallback('threshold-chart', '2026-11-22T12:00');
    assert.match(html, /^<p><strong>If a child is in immediate danger, call 999\.<\/strong><\/p>/);
    for (const { url = '' } of [...real.areas, { url: real.charts[0]?.officialUrl }])
      assert.ok(html.includes(url), url);
    for (const { phone } of real.contacts) if (phone !== undefined) assert.ok(!html.includes(phone), phone);
    for (const { text } of real.charts[0]?.indicators ?? []) assert.ok(!html.includes(text), text);
  });

  it('is text: nothing of the data becomes a tag or an unsafe address', () => {
    const dataset = read({
      schemaVersion: '1.0',
      courses: [{ id: 'a', title: '<img src=x onerror=alert(1)> & "b"', url: 'javascript:alert(1)', categories: [] }],
    });
    const html = fallback('course-finder', '2026-01-01T00:00', {}, dataset);
    assert.ok(html.includes('<li>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;b&quot;</li>'));
  });
});
