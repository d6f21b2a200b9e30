import { inWorkshop, PHONE, type OpenPage, type Workshop } from '../browser-pages.js';
import { dataOf } from '../mixed-courses.js';
import { coursesFile, EMPTY, FLOOR, INSTANTSEARCH, OURS, PAGES, putPages, type PageName } from '../page-contenders.js';
import { press, tick, type Painted } from '../page-timing.js';
import { goalAtMost, type Goal, type PartResult, type Table } from '../results.js';
import { median, quantile, ratios, rotated, spreadOf } from '../statistics.js';
import { milliseconds, ratio, withSpread } from '../words.js';

/** Courses and rounds: what has many courses takes long. */
const SIZES = [
  { count: 72, rounds: 3 },
  { count: 1_000, rounds: 3 },
  { count: 10_000, rounds: 1 },
];
const GOAL_SIZES = [72, 1_000];
const QUERIES = ['neglect', 'child exploit', 'stalking'];
const TICKS = 4;
const AT_MOST_OF_FLOOR = 1.2;
const AT_MOST_OF_INSTANTSEARCH = 1 / 2.5;

const KEYSTROKES = QUERIES.flatMap((typed) => [...typed].map((_letter, at) => typed.slice(0, at + 1)));

interface Runs {
  readonly page: PageName;
  /** A list for each round, a value for each key or tick. */
  readonly keys: Painted[][];
  readonly ticks: Painted[][];
}

interface SizeResult {
  readonly count: number;
  readonly runs: readonly Runs[];
  /** Keystrokes to which every page has results. */
  readonly answered: ReadonlySet<string>;
}

async function oneRound(
  { page, slowDown }: OpenPage,
  category: string,
): Promise<{ keys: Painted[]; ticks: Painted[] }> {
  await page.bringToFront();
  await slowDown(PHONE);
  const keys: Painted[] = [];
  for (const query of QUERIES) {
    await page.evaluate(() => window.contender.input().focus());
    for (let length = 1; length <= query.length; length++) keys.push(await press(page, query.slice(0, length)));
    await clear(page);
  }
  const ticks: Painted[] = [];
  for (let times = 0; times < TICKS; times++) {
    const painted = await tick(page, category);
    if (painted !== null) ticks.push(painted);
  }
  await slowDown(1);
  return { keys: keys.filter(({ typed }) => !typed.endsWith(' ')), ticks };
}

async function clear(page: OpenPage['page']): Promise<void> {
  await page.evaluate(() => {
    const input = window.contender.input();
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  });
  await page.waitForFunction(() => !window.contender.countLine().includes('“'));
}

async function openAll(workshop: Workshop, count: number) {
  const { category, text } = coursesFile(count, KEYSTROKES);
  workshop.put('courses.json', text);
  workshop.put('dataset.json', JSON.stringify(dataOf(count)));
  const opened: (Runs & { readonly open: OpenPage })[] = [];
  for (const page of PAGES) {
    const open = await workshop.open(`${page.file}.html`);
    await open.page.evaluate(
      (address) => window.contender.start(new URL(address, location.href).href),
      page === OURS ? 'dataset.json' : 'courses.json',
    );
    opened.push({ page, open, keys: [], ticks: [] });
  }
  return { category, opened };
}

async function measure(workshop: Workshop, count: number, rounds: number): Promise<SizeResult> {
  const { category, opened } = await openAll(workshop, count);
  const unanswered = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    for (const { page, open, keys, ticks } of rotated(opened, round)) {
      const painted = await oneRound(open, category);
      keys.push(painted.keys);
      if (painted.ticks.length > 0) ticks.push(painted.ticks);
      for (const { typed, found } of painted.keys) if (page !== EMPTY && found === 0) unanswered.add(typed);
    }
  }
  for (const { page, open } of opened) {
    if (open.complaints.length > 0) throw new Error(`${page.name} complains: ${open.complaints.join(' ')}`);
    await open.close();
  }
  return { count, runs: opened, answered: new Set(KEYSTROKES.filter((typed) => !unanswered.has(typed))) };
}

const perRound = (rounds: readonly (readonly Painted[])[], share: number): number[] =>
  rounds.map((round) =>
    quantile(
      round.map(({ ms }) => ms),
      share,
    ),
  );

const counted = ({ keys }: Runs, answered: ReadonlySet<string>): Painted[][] =>
  keys.map((round) => round.filter(({ typed }) => answered.has(typed)));

function tableOf({ count, runs, answered }: SizeResult): Table {
  const cell = (rounds: readonly (readonly Painted[])[], share: number): string =>
    rounds.length === 0 ? '–' : withSpread(spreadOf(perRound(rounds, share)), milliseconds);
  const typed = KEYSTROKES.filter((each) => !each.endsWith(' '));
  return {
    title: `From a key or tick to the next paint at ${count.toLocaleString('en-GB')} courses, on a phone, in milliseconds`,
    notes: [
      `${typed.filter((each) => answered.has(each)).length} of ${typed.length} keystrokes count: those to which every page has ` +
        `results. Chromium with its processor ${PHONE} times slower, 20 rows, filters in view.`,
    ],
    columns: ['page', 'key p50', 'p95', 'tick p50', 'p95'],
    rows: runs.map((run) => [
      run.page.name,
      ...[0.5, 0.95].map((share) => cell(counted(run, answered), share)),
      ...[0.5, 0.95].map((share) => cell(run.ticks, share)),
    ]),
  };
}

function goalsOf({ count, runs, answered }: SizeResult): Goal[] {
  const values = (page: PageName, what: 'key' | 'tick', share: number): number[] => {
    const run = runs.find((each) => each.page === page);
    if (run === undefined) return [];
    return perRound(what === 'key' ? counted(run, answered) : run.ticks, share);
  };
  const goals = [
    { other: FLOOR, limit: AT_MOST_OF_FLOOR, words: '1.2 × a plain Lit list' },
    { other: INSTANTSEARCH, limit: AT_MOST_OF_INSTANTSEARCH, words: '1/2.5 of InstantSearch' },
  ];
  return goals.flatMap(({ other, limit, words }) =>
    [0.5, 0.95].map((share) => {
      const compared = (['key', 'tick'] as const).map((what) => {
        const [own, theirs] = [values(OURS, what, share), values(other, what, share)];
        const value = median(ratios(own, theirs));
        const measured = `${what} ${ratio(value)} (${milliseconds(median(own))} ms beside ${milliseconds(median(theirs))} ms)`;
        return { value, measured };
      });
      return goalAtMost(
        `Key or tick on a phone, ${count.toLocaleString('en-GB')} courses, p${share * 100}: at most ${words}`,
        Math.max(...compared.map(({ value }) => value)),
        limit,
        compared.map(({ measured }) => measured).join(', '),
      );
    }),
  );
}

/** From a key or tick to the next paint, beside other pages. */
export const renderingPart = (say: (line: string) => void): Promise<PartResult> =>
  inWorkshop(async (workshop) => {
    await putPages(workshop, PAGES);
    const results: SizeResult[] = [];
    for (const { count, rounds } of SIZES) {
      say(`keys and ticks among ${count} courses`);
      results.push(await measure(workshop, count, rounds));
    }
    return {
      tables: results.map(tableOf),
      goals: results.filter(({ count }) => GOAL_SIZES.includes(count)).flatMap(goalsOf),
    };
  });
