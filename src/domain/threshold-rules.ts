import { joinWords } from './text.js';
import type { Chart, ChartCase, ChartLevel, ChartRule, Indicator } from './types.js';

/** What a chart says about the signs marked on it. It guides a practitioner; it decides nothing and counts nothing. */
export interface Suggestion {
  /** The highest level among the marked signs; `null` if none is marked above the baseline. */
  readonly level: ChartLevel | null;
  /** Marked signs at that level, in the chart's order. */
  readonly because: readonly Indicator[];
  /** Marked signs below that level but above the baseline. */
  readonly others: readonly Indicator[];
  /** Marked statements about things going well. They never make, lower or join a suggestion. */
  readonly baseline: readonly Indicator[];
  /** Further prompts that the marked signs bring up. */
  readonly prompts: readonly ChartRule[];
  /** Whether things going well are all that is marked. */
  readonly onlyBaseline: boolean;
}

/**
 * What a chart suggests for the marked signs.
 *
 * @param chart a complete chart, its levels from lowest to highest
 * @param marked ids of marked signs; ids that the chart does not have are ignored
 * @param age id of the chosen age band, or `null`. It affects prompts only: a marked sign counts at every age,
 *   because choosing an age afterwards must not lower a suggestion.
 */
export function suggest(chart: Chart, marked: ReadonlySet<string>, age: string | null): Suggestion {
  const signs = chart.indicators.filter((sign) => marked.has(sign.id));
  const at = (level: ChartLevel): Indicator[] => signs.filter((sign) => sign.level === level.id);
  const above = chart.levels.filter((level) => !level.baseline && at(level).length > 0);
  const level = above.at(-1) ?? null;
  const baseline = chart.levels.filter((each) => each.baseline).flatMap(at);
  return {
    level,
    because: level === null ? [] : at(level),
    others: above.slice(0, -1).reverse().flatMap(at),
    baseline,
    prompts: promptsFor(chart, signs, age),
    onlyBaseline: level === null && baseline.length > 0,
  };
}

/** Whether a sign applies at the chosen age: it names that age band or none, or no age is chosen. */
export function matchesAge(sign: Indicator, age: string | null): boolean {
  return age === null || sign.ages.length === 0 || sign.ages.includes(age);
}

function promptsFor(chart: Chart, signs: readonly Indicator[], age: string | null): ChartRule[] {
  const aboveBaseline = chart.levels.filter((level) => !level.baseline).map((level) => level.id);
  const allows = (wanted: readonly string[], value: string): boolean => wanted.length === 0 || wanted.includes(value);
  return chart.rules.filter((rule) => {
    const levels = rule.levels.length === 0 ? aboveBaseline : rule.levels;
    const rightAge = rule.ages.length === 0 || (age !== null && rule.ages.includes(age));
    return (
      rightAge &&
      signs.some(
        (sign) => levels.includes(sign.level) && allows(rule.domains, sign.domain) && allows(rule.indicators, sign.id),
      )
    );
  });
}

/**
 * Whether levels go from the lowest to the highest, as far as can be told: those numbered by their ids rise, and no
 * baseline stands above a need. A suggestion is the last marked level.
 */
export const levelsRise = ({ levels }: Pick<Chart, 'levels'>): boolean =>
  levels.every(({ id, baseline }, at) => {
    const below = levels[at - 1];
    // Ids that are no numbers compare as neither.
    return below === undefined || !(Number(id) <= Number(below.id) || (baseline && !below.baseline));
  });

/**
 * Runs the chart's worked examples.
 *
 * @returns a sentence for each example that the chart does not meet; none if all is well
 */
export function checkCases(chart: Chart): readonly string[] {
  return chart.cases.flatMap((example, index) => {
    const faults = [...unknownIds(chart, example), ...differences(chart, example)];
    return faults.map((fault) => `Worked example ${index + 1} ${fault}.`);
  });
}

function unknownIds(chart: Chart, example: ChartCase): string[] {
  const known = new Set(chart.indicators.map((sign) => sign.id));
  const signs = example.marked
    .filter((id) => !known.has(id))
    .map((id) => `marks a sign that the chart does not have: ${id}`);
  const { age } = example;
  const hasAge = age === undefined || chart.ages.some((band) => band.id === age);
  return hasAge ? signs : [...signs, `names an age that the chart does not have: ${age}`];
}

function differences(chart: Chart, example: ChartCase): string[] {
  const { level, prompts } = suggest(chart, new Set(example.marked), example.age ?? null);
  const faults: string[] = [];
  const name = (id: string | null): string => (id === null ? `no ${chart.levelTerm}` : `${chart.levelTerm} ${id}`);
  const found = level?.id ?? null;
  if (found !== example.level) faults.push(`expects ${name(example.level)}, but its signs give ${name(found)}`);
  const shown = prompts.map((rule) => rule.id);
  const missing = example.rules.filter((id) => !shown.includes(id));
  const extra = shown.filter((id) => !example.rules.includes(id));
  if (missing.length > 0) faults.push(`expects prompts that do not show: ${joinWords(missing)}`);
  if (extra.length > 0) faults.push(`does not expect these prompts, but they show: ${joinWords(extra)}`);
  return faults;
}
