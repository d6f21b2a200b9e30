import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclaration,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { Announcer } from '../controllers/announcer.js';
import { ClockController } from '../controllers/clock-controller.js';
import { DatasetController } from '../controllers/dataset-controller.js';
import { pageClock } from '../controllers/page-clock.js';
import { PageWarnings } from '../controllers/page-warnings.js';
import { StylesController } from '../controllers/styles-controller.js';
import { sharedStateWarnings } from '../controllers/url-state-controller.js';
import type { DatasetError } from '../dataset/errors.js';
import type { LoadedDataset } from '../dataset/load.js';
import { capitalised } from '../domain/text.js';
import type { Dataset } from '../domain/types.js';
import { attributeWarnings, misspeltWarnings } from './attribute-warnings.js';
import { dataBanners, dataFooter, previewLabel, STALE, updatedWords } from './data-status.js';
import { debugReport } from './debug-report.js';
import { VERSION } from './define-element.js';
import { errorPanel, retryButton } from './error-panel.js';
import { focusIsFree, focusText, keepPlaceInFilters, placeInFilters } from './focus.js';
import { heading, headingLevel, numberOnPage, PAGE_HEADING_ID, type HeadingLevel } from './heading.js';
import { sharedStyles } from './styles/shared.styles.js';
import { textAttribute, textOf } from './text-attribute.js';

/** What an element shows while it has data. */
export interface Content {
  /** The element's own heading, used unless the page sets `heading`. */
  readonly heading: string;
  /** Everything below the heading. */
  readonly body: TemplateResult;
  /** Beside the heading, for example a countdown. */
  readonly aside?: unknown;
  /** Under the heading, in one or two sentences. */
  readonly lede?: unknown;
  /** What the page's attributes ask for in vain, for whoever built the page. */
  readonly warnings?: readonly string[];
}

/**
 * What all elements share, and nothing else: the common attributes, the states loading, ready, partial, stale and
 * error, the one status region, and the fallback children. An element adds its inputs, its model and its view.
 *
 * @csspart debug - The report shown with `debug`.
 * @csspart emergency - The sentence with 999, where there is one.
 * @cssprop --scp-accent - Links, buttons and ticked boxes. At least 4.5:1 on `--scp-ground` and on `--scp-accent-soft`.
 * @cssprop --scp-accent-strong - Links and buttons under the pointer. At least 4.5:1 on `--scp-ground`.
 * @cssprop --scp-accent-soft - Soft ground of open tags, and of chips and second buttons under the pointer.
 * @cssprop --scp-on-accent - Text on the accent, on buttons and in ticks. At least 4.5:1 on `--scp-accent`.
 * @cssprop --scp-ground - Paper of the whole element.
 * @cssprop --scp-soft - Ground of quiet panels and bands.
 * @cssprop --scp-ink - Text. At least 4.5:1 on `--scp-ground` and on `--scp-soft`.
 * @cssprop --scp-ink-2 - Second text: hints, facts and dates. At least 4.5:1 on `--scp-ground` and on `--scp-soft`.
 * @cssprop --scp-line - Rules between rows. Decoration only: nothing depends on seeing them.
 * @cssprop --scp-edge - Edges of fields, ticks and second buttons. At least 3:1 on `--scp-ground`.
 * @cssprop --scp-focus - Outer ring of the focus. At least 3:1 on `--scp-ground` and on `--scp-halo`.
 * @cssprop --scp-halo - Inner ring of the focus.
 * @cssprop [--scp-inset=0] - Padding round the whole element, for a page that sets it on a coloured ground.
 */
export abstract class ScpElement extends LitElement {
  static override styles: CSSResultGroup[] = [sharedStyles];

  /** Version of the library that this class comes from. */
  static readonly version: string = VERSION;

  /**
   * Address of the dataset, resolved against the page. Default: `dataset.json` beside the embed script; required
   * when the elements come from the npm package.
   */
  @property({ converter: textAttribute }) src?: string;

  /** Text of the element's heading. Default: the element's own. Empty shows none. */
  @property({ converter: textAttribute }) heading?: string;

  /** Level of that heading, 1 to 5. Headings inside are one below, at most 6. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Local authority area whose contacts come first, for example `isle-of-wight`. Default: all areas side by side. */
  @property({ converter: textAttribute }) area?: string;

  /** Freezes the element's clock at a date-time, or at midday of a date, in London. Shows a "Preview" label. Default: the present. */
  @property({ converter: textAttribute, attribute: 'preview-date' }) previewDate?: string;

  /** Keeps the element's state in the page's address: `query` or `hash`. Default: off. */
  @property({ converter: textAttribute, attribute: 'url-state' }) urlState?: string;

  /** Shows a small report on the data and on what went wrong. */
  @property({ type: Boolean }) debug = false;

  protected readonly sheets = new StylesController(this);
  protected readonly clock = new ClockController(this, { previewDate: () => this.previewDate });
  protected readonly announcer = new Announcer(this);
  protected readonly source = new DatasetController(this, {
    src: () => this.src,
    onLoaded: (loaded) => {
      if (loaded.serverDate !== null) pageClock.trustServer(loaded.serverDate, loaded.receivedAt);
      this.dataLoaded(loaded.dataset);
    },
    shown: () => this.#shown,
  });

  readonly #pageWarnings = new PageWarnings(this);
  #warnings: readonly string[] = [];
  /** Whether the last render shows the data, and no fault of ours. */
  #shown = false;
  /** Whether focus stood on "Try again", which vanishes when the data comes. */
  #retryHeldFocus = false;
  /** Whether a person asked for fresh data and has not been told what came of it. */
  #retryAsked = false;
  /** Whether the last words were about loading. */
  #toldOfLoading = false;
  /** What the status region says. */
  #statusWords = '';
  /** Reached by the way down: this event does not bubble. */
  readonly #dialogClosed = { handleEvent: () => this.requestUpdate(), capture: true };

  /** Whatever a page sets a property of text to becomes text, or "not set". */
  protected static override getPropertyDescriptor(
    name: PropertyKey,
    key: string | symbol,
    options: PropertyDeclaration,
  ): PropertyDescriptor | undefined {
    const made = super.getPropertyDescriptor(name, key, options);
    if (made === undefined || options.converter !== textAttribute) return made;
    return {
      ...made,
      set(this: ScpElement, value: unknown) {
        made.set?.call(this, textOf(value));
      },
    };
  }

  /** What the element is about, in the plural, for sentences such as "The courses could not be loaded". */
  protected abstract readonly subject: string;

  /** Paths of the collections whose lost records the reader is told of, for example `/courses`. */
  protected abstract readonly collections: readonly string[];

  /** The element's content. Called only while there is data. */
  protected abstract renderContent(dataset: Dataset, now: number): Content;

  /** What stands first in every state, also without data. */
  protected renderFirst(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Called once for each dataset that arrives, before it is rendered. */
  protected dataLoaded(_dataset: Dataset): void {}

  /** Whether the data is on screen: it came, and the last render could show it. */
  protected get showsData(): boolean {
    return this.source.state.kind === 'loaded' && this.#shown;
  }

  /** Level of headings `depth` steps below the element's own. */
  protected innerLevel(depth: number): HeadingLevel {
    return headingLevel(this.headingLevel, depth);
  }

  /** Moves focus to the element's heading or, without one, to the element's beginning. */
  protected focusStart(): void {
    const heading = this.renderRoot.querySelector<HTMLElement>('.head .t1');
    focusText(heading ?? this.renderRoot.querySelector<HTMLElement>('.scp'));
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { state } = this.source;
    this.#pageWarnings.tell(this.#warnings);
    if (state.kind === 'failed' && !state.retrying) this.#tellOfLoading(state.error.message);
    if (state.kind === 'loading' && state.slow) this.#tellOfLoading(this.#slowWords);
    if (state.kind !== 'loaded' || state.refreshing) return;
    // What was said of loading is no longer true. Who tried again in vain sees nothing change, and who has moved on by
    // then is not where it changes.
    if (this.#retryAsked || this.#toldOfLoading)
      this.announcer.answer(
        state.loaded.stale === null
          ? `${capitalised(this.subject)} loaded.`
          : `${updatedWords(state.loaded.dataset)} ${STALE}`,
      );
    this.#retryAsked = false;
    this.#toldOfLoading = false;
    if (!this.#retryHeldFocus) return;
    this.#retryHeldFocus = false;
    if (focusIsFree(this)) this.focusStart();
  }

  protected override performUpdate(): void {
    const place = placeInFilters(this.shadowRoot?.activeElement);
    try {
      super.performUpdate();
      if (place !== null && this.shadowRoot?.activeElement === null) keepPlaceInFilters(this.renderRoot, place);
    } catch (error) {
      // A page that has changed what Lit stands on, such as `document.createElement`: at least not blank.
      if (!this.hasUpdated) this.shadowRoot?.replaceChildren(Document.prototype.createElement.call(document, 'slot'));
      throw error;
    }
  }

  override render(): TemplateResult {
    const { state } = this.source;
    this.#warnings = [
      ...attributeWarnings(this, state.kind === 'loaded' ? state.loaded.dataset : null),
      ...misspeltWarnings(this.getAttributeNames(), (this.constructor as typeof ScpElement).observedAttributes),
      ...sharedStateWarnings(this),
    ];
    // Behind an open dialog nothing is read out: the words wait until it is closed.
    if (!this.hasUpdated || this.renderRoot.querySelector('dialog[open]') === null)
      this.#statusWords = this.announcer.words;
    // The page may be in another language, or run from right to left: what stands here is English (WCAG 3.1.2).
    return html`<div class=${state.kind === 'loading' ? 'scp waiting' : 'scp'} part="base" lang="en-GB" dir="ltr" @close=${this.#dialogClosed}>
      <div role="status" class="vh">${this.#statusWords}</div>
      ${previewLabel(this.clock.preview)} ${state.kind === 'loaded' ? this.#renderLoaded(state.loaded) : this.#renderWaiting()}
      ${this.debug ? debugReport(this, this.source, this.clock.now, this.#warnings) : nothing}
    </div>`;
  }

  #renderWaiting(): TemplateResult {
    const { state } = this.source;
    this.#shown = false;
    if (state.kind === 'failed') return this.#renderError(state.error);
    return html`${this.renderFirst()} ${this.#loadingLine(state.kind === 'loading' && state.slow)}${this.#fallback()}`;
  }

  #renderError(error: DatasetError | null): TemplateResult {
    return html`${this.renderFirst()}
      ${errorPanel(this.subject, error, () => this.#retry(), this.renderFirst() === nothing)}${this.#fallback()}`;
  }

  /** The fallback children: text of the page, so that they run in its direction. */
  #fallback(): TemplateResult {
    return html`<slot dir=${getComputedStyle(this).direction}></slot>`;
  }

  #tellOfLoading(words: string): void {
    this.#toldOfLoading = true;
    this.announcer.say(words);
  }

  get #slowWords(): string {
    return `Still loading the ${this.subject}. This is taking longer than usual.`;
  }

  #retry(): void {
    this.#retryHeldFocus = this.shadowRoot?.activeElement !== null;
    this.#retryAsked = true;
    this.announcer.answer('Trying again.');
    this.source.retry();
  }

  /** The fallback children stand in while data is on its way; without them a line says that it is. */
  #loadingLine(slow: boolean): TemplateResult | typeof nothing {
    if (slow) return html`<p class="muted">${this.#slowWords}</p>`;
    return this.textContent.trim() === '' ? html`<p class="muted">Loading the ${this.subject}.</p>` : nothing;
  }

  #renderLoaded(loaded: LoadedDataset): TemplateResult {
    const { now } = this.clock;
    let content: Content;
    try {
      content = this.renderContent(loaded.dataset, now);
    } catch (error) {
      // Never blank: a fault of ours shows the fallback children, and the page's other elements go on.
      console.error(`${this.localName}: the data could not be shown.`, error);
      this.#shown = false;
      return this.#renderError(null);
    }
    this.#shown = true;
    this.#warnings = [...this.#warnings, ...(content.warnings ?? [])];
    const words = (this.heading ?? content.heading).trim();
    const named = words !== '' && this.heading !== undefined;
    const number = named ? 1 : numberOnPage(this);
    return html`${number === 1 ? nothing : html`<span id=${PAGE_HEADING_ID} hidden>${number}</span>`}
    ${
      words === '' && content.aside === undefined && content.lede === undefined
        ? nothing
        : html`<div class="head">
            <div>
              ${words === '' ? nothing : heading(this.innerLevel(0), 't1', words, named ? PAGE_HEADING_ID : undefined)}
              ${content.lede === undefined ? nothing : html`<p class="lede">${content.lede}</p>`}
            </div>
            ${content.aside ?? nothing}
          </div>`
    }
      ${this.renderFirst()} ${dataBanners(
        loaded,
        now,
        this.collections,
        retryButton(this.subject, () => this.#retry()),
      )} ${content.body}
      ${dataFooter(loaded.dataset)}`;
  }
}
