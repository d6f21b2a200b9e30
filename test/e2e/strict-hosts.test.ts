import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { EMBED } from '../../src/cli/paths.js';
import { FALLBACK, tags } from './embed-page.js';
import { hostPage, integrityOf, openPage } from './host-page.js';
import { useStage } from './stage.js';

const INTEGRITY = `integrity="${integrityOf('scp.js')}" crossorigin="anonymous"`;

/** The hash of another file. */
const WRONG = `integrity="${integrityOf('scp-course-finder.js')}" crossorigin="anonymous"`;

/** A host with rules for scripts, and a script element that keeps them. */
interface StrictHost {
  readonly headers: Readonly<Record<string, string>>;
  readonly script: string;
  /** Whether the rules forbid the script. Default: no. */
  readonly blocked?: boolean;
}

const csp = (policy: string) => ({ 'content-security-policy': `default-src 'none'; ${policy}` });

/** `DATA` stands for the origin of the data, which is not the host's. */
const HOSTS = new Map<string, StrictHost>([
  [
    'a nonce',
    {
      headers: csp("script-src 'nonce-n1'; connect-src DATA"),
      script: '<script src="/embed/scp.js" nonce="n1"></script>',
    },
  ],
  [
    'a nonce and strict-dynamic, as a module',
    {
      headers: csp("script-src 'nonce-n1' 'strict-dynamic'; connect-src DATA; base-uri 'none'; style-src 'none'"),
      script: '<script src="/embed/scp.js" type="module" nonce="n1"></script>',
    },
  ],
  [
    'the hash of the script in its policy',
    {
      headers: csp(`script-src '${integrityOf('scp.js')}'; connect-src DATA`),
      script: `<script src="/embed/scp.js" ${INTEGRITY}></script>`,
    },
  ],
  [
    'a nonce that the script lacks',
    {
      headers: csp("script-src 'nonce-n1'; connect-src DATA"),
      script: '<script src="/embed/scp.js"></script>',
      blocked: true,
    },
  ],
  ['the right hash', { headers: {}, script: `<script src="/embed/scp.js" ${INTEGRITY}></script>` }],
  ['a wrong hash', { headers: {}, script: `<script src="/embed/scp.js" ${WRONG}></script>`, blocked: true }],
  [
    'the right hash, and one byte of the script changed on its way',
    { headers: {}, script: `<script src="/flipped.js" ${INTEGRITY}></script>`, blocked: true },
  ],
  [
    'Integrity-Policy, and a hash',
    {
      headers: { 'integrity-policy': 'blocked-destinations=(script)' },
      script: `<script src="/embed/scp.js" ${INTEGRITY}></script>`,
    },
  ],
  [
    'Integrity-Policy, and no hash',
    {
      headers: { 'integrity-policy': 'blocked-destinations=(script)' },
      script: '<script src="/embed/scp.js"></script>',
      blocked: true,
    },
  ],
]);

describe('strict hosts', () => {
  const stage = useStage({ site: true });

  before(() => {
    const code = readFileSync(join(EMBED, 'scp.js'), 'utf8');
    // In a sentence of ours: the script would run all the same.
    const flipped = code.replace('call 999', 'call 998');
    assert.notEqual(flipped, code);
    stage.host.pages.set('/flipped.js', flipped);
  });

  for (const [name, { headers, script, blocked = false }] of HOSTS) {
    it(`with ${name}: ${blocked ? 'the fallback stays' : 'all elements show data from another origin'}`, async () => {
      const filled = Object.entries(headers).map(([key, value]) => [key, value.replace('DATA', stage.site.origin)]);
      stage.host.headers = Object.fromEntries(filled) as Record<string, string>;
      const elements = tags.map(
        (tag) => `<${tag} src="${stage.site.origin}/data/v1/dataset.json"><p>${FALLBACK}</p></${tag}>`,
      );
      stage.host.pages.set('/page.html', hostPage('', elements.join('') + script));
      const current = await stage.visit();
      const { page, complaints, allReady, violations } = current;
      if (blocked) {
        assert.equal(await page.getByText(FALLBACK).filter({ visible: true }).count(), tags.length);
        assert.equal(await page.locator(':not(:defined)').count(), tags.length);
        return;
      }
      await allReady();
      assert.deepEqual(await violations(), []);
      assert.deepEqual(complaints, []);
    });
  }

  it('F6, C24, that allow no data: each element keeps its fallback, and names the directive and the origin for whoever built the page', async () => {
    stage.host.headers = csp("script-src 'self'");
    const data = `${stage.site.origin}/data/v1/dataset.json`;
    const { page, complaints, violations } = await openPage(
      stage,
      '<script src="/embed/scp.js" defer></script>',
      tags.map((tag) => `<${tag} debug src="${data}"><p>${FALLBACK}</p></${tag}>`).join(''),
    );
    await page
      .locator('[part~="error"]')
      .nth(tags.length - 1)
      .waitFor();
    assert.equal(await page.getByText(FALLBACK).filter({ visible: true }).count(), tags.length);
    const words = `The page's content security policy blocks it: connect-src must allow ${stage.site.origin}`;
    assert.equal(await page.locator('[part~="debug"]').getByText(words).count(), tags.length);
    for (const tag of tags)
      assert.equal(
        complaints.filter((each) => each.startsWith(`${tag}: network.`) && each.includes(words)).length,
        1,
        tag,
      );
    // Blocked once is blocked for good: the host is not told of it again and again.
    assert.equal((await violations()).length, 1);
  });
});
