import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { ROOT } from '../../src/cli/paths.js';
import { hostPage } from '../e2e/host-page.js';
import { GOOD, send, startFaultServer, type FaultServer } from '../e2e/fault-server.js';
import { startTestServer, type TestServer } from '../e2e/server.js';
import { EXAMPLE_NOW } from '../fixtures/example/dataset.js';
import { JOURNEYS, travel } from './journeys.js';
import { Listener } from './listener.js';

const transcriptOf = (name: string): string => join(ROOT, `test/screen-reader/transcripts/${name}.txt`);

/** `TRANSCRIPTS=write` keeps what is said now. Read the difference as someone who hears it. */
const WRITE = process.env.TRANSCRIPTS === 'write';

describe('with Orca and Firefox', () => {
  let server: TestServer;
  let data: FaultServer;
  let listener: Listener;

  before(async () => {
    [server, data] = await Promise.all([startTestServer(), startFaultServer()]);
  });
  afterEach(() => listener.close());
  after(async () => {
    server.close();
    await data.close();
  });

  for (const journey of JOURNEYS)
    it(journey.name, async () => {
      const { name, tag, data: answer = send(GOOD) } = journey;
      data.answers.set(`/${name}.json`, answer);
      const element = `<h1>Training for schools</h1><p><a href="#end">A link before it</a></p>
        <${tag} src="${data.origin}/${name}.json" preview-date="${EXAMPLE_NOW}"></${tag}><script src="/embed/scp.js"></script><p id="end">The end</p>`;
      server.pages.set('/page.html', hostPage('', element));
      listener = new Listener();
      await listener.open(`${server.origin}/page.html`);
      await listener.hear(/The end/);
      const said = await travel(listener, journey);
      if (WRITE) writeFileSync(transcriptOf(name), said);
      assert.ok(existsSync(transcriptOf(name)), 'There is no transcript: TRANSCRIPTS=write keeps one.');
      assert.equal(said, readFileSync(transcriptOf(name), 'utf8'));
    });
});
