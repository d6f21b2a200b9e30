import { publicationAt } from '../dataset/publish.js';
import { formatDay, formatPartialDate } from '../domain/format-time.js';
import { londonDay } from '../domain/london-time.js';
import { byTitle } from '../domain/list-order.js';
import { momentOf, sessionModel } from '../domain/sessions.js';
import { readIds } from '../domain/scope.js';
import type { Dataset } from '../domain/types.js';
import { chooseWeek, dayState } from '../domain/unlock.js';
import { catalogueAt } from '../elements/course-finder/course-catalogue.model.js';
import { courseScope } from '../elements/course-finder/course-scope.model.js';
import type { ElementName } from './elements.js';
import { escapeHtml, linkHtml, list, paragraph } from './html-text.js';

/** Attributes of an element by name, as the snippet sets them. */
export type SnippetAttributes = ReadonlyMap<string, string>;

interface Setting {
  /** As it may be known at `at`. */
  readonly dataset: Dataset;
  readonly attributes: SnippetAttributes;
  /** Epoch milliseconds. */
  readonly at: number;
}

const EMERGENCY = 'If a child is in immediate danger, call 999.';

/** The records that have one of the ids an attribute asks for; all of them if it asks for none that they have. */
function within<T>(
  records: readonly T[],
  asked: string | undefined,
  idsOf: (record: T) => readonly string[],
): readonly T[] {
  const { ids } = readIds(asked, records.flatMap(idsOf));
  const kept = records.filter((record) => idsOf(record).some((id) => ids.includes(id)));
  return kept.length === 0 ? records : kept;
}

function courses({ dataset, attributes, at }: Setting): string[] {
  const [category, audience, format] = ['category', 'audience', 'format'].map((name) => attributes.get(name));
  const { entries } = courseScope(dataset, catalogueAt(dataset, at), { query: undefined, category, audience, format });
  const byDate = [...entries].sort((a, b) => a.nextStart - b.nextStart || byTitle(a.course, b.course));
  return [
    ...list(
      byDate.map(({ course, next }) => {
        const when = next === null ? '' : `: ${momentOf(sessionModel(next, at))}`;
        return linkHtml(course.title, course.url) + escapeHtml(when);
      }),
    ),
    ...livePage('See the courses and their dates on the partnership’s website', dataset.publisher?.coursesUrl, dataset),
  ];
}

function week({ dataset, attributes, at }: Setting): string[] {
  const chosen = chooseWeek(dataset.weeks, at, attributes.get('week'));
  if (chosen === null) return livePage('See the partnership’s website', undefined, dataset);
  const open = chosen.days.filter((day) => dayState(chosen, day, at) !== 'locked');
  return [
    ...[chosen.title, chosen.summary, chosen.intro].flatMap((words) =>
      words === undefined ? [] : paragraph(escapeHtml(words)),
    ),
    ...open.flatMap(({ date, themes, items }) => [
      paragraph(`<strong>${escapeHtml(formatDay(date))}</strong>`),
      ...list([...themes, ...items].map(entry)),
    ]),
    ...livePage('See the programme of the week', chosen.url ?? dataset.publisher?.weekUrl, dataset),
  ];
}

/** What an entry of a list says of a record. */
interface Entry {
  readonly title: string;
  readonly url?: string;
  readonly summary?: string;
  readonly whenToUse?: string;
}

/** A title and, after a colon, what it is. */
const entry = ({ title, url, summary, whenToUse }: Entry): string =>
  linkHtml(title, url) +
  (summary === undefined ? '' : escapeHtml(`: ${summary}`)) +
  (whenToUse === undefined ? '' : `<br>${escapeHtml(whenToUse)}`);

function toolkits({ dataset, attributes }: Setting): string[] {
  const one = within(dataset.toolkits, attributes.get('toolkit'), ({ id }) => [id]);
  return [
    ...list(within(one, attributes.get('topic'), ({ topics }) => topics).map(entry)),
    ...livePage('See all the toolkits', dataset.publisher?.toolkitsUrl, dataset),
  ];
}

function libraryItems({ dataset, attributes }: Setting): readonly string[] {
  const dated = (date: string | undefined) => (date === undefined ? '' : `, ${formatPartialDate(date)}`);
  switch (attributes.get('view')) {
    case 'news':
      return dataset.notices.map(({ title, url, date }) => linkHtml(title, url) + escapeHtml(dated(date)));
    case 'priorities':
      return (dataset.priorities?.items ?? []).map(({ title }) => escapeHtml(title));
    default: {
      const ofType = within(dataset.resources, attributes.get('type'), ({ type }) => [type]);
      const chosen = within(ofType, attributes.get('topic'), ({ topics }) => topics);
      return chosen.map(({ title, url, published }) => linkHtml(title, url) + escapeHtml(dated(published)));
    }
  }
}

const library = (setting: Setting): string[] => [
  ...list(libraryItems(setting)),
  ...livePage('See the resource library', setting.dataset.publisher?.resourcesUrl, setting.dataset),
];

/** No signs of need and no telephone numbers of areas: they may be wrong by the time that someone reads them. */
function chart({ dataset, attributes }: Setting): string[] {
  const shown = dataset.charts.find(({ id }) => id === attributes.get('chart')) ?? dataset.charts[0];
  return [
    ...(shown?.officialUrl === undefined
      ? []
      : [
          paragraph('The partnership’s own chart is the one to rely on:'),
          ...list([linkHtml(shown.officialTitle ?? 'The official chart', shown.officialUrl)]),
        ]),
    paragraph('Report a concern about a child:'),
    ...list(dataset.areas.map(({ title, url }) => linkHtml(title, url))),
  ];
}

function livePage(words: string, url: string | undefined, { publisher }: Dataset): string[] {
  const address = url ?? publisher?.url;
  return address === undefined ? [] : [paragraph(linkHtml(words, address))];
}

const LISTS: Readonly<Record<ElementName, (setting: Setting) => string[]>> = {
  'course-finder': courses,
  'week-programme': week,
  'toolkit-browser': toolkits,
  'threshold-chart': chart,
  'resource-library': library,
};

/**
 * What a snippet holds for readers without JavaScript, search engines and print: a plain list, dated, of what may be
 * known at a moment. HTML, a line for each item.
 * @param full the editor's dataset: what is not yet due is left out here
 * @param at epoch milliseconds
 */
export function fallbackLines(
  full: Dataset,
  name: ElementName,
  attributes: SnippetAttributes,
  at: number,
): readonly string[] {
  const { dataset } = publicationAt(full, at);
  const lines = LISTS[name]({ dataset, attributes, at });
  // In a chart's place the number comes first and does not grow old.
  if (name === 'threshold-chart') return [paragraph(`<strong>${EMERGENCY}</strong>`), ...lines];
  const asOf = `As of ${formatDay(londonDay(at), { weekday: false })}.`;
  return [paragraph(asOf), ...lines, paragraph(EMERGENCY)];
}
