import { fixture, html } from '@open-wc/testing';
import { render, type LitElement, type TemplateResult } from 'lit';
import { sharedDatasetStore } from '../../src/dataset/load.js';
import { urlFault } from '../../src/domain/safe-url.js';
import { datasetAddress } from './dataset-address.js';
import { markupFaults } from './markup.js';
import { elementsIn, settledAfter } from './settled.js';

/** Names of HTML elements that are never in what we render: they run or load something. */
const NEVER = ['script', 'iframe', 'frame', 'object', 'embed', 'img', 'link', 'base', 'meta', 'form[action]'];

/** Words that stand for a value that is missing or is not text. */
const NO_WORDS = /\bundefined\b|\bNaN\b|Invalid Date|\[object /;

/** What is wrong with what an element shows, whatever its data; nothing if all is well. */
export function renderFaults(element: Element): string[] {
  const { localName, shadowRoot } = element;
  const faults: string[] = [];
  const words = shadowRoot?.querySelector<HTMLElement>('.scp')?.innerText ?? '';
  if (words.trim() === '') faults.push('is blank');
  const text = shadowRoot?.querySelector('.scp')?.textContent ?? '';
  const [odd] = NO_WORDS.exec(text) ?? [];
  if (odd !== undefined)
    faults.push(`shows ${odd}: ${text.slice(Math.max(0, text.indexOf(odd) - 60), text.indexOf(odd) + 40)}`);
  for (const name of NEVER) if (shadowRoot?.querySelector(name)) faults.push(`holds ${name}`);
  for (const each of shadowRoot?.querySelectorAll('*') ?? []) {
    for (const { name, value } of each.attributes) {
      if (/^on/i.test(name) || name === 'style' || name === 'srcdoc')
        faults.push(`has an attribute ${name}="${value}"`);
      const link = ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name);
      // Within the element's own page: a part of it, as in "#day-1".
      const own =
        each instanceof SVGElement ||
        value.startsWith('#') ||
        value.startsWith(location.origin) ||
        value.startsWith('blob:http');
      if (link && !own && urlFault(value) !== null) faults.push(`has ${name}="${value}"`);
    }
  }
  return faults.map((fault) => `${localName} ${fault}`);
}

/** All five elements with the data at an address, at a time at which every day has opened. */
const allFive = (src: string): TemplateResult => html`
  <scp-week-programme src=${src} preview-date="2027-03-14T12:00"><p>Fallback</p></scp-week-programme>
  <scp-course-finder src=${src} preview-date="2026-11-22T12:00"><p>Fallback</p></scp-course-finder>
  <scp-toolkit-browser src=${src} preview-date="2026-11-22T12:00"><p>Fallback</p></scp-toolkit-browser>
  <scp-threshold-chart src=${src} preview-date="2026-11-22T12:00"><p>Fallback</p></scp-threshold-chart>
  <scp-resource-library src=${src} preview-date="2026-11-22T12:00"><p>Fallback</p></scp-resource-library>
`;

/** What can be opened by a reader or by another element. */
export interface Opening {
  openCourse?: (id: string) => boolean;
  openToolkit?: (id: string) => boolean;
  openResource?: (id: string) => boolean;
  goToDay?: (date: string) => boolean;
}

/** What else is looked for. */
interface FaultOptions {
  readonly markup?: boolean;
  readonly also?: (element: LitElement & Opening) => readonly string[];
}

/** Ids of records, taken from data that may hold anything. */
function idsOf(data: unknown, collection: string): string[] {
  const list = (data as Record<string, unknown> | null)?.[collection];
  if (!Array.isArray(list)) return [];
  return list.map((each) => (each as { id?: unknown } | null)?.id).filter((id) => typeof id === 'string');
}

/**
 * Shows data in all five elements, opens what can be opened, and gives what is wrong with what they show.
 * @param options `markup`: also what is wrong with their markup; `also`: what else is wrong with each, while it is there
 */
export async function faultsWith(data: unknown, { markup = false, also }: FaultOptions = {}): Promise<string[]> {
  const errors: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) => {
    errors.push(`uncaught: ${String(event instanceof ErrorEvent ? event.error : event.reason)}`);
  };
  const { error } = console;
  console.error = (...parts: unknown[]) => {
    // What an element says when it cannot show its data is our fault; what it says of the data is not.
    if (parts.some((part) => part instanceof Error)) errors.push(parts.map(String).join(' '));
  };
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
  const holder = await fixture<HTMLElement>(html`<main></main>`);
  try {
    const src = datasetAddress(data);
    const loads = await sharedDatasetStore()
      .load(src)
      .then(
        () => true,
        () => false,
      );
    if (!loads) await settledAfter(holder, 'error', () => render(allFive(src), holder));
    else {
      render(allFive(src), holder);
      // An element that cannot show its data goes on showing its fallback: then the wait ends all the same.
      for (let turn = 0; turn < 20 && elementsIn(holder).some((each) => each.shadowRoot?.querySelector('slot')); turn++)
        await new Promise((done) => setTimeout(done));
    }
    const elements = elementsIn(holder) as (LitElement & Opening)[];
    for (const element of elements) {
      for (const id of idsOf(data, 'courses').slice(0, 3)) element.openCourse?.(id);
      for (const id of idsOf(data, 'toolkits').slice(0, 1)) element.openToolkit?.(id);
      for (const id of idsOf(data, 'resources').slice(0, 3)) element.openResource?.(id);
      for (const button of element.shadowRoot?.querySelectorAll<HTMLElement>('[aria-expanded="false"], summary') ?? [])
        button.click();
      for (const tick of [
        ...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? []),
      ].slice(0, 6))
        if (element.localName === 'scp-threshold-chart') tick.click();
      await element.updateComplete;
      await element.updateComplete;
    }
    const more =
      also === undefined ? [] : elements.flatMap((each) => also(each).map((fault) => `${each.localName} ${fault}`));
    return [...elements.flatMap(renderFaults), ...more, ...(markup ? markupFaults(holder) : []), ...errors];
  } finally {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    console.error = error;
    holder.remove();
  }
}
