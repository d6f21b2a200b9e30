import { readdirSync } from 'node:fs';
import type { Server, ServerResponse } from 'node:http';
import { EMBED, PAGES, SITE } from './paths.js';
import { COMMON_HEADERS } from './site/header-rules.js';
import { createStaticServer } from './static-server.js';

const RELOAD_PATH = '/__reload';

/** Only this server adds it: the pages themselves are what one would copy. */
const RELOAD_SCRIPT = `<script>new EventSource('${RELOAD_PATH}').onmessage = () => location.reload();</script>`;

/** The example pages with the embed files, and a way to reload the pages that are open. */
export interface PagesServer {
  server: Server;
  /** Reloads every open page. */
  reload: () => void;
  /** Ends the server and all its connections. */
  close: () => void;
}

/** File names of the example pages. */
export function pageNames(): string[] {
  return readdirSync(PAGES)
    .filter((name) => name.endsWith('.html'))
    .sort();
}

/**
 * Serves `stories/pages` at `/`, `dist/embed` at `/embed/` and the hosting layout at `/site/`. Does not listen yet.
 * @param ready what a request waits for, for example a build that is under way
 */
export function createPagesServer(ready: () => Promise<void> = () => Promise.resolve()): PagesServer {
  const open = new Set<ServerResponse>();
  const server = createStaticServer({
    mounts: [
      { path: '/embed/', folder: EMBED },
      { path: '/site/', folder: SITE },
      { path: '/', folder: PAGES },
    ],
    // As on a server of its own: frames without an origin read scripts and data from here.
    headers: (path) => (path.startsWith('/site/') ? COMMON_HEADERS : {}),
    // A page with a policy of its own would refuse the script.
    changeHtml: (html) =>
      html.includes('Content-Security-Policy') ? html : html.replace('</body>', `${RELOAD_SCRIPT}</body>`),
    intercept(request, response) {
      if (request.url !== RELOAD_PATH) return false;
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      // A comment line: the browser now knows that it is connected.
      response.write(':\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
      return true;
    },
    ready,
  });
  return {
    server,
    reload() {
      for (const response of open) response.write('data: reload\n\n');
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
