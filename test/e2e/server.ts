import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { EMBED } from '../../src/cli/paths.js';
import { createStaticServer } from '../../src/cli/static-server.js';

/** A host site for tests: pages written by the test, and `dist/embed` at `/embed/`. */
export interface TestServer {
  /** For example `http://127.0.0.1:41234`. */
  origin: string;
  /** Pages by path. A test adds its own. */
  pages: Map<string, string>;
  /** Sent with every answer. A test may replace them. */
  headers: Record<string, string>;
  close: () => void;
}

/** Starts a server on a free port. */
export async function startTestServer(): Promise<TestServer> {
  // The first visit of a browser asks for this.
  const pages = new Map([['/favicon.ico', '']]);
  const server = createStaticServer({
    mounts: [{ path: '/embed/', folder: EMBED }],
    pages,
    headers: () => testServer.headers,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const testServer: TestServer = {
    origin: `http://127.0.0.1:${port}`,
    pages,
    headers: {},
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return testServer;
}
