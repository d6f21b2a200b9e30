import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FacetLists } from '../../controllers/facet-lists.js';
import { OpenController } from '../../controllers/open-controller.js';
import { UrlStateController } from '../../controllers/url-state-controller.js';
import { WidthController } from '../../controllers/width-controller.js';
import { toggled } from '../../domain/toggled.js';
import type { Dataset } from '../../domain/types.js';
import { FILTERS_IN_VIEW } from '../../ui/facets.js';
import { focusResult, focusText, recoverFocus } from '../../ui/focus.js';
import { ScpElement, type Content } from '../../ui/scp-element.js';
import { PAGE_LENGTH } from '../../ui/show-more.js';
import { textAttribute } from '../../ui/text-attribute.js';
import { viewSwitch } from '../../ui/view-switch.js';
import { newsView, resourcesView, SEARCH_ID, type LibraryListActions } from './library-list.view.js';
import { ADDRESS_KEYS, addressOf, choicesFrom, noChoices, type ReaderChoices } from './library-choices.model.js';
import { libraryView, panelKey, type LibraryView } from './library-view.model.js';
import { prioritiesView } from './priorities.view.js';
import { libraryModel, type LibraryModel } from './resource-library.model.js';
import { resourceLibraryStyles } from './resource-library.styles.js';
import { emptyLibraryView } from './resource-library.view.js';

/**
 * Briefings and practice resources, news, and the partnership's priorities.
 *
 * @tag scp-resource-library
 * @slot - Fallback content: shown until the first good render and when loading fails for good.
 * @csspart base - Wrapper of the whole element.
 * @csspart results - The list of resources or news.
 * @csspart item - A resource or a piece of news.
 * @csspart priority - A priority, or a theme that runs through all of them.
 * @csspart filters - The types and topics to filter by.
 * @csspart scope - The line about the part that the page starts with.
 * @csspart no-results - What stands in place of an empty list.
 * @csspart preview - The label shown with `preview-date`.
 * @csspart banner - A message about the data.
 * @csspart error - The panel shown when the data could not be loaded.
 * @fires scp-ready - The data of a `src` has been shown for the first time.
 * @fires scp-error - The data could not be loaded.
 * @fires scp-data-issues - Parts of the data were left out.
 * @fires scp-open - A person asked for a course, toolkit or resource that an element of the page may own.
 */
export class ScpResourceLibrary extends ScpElement {
  static override styles: CSSResultGroup[] = [...ScpElement.styles, resourceLibraryStyles];

  /** The part to start with: `resources`, `news` or `priorities`. Default: the first that there is. */
  @property({ converter: textAttribute }) view?: string;

  /** Ids of topics to start with, parted by commas. The reader can leave them for the whole list. Default: all. */
  @property({ converter: textAttribute }) topic?: string;

  /** Ids of types of resource to start with, parted by commas; likewise. Default: all. */
  @property({ converter: textAttribute }) type?: string;

  @state() private choices = noChoices(PAGE_LENGTH);

  protected override readonly subject = 'briefings and resources';
  protected override readonly collections = ['/resources', '/notices'];

  readonly #width = new WidthController(this, [FILTERS_IN_VIEW], () => this.performUpdate());
  readonly #facetLists = new FacetLists(this, this.announcer);
  readonly #urlState: UrlStateController = new UrlStateController(this, {
    mode: () => this.urlState,
    keys: ADDRESS_KEYS,
    onRead: (read) => this.#restore(read),
    leadsTo: { key: 'open', find: () => this.renderRoot.querySelector('.rl-item.is-open') },
  });

  #model: LibraryModel = { kind: 'none', views: [], warnings: [] };
  /** What the status region was last told; null before the first list. */
  #told: string | null = null;

  constructor() {
    super();
    new OpenController(this, {
      shows: () => this.showsData,
      open: ({ type, id }) => (type === 'resource' ? this.openResource(id) : type === 'notice' && this.openNotice(id)),
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const model = this.#model;
    if (model.kind === 'none' || model.kind === 'priorities' || model.list.count === this.#told) return;
    if (this.#told !== null) this.announcer.say(model.list.count);
    this.#told = model.list.count;
  }

  protected override renderContent(dataset: Dataset, _now: number): Content {
    const { view, topic, type, choices } = this;
    // Paper has no "Show more".
    const shown = this.#width.printing ? Infinity : choices.shown;
    const model = libraryModel(dataset, { ...choices, shown, view, topic, type });
    this.#model = model;
    return {
      heading: 'Briefings and resources',
      warnings: model.warnings,
      body: html`${viewSwitch('Parts of the library', model.views, (chosen) => this.#chooseView(chosen))}${this.#body(model)}`,
    };
  }

  /** Opens the resource with that id and moves focus to it. False if the data is not here or has no such resource. */
  openResource(id: string): boolean {
    return this.#lead('resources', id);
  }

  /** Opens the piece of news with that id and moves focus to it. False if the data is not here or has no such notice. */
  openNotice(id: string): boolean {
    return this.#lead('news', id);
  }

  #body(model: LibraryModel): TemplateResult {
    const layout = { level: this.innerLevel(1), wide: this.#width.atLeast(FILTERS_IN_VIEW), lists: this.#facetLists };
    switch (model.kind) {
      case 'none':
        return emptyLibraryView();
      case 'resources':
        return resourcesView(model.list, layout, this.#listActions());
      case 'news':
        return newsView(model.list, layout, this.#listActions());
      case 'priorities':
        return prioritiesView(
          model.priorities,
          { section: this.innerLevel(1), item: this.innerLevel(2), part: this.innerLevel(3) },
          { toggle: (key) => this.#toggle(key) },
        );
    }
  }

  #listActions(): LibraryListActions {
    const { ticked } = this.choices;
    return {
      search: (query) => this.#narrow({ query }, query === '' ? 'clear' : 'search'),
      facets: {
        toggle: (facet, option) =>
          this.#narrow({ ticked: new Map(ticked).set(facet, toggled(ticked.get(facet), option)) }),
        clear: () => this.#narrow({ ticked: new Map() }, 'clear'),
      },
      sort: (order) => this.#narrow({ order }),
      leaveScope: () => this.#narrow({ scopeLeft: true }),
      more: () => this.#showMore(),
      toggle: (key) => this.#toggle(key),
    };
  }

  /** @param step what kind of step it is for who goes back, as {@link UrlStateController.write} takes it */
  #choose(choice: Partial<ReaderChoices>, step: boolean | string = false): void {
    this.choices = { ...this.choices, ...choice };
    const view = this.choices.chosenView ?? (this.#model.kind === 'none' ? 'resources' : this.#model.kind);
    this.#urlState.write(addressOf(this.choices, view), step);
  }

  /** Takes a choice about the list, which starts again from its top. */
  #narrow(choice: Partial<ReaderChoices>, step = 'narrow'): void {
    this.#choose({ ...choice, first: null, shown: PAGE_LENGTH }, step);
    this.#keepFocus();
  }

  #chooseView(chosenView: LibraryView): void {
    this.#choose({ chosenView, first: null, shown: PAGE_LENGTH }, true);
  }

  #showMore(): void {
    const { shown } = this.choices;
    this.#choose({ shown: shown + PAGE_LENGTH });
    this.#afterUpdate(() => focusResult(this.renderRoot, shown));
  }

  #toggle(key: string): void {
    this.#choose({ opened: toggled(this.choices.opened, key) }, 'open');
  }

  /** Unfolds a record and moves focus to it. If a search or filter hides it, they give way. */
  #lead(view: 'resources' | 'news', id: string): boolean {
    const { state } = this.source;
    if (state.kind !== 'loaded' || !this.showsData) return false;
    const { resources, notices } = state.loaded.dataset;
    const records: readonly { readonly id: string }[] = view === 'news' ? notices : resources;
    if (!records.some((record) => record.id === id)) return false;
    const key = panelKey(view, id);
    const opened = new Set(this.choices.opened).add(key);
    const whole = { ...noChoices(PAGE_LENGTH), chosenView: view, scopeLeft: true, first: id };
    this.#choose(this.#isOnScreen(view, id) ? { opened } : { ...whole, opened }, true);
    this.#afterUpdate(() => this.#focusRecord(key));
    return true;
  }

  #isOnScreen(view: LibraryView, id: string): boolean {
    const model = this.#model;
    if (model.kind !== view || model.kind === 'priorities') return false;
    const items: readonly { readonly id: string }[] = model.list.items;
    return items.some((item) => item.id === id);
  }

  #focusRecord(key: string): void {
    const root = this.shadowRoot;
    const button = root?.getElementById(`${key}-button`);
    if (button) button.focus();
    else focusText(root?.getElementById(key) ?? null);
  }

  /** Moves focus to the search field if the coming update removes the control that has it. */
  #keepFocus(): void {
    const holdsFocus = this.hasUpdated && this.shadowRoot?.activeElement !== null;
    if (holdsFocus) this.#afterUpdate(() => recoverFocus(this.renderRoot, `#${SEARCH_ID}`));
  }

  /** Takes the choices from the address: at the start, and when the reader goes back or forward. */
  #restore(read: ReadonlyMap<string, string>): void {
    this.choices = choicesFrom(read, this.choices, libraryView(this.view) ?? 'resources');
    this.#keepFocus();
  }

  #afterUpdate(act: () => void): void {
    void this.updateComplete.then(act);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scp-resource-library': ScpResourceLibrary;
  }
}
