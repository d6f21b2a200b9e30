import { html, type TemplateResult } from 'lit';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { datasetAddress } from './dataset-address.js';

/** A week programme on the third day of the example week, or with other data, at another moment, of another week. */
export const exampleWeek = (data: unknown = exampleDataset, now = EXAMPLE_NOW, week = 'example-week'): TemplateResult =>
  html`<scp-week-programme src=${datasetAddress(data)} week=${week} preview-date=${now}></scp-week-programme>`;
