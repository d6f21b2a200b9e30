import type { LitElement, ReactiveController } from 'lit';

/** Layout while the page is printed: nobody reads it on screen. */
export const PRINTED = 'printed';

/** What the controller needs of its host. */
export interface PlaceOptions {
  /** Name of the layout that is about to be rendered. */
  readonly layout: () => string;
  /** Called before another layout is rendered, with the position of the domain that is being read. */
  readonly onRead: (domain: number) => void;
}

/** How far down the window the line lies that one reads. */
const READING_LINE = 0.25;

/** Keeps the reader's place and focus when turning the device or resizing the window replaces the markup. */
export class PlaceController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: PlaceOptions;
  #layout = '';
  #focused: Element | null = null;
  #domain: number | null = null;
  /** Set while another layout is being rendered. */
  #moving = false;

  constructor(host: LitElement, options: PlaceOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    const layout = this.#options.layout();
    const before = this.#layout;
    this.#layout = layout;
    this.#moving = this.#host.hasUpdated && before !== layout;
    if (!this.#moving) return;
    const root = this.#host.renderRoot as ShadowRoot;
    this.#focused = root.activeElement;
    this.#domain = before === PRINTED || layout === PRINTED ? null : domainRead(root, this.#focused);
    if (this.#domain !== null) this.#options.onRead(this.#domain);
  }

  hostUpdated(): void {
    if (!this.#moving) return;
    this.#moving = false;
    const root = this.#host.renderRoot as ShadowRoot;
    const head = this.#domain === null ? null : root.getElementById(`domain-${this.#domain}`);
    if (this.#focused !== null && root.activeElement === null) {
      const { id } = this.#focused;
      const same = this.#focused.isConnected ? this.#focused : id === '' ? null : root.getElementById(id);
      ((same as HTMLElement | null) ?? head ?? root.getElementById('pattern'))?.focus();
    } else if (head !== null) {
      const { top } = head.getBoundingClientRect();
      if (top < 0 || top > globalThis.innerHeight) head.scrollIntoView({ behavior: 'instant' });
    }
  }
}

/** Position of the domain that holds focus, else of the one at the line that one reads; null if it is none. */
function domainRead(root: ShadowRoot, focused: Element | null): number | null {
  const domains = [...root.querySelectorAll('.tc-reading [id^="domain-"][tabindex]')].map((head) => ({
    number: Number(head.id.replace('domain-', '')),
    box: head.closest('tbody, .tc-domain'),
  }));
  const line = globalThis.innerHeight * READING_LINE;
  const isRead = (box: Element | null): boolean => {
    const { top, bottom } = box?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    return top <= line && bottom > line;
  };
  const read =
    domains.find(({ box }) => box?.contains(focused) && focused !== null) ?? domains.find(({ box }) => isRead(box));
  return read?.number ?? null;
}
