import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Package } from 'custom-elements-manifest/schema';
import { manifestFaults } from '../../../src/cli/manifest-check.js';
import { eventTypes, publicOnly, publishedPaths, type ElementDescription } from '../../../src/cli/manifest-plugins.js';

const whole: ElementDescription = {
  kind: 'class',
  customElement: true,
  name: 'ScpX',
  tagName: 'scp-x',
  description: 'An element.',
  attributes: [{ name: 'query', description: 'Words. Default: none.', type: { text: 'string' } }],
  members: [{ kind: 'method', name: 'open', description: 'Opens it.' }],
  events: [{ name: 'scp-open', description: 'It was opened.', type: { text: 'Event' } }],
  slots: [{ name: '', description: 'Fallback.' }],
  cssParts: [{ name: 'base', description: 'Wrapper.' }],
  cssProperties: [{ name: '--scp-ink', description: 'Text.', default: '#000' }],
};

const manifestOf = (change: Partial<ElementDescription>, path = 'src/elements/x/x.ts'): Package => ({
  schemaVersion: '1.0.0',
  modules: [
    { kind: 'javascript-module', path, declarations: [{ ...whole, ...change }] },
    { kind: 'javascript-module', path: 'src/elements/x/define.ts', declarations: [], exports: [] },
  ],
});

/** What a plugin makes of a manifest. */
function after(plugin: typeof publicOnly, manifest: Package): Package {
  plugin.packageLinkPhase?.({ customElementsManifest: manifest, context: {} } as never);
  return manifest;
}

describe('what is public', () => {
  it('is in order when each thing has its sentence', () => {
    assert.deepEqual(manifestFaults(manifestOf({})), []);
  });

  const faulty: [string, Partial<ElementDescription>, RegExp][] = [
    ['an element', { description: '' }, /^scp-x lacks a sentence/],
    ['an attribute', { attributes: [{ name: 'a', type: { text: 'string' } }] }, /attribute a lacks a sentence/],
    ['a part', { cssParts: [{ name: 'p' }] }, /part p lacks a sentence/],
    ['a part with a word', { cssParts: [{ name: 'p', description: 'wrapper' }] }, /part p lacks a sentence/],
    ['a slot', { slots: [{ name: '' }] }, /slot \(default\) lacks a sentence/],
    ['a method', { members: [{ kind: 'method', name: 'm' }] }, /method m lacks a sentence/],
    [
      'a property',
      { members: [{ kind: 'field', name: 'f', type: { text: 'string' } }] },
      /property f lacks a sentence/,
    ],
    ['an event', { events: [{ name: 'e', type: { text: 'Event' } }] }, /event e lacks a sentence/],
    ['a custom property', { cssProperties: [{ name: '--c', default: '0' }] }, /custom property --c lacks a sentence/],
  ];
  for (const [what, change, expected] of faulty)
    it(`needs a sentence on ${what}`, () => {
      assert.match(manifestFaults(manifestOf(change)).join('\n'), expected);
    });

  it('needs the type and the default of an attribute, unless it is on or off', () => {
    const attributes = [{ name: 'a', description: 'Words.' }];
    assert.deepEqual(manifestFaults(manifestOf({ attributes })), [
      'scp-x: attribute a lacks a type.',
      'scp-x: attribute a lacks a sentence that begins with "Default:".',
    ]);
    assert.deepEqual(
      manifestFaults(manifestOf({ attributes: [{ name: 'a', description: 'On.', type: { text: 'boolean' } }] })),
      [],
    );
  });

  it('needs the type of an event and the default of a custom property', () => {
    assert.deepEqual(
      manifestFaults(
        manifestOf({
          events: [{ name: 'e', description: 'It happened.' } as never],
          cssProperties: [{ name: '--c', description: 'Text.' }],
        }),
      ),
      ['scp-x: event e lacks a type.', 'scp-x: custom property --c lacks a default value.'],
    );
  });
});

describe('the description of the elements', () => {
  it('holds no private or protected members, and no variables', () => {
    const manifest = manifestOf({
      members: [
        { kind: 'field', name: 'open' },
        { kind: 'field', name: 'ticked', privacy: 'private' },
        { kind: 'field', name: 'clock', privacy: 'protected' },
        { kind: 'method', name: '#restore' },
      ],
    });
    manifest.modules[0]?.declarations?.push({ kind: 'variable', name: 'helper' });
    const [module] = after(publicOnly, manifest).modules;
    assert.deepEqual(
      module?.declarations?.map(({ name }) => name),
      ['ScpX'],
    );
    assert.deepEqual((module?.declarations?.[0] as ElementDescription).members, [{ kind: 'field', name: 'open' }]);
  });

  it('leads to the published files, and to the one that registers a tag', () => {
    const { modules } = after(
      publishedPaths,
      manifestOf({ superclass: { name: 'ScpElement', module: '/src/ui/scp-element.js' } }),
    );
    assert.deepEqual(
      modules.map(({ path }) => path),
      ['dist/elements/x/x.js', 'dist/elements/x/define.js'],
    );
    assert.equal((modules[0]?.declarations?.[0] as ElementDescription).superclass?.module, 'dist/ui/scp-element.js');
    assert.deepEqual(modules[1]?.exports, [
      {
        kind: 'custom-element-definition',
        name: 'scp-x',
        declaration: { name: 'ScpX', module: 'dist/elements/x/x.js' },
      },
    ]);
  });

  it('writes out what an event carries', () => {
    const types = eventTypes(`
      export interface BookDetail {
        /** Id of the course. */
        readonly courseId: string;
        readonly sessions: readonly string[];
      }
      export class ReadyEvent extends Event { constructor() { super('scp-ready', options); } }
      export class BookEvent extends CustomEvent<BookDetail> { constructor() { super('scp-book', options); } }
      export class IssuesEvent extends CustomEvent<{ readonly issues: readonly Issue[] }> {
        constructor() { super('scp-data-issues', options); }
      }
    `);
    assert.deepEqual(
      [...types],
      [
        ['scp-ready', 'Event'],
        ['scp-book', 'CustomEvent<{ courseId: string; sessions: string[] }>'],
        ['scp-data-issues', 'CustomEvent<{ issues: Issue[] }>'],
      ],
    );
  });
});
