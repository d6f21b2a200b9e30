import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SITE } from '../../src/cli/paths.js';
import { createStaticServer } from '../../src/cli/static-server.js';

interface Block {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads a `_headers` file as Netlify and Cloudflare Pages do: a path, then its headers, indented. */
function readHeaders(text: string): Block[] {
  return text
    .split(/\n(?=\S)/)
    .filter((block) => block.startsWith('/'))
    .map((block) => {
      const [path = '', ...lines] = block.trim().split(/\s*\n\s*/);
      const headers = lines
        .map((line) => line.split(/:\s*/))
        .map(([name = '', value = '']) => [name.toLowerCase(), value]);
      return { path, headers: Object.fromEntries(headers) as Record<string, string> };
    });
}

/** The headers for a path. Where two blocks give the same header, both count, and the values join. */
function headersFor(blocks: readonly Block[], path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const block of blocks) {
    if (!path.startsWith(block.path.replace(/\*$/, ''))) continue;
    for (const [name, value] of Object.entries(block.headers))
      found[name] = name in found ? `${found[name]}, ${value}` : value;
  }
  return found;
}

/** A server with the whole of dist/site and the headers of its `_headers` file. */
export interface SiteServer {
  /** For example `http://127.0.0.1:41234`. */
  readonly origin: string;
  readonly close: () => void;
}

/** Starts the server on a free port. */
export async function startSiteServer(): Promise<SiteServer> {
  const blocks = readHeaders(readFileSync(join(SITE, '_headers'), 'utf8'));
  const server = createStaticServer({
    mounts: [{ path: '/', folder: SITE }],
    headers: (path) => headersFor(blocks, path),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
