import { html, nothing, type TemplateResult } from 'lit';
import { heading, type HeadingLevel } from '../../ui/heading.js';

/** How taking the note away stands: `by-hand` when the browser does not let the page copy. */
export type NoteState = 'untouched' | 'copied' | 'saved' | 'by-hand';

/** What the reader can do with the note. */
export interface RecordNoteActions {
  readonly copy: () => void;
  readonly download: () => void;
}

/** Where the note for the record is taken away. Its text is made only then. */
export function recordNoteView(
  state: NoteState,
  text: string,
  level: HeadingLevel,
  { copy, download }: RecordNoteActions,
): TemplateResult {
  return html`<div class="tc-note noprint" part="note">
    ${heading(level, 't2', 'Note for the record')}
    <p class="measure">
      The signs you marked, the suggestion with its reason, your judgement and the next step, as plain text. Downloading saves a file
      on this device. This tool keeps no copy.
    </p>
    <div class="actions">
      <button type="button" class="btn" @click=${copy}>Copy the note</button>
      <button type="button" class="btn btn--second" @click=${download}>
        Download as text<span class="vh">. This saves a file on this device</span>
      </button>
    </div>
    ${state === 'copied' ? html`<p><strong>The note is copied.</strong></p>` : nothing}
    ${state === 'saved' ? html`<p><strong>The note is saved as a file on this device.</strong></p>` : nothing}
    ${
      state === 'by-hand'
        ? html`<div>
          <label class="label" for="note-text">The browser did not copy the note. Copy it from here.</label>
          <textarea class="field tc-notetext" id="note-text" readonly .value=${text}></textarea>
        </div>`
        : nothing
    }
  </div>`;
}
