import { create, insertMultiple, search } from '@orama/orama';
import type { SearchContender } from '../../contender.js';

const SCHEMA = { title: 'string', aliases: 'string[]', tags: 'string[]', text: 'string' } as const;

/** A letter more, less or other, as its documentation has it. */
const TOLERANCE = 1;

export const contenders: readonly SearchContender[] = [
  {
    name: 'Orama, `tolerance: 1`',
    build: async (documents) => {
      const index = create({ schema: SCHEMA });
      await insertMultiple(
        index,
        documents.map((document) => ({ ...document, aliases: [...document.aliases], tags: [...document.tags] })),
      );
      return (typed) => {
        const found = search(index, { term: typed, tolerance: TOLERANCE, limit: documents.length });
        if (found instanceof Promise) throw new Error('Orama no longer answers at once.');
        return found.hits.map(({ id }) => id);
      };
    },
  },
];
