import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { bundlePageScripts, EXAMPLE_SITE } from '../../src/cli/build-steps.js';
import { EMBED, SITE } from '../../src/cli/paths.js';
import { siteFiles } from '../../src/cli/site/site-files.js';
import { manifest } from './embed-page.js';
import { useStage } from './stage.js';

const { version } = manifest;

describe('the hosting layout', () => {
  const stage = useStage({ site: true });

  it('comes out the same from a second build', async () => {
    const pageScripts = await bundlePageScripts();
    for (const [path, bytes] of siteFiles({ manifest, pageScripts, site: EXAMPLE_SITE }))
      assert.ok(Buffer.from(bytes).equals(readFileSync(join(SITE, path))), path);
  });

  const CACHING = new Map([
    [`/${version}/scp.js`, 'public, max-age=31536000, immutable'],
    ['/v0/scp.js', 'public, max-age=3600'],
    ['/data/v1/dataset.json', 'public, max-age=300'],
  ]);

  for (const [path, caching] of CACHING) {
    it(`${path} is kept by browsers as: ${caching}`, async () => {
      const { status, headers } = await fetch(stage.site.origin + path);
      assert.equal(status, 200);
      assert.equal(headers.get('cache-control'), caching);
      assert.equal(headers.get('access-control-allow-origin'), '*');
    });
  }

  for (const folder of [version, 'v0']) {
    it(`serves another site under a strict policy and with isolation from /${folder}/`, async () => {
      stage.host.headers = {
        'content-security-policy': `default-src 'none'; script-src ${stage.site.origin}/${folder}/; connect-src ${stage.site.origin}/data/`,
        'cross-origin-embedder-policy': 'require-corp',
      };
      stage.host.pages.set(
        '/page.html',
        `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Host</title>
         <script src="${stage.site.origin}/${folder}/scp-course-finder.js" integrity="${manifest.files['scp-course-finder.js']?.integrity ?? ''}" crossorigin="anonymous"></script>
         <scp-course-finder src="${stage.site.origin}/data/v1/dataset.json"></scp-course-finder>`,
      );
      const current = await stage.visit();
      await current.allReady();
      assert.deepEqual(await current.violations(), []);
      assert.deepEqual(current.complaints, []);
    });
  }

  it('holds a folder for an intranet, packed, with everything that its example needs', async () => {
    const zip = readFileSync(join(SITE, version, `safeguarding-elements-${version}.zip`));
    const files = unzipSync(zip);
    const folder = `safeguarding-elements-${version}/`;
    assert.ok(Object.keys(files).every((name) => name.startsWith(folder)));
    for (const name of ['scp.js', 'dataset.json', 'licences.txt'])
      assert.ok(Buffer.from(files[folder + name] ?? []).equals(readFileSync(join(EMBED, name))), name);
    stage.host.pages.set('/embed/example.html', new TextDecoder().decode(files[`${folder}example.html`]));
    const current = await stage.visit('/embed/example.html');
    await current.allReady();
    assert.deepEqual(current.complaints, []);
    assert.ok(current.requests.every((address) => address.startsWith(stage.host.origin)));
  });
});
