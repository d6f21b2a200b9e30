import type { Selection } from '../../domain/filters.js';
import { readIdList, writeIdList } from '../../domain/url-state.js';
import { FACET_IDS } from './week-filters.model.js';

/** What the reader and the page chose. */
export interface WeekChoices {
  /** Id of the week, if the reader chose one or the page named one. */
  readonly week: string | undefined;
  /** Days that the reader opened (true) or closed (false), by date. The others follow their state. */
  readonly toggled: ReadonlyMap<string, boolean>;
  /** What is ticked in the filters. Choices that no filter on screen has are ignored. */
  readonly ticks: Selection;
}

/** What a reader starts with. */
export const NO_CHOICES: WeekChoices = { week: undefined, toggled: new Map(), ticks: new Map() };

/** Names of the state in the page's address. */
export const STATE_KEYS = ['week', 'day', ...FACET_IDS] as const;

/** Before the date of a day that the reader folded although it unfolds by itself. */
const FOLDED = '-';

/** The choices that an address holds. What it leaves out is as at the start. */
export function choicesFrom(state: ReadonlyMap<string, string>): WeekChoices {
  return {
    week: state.get('week'),
    toggled: new Map(
      readIdList(state.get('day')).map((date) =>
        date.startsWith(FOLDED) ? [date.slice(FOLDED.length), false] : [date, true],
      ),
    ),
    ticks: new Map(FACET_IDS.map((id) => [id, new Set(readIdList(state.get(id)))])),
  };
}

/** The choices as an address holds them; null leaves a key out. */
export function stateOf({ week, toggled, ticks }: WeekChoices): ReadonlyMap<string, string | null> {
  return new Map([
    ['week', week ?? null],
    ['day', writeIdList([...toggled].map(([date, open]) => (open ? date : `${FOLDED}${date}`)))],
    ...FACET_IDS.map((id) => [id, writeIdList(ticks.get(id))] as const),
  ]);
}
