import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { elementNames } from '../../../src/cli/embed-options.js';
import { ROOT } from '../../../src/cli/paths.js';
import { customPropertyTable, section, withoutTitle } from '../../../stories/guides/sections.js';

const DOCUMENT = `# Title

## One

Words.

### Inside

\`\`\`
# Not a heading
\`\`\`

## Two

More.
`;

describe('a section of a document', () => {
  it('is what stands under its heading, with the headings inside', () => {
    assert.equal(section(DOCUMENT, 'One'), 'Words.\n\n### Inside\n\n```\n# Not a heading\n```');
    assert.equal(section(DOCUMENT, 'Two'), 'More.');
  });

  it('must be there', () => {
    assert.throws(() => section(DOCUMENT, 'Three'), /no heading "Three"/);
  });

  it('leads to pages of the guides, to the web, and else nowhere', () => {
    assert.equal(
      withoutTitle(
        '# T\n[Safe](SECURITY.md), [host](hosting.md), [file](src/x.ts), [Lit](https://lit.dev/), [up](#t), ![Picture](a.png)',
      ),
      '[Safe](?path=/docs/guides-security--docs), [host](?path=/docs/guides-how-to-host--docs), file, [Lit](https://lit.dev/), [up](#t), ![Picture](a.png)',
    );
  });
});

/** Every file that a file of the project imports, directly or through others, and every package. */
function importsOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) .*?from '([^']+)'/gms)) {
    const path = join(file, '..', from.replace(/\.js$/, '.ts'));
    if (from.startsWith('.') && existsSync(path)) importsOf(path, seen);
    else seen.add(from);
  }
  return seen;
}

describe('stories', () => {
  for (const name of readdirSync(join(ROOT, 'stories')).filter((each) => each.endsWith('.stories.ts')))
    it(`${name} needs no test runner: Storybook could not be built`, () => {
      const packages = [...importsOf(join(ROOT, 'stories', name))].filter((each) => /^@(open-wc|web)\//.test(each));
      assert.deepEqual(packages, []);
    });
});

describe('the stories of an element', () => {
  for (const name of elementNames())
    it(`show ${name} in the same sections, in one order`, () => {
      const source = readFileSync(join(ROOT, 'stories', `${name}.stories.ts`), 'utf8');
      const stories = [...source.matchAll(/^export const (\w+): Story = \{(?:\s*name: '([^']*)')?/gm)];
      const sections = stories.map(([, key = '', title]) => (title ?? key).replace(/: .*/, ''));
      assert.deepEqual(
        sections.filter((section, at) => section !== sections[at - 1]),
        ['Default', 'States', 'Options', 'Behaviours', 'Accessibility', 'Print'],
      );
    });
});

describe('the pages of Storybook', () => {
  const pages = ['foundations', 'guides'].flatMap((folder) =>
    readdirSync(join(ROOT, 'stories', folder))
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => join(ROOT, 'stories', folder, name)),
  );

  for (const page of pages) {
    const text = readFileSync(page, 'utf8');
    const imported = new Map(
      [...text.matchAll(/^import (\w+) from '(.+\.md)\?raw';$/gm)].map(([, name = '', path = '']) => [name, path]),
    );
    for (const [, name = '', title = ''] of text.matchAll(/section\((\w+), '([^']+)'\)/g))
      it(`find "${title}" for ${page.slice(ROOT.length)}`, () => {
        const document = readFileSync(join(page, '..', imported.get(name) ?? ''), 'utf8');
        assert.notEqual(section(document, title), '');
      });
  }
});

describe('the table of custom properties', () => {
  it('has each once, with its defaults in light and in dark', () => {
    const properties = [
      { name: '--scp-ink', description: 'Text.', default: 'light-dark(#000000, #ffffff)' },
      { name: '--scp-inset', description: 'Padding.', default: '0' },
    ];
    const element = { kind: 'class', name: 'X', customElement: true, cssProperties: properties } as const;
    const module = { kind: 'javascript-module', path: 'x.js', declarations: [element, element] } as const;
    const [, , ...rows] = customPropertyTable({ schemaVersion: '1.0.0', modules: [module] } as never).split('\n');
    assert.deepEqual(rows, [
      '| `--scp-ink` | Text. | `#000000` | `#ffffff` |',
      '| `--scp-inset` | Padding. | `0` | `0` |',
    ]);
  });
});
