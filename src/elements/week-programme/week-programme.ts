import type { CSSResultGroup, PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { OpenController } from '../../controllers/open-controller.js';
import { RefreshController } from '../../controllers/refresh-controller.js';
import { UrlStateController } from '../../controllers/url-state-controller.js';
import { WidthController } from '../../controllers/width-controller.js';
import type { Selection } from '../../domain/filters.js';
import { weekEvents, weekItemEvents } from '../../domain/calendar-events.js';
import type { CalendarEvent } from '../../domain/icalendar.js';
import { readIds, unknownIdWarnings } from '../../domain/scope.js';
import { joinWords, plural } from '../../domain/text.js';
import { toggled } from '../../domain/toggled.js';
import type { Dataset, Week } from '../../domain/types.js';
import { downloadCalendar } from '../../ui/calendar-download.js';
import { FILTERS_IN_VIEW } from '../../ui/facets.js';
import { focusText, recoverFocus } from '../../ui/focus.js';
import { ScpElement, type Content } from '../../ui/scp-element.js';
import { textAttribute } from '../../ui/text-attribute.js';
import type { ItemModel } from './week-item.model.js';
import { weekModel, type DayModel, type ShownWeek, type WeekModel } from './week-programme.model.js';
import { weekProgrammeStyles } from './week-programme.styles.js';
import { noWeekView, weekProgress, weekView } from './week-programme.view.js';

/**
 * The programme of a safeguarding week: days that open one by one at a moment in London, each with its themes,
 * launches, sessions and resources.
 *
 * @tag scp-week-programme
 * @slot - Fallback content: shown until the first good render and when loading fails for good.
 * @csspart base - Wrapper of the whole element.
 * @csspart day - A day.
 * @csspart filters - The filters, or the button that opens them.
 * @csspart item - Something that happens on a day.
 * @csspart preview - The label shown with `preview-date`.
 * @csspart banner - A message about the data.
 * @csspart error - The panel shown when the data could not be loaded.
 * @fires scp-ready - The data of a `src` has been shown for the first time.
 * @fires scp-error - The data could not be loaded.
 * @fires scp-data-issues - Parts of the data were left out.
 * @fires scp-open - A person asked for a toolkit, course or resource that another element may own.
 * @fires scp-book - A person followed a booking link.
 */
export class ScpWeekProgramme extends ScpElement {
  static override styles: CSSResultGroup[] = [...ScpElement.styles, weekProgrammeStyles];

  /** Id of the week to show. Default: the one that is on, else the next, else the last. */
  @property({ converter: textAttribute }) week?: string;

  /** Id of the week that the reader turned to. */
  @state() private turnedTo: string | undefined;

  /** Days that the reader unfolded (true) or folded (false), by date. */
  @state() private toggled: ReadonlyMap<string, boolean> = new Map();

  /** What is ticked in the filters. */
  @state() private ticks: Selection = new Map();

  protected override readonly subject = 'programme';
  protected override readonly collections = ['/weeks'];

  readonly #urlState = new UrlStateController(this, {
    mode: () => this.urlState,
    keys: ['week', 'day'],
    onRead: (read) => {
      this.turnedTo = read.get('week');
      const date = read.get('day');
      if (date !== undefined) this.#setExpanded(date, true);
    },
  });

  readonly #width = new WidthController(this, [FILTERS_IN_VIEW], () => this.performUpdate());

  /** A file without what was not yet due is replaced when a day opens: the new one should come by itself. */
  readonly #refresh = new RefreshController(this, { refresh: () => this.source.retry() });

  #model: WeekModel = { kind: 'none' };
  /** The week that was last rendered and the dates of its days that were open then; null before the first render. */
  #before: { readonly week: string; readonly opened: ReadonlySet<string> } | null = null;

  constructor() {
    super();
    new OpenController(this, {
      shows: () => this.showsData,
      open: ({ type, id }) => type === 'week-day' && this.goToDay(id),
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#model.kind === 'none') return;
    this.clock.wakeAt(this.#model.nextChange);
    this.#noticeOpening(this.#model);
  }

  protected override renderContent(dataset: Dataset, now: number): Content {
    const model = weekModel(
      dataset,
      { week: this.turnedTo ?? this.week, toggled: this.toggled, ticks: this.ticks },
      now,
    );
    this.#model = model;
    if (model.kind === 'none') return { heading: 'Safeguarding week', body: noWeekView() };
    const { unknown } = readIds(
      this.week,
      dataset.weeks.map(({ id }) => id),
    );
    const warnings = unknownIdWarnings('week', unknown);
    const setting = {
      levels: { day: this.innerLevel(1), item: this.innerLevel(2) },
      filtersInView: this.#width.atLeast(FILTERS_IN_VIEW),
    };
    const actions = {
      filters: {
        toggle: (facet: string, option: string) =>
          this.#filter(new Map(this.ticks).set(facet, toggled(this.ticks.get(facet), option))),
        clear: () => this.#filter(new Map()),
      },
      toggle: (day: DayModel) => this.#toggle(day),
      goTo: (day: DayModel) => this.goToDay(day.date),
      turnTo: (id: string) => this.#turnTo(id),
      calendar: ({ id, name }: ItemModel) =>
        this.#offerCalendar(dataset, name, (week) =>
          week.days
            .flatMap(({ items }) => items.filter((item) => item.id === id))
            .flatMap((item) => weekItemEvents(week, item, now)),
        ),
      weekCalendar: () => this.#offerCalendar(dataset, model.name, (week) => weekEvents(week, now)),
    };
    return {
      heading: model.name,
      warnings,
      lede: model.dates,
      aside: weekProgress(model, actions),
      body: weekView(model, setting, actions),
    };
  }

  /** Unfolds the day of that date (year-month-day) and moves focus to it. False if it is not here or not open yet. */
  goToDay(date: string): boolean {
    const day = this.#model.kind === 'week' ? this.#model.days.find((candidate) => candidate.date === date) : undefined;
    if (day === undefined || !day.opened) return false;
    this.#setExpanded(date, true);
    this.#urlState.write(new Map([['day', date]]), true);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#day-${date}-button`)?.focus());
    return true;
  }

  #filter(ticks: Selection): void {
    this.ticks = ticks;
    void this.updateComplete.then(() => {
      recoverFocus(this.renderRoot, '.facets input, .facets button');
      if (this.#model.kind === 'week') this.announcer.say(plural(this.#model.found, 'item', 'items'));
    });
  }

  #turnTo(weekId: string): void {
    this.turnedTo = weekId;
    this.#urlState.write(
      new Map([
        ['week', weekId],
        ['day', null],
      ]),
      true,
    );
    // The button that was pressed is gone: the week's days are what was asked for.
    void this.updateComplete.then(() => focusText(this.renderRoot.querySelector<HTMLElement>('.wp-strip')));
  }

  #toggle(day: DayModel): void {
    this.#setExpanded(day.date, !day.expanded);
    this.#urlState.write(new Map([['day', day.expanded ? null : day.date]]));
  }

  #setExpanded(date: string, expanded: boolean): void {
    this.toggled = new Map(this.toggled).set(date, expanded);
  }

  #offerCalendar(dataset: Dataset, name: string, eventsOf: (week: Week) => CalendarEvent[]): void {
    const model = this.#model;
    const week = model.kind === 'none' ? undefined : dataset.weeks.find(({ id }) => id === model.id);
    if (week !== undefined) downloadCalendar(dataset, name, eventsOf(week), this.clock.now);
  }

  /** Says once, politely, that a day has opened while someone was reading, and asks for what belongs to it. */
  #noticeOpening({ id, days }: ShownWeek): void {
    const opened = days.filter((day) => day.opened);
    const before = this.#before?.week === id ? this.#before.opened : null;
    this.#before = { week: id, opened: new Set(opened.map((day) => day.date)) };
    if (this.clock.preview !== null) return;
    const news = opened.filter((day) => before?.has(day.date) === false);
    if (news.length > 0) {
      this.announcer.say(news.map((day) => `${day.name} is now open: ${joinWords(day.themeNames)}.`).join(' '));
      this.#refresh.expect();
    } else if (opened.some((day) => day.items.length === 0 && !day.filteredOut)) this.#refresh.stillExpected();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scp-week-programme': ScpWeekProgramme;
  }
}
