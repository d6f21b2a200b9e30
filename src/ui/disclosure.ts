import { html, type TemplateResult } from 'lit';
import { heading, type HeadingLevel } from './heading.js';
import { icon } from './icons.js';

/** What a disclosure heading needs. */
export interface DisclosureOptions {
  readonly level: HeadingLevel;
  /** Id of the panel within the element. */
  readonly panelId: string;
  readonly open: boolean;
  /** Words of the button. */
  readonly label: unknown;
  readonly onToggle: () => void;
  /** Class names of the heading. */
  readonly look?: string;
}

/** A heading that holds the button which opens and closes a panel (ARIA APG, disclosure). */
export function disclosureHeading({
  level,
  panelId,
  open,
  label,
  onToggle,
  look = '',
}: DisclosureOptions): TemplateResult {
  return heading(
    level,
    look,
    html`<button
      type="button"
      class="disc"
      id=${`${panelId}-button`}
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls=${panelId}
      @click=${onToggle}
    >
      ${icon('chevron')}<span class="disc-t">${label}</span>
    </button>`,
  );
}
