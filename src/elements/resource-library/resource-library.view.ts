import { html, type TemplateResult } from 'lit';

/** There is nothing in the library. */
export const emptyLibraryView = (): TemplateResult => html`<p>No briefings or resources have been published yet.</p>`;
