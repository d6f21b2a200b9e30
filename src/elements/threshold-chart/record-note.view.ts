import { html, nothing, type TemplateResult } from 'lit';
import { heading, type HeadingLevel } from '../../ui/heading.js';

/** How taking the note away stands: `by-hand` when the browser does not let the page copy, `refused` when not print. */
export type NoteState = 'untouched' | 'copied' | 'saved' | 'by-hand' | 'refused';

/** What is said then. */
const SAID: Partial<Record<NoteState, string>> = {
  copied: 'The note is copied.',
  saved: 'The note is saved as a file on this device.',
  refused: 'The page or the browser did not let the note be printed. Copy or download it instead.',
};

/** What the reader can do with the note. */
export interface RecordNoteActions {
  readonly copy: () => void;
  readonly download: () => void;
  readonly print: () => void;
}

/** Where the note for the record is taken away. Its text is made only then. */
export function recordNoteView(
  state: NoteState,
  text: string,
  level: HeadingLevel,
  { copy, download, print }: RecordNoteActions,
): TemplateResult {
  return html`<div class="tc-note noprint" part="note">
    ${heading(level, 't2', 'Note for the record')}
    <p class="measure">
      The signs you marked, the suggestion with its reason, your judgement and the next step. This tool keeps no copy.
    </p>
    <div class="actions">
      <button type="button" class="btn" @click=${copy}>Copy the note</button>
      <button type="button" class="btn btn--second" aria-describedby="saves" @click=${download}>Download as text</button>
      <button type="button" class="btn btn--second" @click=${print}>Print the note</button>
    </div>
    <p class="small muted" id="saves">Download as text: This saves a file on this device.</p>
    ${SAID[state] === undefined ? nothing : html`<p><strong>${SAID[state]}</strong></p>`}
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
