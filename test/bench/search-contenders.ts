import type { GlossaryEntry } from '../../src/domain/types.js';
import { buildIndex, search } from '../../src/search/search-index.js';
import type { SearchContender, SearchModule } from './contender.js';

/** Modules of `contenders/search/`. */
const MODULES = ['minisearch', 'flexsearch', 'orama', 'fuse'];

export const OURS = 'Safeguarding Elements';
/** Finds nothing while a word is being typed, and is in the table of ranking only. */
export const WHOLE_WORDS = 'MiniSearch, whole words';
/** The one that the goal names. */
export const MINISEARCH = 'MiniSearch, `prefix: true, fuzzy: 0.2`';
export const FUSE = 'Fuse.js';

export const ours = (glossary: readonly GlossaryEntry[], otherSubjects: readonly string[] = []): SearchContender => ({
  name: OURS,
  build: (documents) => {
    const index = buildIndex(documents, glossary, otherSubjects);
    return (typed) => search(index, typed).map(({ id }) => id);
  },
});

/** The libraries that ours is measured beside. Their packages have to be installed. */
export async function libraries(): Promise<SearchContender[]> {
  const modules = await Promise.all(
    MODULES.map(
      (name) => import(new URL(`contenders/search/${name}.ts`, import.meta.url).href) as Promise<SearchModule>,
    ),
  );
  return modules.flatMap(({ contenders }) => contenders);
}
