import { joinWords } from '../../domain/text.js';
import { matchesAge } from '../../domain/threshold-rules.js';
import type { Chart, ChartAge, Dataset, Indicator } from '../../domain/types.js';
import { highlight, type HighlightPart } from '../../search/highlight.js';
import { isStopWord, wordsOf } from '../../search/words.js';
import type { LevelModel } from './chart-level.model.js';

/** Where a sign comes from. */
export interface SourceModel {
  readonly name: string;
  readonly url: string | undefined;
}

/** Gives the source of an id; one that the data does not have goes by its id. */
export function sourceModels(dataset: Pick<Dataset, 'sources'>): (id: string) => SourceModel {
  const known = new Map(dataset.sources.map(({ id, title, url }) => [id, { name: title, url }]));
  return (id) => known.get(id) ?? { name: id, url: undefined };
}

/** A sign of the chart, ready to show. */
export interface SignModel {
  readonly id: string;
  /** Id of its label within the element. Ids of the data may hold anything. */
  readonly domId: string;
  readonly text: string;
  /** The same text, with the words that were looked for. */
  readonly parts: readonly HighlightPart[];
  /** `Ages 5 to 17`; empty for every age. */
  readonly ages: string;
  readonly level: LevelModel;
  /** Name of its domain. */
  readonly domain: string;
  readonly marked: boolean;
  /** Whether it is for other ages than the one chosen. */
  readonly outsideAge: boolean;
  /** False while the chosen age or the words looked for hide it. */
  readonly visible: boolean;
  readonly sources: readonly SourceModel[];
  readonly placement: string | undefined;
  readonly signedOff: boolean;
}

/** The signs of one domain at one level. */
export interface CellModel {
  readonly level: LevelModel;
  readonly signs: readonly SignModel[];
  readonly marked: boolean;
}

/** A domain with all its signs, level by level. */
export interface DomainModel {
  readonly id: string;
  readonly domId: string;
  readonly name: string;
  readonly includes: string | undefined;
  /** One for each level, lowest first. */
  readonly cells: readonly CellModel[];
  readonly visible: boolean;
}

/** What limits the signs that are shown. */
export interface SignFilter {
  readonly marked: ReadonlySet<string>;
  /** Id of an age band of the chart, or null for all ages. */
  readonly age: string | null;
  /** Words to find. */
  readonly query: string;
}

/** `Ages 5 to 17` for bands that follow each other; otherwise the names of the bands. Empty if there are none. */
export function ageWords(bands: readonly ChartAge[], ids: readonly string[]): string {
  const chosen = bands.filter((band) => ids.includes(band.id));
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first === undefined || last === undefined) return '';
  const unbroken = bands.indexOf(last) - bands.indexOf(first) === chosen.length - 1;
  if (chosen.length === 1 || !unbroken || first.from === undefined || last.to === undefined)
    return joinWords(chosen.map((band) => band.name));
  return first.from < 0 ? `${first.name} to ${last.to}` : `Ages ${first.from} to ${last.to}`;
}

type Word = ReturnType<typeof wordsOf>[number];

/** The words of a query that count: everyday ones only where there are no others. */
function wantedWords(query: string): readonly Word[] {
  const typed = wordsOf(query);
  return typed.some((word) => !isStopWord(word)) ? typed.filter((word) => !isStopWord(word)) : typed;
}

/**
 * Finds every wanted word in a sign or in the name of its domain, from the start of a word or in the plural.
 *
 * @returns the words of the sign to highlight, or null if a word is missing. Where none is wanted everything is found.
 */
function find(sign: Indicator, domain: string, wanted: readonly Word[]): readonly string[] | null {
  // A chart has a hundred signs and more: their words are looked at only for a query.
  if (wanted.length === 0) return [];
  const own = wordsOf(sign.text);
  const all = [...own, ...wordsOf(domain)];
  const matches = (word: Word, { plain, stem }: Word) => word.plain.startsWith(plain) || word.stem === stem;
  if (!wanted.every((word) => all.some((candidate) => matches(candidate, word)))) return null;
  return own.filter((candidate) => wanted.some((word) => matches(candidate, word))).map((word) => word.plain);
}

/** The domains of a chart with all signs; those that the filter hides stay, marked as not visible. */
export function domainModels(
  dataset: Pick<Dataset, 'sources'>,
  chart: Chart,
  levels: readonly LevelModel[],
  { marked, age, query }: SignFilter,
): readonly DomainModel[] {
  const sources = sourceModels(dataset);
  const wanted = wantedWords(query);
  const signModel = (sign: Indicator, index: number, domain: string, level: LevelModel): SignModel => {
    const found = find(sign, domain, wanted);
    const outsideAge = !matchesAge(sign, age);
    return {
      id: sign.id,
      domId: `sign-${index}`,
      text: sign.text,
      parts: highlight(sign.text, found ?? []),
      ages: ageWords(chart.ages, sign.ages),
      level,
      domain,
      marked: marked.has(sign.id),
      outsideAge,
      visible: found !== null && !outsideAge,
      sources: sign.sources.map(sources),
      placement: sign.placement,
      signedOff: sign.signedOff,
    };
  };
  return chart.domains.map((domain, position) => {
    const cells = levels.map((level) => {
      const signs = chart.indicators.flatMap((sign, index) =>
        sign.domain === domain.id && sign.level === level.id ? [signModel(sign, index, domain.name, level)] : [],
      );
      return { level, signs, marked: signs.some((sign) => sign.marked) };
    });
    return {
      id: domain.id,
      domId: `domain-${position}`,
      name: domain.name,
      includes: domain.includes,
      cells,
      visible: cells.some((cell) => cell.signs.some((sign) => sign.visible)),
    };
  });
}
