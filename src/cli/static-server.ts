import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';

/** A folder served under a path. */
export interface Mount {
  /** Begins and ends with a slash, for example `/embed/`. */
  path: string;
  folder: string;
}

/** What a static server serves, and how. */
export interface StaticServerOptions {
  /** The first whose path fits is used. */
  mounts: readonly Mount[];
  /** Pages that are no files, by path. Looked up first. */
  pages?: ReadonlyMap<string, string>;
  /** Response headers beside the content type. Default: none. */
  headers?: () => Readonly<Record<string, string>>;
  /** Changes a page on its way out. Default: as it is. */
  changeHtml?: (html: string) => string;
  /** Answers a request itself and returns true, or returns false. Default: never. */
  intercept?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** What a request waits for, for example a build. Default: nothing. */
  ready?: () => Promise<void>;
}

const CONTENT_TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.ics', 'text/calendar; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

const NOT_FOUND = `<!doctype html>
<html lang="en-GB">
  <head><meta charset="utf-8"><title>Page not found</title></head>
  <body>
    <h1>Page not found</h1>
    <p>There is nothing at this address. Check that it is typed correctly.</p>
    <p><a href="/">See the list of pages</a></p>
  </body>
</html>
`;

/** The path of a request, decoded; null if it cannot be, or if it could leave a served folder. */
function pathOf(request: IncomingMessage): string | null {
  try {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/s, ''));
    return path.includes('\0') || path.includes('\\') || path.split('/').includes('..') ? null : path;
  } catch {
    return null;
  }
}

/** The file for a path: `index.html` for a folder, null outside all mounts. */
function fileFor(path: string, mounts: readonly Mount[]): string | null {
  const mount = mounts.find((candidate) => path.startsWith(candidate.path));
  if (!mount) return null;
  const file = join(mount.folder, path.slice(mount.path.length), path.endsWith('/') ? 'index.html' : '');
  return relative(mount.folder, file).split(sep)[0] === '..' ? null : file;
}

async function contentAt(path: string | null, options: StaticServerOptions) {
  if (path === null) return null;
  const page = options.pages?.get(path);
  if (page !== undefined)
    return { type: CONTENT_TYPES.get(extname(path)) ?? CONTENT_TYPES.get('.html'), body: Buffer.from(page) };
  const file = fileFor(path, options.mounts);
  if (file === null) return null;
  try {
    return { type: CONTENT_TYPES.get(extname(file)) ?? 'application/octet-stream', body: await readFile(file) };
  } catch {
    return null;
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, options: StaticServerOptions) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const found = await contentAt(pathOf(request), options);
  const { type, body } = found ?? { type: CONTENT_TYPES.get('.html'), body: Buffer.from(NOT_FOUND) };
  const isPage = type === CONTENT_TYPES.get('.html');
  response.writeHead(found ? 200 : 404, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...options.headers?.(),
  });
  response.end(isPage && options.changeHtml ? options.changeHtml(body.toString('utf8')) : body);
}

/** A server for files, for one's own machine: it never lets a browser keep a copy. Does not listen yet. */
export function createStaticServer(options: StaticServerOptions): Server {
  return createServer((request, response) => {
    if (options.intercept?.(request, response)) return;
    void (options.ready?.() ?? Promise.resolve()).then(() => answer(request, response, options));
  });
}
