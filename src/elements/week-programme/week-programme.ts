import type { CSSResultGroup, PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CopyController } from '../../controllers/copy-controller.js';
import { OpenController } from '../../controllers/open-controller.js';
import { RefreshController } from '../../controllers/refresh-controller.js';
import { UrlStateController } from '../../controllers/url-state-controller.js';
import { WidthController } from '../../controllers/width-controller.js';
import type { Selection } from '../../domain/filters.js';
import type { CalendarEvent } from '../../domain/icalendar.js';
import { readIds, unknownIdWarnings } from '../../domain/scope.js';
import { joinWords, plural, sentence } from '../../domain/text.js';
import { toggled as inverted } from '../../domain/toggled.js';
import type { Dataset } from '../../domain/types.js';
import { downloadCalendar } from '../../ui/calendar-download.js';
import { FILTERS_IN_VIEW } from '../../ui/facets.js';
import { focusText, recoverFocus } from '../../ui/focus.js';
import { printAlone } from '../../ui/print-alone.js';
import { ScpElement, type Content } from '../../ui/scp-element.js';
import { textAttribute } from '../../ui/text-attribute.js';
import { calendarContent } from './week-calendar.model.js';
import { choicesFrom, NO_CHOICES, STATE_KEYS, stateOf, type WeekChoices } from './week-choices.model.js';
import { NOT_PRINTED, panelId } from './week-day.view.js';
import { A4, weekPaper } from './week-paper.view.js';
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
 * @csspart session - A date of something that happens more than once.
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

  /** What the reader chose; its week is the one that the reader turned to. */
  @state() private choices: WeekChoices = NO_CHOICES;

  /** Date of the day that could not be printed last; empty for the whole programme. */
  @state() private unprinted: string | null = null;

  /** Date of the day whose link was copied last. */
  @state() private copied = '';

  protected override readonly subject = 'programme';
  protected override readonly collections = ['/weeks'];

  readonly #urlState: UrlStateController = new UrlStateController(this, {
    mode: () => this.urlState,
    keys: STATE_KEYS,
    onRead: (read) => {
      this.choices = choicesFrom(read);
      // Going back may fold the panel that has focus: its day keeps it.
      const panel = this.shadowRoot?.activeElement?.closest('.wp-panel')?.id;
      if (panel === undefined) return;
      const heading = `#${panel}-button`;
      void this.updateComplete.then(() =>
        recoverFocus(this.renderRoot, this.renderRoot.querySelector(heading) === null ? '.disc' : heading),
      );
    },
    leadsTo: { key: 'day', find: () => this.#sectionOf([...this.choices.toggled].find(([, open]) => open)?.[0]) },
  });

  readonly #width = new WidthController(this, [FILTERS_IN_VIEW], () => this.performUpdate());

  /** A file without what was not yet due is replaced when a day opens: the new one should come by itself. */
  readonly #refresh = new RefreshController(this, { refresh: () => this.source.retry() });

  readonly #linkCopy = new CopyController(this, this.announcer);

  #model: WeekModel = { kind: 'none' };
  /** The week that was last rendered and the dates of its days that were open then; null before the first render. */
  #before: { readonly week: string; readonly opened: ReadonlySet<string> } | null = null;
  /** Days that unfolded by themselves: at midnight nobody's page folds under their hands. */
  readonly #unfolded = new Map<string, boolean>();

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
    const known = dataset.weeks.map(({ id }) => id);
    const { unknown } = readIds(this.week, known);
    const { week, toggled, ticks } = this.choices;
    const model = weekModel(
      dataset,
      {
        // An address may name a week that the data no longer has.
        week: known.find((id) => id === week) ?? this.week,
        toggled: new Map([...this.#unfolded, ...toggled]),
        ticks,
      },
      now,
    );
    this.#model = model;
    if (model.kind === 'none') return { heading: 'Safeguarding week', body: noWeekView() };
    const setting = {
      levels: { day: this.innerLevel(1), item: this.innerLevel(2) },
      filtersInView: this.#width.atLeast(FILTERS_IN_VIEW),
      linkNotes: this.#urlState.on ? new Map([[this.copied, this.#linkCopy.words]]) : null,
      unprinted: this.unprinted,
      address: this.#address(),
    };
    const actions = {
      filters: {
        toggle: (facet: string, option: string) => this.#tick(facet, option),
        clear: () => this.#filter(new Map()),
      },
      toggle: (day: DayModel) => this.#setExpanded(day, !day.expanded),
      goTo: (day: DayModel) => this.goToDay(day.date),
      turnTo: (id: string) => this.#turnTo(id),
      calendar: (day?: DayModel) => {
        const { name, events } = calendarContent(dataset, model, day, this.clock.now);
        downloadCalendar(dataset, name, events, this.clock.now);
      },
      entry: (name: string, event: CalendarEvent) => downloadCalendar(dataset, name, [event], this.clock.now),
      print: (day?: DayModel) => this.#print(model, day),
      copyLink: (day: DayModel) => this.#copyLink(model, day),
    };
    return {
      heading: model.name,
      warnings: unknownIdWarnings('week', unknown),
      lede: model.dates,
      aside: weekProgress(model, actions),
      body: weekView(model, setting, actions),
    };
  }

  /** Unfolds the day of that date (year-month-day) and moves focus to it. False if it is not here or not open yet. */
  goToDay(date: string): boolean {
    const day = this.#model.kind === 'week' ? this.#model.days.find((candidate) => candidate.date === date) : undefined;
    if (day === undefined || !day.opened) return false;
    this.#setExpanded(day, true, true);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#${panelId(date)}-button`)?.focus(),
    );
    return true;
  }

  #choose(changed: Partial<WeekChoices>, push = false): void {
    this.choices = { ...this.choices, ...changed };
    this.#linkCopy.forget();
    this.#urlState.write(stateOf(this.choices), push);
  }

  #tick(facet: string, option: string): void {
    const { ticks } = this.choices;
    this.#filter(new Map(ticks).set(facet, inverted(ticks.get(facet), option)));
  }

  #filter(ticks: Selection): void {
    this.#choose({ ticks });
    void this.updateComplete.then(() => {
      recoverFocus(this.renderRoot, '.facets input, .facets button');
      if (this.#model.kind === 'week') this.announcer.say(plural(this.#model.found, 'item', 'items'));
    });
  }

  #turnTo(week: string): void {
    this.#choose({ week, toggled: new Map() }, true);
    // The button that was pressed is gone: the week's days are what was asked for.
    void this.updateComplete.then(() => focusText(this.renderRoot.querySelector<HTMLElement>('.wp-strip')));
  }

  #setExpanded({ date, state }: DayModel, expanded: boolean, push = false): void {
    const toggled = new Map(this.choices.toggled);
    // What a day does by itself need not stand in the address.
    if (expanded === (state === 'today' || this.#unfolded.has(date))) toggled.delete(date);
    else toggled.set(date, expanded);
    this.#choose({ toggled }, push);
  }

  #sectionOf(date = ''): Element | null {
    return this.renderRoot.querySelector(`#${panelId(date)}`)?.closest('.wp-sect') ?? null;
  }

  /** The link names the week as well: next year another one is shown by itself. */
  #copyLink({ id }: ShownWeek, { date }: DayModel): void {
    this.#choose({ week: id, toggled: new Map(this.choices.toggled).set(date, true) });
    this.copied = date;
    void this.#linkCopy.copyLink(this.#address(id, date));
  }

  /** The page's address; with a week and a day, the link to that day alone. */
  #address(week?: string, date?: string): string {
    if (!this.#urlState.on) return location.href.replace(/#.*/, '');
    return date === undefined
      ? location.href
      : this.#urlState.address(stateOf({ ...NO_CHOICES, week, toggled: new Map([[date, true]]) }));
  }

  #print({ id, days }: ShownWeek, day?: DayModel): void {
    const original = this.renderRoot.querySelector('.scp');
    if (original === null) return;
    const paper =
      day === undefined
        ? weekPaper(original, undefined, this.#address())
        : weekPaper(original, days.indexOf(day), this.#address(id, day.date));
    const printed = printAlone(paper, ScpWeekProgramme.elementStyles, A4);
    this.unprinted = printed ? null : (day?.date ?? '');
    this.announcer.answer(printed ? '' : NOT_PRINTED);
  }

  /** Says once, politely, that a day has opened while someone was reading, and asks for what belongs to it. */
  #noticeOpening({ id, days }: ShownWeek): void {
    const opened = days.filter((day) => day.opened);
    const before = this.#before?.week === id ? this.#before.opened : null;
    // What is open in a preview is no news when the preview ends.
    const frozen = this.clock.preview !== null;
    this.#before = frozen ? null : { week: id, opened: new Set(opened.map((day) => day.date)) };
    if (frozen) return;
    for (const day of days) if (day.state === 'today' && day.expanded) this.#unfolded.set(day.date, true);
    const news = opened.filter((day) => before?.has(day.date) === false);
    if (news.length > 0)
      this.announcer.say(
        news.map((day) => sentence(`${day.name} is now open: ${joinWords(day.themeNames)}`)).join(' '),
      );
    // A day that was bare when it was over has nothing to wait for.
    const bare = opened.some((day) => day.state === 'today' && day.items.length === 0 && !day.filteredOut);
    // A page that is opened just after a day has may still have got the older file.
    if (news.length > 0 || (before === null && bare)) this.#refresh.expect();
    else if (bare) this.#refresh.stillExpected();
    else this.#refresh.came();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scp-week-programme': ScpWeekProgramme;
  }
}
