import { TABLES, type QueryKind } from '../../fixtures/search/query-table.js';
import type { SearchContender, Searcher } from '../contender.js';
import { searchedIn } from '../mixed-courses.js';
import { goalAtMost, type PartResult, type Table } from '../results.js';
import { FUSE, libraries, MINISEARCH, ours, OURS, WHOLE_WORDS } from '../search-contenders.js';
import { median, quantile, ratios, rotated, spreadOf, timed } from '../statistics.js';
import { milliseconds, ratio, withSpread } from '../words.js';

const SIZES = [100, 1_000, 10_000];
/** Only the index: a single run of each takes up to half a minute. */
const INDEX_ONLY = 100_000;
const roundsAt = (count: number): number => (count >= GOAL_SIZE ? 3 : 5);
/** Fuse.js reads every text for every key, half a second at 10,000 courses: there it gets one key in ten, once. */
const KEYS_FOR_FUSE = 10;
/** Queries of each kind that are typed. */
const OF_EACH_KIND = 3;
const GOAL_SHARE = 1 / 3;
const GOAL_SIZE = 10_000;

/** Some queries of every kind that should find something, from both halves of the project's table. */
function typedQueries(): string[] {
  const kinds: readonly QueryKind[] = ['acronym', 'old term', 'lay words', 'slip', 'half word'];
  const queries = TABLES.slice(0, 2).flatMap((table) => table.queries);
  return kinds.flatMap((kind) => {
    const all = queries.flatMap((query) => (query.kind === kind ? [query.typed] : []));
    return Array.from({ length: OF_EACH_KIND }, (_, at) => all[Math.floor((at * all.length) / OF_EACH_KIND)] ?? '');
  });
}

/** What stands in the field after each key; a space changes nothing. */
const keystrokesOf = (queries: readonly string[]): string[] =>
  queries.flatMap((typed) =>
    [...typed].map((_letter, at) => typed.slice(0, at + 1)).filter((text) => !text.endsWith(' ')),
  );

interface Ready {
  readonly name: string;
  readonly find: Searcher;
  /** A list for each round. */
  readonly rounds: { readonly typed: string; readonly ms: number }[][];
}

interface SizeResult {
  readonly count: number;
  readonly builds: ReadonlyMap<string, number[]>;
  readonly contenders: readonly Ready[];
  /** Keystrokes to which every contender that was asked has results. */
  readonly answered: ReadonlySet<string>;
  readonly keystrokes: readonly string[];
}

async function buildTimes(all: readonly SearchContender[], count: number, rounds: number) {
  const { documents } = searchedIn(count);
  const builds = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, build } of rotated(all, round)) {
      const start = performance.now();
      await build(documents);
      builds.get(name)?.push(performance.now() - start);
    }
  }
  return builds;
}

async function measure(all: readonly SearchContender[], count: number): Promise<SizeResult> {
  const { documents } = searchedIn(count);
  const builds = await buildTimes(all, count, 3);
  const contenders = await Promise.all(
    all.map(async ({ name, build }): Promise<Ready> => ({ name, find: await build(documents), rounds: [] })),
  );
  const keystrokes = keystrokesOf(typedQueries());
  const unanswered = new Set<string>();
  for (let round = 0; round < roundsAt(count); round++) {
    for (const { rounds } of contenders) rounds.push([]);
    for (const [at, typed] of keystrokes.entries()) {
      for (const { name, find, rounds } of rotated(contenders, round + at)) {
        if (name === FUSE && count >= GOAL_SIZE && (round > 0 || at % KEYS_FOR_FUSE > 0)) continue;
        const { ms, value } = timed(() => find(typed));
        rounds.at(-1)?.push({ typed, ms });
        if (round === 0 && value.length === 0) unanswered.add(typed);
      }
    }
  }
  const answered = new Set(keystrokes.filter((typed) => !unanswered.has(typed)));
  return { count, builds, contenders, answered, keystrokes };
}

/** A value of each round, over the keystrokes that count. */
const perRound = ({ rounds }: Ready, counts: (typed: string) => boolean, share: number): number[] =>
  rounds
    .filter((round) => round.length > 0)
    .map((round) =>
      quantile(
        round.filter(({ typed }) => counts(typed)).map(({ ms }) => ms),
        share,
      ),
    );

function latencyTable({ count, contenders, answered, keystrokes }: SizeResult): Table {
  const own = contenders.find(({ name }) => name === OURS);
  const cells = (contender: Ready, counts: (typed: string) => boolean) =>
    [0.5, 0.95].map((share) => withSpread(spreadOf(perRound(contender, counts, share)), milliseconds));
  const kept = (typed: string) => answered.has(typed);
  return {
    title: `A key at ${count.toLocaleString('en-GB')} courses, in milliseconds`,
    notes: [
      `${keystrokes.filter(kept).length} of ${keystrokes.length} keystrokes count: those to which every contender has results. ` +
        'The last column has them all, answered or not.',
      ...(count >= GOAL_SIZE
        ? ['Fuse.js was asked one key in ten, in one run: it takes half a second for a key.']
        : []),
    ],
    columns: ['search', 'first letter p50', 'p95', 'any key p50', 'p95', 'p95 to ours', 'all keystrokes p95'],
    rows: contenders.map((contender) => [
      contender.name,
      ...cells(contender, (typed) => kept(typed) && typed.length === 1),
      ...cells(contender, kept),
      own === undefined ? '' : ratio(median(ratios(perRound(contender, kept, 0.95), perRound(own, kept, 0.95)))),
      cells(contender, () => true)[1] ?? '',
    ]),
  };
}

function indexTable(results: readonly { count: number; builds: ReadonlyMap<string, number[]> }[]): Table {
  const names = [...(results[0]?.builds.keys() ?? [])];
  return {
    title: 'Making the index, in milliseconds',
    notes: [`Three runs each; one run at ${INDEX_ONLY.toLocaleString('en-GB')} courses.`],
    columns: ['search', ...results.map(({ count }) => `${count.toLocaleString('en-GB')} courses`)],
    rows: names.map((name) => [
      name,
      ...results.map(({ builds }) => withSpread(spreadOf(builds.get(name) ?? []), milliseconds)),
    ]),
  };
}

/** How fast the search is beside others, in Node. */
export async function searchPart(say: (line: string) => void): Promise<PartResult> {
  const { glossary } = searchedIn(SIZES[0] ?? 0);
  const all = [ours(glossary), ...(await libraries()).filter(({ name }) => name !== WHOLE_WORDS)];
  const results: SizeResult[] = [];
  for (const count of SIZES) {
    say(`search among ${count} courses`);
    results.push(await measure(all, count));
  }
  say(`index of ${INDEX_ONLY} courses`);
  const large = { count: INDEX_ONLY, builds: await buildTimes(all, INDEX_ONLY, 1) };
  const goal = results.find(({ count }) => count === GOAL_SIZE);
  const p95 = (wanted: string): number[] => {
    const contender = goal?.contenders.find(({ name }) => name === wanted);
    return contender === undefined ? [] : perRound(contender, (typed) => goal?.answered.has(typed) ?? false, 0.95);
  };
  const share = median(ratios(p95(OURS), p95(MINISEARCH)));
  return {
    tables: [indexTable([...results, large]), ...results.map(latencyTable)],
    goals: [
      goalAtMost(
        'A key at 10,000 courses, p95: at most 1/3 of MiniSearch',
        share,
        GOAL_SHARE,
        `${ratio(share)} (${milliseconds(median(p95(OURS)))} ms beside ${milliseconds(median(p95(MINISEARCH)))} ms)`,
      ),
    ],
  };
}
