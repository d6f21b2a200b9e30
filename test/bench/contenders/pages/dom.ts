/** What one writes by hand: words are looked for in the texts, and all that may have changed is drawn anew. */
import { countLine, load, readPage, ROWS_SHOWN, type Course, type Courses, type Row } from './courses.js';
import { countsOf, FACETS, filtered, type FacetName } from './facets.js';
import './page.css';

let data: Courses;
let texts: readonly string[];
let rowOf: ReadonlyMap<string, Row>;
const ticks = new Map<FacetName, Set<string>>();

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const rowMarkup = ({ name, facts, next }: Row): string =>
  `<li class="row"><div><h3><button type="button" aria-expanded="false">${escaped(name)}</button></h3>` +
  `<ul>${facts.map((fact) => `<li>${escaped(fact)}</li>`).join('')}</ul></div><p>${escaped(next)}</p></li>`;

const facetMarkup = (found: readonly Course[], facet: FacetName): string => {
  const counts = countsOf(filtered(found, ticks, facet), facet);
  const box = (value: string) =>
    `<label><input type="checkbox" name="${facet}" value="${escaped(value)}"${ticks.get(facet)?.has(value) ? ' checked' : ''}> ` +
    `${escaped(value)} (${counts[value] ?? 0})</label>`;
  return `<fieldset class="facet"><legend>${facet}</legend>${Object.keys(countsOf(data.courses, facet)).map(box).join('')}</fieldset>`;
};

function show(): void {
  const typed = readPage.input().value;
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = data.courses.filter((_course, at) => words.every((word) => texts[at]?.includes(word)));
  const shown = filtered(found, ticks);
  const rows = shown.slice(0, ROWS_SHOWN).flatMap(({ id }) => rowOf.get(id) ?? []);
  (document.querySelector('.facets') as HTMLElement).innerHTML = FACETS.map((facet) => facetMarkup(found, facet)).join(
    '',
  );
  (document.querySelector('.count') as HTMLElement).textContent = countLine(shown.length, typed);
  (document.querySelector('.rows') as HTMLElement).innerHTML = rows.map(rowMarkup).join('');
}

function onTick({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
  const facet = target.name as FacetName;
  const ticked = ticks.get(facet) ?? new Set();
  if (target.checked) ticked.add(target.value);
  else ticked.delete(target.value);
  ticks.set(facet, ticked);
  show();
}

window.contender = {
  ...readPage,
  start: async (address) => {
    data = await load(address);
    rowOf = new Map(data.rows.map((row) => [row.id, row]));
    texts = data.courses.map(({ title, aliases = [], summary = '', trainer = '', provider = '' }) =>
      [title, ...aliases, summary, trainer, provider].join(' ').toLowerCase(),
    );
    document.body.innerHTML =
      '<input type="search" aria-label="Search courses">' +
      '<div class="body"><div class="facets"></div><div><p class="count"></p><ol class="rows"></ol></div></div>';
    readPage.input().addEventListener('input', show);
    document.body.addEventListener('change', onTick);
    show();
  },
};
