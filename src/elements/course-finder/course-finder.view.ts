import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FacetLists } from '../../controllers/facet-lists.js';
import { copyButton } from '../../ui/copy-button.js';
import { facetChips, facetPanel, tickedLine } from '../../ui/facets.js';
import type { HeadingLevel } from '../../ui/heading.js';
import { openLink, webLink } from '../../ui/links.js';
import { noResults } from '../../ui/no-results.js';
import { resultList } from '../../ui/result-list.js';
import { scopeLine } from '../../ui/scope-line.js';
import { searchField } from '../../ui/search-field.js';
import { showMore } from '../../ui/show-more.js';
import { sortField } from '../../ui/sort-field.js';
import { viewSwitch } from '../../ui/view-switch.js';
import { agendaView } from './agenda.view.js';
import type { FinderView } from './course-choices.model.js';
import type { CourseFinderModel } from './course-finder.model.js';
import { courseRowView, type CourseActions } from './course-row.view.js';
import type { MyListModel } from './my-list.model.js';
import { myListButton, myListPanel, type MyListActions, type MyListState } from './my-list.view.js';
import type { Picking } from './pick-button.view.js';
import type { WayOutModel } from './no-courses.model.js';

type ShownCourses = Extract<CourseFinderModel, { kind: 'courses' }>;

/** What the reader can do. */
export interface FinderActions extends CourseActions {
  readonly search: (query: string) => void;
  readonly toggleTick: (facetId: string, optionId: string) => void;
  readonly clearFilters: () => void;
  readonly chooseDay: (facetId: string, day: string) => void;
  readonly sort: (id: string) => void;
  readonly more: () => void;
  /** Leaves the part of the catalogue that the page starts with. */
  readonly showAll: () => void;
  /** Takes a way out of an empty list. */
  readonly wayOut: (wayOut: WayOutModel) => void;
  readonly copyLink: () => void;
  /** Shows what was found course by course, or by date. */
  readonly view: (view: FinderView) => void;
  /** Shows a course with all that is known of it. */
  readonly seeCourse: (id: string) => void;
  /** Offers every date that lies ahead of what was found as one calendar file. */
  readonly calendarOfAll: () => void;
}

/** Levels of the headings. */
export interface FinderLevels {
  /** Of a course, and of the filters. */
  readonly course: HeadingLevel;
  /** Within an unfolded course. */
  readonly detail: HeadingLevel;
}

function results(model: ShownCourses, { levels, list }: FinderSetting, actions: FinderActions): TemplateResult {
  const { none, catalogue, agenda } = model;
  const { picking } = list;
  if (none !== null)
    return noResults({
      words: none.words,
      hint: html`${none.hint}${none.toolkits.map(({ id, url, label }, at) => html`${at === 0 ? ' ' : '; '}${openLink({ type: 'toolkit', id }, url, label)}`)}${none.toolkits.length === 0 ? nothing : '.'}${catalogue === null ? nothing : html` Or look on ${webLink(catalogue.url, catalogue.words)}.`}`,
      waysOut: none.waysOut.map((way) => ({ label: way.label, onPress: () => actions.wayOut(way) })),
    });
  if (agenda !== null) return agendaView(agenda, { month: levels.course, day: levels.detail }, picking, actions);
  const rows = repeat(
    model.rows,
    (row) => row.id,
    (row) => courseRowView(row, { levels, catalogue, picking }, actions),
  );
  return html`${resultList('cf-list', rows, 'Courses')}
    ${showMore({ shown: model.rows.length, total: model.found, noun: 'courses', onMore: actions.more })}`;
}

/** How the finder stands in its page. */
export interface FinderSetting {
  readonly levels: FinderLevels;
  /** Text of the search field. */
  readonly typed: string;
  /** Whether there is room for the filters beside the list. */
  readonly filtersInView: boolean;
  readonly facetLists: FacetLists;
  /** What became of "Copy a link", empty before; null where the address does not hold the state. */
  readonly linkNote: string | null;
  /** The reader's list. */
  readonly list: {
    readonly model: MyListModel;
    readonly state: MyListState;
    readonly actions: MyListActions;
    readonly picking: Picking;
  };
}

function foot(
  { catalogue, dates, none }: ShownCourses,
  linkNote: string | null,
  actions: FinderActions,
): TemplateResult {
  return html`${
    dates === 0 && linkNote === null
      ? nothing
      : html`<p class="cf-foot actions noprint">
        ${
          dates === 0
            ? nothing
            : html`<button type="button" class="btn btn--second btn--small" @click=${actions.calendarOfAll}>
              Download a calendar file of ${dates === 1 ? 'the date found' : `all ${dates} dates found`}
            </button>`
        }
        ${linkNote === null ? nothing : copyButton({ label: 'Copy a link to these results', words: linkNote, onCopy: actions.copyLink })}
      </p>`
  }
  ${catalogue === null || none !== null ? nothing : html`<p class="cf-foot">More about these courses: ${webLink(catalogue.url, catalogue.words)}</p>`}`;
}

/** The finder below its heading. */
export function finderView(model: ShownCourses, setting: FinderSetting, actions: FinderActions): TemplateResult {
  const { levels, typed, filtersInView: inView, facetLists: lists, linkNote, list } = setting;
  const facetActions = { toggle: actions.toggleTick, clear: actions.clearFilters, chooseDay: actions.chooseDay };
  const facets = facetPanel({
    facets: model.facets,
    inView,
    noun: 'courses',
    level: levels.course,
    showLabel: `Show ${model.countWords.toLowerCase()}`,
    lists,
    actions: facetActions,
  });
  const search = model.search.trim();
  return html`${searchField({
    id: 'search',
    label: 'Search courses',
    hint: 'A topic, a few letters such as FGM, or words from a title',
    query: typed,
    onQuery: actions.search,
  })}
    ${
      model.scopeWords === ''
        ? nothing
        : scopeLine({ words: model.scopeWords, wayOut: `Show all ${model.total} courses`, onLeave: actions.showAll })
    }
    <div class=${`cf-body ${inView && model.facets.length > 0 ? 'has-facets' : ''}`}>
      ${inView ? facets : nothing}
      <div class="cf-main">
        <div class="cf-views noprint">
          ${viewSwitch('How to show the courses', model.views, actions.view)} ${myListButton(list.model, list.state, list.actions)}
        </div>
        ${myListPanel(list.model, list.state, levels.course, list.actions)}
        <div class="bar">
          <p class="count" tabindex="-1">
            <strong>${model.countWords}</strong>${search === '' ? nothing : html` for “<span dir="auto">${search}</span>”`}
          </p>
          <div class="tools noprint">
            ${inView ? nothing : facets}
            ${
              model.agenda === null
                ? sortField({ order: model.sort, orders: model.sorts, noun: 'courses', onSort: actions.sort })
                : nothing
            }
          </div>
        </div>
        <div class="cf-chips">${facetChips(model.facets, 'courses', facetActions)}${tickedLine(model.facets)}</div>
        ${results(model, setting, actions)} ${foot(model, linkNote, actions)}
      </div>
    </div>`;
}

/** There is no course in the data. */
export const noCoursesView = ({ catalogue }: Extract<CourseFinderModel, { kind: 'empty' }>): TemplateResult =>
  html`<p>No courses have been published yet.</p>
    ${catalogue === null ? nothing : html`<p>Look on ${webLink(catalogue.url, catalogue.words)}.</p>`}`;
