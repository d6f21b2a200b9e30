import MagicString from 'magic-string';
import type { Plugin } from 'rollup';
import { nodesIn, type Node } from './syntax-nodes.js';

/** What `WordTree` of search/word-index.ts leaves out of MiniSearch's tree of words. */
const UNUSED: ReadonlySet<string> = new Set([
  'clear',
  'delete',
  'forEach',
  'from',
  'fromObject',
  'has',
  'size',
  'update',
  'values',
]);

interface ClassDeclaration extends Node {
  id: { name: string };
  body: { body: { start: number; end: number; key: { name?: string } }[] };
}

const isTree = (node: Node): node is ClassDeclaration =>
  node.type === 'ClassDeclaration' && (node as ClassDeclaration).id.name === 'SearchableMap';

/**
 * Rollup plugin: takes out of MiniSearch's tree of words the methods that nobody calls, with what only they call.
 * Rollup does so with functions, but keeps every method of a class.
 * @throws {Error} when MiniSearch's text has changed, so that one of them is not there
 */
export function unusedMethods(): Plugin {
  return {
    name: 'unused-methods',
    transform(code, id) {
      if (!/\/minisearch\/.*\/SearchableMap\.js$/.test(id.replaceAll('\\', '/'))) return null;
      const text = new MagicString(code);
      const left = new Set(UNUSED);
      for (const tree of [...nodesIn(this.parse(code))].filter(isTree)) {
        for (const { start, end, key } of tree.body.body) if (left.delete(key.name ?? '')) text.remove(start, end);
      }
      if (left.size > 0)
        this.error(`MiniSearch's tree has changed: see ${[...left].join(', ')} in src/cli/unused-methods.ts.`);
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}
