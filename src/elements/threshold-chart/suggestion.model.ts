import { namedTargets, type OpenableRecord } from '../../domain/open-targets.js';
import { suggest } from '../../domain/threshold-rules.js';
import type { Chart, ChartRule, Dataset, Indicator } from '../../domain/types.js';
import type { LevelModel } from './chart-level.model.js';
import { sourceModels, type DomainModel, type SignModel, type SourceModel } from './chart-signs.model.js';

/** A further prompt that the marked signs bring up. */
export interface PromptModel {
  readonly id: string;
  readonly name: string;
  readonly text: string | undefined;
  /** Why it shows. */
  readonly reason: string;
  /** What stands behind it; null makes it an illustration. */
  readonly source: SourceModel | null;
  /** What it leads to. */
  readonly records: readonly OpenableRecord[];
}

/** What the chart says about what is marked. It names the highest level and why; it never counts or clears. */
export interface SuggestionModel {
  readonly kind: 'nothing' | 'only-baseline' | 'level';
  /** Null unless a sign above the baseline is marked. */
  readonly level: LevelModel | null;
  /** The suggestion in one or more sentences. */
  readonly sentence: string;
  /** The same in a few words; empty if nothing is marked. */
  readonly short: string;
  /** Marked signs at that level. */
  readonly because: readonly SignModel[];
  /** Marked signs below it. */
  readonly others: readonly SignModel[];
  /** Marked things going well. */
  readonly baseline: readonly SignModel[];
  readonly prompts: readonly PromptModel[];
}

function promptModel(dataset: Dataset, rule: ChartRule): PromptModel {
  return {
    id: rule.id,
    name: rule.title,
    text: rule.text,
    reason:
      rule.reason ??
      `Shown because of a sign that you marked${rule.ages.length === 0 ? '' : ' and the age that you chose'}.`,
    source: rule.source === undefined ? null : sourceModels(dataset)(rule.source),
    records: namedTargets(dataset, rule),
  };
}

/** `level` of `level of need`: the chart's own noun. */
const nounOf = (chart: Chart): string => chart.levelTerm.split(' ')[0] ?? chart.levelTerm;

/** The suggestion for what is marked, with the signs as the chart shows them. */
export function suggestionModel(
  dataset: Dataset,
  chart: Chart,
  levels: readonly LevelModel[],
  domains: readonly DomainModel[],
  marked: ReadonlySet<string>,
  age: string | null,
): SuggestionModel {
  const shown = new Map(
    domains.flatMap(({ cells }) => cells.flatMap(({ signs }) => signs.map((sign) => [sign.id, sign]))),
  );
  const models = (signs: readonly Indicator[]) => signs.flatMap(({ id }) => shown.get(id) ?? []);
  const result = suggest(chart, marked, age);
  const level = levels.find(({ id }) => id === result.level?.id) ?? null;
  return {
    kind: level !== null ? 'level' : result.onlyBaseline ? 'only-baseline' : 'nothing',
    level,
    sentence:
      level !== null
        ? `The chart suggests ${level.words}: ${level.name}`
        : result.onlyBaseline
          ? `No ${nounOf(chart)} is suggested. Things going well do not rule out ${chart.concern ?? 'harm'}. If you are worried, ring the number below.`
          : 'Nothing is marked yet, so the chart suggests nothing.',
    short:
      level !== null ? `Chart suggests ${level.words}` : result.onlyBaseline ? `No ${nounOf(chart)} is suggested` : '',
    because: models(result.because),
    others: models(result.others),
    baseline: models(result.baseline),
    prompts: result.prompts.map((rule) => promptModel(dataset, rule)),
  };
}
