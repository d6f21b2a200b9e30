import { Charset, Document } from 'flexsearch';
import type { SearchContender } from '../../contender.js';

const FIELDS = ['title', 'aliases', 'tags', 'text'];

export const contenders: readonly SearchContender[] = [
  {
    name: 'FlexSearch, `tokenize: forward`, `LatinBalance`',
    build: (documents) => {
      const index = new Document({
        document: { id: 'id', index: FIELDS },
        tokenize: 'forward',
        encoder: Charset.LatinBalance,
      });
      for (const { id, title, aliases, tags, text } of documents)
        index.add({ id, title, aliases: aliases.join(' '), tags: tags.join(' '), text });
      return (typed) =>
        index.search(typed, { limit: documents.length, suggest: true, merge: true }).map(({ id }) => String(id));
    },
  },
];
