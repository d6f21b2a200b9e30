import { html, type TemplateResult } from 'lit';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/course-finder/define.js';
import type { ScpCourseFinder } from '../../src/elements/course-finder/course-finder.js';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { datasetAddress } from './dataset-address.js';
import { rootOf } from './element.js';

/** What screen readers were last told. */
export const status = (element: Element): string => rootOf(element).querySelector('[role="status"]')?.textContent ?? '';

/** How many courses are listed. */
export const courseCount = (element: Element): number =>
  rootOf(element).querySelectorAll('[part="results"] > li').length;

/** Clicks as a person does, who takes focus along, and waits for what follows. */
export async function press(element: ScpCourseFinder, control: HTMLElement): Promise<void> {
  control.focus();
  control.click();
  await element.updateComplete;
  // What moves focus runs after the update.
  await Promise.resolve();
}

/** Types into the search field with the keyboard. */
export async function type(element: ScpCourseFinder, text: string): Promise<void> {
  rootOf(element).querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  await sendKeys({ type: text });
  await element.updateComplete;
}

/** A course finder with the example, or with other data. */
export const example = (data: unknown = exampleDataset): TemplateResult =>
  html`<scp-course-finder src=${datasetAddress(data)} preview-date=${EXAMPLE_NOW}></scp-course-finder>`;

/** The example with more courses than are shown at first. */
export const manyCourses = {
  ...exampleDataset,
  courses: Array.from({ length: 45 }, (_, at) => ({ id: `c${at}`, title: `Course number ${at}`, new: at % 2 === 0 })),
};
