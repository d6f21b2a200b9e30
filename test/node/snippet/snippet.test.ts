import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseDataset } from '../../../src/dataset/parse.js';
import {
  accessibilityParagraph,
  complianceSheet,
  contrastFaults,
  policyLines,
} from '../../../src/snippet/compliance.js';
import { ELEMENTS } from '../../../src/snippet/elements.js';
import {
  attributesFor,
  colourRule,
  snippetText,
  type Release,
  type SnippetChoice,
} from '../../../src/snippet/snippet.js';

const read = parseDataset(JSON.parse(readFileSync('data/dataset.json', 'utf8')));
assert.ok(read.ok);
const { dataset } = read;

const AT = Date.UTC(2026, 10, 22, 12);

const release: Release = {
  site: 'https://elements.example.org/',
  version: '1.2.3',
  alias: 'v1',
  trustedTypesPolicy: 'scp-lit',
  integrity: new Map([
    ['scp-course-finder.js', 'sha384-finder'],
    ['fit-frames.js', 'sha384-fit'],
  ]),
  licences: ['lit-html 3.3.3: BSD-3-Clause'],
};

const choice = (changes: Partial<SnippetChoice> = {}): SnippetChoice => ({
  element: 'course-finder',
  way: 1,
  channel: 'fixed',
  attributes: new Map(),
  colours: new Map(),
  ...changes,
});

const text = (changes: Partial<SnippetChoice>) => snippetText(choice(changes), release, dataset, AT);

describe('the paragraph for an accessibility statement', () => {
  it('is the one in ACCESSIBILITY.md', () => {
    const document = readFileSync('ACCESSIBILITY.md', 'utf8').replaceAll(/\n>? ?/g, ' ');
    const paragraph = accessibilityParagraph(choice(), release)
      .replace(/^“[^”]+”/, '“[name]”')
      .replace(release.version, '[version]');
    assert.ok(document.includes(paragraph), paragraph);
  });
});

describe('snippets', () => {
  it('with a fixed version name it and its hash; a following one can have no hash', () => {
    assert.match(text({}), /org\/1\.2\.3\/scp-course-finder\.js" integrity="sha384-finder" crossorigin="anonymous">/);
    assert.match(text({ channel: 'following' }), /org\/v1\/scp-course-finder\.js"><\/script>/);
    assert.match(text({ way: 3 }), /org\/1\.2\.3\/fit-frames\.js" integrity="sha384-fit"/);
  });

  it('always name the data without a version', () => {
    for (const channel of ['fixed', 'following'] as const)
      assert.match(text({ channel }), / src="https:\/\/elements\.example\.org\/data\/v1\/dataset\.json"/);
  });

  it('escape what an editor typed', () => {
    const attributes = new Map([['heading', '"><script>alert(1)</script>']]);
    for (const way of [1, 2, 3] as const) assert.doesNotMatch(text({ way, attributes }), /<script>alert/);
    assert.match(text({ way: 4, attributes }), /\?heading=%22%3E%3Cscript/);
  });

  it('give colours to the page’s style sheet, and none to a frame', () => {
    const colours = new Map([['accent', '#7a1f3d']]);
    assert.equal(colourRule(choice({ colours })), 'scp-course-finder {\n  --scp-accent: #7a1f3d;\n}\n');
    assert.equal(colourRule(choice({ colours, way: 3 })), '');
    assert.equal(colourRule(choice()), '');
  });

  it('name attributes that the elements have', () => {
    for (const { name } of ELEMENTS) {
      const source =
        readFileSync(`src/elements/${name}/${name}.ts`, 'utf8') + readFileSync('src/ui/scp-element.ts', 'utf8');
      const has = (attribute: string) =>
        source.includes(`attribute: '${attribute}'`) || new RegExp(`@property\\([^)]*\\) ${attribute}\\b`).test(source);
      for (const attribute of attributesFor(name)) assert.ok(has(attribute), `${name} ${attribute}`);
    }
    assert.ok(!attributesFor('threshold-chart').includes('url-state'));
  });
});

describe('compliance sheets', () => {
  it('ask for what the snippet needs and no more', () => {
    assert.deepEqual(policyLines(choice(), release), [
      'script-src https://elements.example.org/1.2.3/',
      'connect-src https://elements.example.org/data/v1/dataset.json',
    ]);
    assert.deepEqual(policyLines(choice({ way: 4 }), release), ['frame-src https://elements.example.org']);
  });

  it('say the hash, the hosts, what is stored, the licences and a paragraph on accessibility', () => {
    const sheet = complianceSheet(choice(), release);
    for (const part of [
      'sha384-finder',
      '- No other host.',
      'Cookies: none. Storage: none.',
      'lit-html 3.3.3: BSD-3-Clause',
      'Web Content Accessibility Guidelines 2.2',
    ])
      assert.ok(sheet.includes(part), part);
    assert.doesNotMatch(complianceSheet(choice({ channel: 'following' }), release), /sha384/);
  });

  it('say that a frame has a sandbox, and that url-state leaves words in the browser’s history', () => {
    const frame = complianceSheet(choice({ way: 4, attributes: new Map([['url-state', 'query']]) }), release);
    assert.match(frame, /The frame has the sandbox: allow-scripts/);
    assert.match(frame, /for the frame, its script and the data/);
    assert.match(frame, /With url-state, search words and filters stand in the address/);
    const script = complianceSheet(choice(), release);
    assert.match(script, /Under require-trusted-types-for 'script' add: trusted-types scp-lit/);
    assert.doesNotMatch(script, /sandbox|url-state/);
  });

  it('name the colours that are too close, on a light page and on a dark one, and none for a frame', () => {
    const faults = (accent: string, way: 1 | 2 | 3 | 4 = 1) =>
      contrastFaults(choice({ colours: new Map([['accent', accent]]), way }));
    assert.ok(faults('#8fd0dc').includes('On a light page: Links: 1.7 to 1, at least 4.5 to 1 needed: NOT ENOUGH'));
    assert.ok(!faults('#8fd0dc').some((line) => line.startsWith('If your page is dark')));
    assert.ok(faults('#0a5061').some((line) => line.startsWith('If your page is dark: Links: ')));
    assert.ok(!faults('#0a5061').some((line) => line.startsWith('On a light page')));
    for (const way of [3, 4] as const) assert.deepEqual(faults('#8fd0dc', way), []);
    assert.deepEqual(contrastFaults(choice()), []);
  });

  it('tell of colours that are too pale', () => {
    const colours = new Map([['accent', '#8fd0dc']]);
    assert.match(
      complianceSheet(choice({ colours }), release),
      /- Links: 1\.7 to 1, at least 4\.5 to 1 needed: NOT ENOUGH/,
    );
  });
});
