import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { packageVersion } from '../../../src/cli/embed-options.js';
import { ROOT } from '../../../src/cli/paths.js';
import { cacheControl, COMMON_HEADERS, headerRules } from '../../../src/cli/site/header-rules.js';
import { headerSamples } from '../../../src/cli/site/samples.js';
import { aliasOf } from '../../../src/snippet/release.js';

const version = packageVersion();
const guide = readFileSync(join(ROOT, 'stories/guides/hosting.md'), 'utf8');

/** Cells of the rows of its tables, without the marks of code. */
const rows = [...guide.matchAll(/^\|(.+)\|$/gm)].map(([, row = '']) =>
  row.split('|').map((cell) => cell.trim().replaceAll('`', '')),
);

describe('stories/guides/hosting.md', () => {
  it('names every header with its value', () => {
    const wanted = [
      ...Object.entries(COMMON_HEADERS).map(([name, value]) => ['all', name, value]),
      ...headerRules(version).map((rule) => [rule.what.toLowerCase(), 'Cache-Control', cacheControl(rule)]),
    ];
    for (const [what, name, value] of wanted)
      assert.ok(
        rows.some((row) => row[0]?.toLowerCase() === what && row[1] === name && row[2] === value),
        `${what}: ${name}: ${value}`,
      );
  });

  it('names the settings of every server, and the folders of this version', () => {
    for (const name of headerSamples(version).keys())
      assert.ok(
        rows.some((row) => row[1] === name),
        name,
      );
    for (const folder of [version, aliasOf(version)]) assert.ok(guide.includes(`/${folder}/`), folder);
  });
});

describe('settings for servers', () => {
  const PATHS = [`/${version}/scp.js`, '/12.3.45/scp.js', '/v0/scp.js', '/data/v1/dataset.json', '/frame/x.html', '/'];

  it('put each path under one rule', () => {
    for (const path of PATHS)
      assert.equal(headerRules(version).filter(({ pattern }) => new RegExp(pattern).test(path)).length, 1, path);
  });

  for (const [name, text] of headerSamples(version)) {
    it(`${name} holds every header`, () => {
      for (const [header, value] of Object.entries(COMMON_HEADERS)) {
        assert.ok(text.includes(header), header);
        assert.ok(text.includes(value), value);
      }
      for (const { maxAge, immutable } of headerRules(version)) {
        if (immutable) assert.ok(text.includes('immutable'));
        assert.ok(name === 'web.config' || text.includes(`max-age=${maxAge}`));
      }
    });
  }
});
