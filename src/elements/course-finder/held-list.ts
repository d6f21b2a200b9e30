/** Where nothing may move under the reader: the list, the agenda and the filters. */
const HELD = '[part~="results"], [part~="agenda"], [part~="filters"]';

/** Controls that take focus. */
const CONTROLS = 'button, a[href], summary';

interface Host {
  readonly shadowRoot: ShadowRoot | null;
}

/**
 * Keeps a list as it is while the reader is in it and only time moves on: what it holds, and in which order. Of each
 * date it says how it stands now. Where that takes the control that has focus, focus goes to what stands around it.
 */
export class HeldList {
  readonly #host: Host;
  #asked = '';
  #since = 0;
  /** The items that focus was in before an update, the innermost first. */
  #around: readonly HTMLElement[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  /**
   * The moment whose list is to be shown, in epoch milliseconds: the present, or that of what is on screen. To be asked
   * before each update.
   * @param asked what the reader asked for, as text: another question has another list
   */
  moment(asked: string, now: number): number {
    const place = this.#host.shadowRoot?.activeElement?.closest<HTMLElement>(HELD) ?? null;
    const held = place !== null && asked === this.#asked && this.#since <= now;
    this.#asked = asked;
    if (!held) this.#since = now;
    this.#around = this.#itemsAround();
    return this.#since;
  }

  /** To be called after each update. */
  recover(): void {
    const { shadowRoot } = this.#host;
    if (shadowRoot === null || shadowRoot.activeElement !== null) return;
    for (const item of this.#around) {
      const control = item.isConnected && item.querySelector<HTMLElement>(CONTROLS);
      if (control) return control.focus();
    }
  }

  #itemsAround(): readonly HTMLElement[] {
    const items: HTMLElement[] = [];
    let item = this.#host.shadowRoot?.activeElement?.closest('li');
    for (; item; item = item.parentElement?.closest('li')) items.push(item);
    return items;
  }
}
