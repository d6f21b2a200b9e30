import type { LitElement, ReactiveControllerHost } from 'lit';
import type { Announcer } from '../../controllers/announcer.js';
import type { Preview } from '../../controllers/clock-controller.js';
import { CopyController } from '../../controllers/copy-controller.js';
import { PicksController } from '../../controllers/picks-controller.js';
import { isPicked, samePick, togglePick, type Picked } from '../../domain/picks.js';
import type { Dataset } from '../../domain/types.js';
import { downloadCalendar } from '../../ui/calendar-download.js';
import { focusText, recoverFocus } from '../../ui/focus.js';
import { printAlone, type Paper } from '../../ui/print-alone.js';
import { eventsOf } from './dates-ahead.model.js';
import { myListModel, myListText, type MyListModel } from './my-list.model.js';
import { LIST_BUTTON_ID, myListPaper, NOT_PRINTED, type MyListActions, type MyListState } from './my-list.view.js';
import type { Picking } from './pick-button.view.js';

/** A4. A list may take several sheets: its text need not shrink. */
const PAPER: Paper = { width: 210, height: 297, sizes: [11] };

type Host = ReactiveControllerHost & Pick<LitElement, 'renderRoot' | 'shadowRoot'>;

/** Settings of a {@link MyList}. */
export interface MyListOptions {
  readonly announcer: Announcer;
  /** Whether the page asks to keep the list on the device. */
  readonly saves: () => boolean;
  /** The moment that the element's clock stands at, for paper. */
  readonly preview: () => Preview | null;
  readonly seeCourse: (id: string) => void;
}

interface Shown {
  readonly dataset: Dataset;
  readonly now: number;
  readonly model: MyListModel;
}

/** The reader's list in the finder: what was picked, how it stands on the page, and what one can do with it. */
export class MyList {
  readonly #host: Host;
  readonly #options: MyListOptions;
  readonly #picks: PicksController;
  readonly #copy: CopyController;
  #state: Omit<MyListState, 'copied'> = { open: false, clearing: false, refused: false };
  #shown: Shown | null = null;

  /** What the reader can do with the list. */
  readonly actions: MyListActions;

  constructor(host: Host, options: MyListOptions) {
    this.#host = host;
    this.#options = options;
    this.#picks = new PicksController(host, { saves: options.saves, onChange: () => this.#changed() });
    this.#copy = new CopyController(host, options.announcer);
    this.actions = {
      toggle: () => this.#set({ open: !this.#state.open, clearing: false, refused: false }),
      remove: (pick, name, at) => this.#remove(pick, name, at),
      seeCourse: options.seeCourse,
      calendar: () => this.#download(),
      print: () => this.#print(),
      copy: () => void this.#copyText(),
      askClear: () => {
        this.#set({ clearing: true });
        void this.#afterUpdate(() => focusText(this.#find('.ml-question')));
      },
      clear: (really) => this.#clear(really),
    };
  }

  /** What everything that can be picked needs. */
  get picking(): Picking {
    return { picks: this.#picks.picks, toggle: (pick, name) => this.#pick(pick, name) };
  }

  /** How the list stands on the page. */
  get state(): MyListState {
    return { ...this.#state, copied: this.#copy.words };
  }

  /** The list as it stands at `now` (epoch milliseconds). */
  model(dataset: Dataset, now: number): MyListModel {
    const model = myListModel(dataset, this.#picks.picks, this.#picks.keeping, now);
    this.#shown = { dataset, now, model };
    return model;
  }

  #set(changed: Partial<MyListState>): void {
    this.#state = { ...this.#state, ...changed };
    this.#host.requestUpdate();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** Once the update that is on its way is done. */
  async #afterUpdate(then: () => void): Promise<void> {
    await this.#host.updateComplete;
    then();
  }

  /** The list is another: by the reader, by another finder of the page, or in another tab. */
  #changed(): void {
    this.#copy.forget();
    this.#host.requestUpdate();
    // Only focus that was here can be lost.
    if (this.#host.shadowRoot?.activeElement)
      void this.#afterUpdate(() => recoverFocus(this.#host.renderRoot, `#${LIST_BUTTON_ID}`));
  }

  #pick(pick: Picked, name: string): void {
    this.#picks.change((picks) => togglePick(picks, pick));
    this.#say(isPicked(this.#picks.picks, pick) ? 'Added to my list' : 'Removed from my list', name);
  }

  /** Focus goes on to what stands in its place, so that several things can be removed one after the other. */
  #remove(pick: Picked, name: string, at: number): void {
    this.#picks.change((picks) => picks.filter((each) => !samePick(each, pick)));
    this.#say('Removed from my list', name);
    void this.#afterUpdate(() => {
      const left = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.ml-remove')];
      (left[at] ?? left.at(-1) ?? this.#find(`#${LIST_BUTTON_ID}`))?.focus();
    });
  }

  #say(done: string, name: string): void {
    this.#options.announcer.answer(`${done}: ${name}. ${this.#picks.picks.length} in the list.`);
  }

  #clear(really: boolean): void {
    this.#set({ clearing: false });
    if (really) {
      const device = this.#picks.keeping === 'device';
      this.#picks.change(() => []);
      this.#options.announcer.answer(`My list is empty.${device ? ' This device no longer keeps it.' : ''}`);
    }
    void this.#afterUpdate(() => this.#find(really ? `#${LIST_BUTTON_ID}` : '.ml-clearing')?.focus());
  }

  #download(): void {
    if (this.#shown === null) return;
    const { dataset, now, model } = this.#shown;
    downloadCalendar(dataset, 'my list', eventsOf(model.dates), now);
  }

  async #copyText(): Promise<void> {
    if (this.#shown === null) return;
    const byHand = 'This browser does not let the page copy. You can print the list.';
    await this.#copy.copy(myListText(this.#shown.model), 'The list is copied.', byHand);
  }

  /** Prints the list without the page around it. */
  #print(): void {
    if (this.#shown === null) return;
    const paper = myListPaper(this.#shown.model, this.state, this.#options.preview(), this.actions);
    const refused = !printAlone(paper, (this.#host.constructor as typeof LitElement).elementStyles, PAPER);
    this.#set({ refused });
    if (refused) this.#options.announcer.answer(NOT_PRINTED);
  }
}
