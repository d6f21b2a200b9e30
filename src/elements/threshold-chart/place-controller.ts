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
  /** Position of the domain that was read last, and how wide the window was then. */
  #read: number | null = null;
  #width = 0;
  /** Position of the domain to go back to. */
  #domain: number | null = null;
  /** Set while another layout is being rendered. */
  #moving = false;

  constructor(host: LitElement, options: PlaceOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('scroll', this.#look, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    document.removeEventListener('scroll', this.#look, { capture: true });
  }

  hostUpdate(): void {
    const layout = this.#options.layout();
    const before = this.#layout;
    this.#layout = layout;
    this.#moving = this.#host.hasUpdated && before !== layout;
    if (!this.#moving) return;
    const root = this.#host.renderRoot as ShadowRoot;
    this.#focused = root.activeElement;
    this.#domain = before === PRINTED || layout === PRINTED ? null : (domainWith(root, this.#focused) ?? this.#read);
    if (this.#domain !== null) this.#options.onRead(this.#domain);
  }

  hostUpdated(): void {
    if (!this.#moving) return this.#look();
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
    this.#width = 0;
  }

  /** A window that has just changed its width has moved everything: what was read stands as it was. */
  readonly #look = (): void => {
    if (this.#moving || (this.#width !== 0 && this.#width !== globalThis.innerWidth)) return;
    this.#read = domainRead(this.#host.renderRoot as ShadowRoot);
    this.#width = globalThis.innerWidth;
  };
}

interface Domain {
  readonly position: number;
  readonly box: Element;
}

const domainsIn = (root: ShadowRoot): Domain[] =>
  [...root.querySelectorAll('.tc-reading [id^="domain-"][tabindex]')].flatMap(({ id, parentElement }) => {
    const box = parentElement?.closest('tbody, .tc-domain') ?? null;
    return box === null ? [] : [{ position: Number(id.replace('domain-', '')), box }];
  });

/** Position of the domain that holds a control; null if none does. */
const domainWith = (root: ShadowRoot, control: Element | null): number | null =>
  domainsIn(root).find(({ box }) => control !== null && box.contains(control))?.position ?? null;

/** Position of the domain at the line that one reads; null if none is there. */
function domainRead(root: ShadowRoot): number | null {
  const line = globalThis.innerHeight * READING_LINE;
  const isRead = ({ box }: Domain): boolean => {
    const { top, bottom } = box.getBoundingClientRect();
    return top <= line && bottom > line;
  };
  return domainsIn(root).find(isRead)?.position ?? null;
}
