// `npm start`: builds the embed files, serves the example pages with them, and builds again when a file changes.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { bundleAll, compile, copyData, emptyDist, writeManifest, writeSite } from './build-steps.js';
import { endWithReader } from './closed-pipe.js';
import { createPagesServer, pageNames } from './pages-server.js';
import { PAGES, ROOT } from './paths.js';
import { runNode } from './run-command.js';

const DEFAULT_PORT = 8000;
const HOST = '127.0.0.1';

/** Editors save in several steps: a change counts when nothing else has changed for this long, in milliseconds. */
const QUIET_TIME = 100;

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function readPort(): number {
  const text = process.env.PORT ?? '';
  const port = text === '' ? DEFAULT_PORT : Number(text);
  return Number.isInteger(port) && port >= 0 && port < 65_536
    ? port
    : stop(`PORT is "${text}". It must be a number from 0 to 65535.`);
}

/** Whether the last build failed. */
let fault = false;

/** Runs one build. A fault is printed, and the last good files stay in place. */
async function attempt(build: () => Promise<void>): Promise<void> {
  try {
    await build();
    if (fault) console.log('Built again. The open pages show the change.');
    fault = false;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    fault = true;
    console.error('Not built. Correct the fault above and save the file: the pages then follow.');
  }
}

/** The data beside the scripts, and the hosting layout with the snippet builder. */
async function copyAll(minify: boolean): Promise<void> {
  copyData();
  await writeSite(writeManifest(), undefined, minify);
}

async function buildAll(minify: boolean): Promise<void> {
  // The schema may have changed: setup makes the types from it.
  const setup = await runNode('src/cli/setup.mjs', []);
  if (setup.code !== 0) throw new Error(setup.output);
  await compile();
  await bundleAll(minify);
  await copyAll(minify);
}

endWithReader();
const port = readPort();
let current = Promise.resolve();
const pages = createPagesServer(() => current);

/** Builds run one after the other; requests wait for the last. */
function schedule(build: () => Promise<void>): void {
  current = current.then(() => attempt(build)).then(pages.reload);
}

let quiet: NodeJS.Timeout | undefined;
let codeChanged = false;

function changed(isCode: boolean): void {
  codeChanged ||= isCode;
  clearTimeout(quiet);
  quiet = setTimeout(() => {
    // Whoever waits for a change to show does not need small files.
    const build = codeChanged ? () => buildAll(false) : () => copyAll(false);
    codeChanged = false;
    schedule(build);
  }, QUIET_TIME);
}

function watchFiles(): void {
  watch(join(ROOT, 'src'), { recursive: true }, (_event, name) => {
    if (name !== null && !name.endsWith('.generated.ts')) changed(true);
  });
  watch(join(ROOT, 'data'), (_event, name) => changed(name === 'dataset.schema.json'));
  watch(PAGES, () => changed(false));
}

function announce(): void {
  const address = pages.server.address();
  const base = `http://${HOST}:${typeof address === 'object' && address !== null ? address.port : port}/`;
  const list = pageNames().map((name) => (name === 'index.html' ? base : base + name));
  console.log(`The snippet builder is ready: ${base}site/builder.html`);
  console.log(`The example pages are ready. Press Ctrl+C to stop.\n\n${list.map((page) => `  ${page}`).join('\n')}\n`);
}

pages.server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') stop(`The pages cannot be served: ${error.message}`);
  stop(
    `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
  );
});

// Listening comes before the build: a port that is taken is known at once, and nothing in dist has changed.
pages.server.listen(port, HOST, () => {
  console.log('Building the elements.');
  schedule(async () => {
    emptyDist();
    await buildAll(true);
  });
  watchFiles();
  void current.then(announce);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    pages.close();
    process.exit(0);
  });
}
