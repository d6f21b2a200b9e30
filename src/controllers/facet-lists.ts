import type { ReactiveControllerHost } from 'lit';
import type { FacetModel } from '../domain/facet-models.js';
import { FIRST_LOOK, shownOptions, type FacetLook } from '../domain/long-facet.js';
import { plural } from '../domain/text.js';
import type { Announcer } from './announcer.js';

/** How the reader looks at the long facets of an element: shortened or whole, and searched for a choice. */
export class FacetLists {
  readonly #host: ReactiveControllerHost;
  readonly #announcer: Announcer;
  readonly #looks = new Map<string, FacetLook>();

  constructor(host: ReactiveControllerHost, announcer: Announcer) {
    this.#host = host;
    this.#announcer = announcer;
  }

  /** How a facet is looked at. To be asked on each render: what is ticked now stays in sight. */
  look({ id, options }: FacetModel): FacetLook {
    const look = this.#looks.get(id) ?? FIRST_LOOK;
    const ticked = options.filter(({ checked }) => checked).map((option) => option.id);
    if (ticked.every((option) => look.kept.has(option))) return look;
    const kept = { ...look, kept: new Set([...look.kept, ...ticked]) };
    this.#looks.set(id, kept);
    return kept;
  }

  /** Shows all choices, or the first ones again. */
  toggle(facet: FacetModel): void {
    this.#set(facet, { all: !this.look(facet).all, kept: new Set() });
  }

  /** Shows the choices with these words, and says how many there are. */
  search(facet: FacetModel, words: string): void {
    this.#set(facet, { words });
    const found = shownOptions(facet, this.look(facet)).length;
    this.#announcer.answer(`${facet.label}: ${plural(found, 'choice', 'choices')}`);
  }

  /** Settles once what was changed is on screen. */
  shown(): Promise<boolean> {
    return this.#host.updateComplete;
  }

  #set(facet: FacetModel, changed: Partial<FacetLook>): void {
    this.#looks.set(facet.id, { ...this.look(facet), ...changed });
    this.#host.requestUpdate();
  }
}
