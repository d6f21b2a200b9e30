import { html, noChange, type TemplateResult } from 'lit';
import { directive, Directive, type PropertyPart } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';
import { parseDay } from '../domain/london-time.js';
import { PAGE_HEADING_ID } from './heading.js';

/**
 * Sets a date field only where it shows another day. While a date is being typed a browser gives no day or one of the
 * year 0002: setting the field then would empty the parts that are already typed.
 */
class ShownDay extends Directive {
  override render(day: string): string {
    return day;
  }

  override update(part: PropertyPart, [day]: [string]): unknown {
    // So that it is compared with what the field shows, not with what was set last.
    setCommittedValue(part);
    return (parseDay((part.element as HTMLInputElement).value) ?? '') === day ? noChange : day;
  }
}

const shownDay = directive(ShownDay);

/** What a field for a day needs. */
export interface DayFieldOptions {
  /** Of the words of the label, once in a shadow root. */
  readonly id: string;
  readonly label: unknown;
  /** Year-month-day; empty for none. */
  readonly day: string;
  /** Takes a day, or empty for none. */
  readonly onDay: (day: string) => void;
}

/**
 * A browser's own date field. It gives a day of the calendar, which has no time zone. In some browsers Tab leads into its parts,
 * the day, the month and the year: a screen reader says there whose parts they are only if a group has the name. Each day
 * is taken at once: WebKit tells of a change only when the field is left.
 */
export const dayField = ({ id, label, day, onDay }: DayFieldOptions): TemplateResult =>
  html`<div class="day" role="group" aria-labelledby=${`${id} ${PAGE_HEADING_ID}`}>
    <label
      ><span id=${id}>${label}</span
      ><input
        class="field"
        type="date"
        min="1900-01-01"
        max="9999-12-31"
        .value=${shownDay(day)}
        @input=${(event: Event) => onDay(parseDay((event.currentTarget as HTMLInputElement).value) ?? '')}
    /></label>
  </div>`;
