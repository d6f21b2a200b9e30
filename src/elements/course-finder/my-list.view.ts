import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Preview } from '../../controllers/clock-controller.js';
import type { Keeping, Picked } from '../../domain/picks.js';
import { plural } from '../../domain/text.js';
import { copyButton } from '../../ui/copy-button.js';
import { previewLabel } from '../../ui/data-status.js';
import { heading, type HeadingLevel } from '../../ui/heading.js';
import { bookLink, webLink } from '../../ui/links.js';
import { banner } from '../../ui/messages.js';
import { bookWords, sessionTag } from '../../ui/session-list.js';
import type { ListItem, MyListModel } from './my-list.model.js';

/** Id of the button that unfolds the list, within the element. */
export const LIST_BUTTON_ID = 'my-list-button';

const PANEL_ID = 'my-list';

/** How the list stands on the page. */
export interface MyListState {
  readonly open: boolean;
  /** Whether the reader is asked before everything goes. */
  readonly clearing: boolean;
  /** Whether the browser did not let the list be printed. */
  readonly refused: boolean;
  /** What became of copying; empty before. */
  readonly copied: string;
}

/** What the reader can do with the list. */
export interface MyListActions {
  readonly toggle: () => void;
  /** Takes out the item at that place. */
  readonly remove: (pick: Picked, name: string, at: number) => void;
  readonly seeCourse: (id: string) => void;
  readonly calendar: () => void;
  readonly print: () => void;
  readonly copy: () => void;
  /** Asks whether everything may go. */
  readonly askClear: () => void;
  /** Answers that question. */
  readonly clear: (really: boolean) => void;
}

const KEPT: Record<Keeping, string> = {
  page: 'The list is kept until you leave this page. Nothing is stored or sent.',
  device:
    'The list is kept in this browser until you clear it. Others who use this browser can see it. Nothing is sent.',
  refused: 'This browser does not keep the list on the device. It is kept until you leave this page.',
};

/** What is said where a page in a sandbox, or the browser, does not print. */
export const NOT_PRINTED = 'The list could not be printed. Copy it as text instead.';

const item = (each: ListItem, at: number, actions: MyListActions): TemplateResult => {
  const { pick, name, when, place, session, whoCanBook, bookingUrl, books, pageUrl, known } = each;
  const forWhat = html`<span class="vh"> ${name}, ${when}</span>`;
  return html`<li class="ml-item">
      <p><strong dir="auto">${name}</strong></p>
      <p class="muted"><span dir="auto">${when}</span> ${session === null || session.state === 'open' ? nothing : sessionTag(session)}</p>
      ${place === '' ? nothing : html`<p class="muted" dir="auto">${place}</p>`}
      ${whoCanBook === undefined ? nothing : html`<p class="muted" dir="auto">Who can book: ${whoCanBook}</p>`}
      <p class="actions">
        ${bookLink({ courseId: pick.course, sessionId: books?.session.id ?? '' }, bookingUrl, html`${bookWords(books)}${forWhat}`, '')}
        ${pageUrl === undefined ? nothing : webLink(pageUrl, html`Course page<span class="vh"> of ${name}, ${when}</span>`)}
        ${
          known
            ? html`<button type="button" class="btn btn--text btn--small" @click=${() => actions.seeCourse(pick.course)}>
                See the course${forWhat}
              </button>`
            : nothing
        }
        <button type="button" class="btn btn--text btn--small ml-remove" @click=${() => actions.remove(pick, name, at)}>
          Remove${forWhat}
        </button>
      </p>
  </li>`;
};

const clearing = (count: number, { clear }: MyListActions): TemplateResult =>
  html`<div class="ml-clear noprint">
    <p class="ml-question">
      <strong>${count === 1 ? 'Take the one thing off your list?' : `Take all ${count} things off your list?`}</strong>
    </p>
    <p class="actions">
      <button type="button" class="btn btn--second btn--small" @click=${() => clear(true)}>Yes, clear my list</button>
      <button type="button" class="btn btn--text btn--small" @click=${() => clear(false)}>No, keep it</button>
    </p>
  </div>`;

const tools = ({ dates }: MyListModel, { copied, refused }: MyListState, actions: MyListActions): TemplateResult =>
  html`<p class="actions noprint">
    ${
      dates.length === 0
        ? nothing
        : html`<button type="button" class="btn" @click=${actions.calendar}>
          Calendar file of ${plural(dates.length, 'date', 'dates')}<span class="vh"> in my list</span>
        </button>`
    }
    <button type="button" class="btn btn--second btn--small" @click=${actions.print}>Print my list</button>
    ${copyButton({ label: 'Copy my list as text', words: copied, onCopy: actions.copy })}
    <button type="button" class="btn btn--text btn--small ml-clearing" @click=${actions.askClear}>Clear my list</button>
    ${refused ? html`<span>${NOT_PRINTED}</span>` : nothing}
  </p>`;

function filled(model: MyListModel, state: MyListState, actions: MyListActions): TemplateResult {
  return html`${model.clashes.length === 0 ? nothing : banner('note', model.clashes.length === 1 ? 'Two dates overlap' : 'Some dates overlap', clashList(model.clashes))}
    <ul class="ml-items">
      ${repeat(
        model.items,
        ({ pick }) => `${pick.course} ${pick.session ?? ''}`,
        (each, at) => item(each, at, actions),
      )}
    </ul>
    ${state.clearing ? clearing(model.count, actions) : tools(model, state, actions)}`;
}

const clashList = (clashes: readonly string[]): unknown =>
  clashes.map((words) => html`<span class="ml-clash">${words}</span>`);

/** The button that unfolds the reader's list, with the number of things in it. */
export const myListButton = (
  { count }: MyListModel,
  { open }: MyListState,
  { toggle }: MyListActions,
): TemplateResult =>
  html`<button
    type="button"
    class="btn btn--second"
    id=${LIST_BUTTON_ID}
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls=${PANEL_ID}
    @click=${toggle}
  >
    My list (${count})
  </button>`;

/** The list itself: what is in it, what overlaps, and what one can take away. */
const content = (model: MyListModel, state: MyListState, level: HeadingLevel, actions: MyListActions): TemplateResult =>
  html`${heading(level, 't2', 'My list')}
    ${
      model.count === 0
        ? html`<p>Nothing is in your list yet. “Add to my list” stands beside each course and date.</p>`
        : filled(model, state, actions)
    }
    ${
      model.catalogue === null
        ? nothing
        : html`<p>More about these courses: ${webLink(model.catalogue.url, model.catalogue.words)}</p>`
    }
    <p class="small muted noprint">${KEPT[model.keeping]}</p>`;

/** The reader's list below its button. */
export const myListPanel = (
  model: MyListModel,
  state: MyListState,
  level: HeadingLevel,
  actions: MyListActions,
): TemplateResult =>
  html`<div class="panel ml" id=${PANEL_ID} part="my-list" ?hidden=${!state.open}>
    ${state.open ? content(model, state, level, actions) : nothing}
  </div>`;

/** The list on paper. */
export const myListPaper = (
  model: MyListModel,
  state: MyListState,
  preview: Preview | null,
  actions: MyListActions,
): TemplateResult => html`${previewLabel(preview)}<div class="ml">${content(model, state, 1, actions)}</div>`;
