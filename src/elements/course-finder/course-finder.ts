import type { CSSResultGroup, PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CopyController } from '../../controllers/copy-controller.js';
import { FacetLists } from '../../controllers/facet-lists.js';
import { IndexController } from '../../controllers/index-controller.js';
import { OpenController } from '../../controllers/open-controller.js';
import { UrlStateController } from '../../controllers/url-state-controller.js';
import { WidthController } from '../../controllers/width-controller.js';
import { withDay } from '../../domain/from-day.js';
import { PAGE_LENGTH } from '../../domain/paging.js';
import type { SessionModel } from '../../domain/sessions.js';
import { toggled } from '../../domain/toggled.js';
import type { Dataset } from '../../domain/types.js';
import { downloadCalendar, downloadSession } from '../../ui/calendar-download.js';
import { FILTERS_IN_VIEW } from '../../ui/facets.js';
import { focusResult, focusText, recoverFocus } from '../../ui/focus.js';
import { ScpElement, type Content } from '../../ui/scp-element.js';
import { textAttribute } from '../../ui/text-attribute.js';
import { choicesFrom, NO_CHOICES, SORTS, STATE_KEYS, stateOf, type FinderChoices } from './course-choices.model.js';
import { choicesShowing, courseFinderModel, type CourseFinderModel } from './course-finder.model.js';
import { courseFinderStyles } from './course-finder.styles.js';
import { finderView, noCoursesView, type FinderActions } from './course-finder.view.js';
import { HeldList } from './held-list.js';
import { buttonId } from './course-row.view.js';
import { courseResults } from './course-results.model.js';
import type { ScopeAttributes } from './course-scope.model.js';
import { datesFound, eventsOf } from './dates-ahead.model.js';
import { saveWarnings } from './my-list.model.js';
import { myListStyles } from './my-list.styles.js';
import { MyList } from './my-list.js';

/**
 * Search and filters over every course, toolkit tour and eLearning: dates, booking and calendar files.
 *
 * @tag scp-course-finder
 * @slot - Fallback content: shown until the first good render and when loading fails for good.
 * @csspart base - Wrapper of the whole element.
 * @csspart scope - The line that says which part of the courses the page starts with.
 * @csspart filters - The filters, or the button that opens them.
 * @csspart my-list - The reader's list.
 * @csspart results - The list of courses.
 * @csspart agenda - What stands in its place when dates are shown: months, days and lists of dates.
 * @csspart course - A course.
 * @csspart session - A date of a course.
 * @csspart no-results - What stands in place of an empty list.
 * @csspart preview - The label shown with `preview-date`.
 * @csspart banner - A message about the data.
 * @csspart error - The panel shown when the data could not be loaded.
 * @fires scp-ready - The data of a `src` has been shown for the first time.
 * @fires scp-error - The data could not be loaded.
 * @fires scp-data-issues - Parts of the data were left out.
 * @fires scp-open - A person asked for a toolkit or resource that another element may own.
 * @fires scp-book - A person followed a booking link.
 */
export class ScpCourseFinder extends ScpElement {
  static override styles: CSSResultGroup[] = [...ScpElement.styles, courseFinderStyles, myListStyles];

  /** What the search field starts with. Default: nothing. */
  @property({ converter: textAttribute }) query?: string;

  /** Ids of the categories to start with, comma-separated. Unknown ids are ignored. Default: all. */
  @property({ converter: textAttribute }) category?: string;

  /** Ids of the audiences to start with, comma-separated. A course for everyone suits each. Default: all. */
  @property({ converter: textAttribute }) audience?: string;

  /** Ids of the formats to start with, comma-separated. Default: all. */
  @property({ converter: textAttribute }) format?: string;

  /** `device` keeps the reader's list in the browser's storage. Nothing else does. Default: in memory only. */
  @property({ converter: textAttribute }) save?: string;

  @state() private choices: FinderChoices = NO_CHOICES;

  protected override readonly subject = 'courses';
  protected override readonly collections = ['/courses'];

  readonly #width = new WidthController(this, [FILTERS_IN_VIEW], () => this.performUpdate());
  readonly #urlState: UrlStateController = new UrlStateController(this, {
    mode: () => this.urlState,
    keys: STATE_KEYS,
    onRead: (read) => {
      // Who goes back from a course comes to its title.
      const course = this.shadowRoot?.activeElement?.closest('.cf-item')?.querySelector('.disc')?.id;
      this.choices = choicesFrom(read, this.choices);
      this.#keepFocus(course);
    },
    leadsTo: { key: 'open', find: () => this.renderRoot.querySelector('.cf-item.is-open') },
  });

  readonly #list = new MyList(this, {
    announcer: this.announcer,
    saves: () => this.save === 'device',
    preview: () => this.clock.preview,
    seeCourse: (id) => this.openCourse(id),
  });

  readonly #index = new IndexController(this, 'courses');
  readonly #facetLists = new FacetLists(this, this.announcer);
  readonly #linkCopy = new CopyController(this, this.announcer);

  #model: CourseFinderModel | null = null;
  /** What was last looked for: nothing at first, not even what the page starts with. */
  #searched: string | null = '';
  readonly #held = new HeldList(this);
  /** The moment whose list is on screen, in epoch milliseconds. */
  #since = 0;
  /** What the status last said, so that it speaks of changes only. */
  #said: string | null = null;

  readonly #actions: FinderActions = {
    // Back brings back what was cleared.
    search: (search) => this.#narrow({ search }, search === '' ? 'clear' : 'search'),
    toggleTick: (facetId, optionId) => {
      const { ticks } = this.choices;
      this.#narrow({ ticks: new Map(ticks).set(facetId, toggled(ticks.get(facetId), optionId)) });
    },
    chooseDay: (facetId, day) => {
      const { ticks } = this.choices;
      this.#narrow({ ticks: new Map(ticks).set(facetId, withDay(ticks.get(facetId), day)) });
    },
    clearFilters: () => this.#narrow({ ticks: NO_CHOICES.ticks }, 'clear'),
    sort: (id) => this.#narrow({ sort: SORTS.find((sort) => sort === id) ?? 'match' }),
    more: () => this.#showMore(),
    showAll: () => this.#narrow({ everything: true, search: this.#typed }, 'clear'),
    wayOut: ({ choices }) => this.#narrow(choices, 'clear'),
    toggleCourse: (id) => this.#choose({ opened: toggled(this.choices.opened, id) }, 'open'),
    togglePast: (id) => this.#choose({ pastShown: toggled(this.choices.pastShown, id) }),
    calendar: (courseId, session) => this.#offerCalendar(courseId, session),
    view: (view) => this.#narrow({ view }, 'view'),
    seeCourse: (id) => this.openCourse(id),
    calendarOfAll: () => this.#offerAll(),
    copyLink: () => void this.#linkCopy.copyLink(),
  };

  constructor() {
    super();
    new OpenController(this, {
      shows: () => this.showsData,
      open: ({ type, id }) => type === 'course' && this.openCourse(id),
    });
  }

  protected override dataLoaded(dataset: Dataset): void {
    this.#index.prepare(dataset);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#held.recover();
    if (this.#model?.kind !== 'courses') return;
    this.clock.wakeAt(Number.isFinite(this.#model.nextChange) ? this.#model.nextChange : null);
    this.#announce(this.#model.countWords, this.#model.search.trim());
  }

  protected override renderContent(dataset: Dataset, now: number): Content {
    const typed = this.choices.search;
    // Nobody waits, neither who types nor who opens a page with a search: the list follows once the index is there.
    if (this.#index.ready) this.#searched = typed;
    const choices = { ...this.choices, search: this.#searched };
    this.#since = this.#held.moment(this.#askedFor(choices), now);
    const model = courseFinderModel(dataset, this.#scope, choices, now, this.#since);
    this.#model = model;
    if (model.kind === 'empty') return { heading: 'Find training', body: noCoursesView(model) };
    const setting = {
      levels: { course: this.innerLevel(1), detail: this.innerLevel(2) },
      typed: typed ?? this.query ?? '',
      filtersInView: this.#width.atLeast(FILTERS_IN_VIEW),
      facetLists: this.#facetLists,
      linkNote: this.#urlState.on ? this.#linkCopy.words : null,
      list: {
        model: this.#list.model(dataset, now),
        state: this.#list.state,
        actions: this.#list.actions,
        picking: this.#list.picking,
      },
    };
    return {
      heading: 'Find training',
      lede: model.lede,
      warnings: [...model.warnings, ...saveWarnings(this.save)],
      body: finderView(model, setting, this.#actions),
    };
  }

  /**
   * Unfolds the course with that id and moves focus to it. Takes off whatever hides it: search, filters, starting scope.
   * False if there is no such course, or no data yet.
   */
  openCourse(id: string): boolean {
    const { state } = this.source;
    if (state.kind !== 'loaded') return false;
    const choices = choicesShowing(state.loaded.dataset, this.#scope, this.choices, id, this.clock.now);
    if (choices === null) return false;
    this.#choose(choices, true);
    this.#focusCourse(id);
    return true;
  }

  /** What decides which courses there are and in which order, as text. */
  #askedFor(choices: FinderChoices): string {
    return JSON.stringify([this.#scope, [...stateOf({ ...choices, opened: new Set() })]]);
  }

  get #scope(): ScopeAttributes {
    const { query, category, audience, format } = this;
    return { query, category, audience, format };
  }

  /** What the reader typed, without what the page starts with. */
  get #typed(): string {
    const { search } = this.choices;
    return search === null || search === this.query ? '' : search;
  }

  /** @param step what kind of step it is for who goes back, as {@link UrlStateController.write} takes it */
  #choose(changed: Partial<FinderChoices>, step: boolean | string = false): void {
    this.choices = { ...this.choices, ...changed };
    this.#linkCopy.forget();
    const { search } = this.choices;
    // An address without a search means whatever the page starts with.
    const kept = search === (this.query ?? '') ? null : search;
    this.#urlState.write(stateOf({ ...this.choices, search: kept }), step);
    this.#keepFocus();
  }

  /**
   * Moves focus on if the coming update removes the control that has it: to the count.
   * @param first id of a control to which it goes instead, if that is there
   */
  #keepFocus(first?: string): void {
    // Not every browser gives focus to a pressed button: only focus that was here can be lost.
    if (!this.hasUpdated || this.shadowRoot?.activeElement === null) return;
    void this.updateComplete.then(() => {
      if (first !== undefined) recoverFocus(this.renderRoot, `#${CSS.escape(first)}`);
      recoverFocus(this.renderRoot, '.count');
    });
  }

  /** Another list: it starts at its beginning. */
  #narrow(changed: Partial<FinderChoices>, step = 'narrow'): void {
    this.#choose({ limit: PAGE_LENGTH, reveal: null, ...changed }, step);
  }

  #showMore(): void {
    if (this.#model?.kind !== 'courses') return;
    const { agenda, rows } = this.#model;
    const shown = agenda?.shown ?? rows.length;
    this.choices = { ...this.choices, limit: shown + PAGE_LENGTH };
    void this.updateComplete.then(() => {
      if (agenda === null) focusResult(this.renderRoot, shown);
      else focusText(this.renderRoot.querySelectorAll<HTMLElement>('.ag-name')[shown] ?? null);
    });
  }

  #focusCourse(id: string): void {
    void this.updateComplete.then(() => this.shadowRoot?.getElementById(buttonId(id))?.focus());
  }

  #offerCalendar(courseId: string, { session }: SessionModel): void {
    const { state } = this.source;
    if (state.kind !== 'loaded') return;
    downloadSession(state.loaded.dataset, courseId, session, this.clock.now);
  }

  #offerAll(): void {
    const { state } = this.source;
    if (state.kind !== 'loaded') return;
    const { dataset } = state.loaded;
    const results = courseResults(dataset, this.#scope, this.choices, this.#since);
    downloadCalendar(dataset, 'course dates', eventsOf(datesFound(results)), this.clock.now);
  }

  /** Says once, politely, how many courses a changed search or filter leaves. */
  #announce(countWords: string, search: string): void {
    const words = search === '' ? countWords : `${countWords} for “${search}”`;
    if (this.#said !== null && this.#said !== words) this.announcer.say(words);
    this.#said = words;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scp-course-finder': ScpCourseFinder;
  }
}
