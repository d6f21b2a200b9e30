import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Package } from 'custom-elements-manifest/schema';
import { CHOICES, frameworkTypes } from '../../../src/cli/framework-types.js';

const text = (type: string) => ({ text: type });

const manifest = {
  schemaVersion: '1.0.0',
  modules: [
    {
      kind: 'javascript-module',
      path: 'a.js',
      declarations: [
        { kind: 'class', name: 'ScpElement', customElement: true },
        {
          kind: 'class',
          name: 'ScpCourseFinder',
          tagName: 'scp-course-finder',
          customElement: true,
          attributes: [
            { name: 'heading-level', fieldName: 'headingLevel', type: text('number') },
            { name: 'url-state', fieldName: 'urlState', type: text('string | undefined') },
            { name: 'debug', fieldName: 'debug', type: text('boolean') },
          ],
          events: [{ name: 'scp-book', type: text('CustomEvent') }],
        },
      ],
    },
  ],
} as unknown as Package;

describe('types for frameworks', () => {
  const files = frameworkTypes(manifest);
  const shared = files.get('framework-types.d.ts') ?? '';

  it('know each element, its attributes by both their names, and its events', () => {
    for (const line of [
      "'scp-course-finder': ScpCourseFinder;",
      "'headingLevel'?: 1 | 2 | 3 | 4 | 5 | `${1 | 2 | 3 | 4 | 5}` | undefined;",
      "'heading-level'?:",
      "'url-state'?: 'query' | 'hash' | undefined;",
      "'debug'?: boolean | '' | undefined;",
      "'scp-book': HTMLElementEventMap['scp-book'];",
    ])
      assert.ok(shared.includes(line), line);
  });

  it('leave out what is no element', () => {
    assert.doesNotMatch(shared, /ScpElement\b/);
  });

  it('have a module of their own that does nothing', () => {
    for (const name of ['react', 'vue', 'svelte']) assert.equal(files.get(`${name}.js`), 'export {};\n');
  });

  it('know no choices but those in the sentence of the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const [attribute, choices] of CHOICES)
      for (const choice of choices)
        assert.match(readme, new RegExp(`^\\| \`${attribute}\` .*\`${choice}\``, 'm'), `${attribute}: ${choice}`);
  });
});
