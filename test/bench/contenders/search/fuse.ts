import Fuse from 'fuse.js';
import type { SearchContender } from '../../contender.js';

export const contenders: readonly SearchContender[] = [
  {
    name: 'Fuse.js',
    build: (documents) => {
      const fuse = new Fuse(documents, { keys: ['title', 'aliases', 'tags', 'text'] });
      return (typed) => fuse.search(typed).map(({ item }) => item.id);
    },
  },
];
