import { html, render, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { OpenController } from '../../controllers/open-controller.js';
import { WidthController } from '../../controllers/width-controller.js';
import type { Dataset } from '../../domain/types.js';
import { emergencyStrip } from '../../ui/messages.js';
import { ScpElement, type Content } from '../../ui/scp-element.js';
import { textAttribute } from '../../ui/text-attribute.js';
import { levelStyles } from '../../ui/styles/levels.styles.js';
import type { DomainModel, SignModel } from './chart-signs.model.js';
import { chartStyles } from './chart.styles.js';
import { chartTable } from './chart-table.view.js';
import type { PosterSize } from './paper.view.js';
import { PlaceController, PRINTED } from './place-controller.js';
import { posterModel } from './poster.model.js';
import { TakeAwayController } from './take-away-controller.js';
import {
  chartModel,
  NO_CHOICES,
  type ChartChoices,
  type ChartModel,
  type ChartPage,
  type ShownChart,
} from './threshold-chart.model.js';
import { thresholdChartStyles } from './threshold-chart.styles.js';
import { chartView, type ChartActions } from './threshold-chart.view.js';

/** Widths in em: the table needs the first, the pattern beside it the second. */
const TABLE = 48;
const BESIDE = 72;

/** Events that would cross the shadow boundary with what is written, dictated or pasted in them. */
const WRITING = [
  'input',
  'beforeinput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
] as const;

/**
 * A chart of domains by levels of need: read it, mark the signs you have seen, see what it suggests and whom to
 * contact, and take a note away. It guides, it does not decide. What is marked, chosen or written never leaves the
 * element. A chart with a fault in its data is not shown.
 *
 * @tag scp-threshold-chart
 * @slot - Fallback content: shown until the first good render and when loading fails for good.
 * @csspart base - Wrapper of the whole element.
 * @csspart emergency - The sentence with 999.
 * @csspart chart - The table, or the lists of one domain.
 * @csspart sign - A sign with its box.
 * @csspart pattern - The picture of what is marked, with the suggestion in short.
 * @csspart suggestion - What the chart suggests and why.
 * @csspart judgement - The practitioner's own judgement.
 * @csspart next-step - Whom to contact and what to do.
 * @csspart contacts - Whom to contact when no chart can be shown.
 * @csspart contact - A contact.
 * @csspart note - Where the note for the record is taken away.
 * @csspart poster - Where the empty chart is printed.
 * @csspart preview - The label shown with `preview-date`.
 * @csspart banner - A message about the chart or its data.
 * @csspart error - The panel shown when the data could not be loaded.
 * @fires scp-ready - The data of a `src` has been shown for the first time.
 * @fires scp-error - The data could not be loaded.
 * @fires scp-data-issues - Parts of the data were left out, or a chart is withheld.
 * @fires scp-open - A person asked for a toolkit, course or resource that another element may own.
 */
export class ScpThresholdChart extends ScpElement {
  static override styles: CSSResultGroup[] = [...ScpElement.styles, levelStyles, chartStyles, thresholdChartStyles];

  /** Id of the chart to show. Default: the first of the data. */
  @property({ converter: textAttribute }) chart?: string;

  @state() private choices: ChartChoices = NO_CHOICES;
  /** What was marked before each change, latest last. */
  @state() private past: readonly ReadonlySet<string>[] = [];

  protected override readonly subject = 'chart';
  protected override readonly collections = ['/charts', '/contacts'];

  readonly #width = new WidthController(this, [TABLE, BESIDE], () => this.performUpdate());
  readonly #takeAway = new TakeAwayController(this, this.announcer, this.clock);

  #model: ChartModel | null = null;
  /** Whether the table can be rendered at once. */
  #prepared = false;
  /** What became of the last thing that the reader did, to be said with what it changed. */
  #done = '';
  /** The suggestion and the hidden signs that the reader was last told of. */
  #told: readonly [suggestion: string, hidden: string] | null = null;

  constructor() {
    super();
    new PlaceController(this, {
      layout: () => (this.#width.printing ? PRINTED : `${this.#width.atLeast(TABLE)} ${this.#width.atLeast(BESIDE)}`),
      onRead: (domain) => (this.choices = { ...this.choices, domain: this.#shown?.domains[domain]?.id ?? null }),
    });
    new OpenController(this, {
      shows: () => this.showsData,
      open: ({ type, id }) => type === 'chart' && this.goToChart(id),
    });
    this.addController({
      hostConnected: () => globalThis.addEventListener('pagehide', this.#leave),
      hostDisconnected: () => globalThis.removeEventListener('pagehide', this.#leave),
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // What is written inside stays inside.
    for (const name of WRITING) root.addEventListener(name, (event) => event.stopPropagation());
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Marks belong to one chart: another one may use the same ids for something else.
    if (changed.has('src') || changed.has('chart')) this.#forget();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#shown === null) return;
    this.#tell(this.#shown.suggestion.sentence, this.#shown.hidden);
    // While a page that calls print() is paused, browsers make no new template. The table's are made before.
    if (!this.#prepared)
      render(chartTable(this.#shown, this.#shown.domains, true, this.#actions), document.createElement('div'));
    this.#prepared = true;
  }

  protected override renderFirst(): TemplateResult {
    return emergencyStrip();
  }

  protected override renderContent(dataset: Dataset): Content {
    const model = chartModel(dataset, this.#page, this.choices);
    this.#model = model;
    const wide = this.#width.atLeast(TABLE);
    const { note, posterRefused } = this.#takeAway;
    const { printing } = this.#width;
    const view = {
      layout: {
        wide,
        widest: this.#width.atLeast(BESIDE) && !printing,
        whole: printing || (wide && !this.choices.oneDomain),
        choice: wide && !printing,
        showSources: this.choices.showSources,
        canUndo: this.past.length > 0,
      },
      note,
      noteText: note === 'by-hand' && this.#shown !== null ? this.#takeAway.text(this.#shown) : '',
      posterRefused,
    };
    const levels = { section: this.innerLevel(1), item: this.innerLevel(2) };
    return {
      heading: model.kind === 'none' ? 'Threshold chart' : model.name,
      warnings:
        model.kind === 'none' && this.chart !== undefined && dataset.charts.length > 0
          ? [`The attribute chart names "${this.chart}", which nothing in the data has. No chart is shown.`]
          : [],
      body: html`<div class="tc">${chartView(model, view, levels, this.#actions)}</div>`,
    };
  }

  readonly #actions: ChartActions = {
    toggle: (sign) => this.#toggle(sign),
    undo: () => this.#undo(),
    clear: () => this.#clear(),
    goToDomain: (domain) => this.#goToDomain(domain),
    goToSuggestion: () => this.#focus('#suggestion'),
    showDomain: (domain) => this.#goToDomain(domain),
    chooseAge: (age) => this.#choose({ age }),
    find: (query) => this.#choose({ query }),
    showWhole: (whole) => this.#choose({ oneDomain: !whole }),
    showSources: (showSources) => this.#choose({ showSources }),
    showAllSigns: () => {
      this.#choose({ age: null, query: '' });
      this.#focus('#find');
    },
    judge: (level) => this.#choose({ judgement: level?.id ?? null }),
    writeReason: (reason) => this.#choose({ reason }),
    chooseArea: (area) => this.#choose({ area }),
    copy: () => this.#shown && void this.#takeAway.copy(this.#shown),
    download: () => this.#shown && this.#takeAway.download(this.#shown),
    print: () => this.#shown && this.#takeAway.print(this.#shown),
    printPoster: (level, size) => this.#printPoster(level, size),
  };

  /** Moves focus to the heading of the chart of that id. False if it is not the one shown here. */
  goToChart(id: string): boolean {
    if (this.#model === null || this.#model.kind === 'none' || this.#model.id !== id) return false;
    this.focusStart();
    return true;
  }

  get #page(): ChartPage {
    return { chart: this.chart, area: this.area };
  }

  /** The chart, if it may be used. */
  get #shown(): ShownChart | null {
    return this.#model?.kind === 'chart' ? this.#model : null;
  }

  #choose(change: Partial<ChartChoices>): void {
    this.choices = { ...this.choices, ...change };
    this.#takeAway.forget();
  }

  #toggle({ id, marked: was }: SignModel): void {
    const marked = new Set(this.choices.marked);
    if (was) marked.delete(id);
    else marked.add(id);
    this.past = [...this.past, this.choices.marked];
    this.#choose({ marked });
  }

  #undo(): void {
    this.#choose({ marked: this.past.at(-1) ?? new Set() });
    this.past = this.past.slice(0, -1);
    this.#done = 'The last change is undone.';
    if (this.past.length === 0) this.#focus('#pattern');
  }

  #clear(): void {
    this.#choose({ marked: new Set(), judgement: null, reason: '' });
    this.past = [];
    this.#done = 'Everything is cleared.';
    this.#focus('#pattern');
  }

  #goToDomain(domain: DomainModel): void {
    this.#choose({ domain: domain.id, ...(domain.visible ? {} : { query: '' }) });
    this.#focus(`#${domain.domId}`);
  }

  /** Moves focus once what is asked for has been rendered. */
  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  #printPoster(number: number, size: PosterSize): void {
    const { state } = this.source;
    if (state.kind !== 'loaded') return;
    const level = this.#shown?.levels[number - 1]?.id ?? null;
    const poster = posterModel(state.loaded.dataset, this.#page, this.choices.area, level);
    if (poster !== null) this.#takeAway.printPoster(poster, size);
  }

  #forget(): void {
    this.choices = NO_CHOICES;
    this.past = [];
    this.#takeAway.forget();
    this.#told = null;
  }

  /** A page that the browser keeps for its Back button would keep the marks: they are promised to be lost. */
  readonly #leave = (): void => this.#forget();

  /** Says once what the chart suggests now, or what is hidden, when that has changed. */
  #tell(suggestion: string, hidden: string): void {
    const [toldSuggestion, toldHidden] = this.#told ?? [suggestion, hidden];
    this.#told = [suggestion, hidden];
    const news = [
      ...(this.#done === '' ? [] : [this.#done]),
      ...(suggestion === toldSuggestion ? [] : [suggestion.replace(/[^.]$/, '$&.')]),
      ...(hidden === toldHidden ? [] : [hidden === '' ? 'Every sign is shown.' : hidden]),
    ];
    this.#done = '';
    if (news.length > 0) this.announcer.say(news.join(' '));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scp-threshold-chart': ScpThresholdChart;
  }
}
