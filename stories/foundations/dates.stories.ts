import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import {
  formatDay,
  formatDayRange,
  formatDuration,
  formatPartialDate,
  formatTime,
  formatTimeRange,
  formatUntil,
} from '../../src/domain/format-time.js';
import { sheet, table } from './sheet.js';

const meta: Meta = { title: 'Foundations/Dates and times', tags: ['!autodocs'] };
export default meta;

type Story = StoryObj;

const at = (text: string): number => Date.parse(text);
const HOUR = 3_600_000;

const EXAMPLES: readonly (readonly [what: string, data: string, shown: string])[] = [
  ['A day', '2023-10-10', formatDay('2023-10-10')],
  ['Days of one month', '2023-10-09, 2023-10-13', formatDayRange('2023-10-09', '2023-10-13')],
  ['Days over a month’s end', '2026-10-29, 2026-11-02', formatDayRange('2026-10-29', '2026-11-02')],
  ['A time', '2027-01-19T09:30', formatTime(at('2027-01-19T09:30Z'))],
  ['A full hour', '2027-01-19T10:00', formatTime(at('2027-01-19T10:00Z'))],
  ['Twelve o’clock', '2027-01-19T12:00', formatTime(at('2027-01-19T12:00Z'))],
  ['The end of a day', '2027-01-19T00:00', formatTime(at('2027-01-19T00:00Z'))],
  ['From when to when', '09:30, 10:30', formatTimeRange(at('2027-01-19T09:30Z'), at('2027-01-19T10:30Z'))],
  ['In British Summer Time', '2026-07-01T09:30+01:00', formatTime(at('2026-07-01T09:30+01:00'))],
  ['A length', '45 minutes', formatDuration(45)],
  ['A long length', '390 minutes', formatDuration(390)],
  ['Until a day opens', '27 hours', formatUntil(27 * HOUR)],
  ['Only the month is known', '2026-03', formatPartialDate('2026-03')],
  ['A day that does not exist', '2026-02-30', formatDay('2026-02-30')],
];

/** What the elements make of dates and times, by the functions that they use. */
export const Formats: Story = {
  render: () =>
    sheet(
      table(
        'Dates and times as they are shown',
        ['What', 'In the data', 'Shown'],
        EXAMPLES.map(([what, data, shown]) => [what, html`<code>${data}</code>`, shown]),
      ),
    ),
};
