import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Package } from 'custom-elements-manifest/schema';
import { apiOf, changesBetween, diffReport, versionDue, type Api } from '../../../src/cli/api-changes.js';
import type { ElementDescription } from '../../../src/cli/manifest-plugins.js';

const manifestOf = (...elements: Partial<ElementDescription>[]): Package => ({
  schemaVersion: '1.0.0',
  modules: [
    {
      kind: 'javascript-module',
      path: 'dist/x.js',
      declarations: elements.map((element) => ({ kind: 'class', customElement: true, name: 'X', ...element })),
    },
  ],
});

const whole = manifestOf({
  tagName: 'scp-x',
  attributes: [{ name: 'query', type: { text: 'string' }, default: "''" }],
  members: [
    { kind: 'field', name: 'query', type: { text: 'string' } },
    {
      kind: 'method',
      name: 'open',
      parameters: [{ name: 'id', type: { text: 'string' } }],
      return: { type: { text: 'boolean' } },
    },
  ],
  events: [{ name: 'scp-open', type: { text: 'CustomEvent<{ type: Kind; id: string }>' } }],
  slots: [{ name: '' }],
  cssParts: [{ name: 'base' }],
  cssProperties: [{ name: '--scp-ink', default: '#000' }],
});

/** Changes as `bump why`, from one interface to another. */
const changes = (before: Api, after: Api): string[] =>
  changesBetween(before, after).map(({ bump, why }) => `${bump} ${why}`);

describe('the interface of the elements', () => {
  it('is everything that pages may rely on', () => {
    assert.deepEqual(apiOf(whole), {
      'scp-x attribute query': "string = ''",
      'scp-x custom property --scp-ink': '= #000',
      'scp-x element': '',
      'scp-x event scp-open': 'CustomEvent<{ type: Kind; id: string }>',
      'scp-x method open': '(string) => boolean',
      'scp-x part base': '',
      'scp-x property query': 'string',
      'scp-x slot (default)': '',
    });
  });

  it('leaves out classes without a tag', () => {
    assert.deepEqual(apiOf(manifestOf({ name: 'Base', attributes: [{ name: 'src' }] })), {});
  });
});

describe('C90: changes since a release', () => {
  it('are none when only sentences changed', () => {
    const reworded = manifestOf({ tagName: 'scp-x', description: 'New words.' });
    assert.deepEqual(changes(apiOf(manifestOf({ tagName: 'scp-x' })), apiOf(reworded)), []);
  });

  it('are minor when something is new', () => {
    assert.deepEqual(changes({}, { 'scp-x part base': '' }), ['minor part base: new']);
  });

  it('are major when something is gone', () => {
    assert.deepEqual(changes({ 'scp-x attribute query': 'string' }, {}), ['major attribute query: gone']);
  });

  it('are major when a type or a signature changed', () => {
    assert.deepEqual(
      changes(
        { 'scp-x attribute query': 'string', 'scp-x method open': '(string) => boolean' },
        { 'scp-x attribute query': 'number', 'scp-x method open': '(string, number) => boolean' },
      ),
      [
        'major attribute query: was string, is number',
        'major method open: was (string) => boolean, is (string, number) => boolean',
      ],
    );
  });

  it('are minor when an event says more, and major when it says less', () => {
    const less = { 'scp-x event scp-book': 'CustomEvent<{ id: string }>' };
    const more = { 'scp-x event scp-book': 'CustomEvent<{ id: string; url: string }>' };
    assert.match(changes(less, more).join(), /^minor event scp-book/);
    assert.match(changes(more, less).join(), /^major event scp-book/);
  });

  it('are minor when a colour is another by default', () => {
    const [colour] = changes(
      { 'scp-x custom property --scp-ink': '= #000' },
      { 'scp-x custom property --scp-ink': '= #111' },
    );
    assert.match(colour ?? '', /^minor/);
  });
});

describe('the version that is due', () => {
  const broken = [{ bump: 'major', element: 'scp-x', why: '' }] as const;
  const grown = [{ bump: 'minor', element: 'scp-x', why: '' }] as const;

  for (const [released, list, due] of [
    ['1.4.2', broken, '2.0.0'],
    ['1.4.2', grown, '1.5.0'],
    ['1.4.2', [], '1.4.3'],
    ['0.3.1', broken, '0.4.0'],
    ['0.3.1', grown, '0.4.0'],
    ['0.0.0', grown, '0.1.0'],
  ] as const)
    it(`is ${due} after ${released} with ${list[0]?.bump ?? 'no'} changes`, () => {
      assert.equal(versionDue(released, list), due);
    });
});

describe('the report', () => {
  it('says each change once, the costly ones first, and the version', () => {
    const report = diffReport(
      { version: '1.0.0', api: { 'scp-a part base': '', 'scp-b part base': '' } },
      { 'scp-a part root': '' },
      '1.0.0',
    );
    assert.equal(
      report,
      [
        'Since 1.0.0:',
        '  major  part base: gone (scp-a, scp-b)',
        '  minor  part root: new (scp-a)',
        'The next version is 2.0.0 or higher. package.json says 1.0.0.',
      ].join('\n'),
    );
  });

  it('says that nothing changed', () => {
    assert.match(diffReport({ version: '1.0.0', api: {} }, {}, '1.0.0'), /No change.*\nThe next version is 1\.0\.1/);
  });
});
