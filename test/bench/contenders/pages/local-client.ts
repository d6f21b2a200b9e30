import MiniSearch from 'minisearch';
import { type Course, type Row } from './courses.js';
import { countsOf, FACETS, filtered, type FacetName } from './facets.js';

/** The part of InstantSearch's request that its widgets here use. */
interface Request {
  readonly params?: {
    readonly query?: string;
    readonly page?: number;
    readonly hitsPerPage?: number;
    readonly facetFilters?: readonly (string | readonly string[])[];
  };
}

function ticksOf(facetFilters: readonly (string | readonly string[])[]): Map<FacetName, Set<string>> {
  const ticks = new Map<FacetName, Set<string>>();
  for (const filter of facetFilters.flat()) {
    const [facet, value = ''] = filter.split(/:(.*)/s) as [FacetName, string?];
    ticks.set(facet, (ticks.get(facet) ?? new Set()).add(value));
  }
  return ticks;
}

/** Answers InstantSearch from an index in the page, made with MiniSearch's settings for a search as one types. */
export function localClient(courses: readonly Course[], rows: ReadonlyMap<string, Row>) {
  const index = new MiniSearch<Course>({ fields: ['title', 'aliases', 'summary', 'trainer', 'provider'] });
  index.addAll(courses);
  const byId = new Map(courses.map((course) => [course.id, course]));
  const find = (query: string): readonly Course[] =>
    query === ''
      ? courses
      : index.search(query, { prefix: true, fuzzy: 0.2 }).flatMap(({ id }) => byId.get(String(id)) ?? []);
  const answer = (found: readonly Course[], { params = {} }: Request) => {
    const { query = '', page = 0, hitsPerPage = 20, facetFilters = [] } = params;
    const kept = filtered(found, ticksOf(facetFilters));
    return {
      query,
      page,
      hitsPerPage,
      nbHits: kept.length,
      nbPages: Math.ceil(kept.length / hitsPerPage),
      hits: kept
        .slice(page * hitsPerPage, (page + 1) * hitsPerPage)
        .map(({ id }) => ({ objectID: id, ...rows.get(id) })),
      facets: Object.fromEntries(FACETS.map((facet) => [facet, countsOf(kept, facet)])),
      exhaustiveNbHits: true,
      processingTimeMS: 0,
      params: '',
    };
  };
  return {
    search: (requests: readonly Request[]) => {
      // The requests of one search differ in their ticks only.
      const found = find(requests[0]?.params?.query ?? '');
      return Promise.resolve({ results: requests.map((request) => answer(found, request)) });
    },
  };
}
