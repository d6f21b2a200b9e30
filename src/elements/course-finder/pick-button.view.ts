import { html, nothing, type TemplateResult } from 'lit';
import { isPicked, type Picked } from '../../domain/picks.js';
import { icon } from '../../ui/icons.js';

/** What the reader's list is for everything that can be picked. */
export interface Picking {
  readonly picks: readonly Picked[];
  /**
   * Puts something in the list, or takes it out.
   * @param name what it is, to be said
   */
  readonly toggle: (pick: Picked, name: string) => void;
}

/** A button that stays pressed while something is in the list. It says so in words as well. */
export function pickButton({ picks, toggle }: Picking, pick: Picked, name: string): TemplateResult {
  const picked = isPicked(picks, pick);
  return html`<button
    type="button"
    class="btn btn--text btn--small cf-pick"
    aria-pressed=${picked ? 'true' : 'false'}
    @click=${() => toggle(pick, name)}
  >
    ${picked ? icon('tick') : nothing}${picked ? 'In my list' : 'Add to my list'}<span class="vh">: ${name}</span>
  </button>`;
}
