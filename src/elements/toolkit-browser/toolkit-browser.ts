import type { CSSResultGroup, PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { OpenController } from '../../controllers/open-controller.js';
import { UrlStateController } from '../../controllers/url-state-controller.js';
import { WidthController } from '../../controllers/width-controller.js';
import type { Selection } from '../../domain/filters.js';
import { toggled } from '../../domain/toggled.js';
import type { Dataset } from '../../domain/types.js';
import { readIdList, writeIdList } from '../../domain/url-state.js';
import { downloadSession } from '../../ui/calendar-download.js';
import { FILTERS_IN_VIEW } from '../../ui/facets.js';
import { focusResult, focusText, recoverFocus } from '../../ui/focus.js';
import { ScpElement, type Content } from '../../ui/scp-element.js';
import { PAGE_LENGTH } from '../../ui/show-more.js';
import { textAttribute } from '../../ui/text-attribute.js';
import { toolkitBrowserModel, type ToolkitBrowserModel } from './toolkit-browser.model.js';
import { toolkitBrowserStyles } from './toolkit-browser.styles.js';
import { noToolkitsView, SEARCH_ID, toolkitListView, toolkitStripView } from './toolkit-browser.view.js';
import { TOOLKIT_HEADING_ID, toolkitView } from './toolkit-detail.view.js';

type ShownToolkit = Extract<ToolkitBrowserModel, { kind: 'toolkit' }>;
type ShownList = Extract<ToolkitBrowserModel, { kind: 'list' }>;

/**
 * The practice toolkits, with all that hangs on them: the tour and its next date, related courses and briefings,
 * and where to start.
 *
 * @tag scp-toolkit-browser
 * @slot - Fallback content: shown until the first good render and when loading fails for good.
 * @csspart base - Wrapper of the whole element.
 * @csspart results - The list of toolkits.
 * @csspart toolkit - A toolkit, in the list or open.
 * @csspart tour - The tour of the toolkit that is open.
 * @csspart session - A date of the tour.
 * @csspart filters - The topics to filter by.
 * @csspart scope - The line about the topics that the page starts with.
 * @csspart no-results - What stands in place of an empty list.
 * @csspart preview - The label shown with `preview-date`.
 * @csspart banner - A message about the data.
 * @csspart error - The panel shown when the data could not be loaded.
 * @fires scp-ready - The data of a `src` has been shown for the first time.
 * @fires scp-error - The data could not be loaded.
 * @fires scp-data-issues - Parts of the data were left out.
 * @fires scp-open - A person asked for a course, resource, chart or day that another element may own.
 * @fires scp-book - A person followed a booking link.
 */
export class ScpToolkitBrowser extends ScpElement {
  static override styles: CSSResultGroup[] = [...ScpElement.styles, toolkitBrowserStyles];

  /**
   * Id of one toolkit to show alone, for example `neglect`, or several, parted by commas: they make a strip, from which
   * the reader can go to all. Default: none, the whole list.
   */
  @property({ converter: textAttribute }) toolkit?: string;

  /** Ids of topics to start with, parted by commas. The reader can leave them for the whole list. Default: all. */
  @property({ converter: textAttribute }) topic?: string;

  @state() private query = '';
  @state() private ticked: Selection = new Map();
  @state() private order: string | null = null;
  @state() private scopeLeft = false;
  /** Id of the toolkit that the reader opened. */
  @state() private opened: string | null = null;
  @state() private shown = PAGE_LENGTH;

  protected override readonly subject = 'toolkits';
  protected override readonly collections = ['/toolkits'];

  readonly #width = new WidthController(this, [FILTERS_IN_VIEW], () => this.performUpdate());
  readonly #urlState: UrlStateController = new UrlStateController(this, {
    mode: () => this.urlState,
    keys: ['q', 'topic', 'sort', 'toolkit'],
    onRead: (read) => this.#restore(read),
    leadsTo: { key: 'toolkit', find: () => this.renderRoot.querySelector('.tk-feature') },
  });

  #model: ToolkitBrowserModel = { kind: 'none', warnings: [], owned: new Set(), nextChange: Infinity };
  /** What the status region was last told; null before the first list. */
  #told: string | null = null;

  constructor() {
    super();
    new OpenController(this, {
      shows: () => this.showsData,
      open: ({ type, id }) => type === 'toolkit' && this.openToolkit(id),
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const model = this.#model;
    this.clock.wakeAt(model.nextChange);
    if (model.kind !== 'list' || model.count === this.#told) return;
    if (this.#told !== null) this.announcer.say(model.count);
    this.#told = model.count;
  }

  protected override renderContent(dataset: Dataset, now: number): Content {
    const { toolkit, topic, scopeLeft, query, ticked, order, opened } = this;
    // Paper has no "Show more".
    const shown = this.#width.printing ? Infinity : this.shown;
    const model = toolkitBrowserModel(dataset, { toolkit, topic, scopeLeft, query, ticked, order, opened, shown }, now);
    this.#model = model;
    const { warnings } = model;
    const heading = model.kind === 'toolkit' && model.featured ? model.toolkit.name : 'Practice toolkits';
    switch (model.kind) {
      case 'none':
        return { heading, warnings, body: noToolkitsView() };
      case 'list':
        return { heading, warnings, lede: model.lede, body: this.#list(model) };
      case 'strip':
        return {
          heading,
          warnings,
          body: toolkitStripView(model, this.innerLevel(1), {
            open: (id) => this.openToolkit(id),
            leaveScope: () => this.#choose({ scopeLeft: true }),
          }),
        };
      case 'toolkit':
        return { heading, warnings, body: this.#open(model, dataset) };
    }
  }

  /**
   * Opens the toolkit with that id and moves focus to it. False if the data is not here or has no such toolkit, and for
   * any other than those that the page names.
   */
  openToolkit(id: string): boolean {
    if (!this.showsData || !this.#model.owned.has(id)) return false;
    this.opened = id;
    this.#urlState.write(new Map([['toolkit', id]]), true);
    this.#afterUpdate(() => this.#focusToolkit());
    return true;
  }

  #list(model: ShownList) {
    return toolkitListView(
      model,
      { level: this.innerLevel(1), wide: this.#width.atLeast(FILTERS_IN_VIEW) },
      {
        search: (query) => this.#choose({ query }, query === '' ? 'clear' : 'search'),
        facets: {
          toggle: (_facet, option) => this.#choose({ topics: toggled(this.ticked.get('topic'), option) }),
          clear: () => this.#choose({ topics: new Set() }, 'clear'),
        },
        sort: (order) => this.#choose({ order }),
        leaveScope: () => this.#choose({ scopeLeft: true }),
        more: () => this.#showMore(),
        open: (id) => this.openToolkit(id),
      },
    );
  }

  #open(model: ShownToolkit, dataset: Dataset) {
    const named = model.featured && this.heading === undefined;
    const { tour } = model.toolkit;
    return toolkitView(
      model.toolkit,
      { name: named ? null : this.innerLevel(1), section: this.innerLevel(named ? 1 : 2) },
      {
        back: model.featured ? null : { label: model.back, onPress: () => this.#goBack(model.toolkit.id) },
        calendar: ({ session }) => downloadSession(dataset, tour?.courseId, session, this.clock.now),
      },
    );
  }

  /**
   * Takes a choice about the list: the list starts again from its top, and the address follows.
   * @param step what kind of step it is for who goes back, as {@link UrlStateController.write} takes it
   */
  #choose(
    choice: { query?: string; topics?: ReadonlySet<string>; order?: string; scopeLeft?: boolean },
    step = 'narrow',
  ): void {
    this.query = choice.query ?? this.query;
    if (choice.topics !== undefined) this.ticked = new Map([['topic', choice.topics]]);
    this.order = choice.order ?? this.order;
    this.scopeLeft = choice.scopeLeft ?? this.scopeLeft;
    this.shown = PAGE_LENGTH;
    this.#urlState.write(
      new Map([
        ['q', this.query || null],
        ['topic', writeIdList(this.ticked.get('topic'))],
        ['sort', this.order === 'match' ? null : this.order],
      ]),
      step,
    );
    if (this.#holdsFocus) this.#afterUpdate(() => recoverFocus(this.renderRoot, `#${SEARCH_ID}`));
  }

  #showMore(): void {
    const first = this.shown;
    this.shown += PAGE_LENGTH;
    this.#afterUpdate(() => focusResult(this.renderRoot, first));
  }

  #goBack(id: string): void {
    this.opened = null;
    this.#urlState.write(new Map([['toolkit', null]]), true);
    this.#afterUpdate(() => this.#focusCard(id));
  }

  /** Takes the state from the address: at the start, and when the reader goes back or forward. */
  #restore(read: ReadonlyMap<string, string>): void {
    const before = this.opened;
    const hadFocus = this.#holdsFocus;
    this.query = read.get('q') ?? '';
    this.ticked = new Map([['topic', new Set(readIdList(read.get('topic')))]]);
    this.order = read.get('sort') ?? null;
    this.opened = read.get('toolkit') ?? null;
    if (!hadFocus) return;
    if (before === this.opened) this.#afterUpdate(() => recoverFocus(this.renderRoot, `#${SEARCH_ID}`));
    else
      this.#afterUpdate(() => (this.#model.kind === 'toolkit' ? this.#focusToolkit() : this.#focusCard(before ?? '')));
  }

  #focusToolkit(): void {
    const inside = this.renderRoot.querySelector<HTMLElement>(`#${TOOLKIT_HEADING_ID}`);
    if (inside === null) this.focusStart();
    else focusText(inside);
  }

  #focusCard(id: string): void {
    const cards = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-toolkit]')];
    const card = cards.find((button) => button.dataset['toolkit'] === id);
    (card ?? this.renderRoot.querySelector<HTMLElement>(`#${SEARCH_ID}`))?.focus();
  }

  get #holdsFocus(): boolean {
    return this.hasUpdated && this.shadowRoot?.activeElement !== null;
  }

  #afterUpdate(act: () => void): void {
    void this.updateComplete.then(act);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scp-toolkit-browser': ScpToolkitBrowser;
  }
}
