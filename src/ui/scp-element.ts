import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Announcer } from '../controllers/announcer.js';
import { ClockController } from '../controllers/clock-controller.js';
import { DatasetController } from '../controllers/dataset-controller.js';
import type { LoadedDataset } from '../dataset/load.js';
import type { Dataset } from '../domain/types.js';
import { dataBanners, dataFooter, previewLabel } from './data-status.js';
import { debugReport } from './debug-report.js';
import { VERSION } from './define-element.js';
import { errorPanel } from './error-panel.js';
import { heading, headingLevel, type HeadingLevel } from './heading.js';
import { sharedStyles } from './styles/shared.styles.js';

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
}

/**
 * What all elements share, and nothing else: the common attributes, the states loading, ready, partial, stale and
 * error, the one status region, and the fallback children. An element adds its inputs, its model and its view.
 */
export abstract class ScpElement extends LitElement {
  static override styles: CSSResultGroup[] = [sharedStyles];

  /** Version of the library that this class comes from. */
  static readonly version = VERSION;

  /**
   * Address of the dataset, resolved against the page. Default: `dataset.json` beside the embed script; required
   * when the elements come from the npm package.
   */
  @property() src?: string;

  /** Text of the element's heading. Default: the element's own. Empty shows none. */
  @property() heading?: string;

  /** Level of that heading, 1 to 5. Headings inside are one below, at most 6. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Local authority area whose contacts come first, for example `isle-of-wight`. Default: all areas side by side. */
  @property() area?: string;

  /** Freezes the element's clock at a date-time, or at midday of a date, in London. Shows a "Preview" label. */
  @property({ attribute: 'preview-date' }) previewDate?: string;

  /** Keeps the element's state in the page's address: `query` or `hash`. Default: off. */
  @property({ attribute: 'url-state' }) urlState?: string;

  /** Shows a small report on the data and on what went wrong. */
  @property({ type: Boolean }) debug = false;

  protected readonly clock = new ClockController(this, { previewDate: () => this.previewDate });
  protected readonly announcer = new Announcer(this);
  protected readonly source = new DatasetController(this, {
    src: () => this.src,
    onLoaded: (loaded) => {
      this.clock.trustServer(loaded.serverDate, loaded.receivedAt);
      this.dataLoaded(loaded.dataset);
    },
  });

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

  /** Level of headings `depth` steps below the element's own. */
  protected innerLevel(depth: number): HeadingLevel {
    return headingLevel(this.headingLevel, depth);
  }

  protected override updated(_changed: PropertyValues<this>): void {
    if (this.source.state.kind === 'failed') this.announcer.say(this.source.state.error.message);
  }

  override render(): TemplateResult {
    const { state } = this.source;
    return html`<div class="scp" part="base">
      <div role="status" class="vh">${this.announcer.words}</div>
      ${previewLabel(this.clock.preview)} ${state.kind === 'loaded' ? this.#renderLoaded(state.loaded) : this.#renderWaiting()}
      ${this.debug ? debugReport(this.source, this.clock.now) : nothing}
    </div>`;
  }

  #renderWaiting(): TemplateResult {
    const { state } = this.source;
    return html`${this.renderFirst()}
      ${
        state.kind === 'failed'
          ? errorPanel(this.subject, state.error, () => this.source.retry(), this.renderFirst() === nothing)
          : this.#loadingLine(state.kind === 'loading' && state.slow)
      }
      <slot></slot>`;
  }

  /** The fallback children stand in while data is on its way; without them a line says that it is. */
  #loadingLine(slow: boolean): TemplateResult | typeof nothing {
    if (slow) return html`<p class="muted">Still loading the ${this.subject}. This is taking longer than usual.</p>`;
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
      return html`${this.renderFirst()}${errorPanel(this.subject, null, () => this.source.retry(), this.renderFirst() === nothing)}
        <slot></slot>`;
    }
    const words = this.heading ?? content.heading;
    return html`${
      words === '' && content.aside === undefined
        ? nothing
        : html`<div class="head">
            <div>
              ${words === '' ? nothing : heading(this.innerLevel(0), 't1', words)}
              ${content.lede === undefined ? nothing : html`<p class="lede">${content.lede}</p>`}
            </div>
            ${content.aside ?? nothing}
          </div>`
    }
      ${this.renderFirst()} ${dataBanners(loaded, now, this.collections, () => this.source.retry())} ${content.body}
      ${dataFooter(loaded.dataset)}`;
  }
}
