/** InstantSearch with the same facets and rows, and a client that answers from an index in the page. */
import instantsearch from 'instantsearch.js/es';
import { configure, hits, refinementList, searchBox, stats } from 'instantsearch.js/es/widgets';
import { countLine, load, readPage, ROWS_SHOWN } from './courses.js';
import { FACETS } from './facets.js';
import { localClient } from './local-client.js';
import './page.css';

const MOST_CHOICES = 100;

window.contender = {
  ...readPage,
  countLine: () => document.querySelector('.ais-Stats-text')?.textContent.trim() ?? '',
  start: async (address) => {
    const { courses, rows } = await load(address);
    document.body.innerHTML =
      '<div id="box"></div><div class="body"><div>' +
      FACETS.map((facet) => `<div class="facet" id="${facet}"></div>`).join('') +
      '</div><div><div id="stats"></div><div id="hits"></div></div></div>';
    const client = localClient(courses, new Map(rows.map((row) => [row.id, row])));
    const search = instantsearch({ indexName: 'courses', searchClient: client as never });
    search.addWidgets([
      configure({ hitsPerPage: ROWS_SHOWN }),
      searchBox({ container: '#box' }),
      ...FACETS.map((attribute) =>
        refinementList({ container: `#${attribute}`, attribute, limit: MOST_CHOICES, sortBy: ['name:asc'] }),
      ),
      stats({ container: '#stats', templates: { text: ({ nbHits, query }) => countLine(nbHits, query) } }),
      hits({
        container: '#hits',
        cssClasses: { list: 'rows', item: 'row' },
        templates: {
          item: ({ name, facts, next }, { html }) =>
            html`<div>
                <h3><button type="button" aria-expanded="false">${name}</button></h3>
                <ul>
                  ${(facts as string[]).map((fact) => html`<li>${fact}</li>`)}
                </ul>
              </div>
              <p>${next}</p>`,
        },
      }),
    ]);
    search.start();
    await new Promise<void>((done) => search.once('render', () => done()));
  },
};
