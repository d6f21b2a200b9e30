import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { embedFiles } from '../../../src/cli/embed-options.js';
import { EMBED } from '../../../src/cli/paths.js';
import { bundle } from '../bundle.js';
import { bytesByFolder } from '../embed-breakdown.js';
import { published, readDataset } from '../mixed-courses.js';
import { goalAtMost, type Goal, type PartResult, type Table } from '../results.js';
import { sizeOf, sumOf, type Size } from '../sizes.js';
import { kilobytes, ratio } from '../words.js';

/** Something that does what one of the elements does. */
interface Peer {
  /** The file in `contenders/transfer/`. */
  readonly entry: string;
  readonly name: string;
  readonly package: string;
  readonly licence: string;
  readonly beside: string;
  /** What it loads that is neither its script nor its style sheets. */
  readonly more?: () => Size;
}

const PEERS: readonly Peer[] = [
  {
    entry: 'instantsearch.ts',
    name: 'InstantSearch with a local client on MiniSearch',
    package: 'instantsearch.js',
    licence: 'MIT',
    beside: 'course finder',
  },
  {
    entry: 'pagefind-ui.js',
    name: 'Pagefind: component UI, `pagefind.js`, its wasm, index and 20 results',
    package: 'pagefind',
    licence: 'MIT',
    beside: 'course finder',
    more: pagefindFiles,
  },
  {
    entry: 'web-awesome.js',
    name: 'Web Awesome: select, dialog, input only',
    package: '@awesome.me/webawesome',
    licence: 'MIT',
    beside: 'course finder',
  },
  {
    entry: 'shoelace.js',
    name: 'Shoelace: select, dialog, input only',
    package: '@shoelace-style/shoelace',
    licence: 'MIT',
    beside: 'course finder',
  },
  {
    entry: 'pretalx-schedule.js',
    name: 'pretalx: its linear schedule with Vue, without its buttons; the finished widget is not on npm',
    package: '@pretalx/schedule',
    licence: 'ISC',
    beside: 'week programme',
  },
  {
    entry: 'fullcalendar-list.js',
    name: 'FullCalendar: list view, one theme',
    package: 'fullcalendar',
    licence: 'MIT',
    beside: 'week programme',
  },
  {
    entry: 'event-calendar-list.js',
    name: 'EventCalendar: list view',
    package: '@event-calendar/core',
    licence: 'MIT',
    beside: 'week programme',
  },
  {
    entry: 'add-to-calendar-button.js',
    name: 'Add to Calendar Button',
    package: 'add-to-calendar-button',
    licence: 'Elastic License 2.0',
    beside: 'one button of the week programme',
  },
];

const ALL = 'scp.js';
const FINDER = 'scp-course-finder.js';

/** Budgets in bytes of gzip, and the files each is for: of several, the largest counts. */
const BUDGETS = [
  { words: '`scp.js` with all elements', names: [ALL], budget: 40_000 },
  { words: 'The course finder alone', names: [FINDER], budget: 24_000 },
  {
    words: 'Each other element alone',
    names: embedFiles().flatMap(({ name }) => (name === ALL || name === FINDER ? [] : [name])),
    budget: 20_000,
  },
];

/** Results of which Pagefind loads a file each. */
const FIRST_RESULTS = 20;

const escaped = (text: string): string => text.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Lets Pagefind index a page for each published course, and weighs what a visitor's search loads of it. */
function pagefindFiles(): Size {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pagefind-'));
  try {
    const pages = join(folder, 'pages');
    const out = join(folder, 'out');
    mkdirSync(pages);
    for (const { id, title, summary = '', categories } of readDataset(published).courses) {
      const filters = categories.map((category) => `<i data-pagefind-filter="category">${category}</i>`).join('');
      const body = `<h1>${escaped(title)}</h1><p>${escaped(summary)}</p>${filters}`;
      writeFileSync(
        join(pages, `${id}.html`),
        `<!doctype html><html lang="en"><title>${escaped(title)}</title>${body}`,
      );
    }
    const { status, stderr } = spawnSync(process.execPath, [PAGEFIND, '--site', pages, '--output-path', out]);
    if (status !== 0) throw new Error(`Pagefind failed: ${String(stderr)}`);
    return sumOf(filesOfOneSearch(out).map((file) => sizeOf(readFileSync(file))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everything but its other user interfaces, its worker's copy of the script and the results after the first. */
function filesOfOneSearch(out: string): string[] {
  const all = readdirSync(out, { recursive: true, encoding: 'utf8' });
  const needed = all.filter((name) =>
    /(^pagefind\.js|-entry\.json|wasm\.en\.pagefind|\.pf_(meta|index|filter))$/.test(name),
  );
  const results = all.filter((name) => name.endsWith('.pf_fragment')).slice(0, FIRST_RESULTS);
  if (results.length < FIRST_RESULTS) throw new Error('Pagefind wrote too few results.');
  return [...needed, ...results].map((name) => join(out, name));
}

const PACKAGES = fileURLToPath(new URL('../node_modules', import.meta.url));
const PAGEFIND = join(PACKAGES, 'pagefind/lib/runner/bin.cjs');

const versionOf = (name: string): string => {
  const { version } = JSON.parse(readFileSync(join(PACKAGES, name, 'package.json'), 'utf8')) as { version: string };
  return version;
};

async function peerSize({ entry, more }: Peer): Promise<Size> {
  const { code, css } = await bundle(`transfer/${entry}`);
  return sumOf([sizeOf(code), ...(css === '' ? [] : [sizeOf(css)]), ...(more === undefined ? [] : [more()])]);
}

const sizes = ({ gzip, brotli }: Size): string[] => [kilobytes(gzip), kilobytes(brotli)];

function goalsOf(own: ReadonlyMap<string, Size>, peers: ReadonlyMap<string, Size>): Goal[] {
  const gzip = (from: ReadonlyMap<string, Size>, name: string): number => from.get(name)?.gzip ?? NaN;
  const besides = (words: string, file: string, peer: string, share: number): Goal => {
    const [mine, theirs] = [gzip(own, file), gzip(peers, peer)];
    const measured = `${ratio(mine / theirs)} (${kilobytes(mine)} beside ${kilobytes(theirs)})`;
    return goalAtMost(words, mine / theirs, share, measured);
  };
  const budgets = BUDGETS.map(({ words, names, budget }) => {
    const worst = Math.max(...names.map((name) => gzip(own, name)));
    return goalAtMost(`${words}: at most ${budget / 1000} kB with gzip`, worst, budget, kilobytes(worst));
  });
  return [
    ...budgets,
    besides('Course finder: at most 1/5 of InstantSearch with local data', FINDER, 'instantsearch.ts', 1 / 5),
    besides('Week programme: at most 1/6 of the pretalx widget', 'scp-week-programme.js', 'pretalx-schedule.js', 1 / 6),
    besides('All five elements: at most 1/3 of InstantSearch', ALL, 'instantsearch.ts', 1 / 3),
  ];
}

/** What a visitor downloads, beside what the nearest peers need. */
export async function transferPart(say: (line: string) => void): Promise<PartResult> {
  const own = new Map(embedFiles().map(({ name }) => [name, sizeOf(readFileSync(join(EMBED, name)))]));
  const peers = new Map<string, Size>();
  for (const peer of PEERS) {
    say(`the files of ${peer.package}`);
    peers.set(peer.entry, await peerSize(peer));
  }
  const files: Table = {
    title: 'Script and styles, minified',
    notes: [
      'Built with the same bundler and minifier from the npm packages. The data is not in it, except that Pagefind’s index is: ' +
        `\`dataset.json\` is ${kilobytes(sizeOf(readFileSync(join(EMBED, 'dataset.json'))).gzip)} with gzip, for all five elements. ` +
        'The peers lack what is ours: checks of the data, the clock, the wording, printing, the fallback.',
    ],
    columns: ['what', 'licence', 'does the work of', 'gzip', 'brotli'],
    rows: [
      ...[...own].map(([name, size]) => [`\`${name}\``, 'MIT', '', ...sizes(size)]),
      ...PEERS.map((peer) => [
        `${peer.name} (${peer.package} ${versionOf(peer.package)})`,
        peer.licence,
        peer.beside,
        ...sizes(peers.get(peer.entry) ?? { gzip: NaN, brotli: NaN }),
      ]),
    ],
  };
  say('where the bytes of our files are');
  return { tables: [files, await breakdown()], goals: goalsOf(own, peers) };
}

async function breakdown(): Promise<Table> {
  const folders = await bytesByFolder();
  const names = [...new Set([...folders.values()].flatMap((byFolder) => [...byFolder.keys()]))].sort();
  return {
    title: 'Where the bytes are',
    notes: [
      'Each folder of `src` and each package minified and compressed alone, in kB of gzip: the sum is more than the file.',
    ],
    columns: ['folder', ...folders.keys()].map((name) => (name === 'folder' ? name : `\`${name}\``)),
    rows: names.map((name) => [
      `\`${name}\``,
      ...[...folders.values()].map((byFolder) => {
        const bytes = byFolder.get(name);
        return bytes === undefined ? '' : (bytes / 1000).toFixed(1);
      }),
    ]),
  };
}
