/** The floor: Lit draws the rows that the course finder would, which are worked out beforehand. No search, no facets. */
import { html, render } from 'lit';
import { countLine, load, readPage, type Courses, type Row } from './courses.js';
import './page.css';

let data: Courses;
let typed = '';
let ticked = false;

const rowView = ({ name, facts, next }: Row) =>
  html`<li class="row">
    <div>
      <h3><button type="button" aria-expanded="false">${name}</button></h3>
      <ul>
        ${facts.map((fact) => html`<li>${fact}</li>`)}
      </ul>
    </div>
    <p>${next}</p>
  </li>`;

function show(): void {
  const { count, rows } = data.answers[ticked ? 'tick' : typed] ?? { count: 0, rows: [] };
  const shown = rows.flatMap((at) => data.rows[at] ?? []);
  render(
    html`<input type="search" aria-label="Search courses" .value=${typed} @input=${onInput} />
      <div class="body plain">
        <p class="facet"><label><input type="checkbox" value=${data.category} .checked=${ticked} @change=${onTick} /> First topic</label></p>
        <p class="count">${countLine(count, typed)}</p>
        <ol class="rows">
          ${shown.map(rowView)}
        </ol>
      </div>`,
    document.body,
  );
}

function onInput(event: Event): void {
  typed = (event.currentTarget as HTMLInputElement).value;
  show();
}

function onTick(event: Event): void {
  ticked = (event.currentTarget as HTMLInputElement).checked;
  show();
}

window.contender = {
  ...readPage,
  start: async (address) => {
    data = await load(address);
    show();
  },
};
