import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { GOOD, send, startFaultServer, type FaultServer } from './fault-server.js';
import { openPage } from './host-page.js';
import { useStage, type Stage } from './stage.js';
import type { Visit } from './visit.js';

/** What stands in the element until the data does. */
export const FALLBACK = 'See the live page';

/** A page with elements on a stage, and a server of another site with their data at `/data.json`. */
export interface FaultPage {
  readonly stage: Stage;
  readonly data: FaultServer;
  /** Opens a page with that in its body. The head has the script of the finder, unless it is given. */
  readonly open: (body: string, prepare?: (page: Page) => Promise<void>, head?: string) => Promise<Visit>;
}

/** The script of the finder. */
export const SCRIPT = '<script src="/embed/scp-course-finder.js" defer></script>';

/** Finders that take their data from that address. */
export const finder = (src: string, count = 1): string =>
  `<scp-course-finder src="${src}"><p>${FALLBACK}</p></scp-course-finder>`.repeat(count);

/** The data as a server sends it that follows the hosting guide. */
export const KEPT = send(GOOD, 200, { 'cache-control': 'public, max-age=300', etag: '"1"' });

/** Sets up a page and its data for the tests of a group. */
export function useFaultPage(): FaultPage {
  const stage = useStage();
  let data: FaultServer;
  before(async () => {
    data = await startFaultServer();
    data.answers.set('/closed/data.json', send(GOOD));
    data.answers.set('/data.json', KEPT);
    data.answers.set('/slow.json', () => undefined);
  });
  after(() => data.close());
  return {
    stage,
    get data() {
      return data;
    },
    open: (body, prepare, head = SCRIPT) => openPage(stage, head, body, prepare),
  };
}
