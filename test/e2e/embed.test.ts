import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { elementFiles, embedPage, FALLBACK, manifest, NONCE, tags, type ScriptTag } from './embed-page.js';
import { useStage } from './stage.js';
import type { Visit } from './visit.js';

const policy = (trustedTypes: string) => ({
  'content-security-policy': `default-src 'none'; script-src 'nonce-${NONCE}' 'strict-dynamic'; style-src 'none'; base-uri 'none'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types ${trustedTypes}`,
});

const HOSTS = new Map<string, Record<string, string>>([
  ['a plain host', {}],
  ['a host with a strict policy', policy(manifest.trustedTypesPolicy)],
]);

const LOADS = new Map<string, ScriptTag[]>([
  ['as a classic script', [{ file: 'scp.js' }]],
  ['as a module', [{ file: 'scp.js', type: 'module' }]],
  ['twice as a classic script', [{ file: 'scp.js' }, { file: 'scp.js' }]],
  [
    'twice as a module',
    [
      { file: 'scp.js', type: 'module' },
      { file: 'scp.js', type: 'module', query: '?again' },
    ],
  ],
  [
    'at once, async, deferred and as a module together',
    [
      { file: 'scp.js', when: 'async' },
      { file: 'scp.js', when: 'at once' },
      { file: 'scp.js' },
      { file: 'scp.js', type: 'module', query: '?2' },
    ],
  ],
  ['as one file for each element', elementFiles.map((file) => ({ file }))],
  ['as one file for each element and all in one', [...elementFiles, 'scp.js'].map((file) => ({ file }))],
]);

describe('embed files', () => {
  const stage = useStage();

  async function open(scripts: ScriptTag[], headers: Record<string, string>): Promise<Visit> {
    stage.host.headers = headers;
    stage.host.pages.set('/page.html', embedPage(scripts));
    return stage.visit();
  }

  for (const [host, headers] of HOSTS) {
    for (const [how, scripts] of LOADS) {
      it(`C8, ${host.includes('strict') ? 'C4, C6' : 'F30'}, show data when loaded ${how} on ${host}`, async () => {
        const { page, complaints, requests, violations, allReady } = await open(scripts, headers);
        await allReady();
        for (const tag of tags) {
          const ground = await page.locator(`${tag} .scp`).evaluate((root) => getComputedStyle(root).backgroundColor);
          assert.equal(ground, 'rgb(255, 255, 255)', `${tag} wears its styles`);
          assert.notEqual((await page.locator(tag).getByRole('heading').first().textContent())?.trim(), '', tag);
        }
        assert.equal(await page.getByText(FALLBACK).filter({ visible: true }).count(), 0, 'a fallback is still shown');
        const data = requests.filter((address) => address.endsWith('/embed/dataset.json'));
        assert.equal(data.length, 1, 'requests for the dataset');
        assert.deepEqual(await violations(), []);
        assert.deepEqual(complaints, []);
      });
    }
  }

  it('leave the fallback in view when the host does not allow their Trusted Types policy', async () => {
    const { page } = await open([{ file: 'scp.js' }], policy('another'));
    assert.equal(await page.getByText(FALLBACK).filter({ visible: true }).count(), tags.length);
    assert.equal(await page.locator(':not(:defined)').count(), tags.length);
  });
});
