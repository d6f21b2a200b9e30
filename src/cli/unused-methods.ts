import MagicString from 'magic-string';
import type { Plugin } from 'rollup';
import { nodesIn, type Node } from './syntax-nodes.js';

/** Modules of packages, and the methods of their classes that nobody calls. */
const UNUSED: readonly (readonly [module: RegExp, methods: readonly string[]])[] = [
  // What `WordTree` of search/word-index.ts leaves out of MiniSearch's tree of words.
  [
    /\/minisearch\/.*\/SearchableMap\.js$/,
    ['clear', 'delete', 'forEach', 'from', 'fromObject', 'has', 'size', 'update', 'values'],
  ],
  // What controllers/dataset-controller.ts does not ask of its task.
  [/\/@lit\/task\/task\.js$/, ['hostUpdated', 'render', 'taskComplete']],
];

interface ClassBody extends Node {
  body: { start: number; end: number; key: { name?: string } }[];
}

const isClassBody = (node: Node): node is ClassBody => node.type === 'ClassBody';

/**
 * Rollup plugin: takes out of classes of packages the methods that nobody calls, with what only they call. Rollup does
 * so with functions, but keeps every method of a class.
 * @throws {Error} when a package has changed, so that one of them is not there
 */
export function unusedMethods(): Plugin {
  return {
    name: 'unused-methods',
    transform(code, id) {
      const unused = UNUSED.find(([module]) => module.test(id.replaceAll('\\', '/')));
      if (unused === undefined) return null;
      const left = new Set(unused[1]);
      const text = new MagicString(code);
      for (const { body } of [...nodesIn(this.parse(code))].filter(isClassBody)) {
        for (const { start, end, key } of body) if (left.delete(key.name ?? '')) text.remove(start, end);
      }
      if (left.size > 0) this.error(`${id} has changed: see ${[...left].join(', ')} in src/cli/unused-methods.ts.`);
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}
