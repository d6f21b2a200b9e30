import { html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../../src/elements/threshold-chart/define.js';
import type { ScpThresholdChart } from '../../src/elements/threshold-chart/threshold-chart.js';
import { chart } from '../fixtures/example/chart.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { datasetAddress } from './dataset-address.js';
import { byWords, press as pressControl, readyElement, rootOf, wordsOf } from './element.js';

/** Room for the pattern beside the table, for the table, for neither. */
export type Width = 'wide' | 'middle' | 'narrow';
export const WIDTHS: Record<Width, number> = { wide: 1200, middle: 800, narrow: 320 };

/** The first element of the shadow root that matches. */
export const one = <T extends HTMLElement>(element: Element, selector: string): T => {
  const found = rootOf(element).querySelector<T>(selector);
  if (found === null) throw new Error(`No ${selector} in: ${words(element)}`);
  return found;
};

/** What a person reads, on one line. */
export const words = (element: Element, selector = '.scp'): string => wordsOf(element, selector).replace(/\s+/g, ' ');

/** The box of the sign whose words match. */
export const sign = (element: Element, name: RegExp) =>
  byWords<HTMLLabelElement>(element, '.tc-sign', name).control as HTMLInputElement;

/** Presses a control and waits for the render. */
export async function press(element: ScpThresholdChart, target: HTMLElement): Promise<void> {
  pressControl(target);
  await element.updateComplete;
}

/** Types into a field with the keyboard. */
export async function type(element: ScpThresholdChart, selector: string, text: string): Promise<void> {
  one(element, selector).focus();
  await sendKeys({ type: text });
  await element.updateComplete;
}

/** Chooses an option of a select. */
export async function choose(element: ScpThresholdChart, selector: string, value: string): Promise<void> {
  const select = one<HTMLSelectElement>(element, selector);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

/** The element under test; the example at {@link EXAMPLE_NOW} unless told otherwise. */
export interface Options {
  readonly data?: unknown;
  readonly width?: Width;
  readonly area?: string;
  readonly chart?: string;
  readonly heading?: string;
  readonly previewDate?: string;
}

/** An element that has shown its data and knows its width. */
export const ready = ({ data = exampleDataset, width = 'wide', ...rest }: Options = {}): Promise<ScpThresholdChart> =>
  readyElement(
    html`<scp-threshold-chart
      src=${datasetAddress(data)}
      area=${ifDefined(rest.area)}
      chart=${ifDefined(rest.chart)}
      heading=${ifDefined(rest.heading)}
      preview-date=${rest.previewDate ?? EXAMPLE_NOW}
      ><p id="fallback">The official chart</p></scp-threshold-chart
    >`,
    WIDTHS[width],
  );

/** The example with a changed chart. */
export const withChart = (change: object) => ({ ...exampleDataset, charts: [{ ...chart, cases: [], ...change }] });

/** What screen readers were last told. */
export const status = (element: Element) => one(element, '[role="status"]').textContent;
