import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { OrderModel } from '../domain/list-order.js';
import { PAGE_HEADING_ID } from './heading.js';

/** What the field needs. */
export interface SortFieldOptions extends OrderModel {
  /** What is put in order, in the plural: a page may hold the lists of several elements (WCAG 2.4.6). */
  readonly noun: string;
  readonly onSort: (id: string) => void;
}

/** The order of a list. Nothing where there is one order only. */
export const sortField = ({ order, orders, noun, onSort }: SortFieldOptions): TemplateResult | typeof nothing =>
  orders.length < 2
    ? nothing
    : html`<label class="sort"
        ><span id="sort-name">Sort by<span class="vh">, ${noun}</span></span>
        <select class="field" aria-labelledby=${`sort-name ${PAGE_HEADING_ID}`} @change=${(event: Event) => onSort((event.currentTarget as HTMLSelectElement).value)}>
          ${orders.map(({ id, label }) => html`<option value=${id} .selected=${live(id === order)}>${label}</option>`)}
        </select>
      </label>`;
