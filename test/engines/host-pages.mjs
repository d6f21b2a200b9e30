import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

const EMBED = '/host/embed/';

/** The file with one byte changed, in a place that leaves it a program that runs: a hash must refuse it, nothing else would. */
const changed = (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from(bytes.at(-1) === 10 ? ' ' : '\n')]);

/**
 * For Web Test Runner, a plugin and a middleware: pages of a host on the runner's own server, so that a test can look into their frame.
 * `executeServerCommand('host-page', {html, headers})` answers with the address of the page. The embed files are at
 * `/host/embed/`, and with one byte changed at `/host/embed/changed/`.
 */
export function hostPages() {
  const pages = [];
  async function serve(context, next) {
    const { path } = context;
    const page = pages[Number(/^\/host\/(\d+)$/.exec(path)?.[1] ?? -1)];
    if (page !== undefined) {
      context.set(page.headers);
      context.type = 'text/html; charset=utf-8';
      context.body = page.html;
    } else if (path.startsWith(EMBED)) {
      const bytes = await readFile(`dist/embed/${basename(path)}`);
      context.type = path.endsWith('.js') ? 'text/javascript' : 'application/json';
      context.body = path.startsWith(`${EMBED}changed/`) ? changed(bytes) : bytes;
    } else await next();
  }
  const plugin = {
    name: 'host-pages',
    executeCommand({ command, payload }) {
      if (command !== 'host-page') return undefined;
      pages.push(payload);
      return `/host/${pages.length - 1}`;
    },
  };
  // A middleware is in front of what the runner does to scripts: a hash is of the bytes as they were built.
  return { plugin, middleware: serve };
}
