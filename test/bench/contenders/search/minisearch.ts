import MiniSearch, { type SearchOptions } from 'minisearch';
import type { SearchContender } from '../../contender.js';

const miniSearch = (name: string, options: SearchOptions): SearchContender => ({
  name,
  build: (documents) => {
    const index = new MiniSearch({ fields: ['title', 'aliases', 'tags', 'text'] });
    index.addAll(documents);
    return (typed) => index.search(typed, options).map(({ id }) => String(id));
  },
});

/** Its readme's settings for a search as one types. */
const AS_ONE_TYPES: SearchOptions = { prefix: true, fuzzy: 0.2 };

export const contenders = [
  miniSearch('MiniSearch, `prefix: true, fuzzy: 0.2`', AS_ONE_TYPES),
  miniSearch('MiniSearch, whole words', {}),
];
