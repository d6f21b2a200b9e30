import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ROOT, SITE } from '../../src/cli/paths.js';
import { writeSnippet } from '../../src/cli/snippet.js';
import { policyLines } from '../../src/snippet/compliance.js';
import { ELEMENTS } from '../../src/snippet/elements.js';
import { readRelease } from '../../src/snippet/release.js';
import type { Channel, Release, Way } from '../../src/snippet/snippet.js';
import { manifest } from './embed-page.js';
import { hostPage } from './host-page.js';
import { useStage } from './stage.js';
import type { Visit } from './visit.js';

const WAYS: readonly [Way, Channel][] = [
  [1, 'fixed'],
  [1, 'following'],
  [2, 'fixed'],
  [2, 'following'],
  [3, 'fixed'],
];

/** Blocks of HTML in a document, as people copy them. */
const blocksOf = (file: string) =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^```html\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);

describe('snippets', () => {
  const stage = useStage({ site: true });
  let release: Release;
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'snippets-'));
    release = readRelease(readFileSync(join(SITE, manifest.version, 'manifest.json'), 'utf8'), `${stage.site.origin}/`);
  });

  after(() => rmSync(folder, { recursive: true }));

  /** Opens a page with that in it, and waits until its one element shows data, here or in a frame. */
  async function open(body: string): Promise<Visit> {
    stage.host.pages.set('/page.html', hostPage('', body));
    const current = await stage.visit();
    const frame = current.page.frames().at(-1);
    await frame?.waitForFunction(() => window.visit.ready.length > 0);
    return current;
  }

  for (const { name } of ELEMENTS)
    for (const [way, channel] of WAYS)
      it(`of ${name}, way ${way}, ${channel}, works under exactly the policy of its sheet`, async () => {
        let snippet = '';
        const args = ['--element', name, '--way', String(way), '--channel', channel, '--site', stage.site.origin];
        const code = writeSnippet([...args, '--at', '2026-11-22T12:00'], 0, {
          write: (text) => (snippet += text),
          say: () => {},
        });
        assert.equal(code, 0);
        const policy = policyLines({ element: name, way, channel, attributes: new Map(), colours: new Map() }, release);
        const types =
          way === 3 ? [] : ["require-trusted-types-for 'script'", `trusted-types ${release.trustedTypesPolicy}`];
        stage.host.headers = { 'content-security-policy': ["default-src 'none'", ...policy, ...types].join('; ') };
        const { complaints, violations, requests } = await open(snippet);
        assert.deepEqual(await violations(), []);
        assert.deepEqual(complaints, []);
        assert.ok(
          requests.every((address) => [stage.host.origin, stage.site.origin].includes(new URL(address).origin)),
        );
      });

  it('say where colours are too close, and that a frame takes none', () => {
    const said = (...args: string[]) => {
      const lines: string[] = [];
      const out = join(folder, 'snippet');
      const all = ['--element', 'course-finder', '--colour', 'accent=#8fd0dc', '--out', out, ...args];
      assert.equal(writeSnippet(all, Date.UTC(2026, 10, 22), { write: () => {}, say: (line) => lines.push(line) }), 0);
      return lines;
    };
    const inPage = said();
    assert.match(inPage[0] ?? '', /^Written to .*snippet\.html, colours\.css, compliance\.md\.$/);
    assert.ok(
      inPage.some((line) => /^On a light page: Links: .* NOT ENOUGH$/.test(line)),
      inPage.join('\n'),
    );
    const [written = '', ...more] = said('--way', '3');
    assert.match(written, /snippet\.html, compliance\.md\.$/);
    assert.deepEqual(more, ['A frame keeps its own colours: those of --colour count for nothing.']);
  });

  /** A block as it stands on this machine's servers. */
  const here = (block: string) =>
    block
      .replaceAll('https://elements.example.org', stage.site.origin)
      .replaceAll('"/safeguarding/', '"/embed/')
      .replace(/src="([^"]*\/)([\w-]+\.js)" integrity="sha384-…"/g, (_all, folder: string, name: string) => {
        return `src="${folder}${name}" integrity="${release.integrity.get(name) ?? ''}"`;
      });

  for (const file of ['README.md', 'stories/guides/embedding.md'])
    blocksOf(file).forEach((block, index) => {
      it(`C87: number ${index + 1} of ${file} works as it is written`, async () => {
        const { complaints } = await open(here(block));
        assert.deepEqual(complaints, []);
      });
    });

  it('stand in the documents', () => {
    assert.deepEqual([blocksOf('README.md').length, blocksOf('stories/guides/embedding.md').length], [2, 3]);
  });
});
