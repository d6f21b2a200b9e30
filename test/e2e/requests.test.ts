import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { EMBED } from '../../src/cli/paths.js';
import { tags } from './embed-page.js';
import { openPage } from './host-page.js';
import { useStage } from './stage.js';

/** What browsers send with any request. A header of ours would make them ask first, with OPTIONS. */
const COMMON =
  /^(host|connection|accept|accept-encoding|accept-language|user-agent|origin|referer|cache-control|pragma|sec-.*)$/;

describe('C11: requests', () => {
  const stage = useStage();
  let server: Server;
  let data = '';
  const seen: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[] = [];

  before(async () => {
    server = createServer(({ method, url, headers }, response) => {
      seen.push({ method, url, headers });
      response.writeHead(200, {
        'access-control-allow-origin': '*',
        'content-type': 'application/json; charset=utf-8',
      });
      response.end(readFileSync(join(EMBED, 'dataset.json')));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    data = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data.json`;
  });

  after(() => {
    server.close();
    server.closeAllConnections();
  });

  it('are one GET for the data, however much is used: no cookie, no header of ours, no OPTIONS, no more than the origin of the page', async () => {
    const cookie = { name: 'session', value: 'secret', url: stage.host.origin };
    const elements = tags.map((tag) => `<${tag} src="${data}"></${tag}>`).join('');
    const { page, allReady, requests } = await openPage(
      stage,
      '<script src="/embed/scp.js" defer></script>',
      elements,
      async (opened) => opened.context().addCookies([cookie]),
    );
    await allReady();
    // Cookies belong to a host name, whatever its port: with credentials the data's server would get this one.
    assert.ok((await page.evaluate(() => document.cookie)).includes('secret'));
    await page.locator('scp-course-finder').getByRole('searchbox').fill('private words');
    for (const tag of tags) {
      const closed = page.locator(tag).locator('[aria-expanded="false"]').filter({ visible: true });
      if ((await closed.count()) > 0) await closed.first().press('Enter');
    }
    await page.locator('scp-threshold-chart').getByRole('checkbox').first().check();
    await page.evaluate(() => document.body.replaceChildren());
    assert.deepEqual(
      seen.map(({ method, url }) => [method, url]),
      [['GET', '/data.json']],
    );
    const [{ headers } = { headers: {} }] = seen;
    assert.deepEqual(
      Object.keys(headers).filter((name) => !COMMON.test(name)),
      [],
    );
    assert.equal(headers.referer, `${stage.host.origin}/`);
    assert.deepEqual(
      requests.map((address) => address.replace(stage.host.origin, '')),
      ['/page.html', '/embed/scp.js', data],
    );
    assert.deepEqual(
      await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
      ]),
      [0, 0, 0, 0],
    );
    assert.equal((await page.context().cookies()).length, 1);
  });
});
