import MagicString from 'magic-string';
import type { Plugin } from 'rollup';
import { nodesIn, type Node } from './syntax-nodes.js';

interface ClassBody extends Node {
  body: Node[];
}

interface PrivateIdentifier extends Node {
  name: string;
  start: number;
  end: number;
}

const isClassBody = (node: Node): node is ClassBody => node.type === 'ClassBody';
const isPrivate = (node: Node): node is PrivateIdentifier => node.type === 'PrivateIdentifier';

/**
 * Rollup plugin: private names are counted anew in each class, `#p0`, `#p1`, so that all classes have the same few. The
 * minifier, which makes them shorter, has one name for each in the whole file, and what repeats packs better.
 * @throws {Error} for a class in a class, whose names could be those around it
 */
export function privateNames(): Plugin {
  return {
    name: 'private-names',
    transform(code) {
      if (!code.includes('#')) return null;
      const text = new MagicString(code);
      for (const body of [...nodesIn(this.parse(code))].filter(isClassBody)) {
        const inside = [...nodesIn(body.body)];
        if (inside.some(isClassBody)) this.error('A class in a class: teach it to src/cli/private-names.ts.');
        const names = new Map<string, string>();
        for (const { name, start, end } of inside.filter(isPrivate)) {
          if (!names.has(name)) names.set(name, `#p${names.size}`);
          text.overwrite(start, end, names.get(name) ?? '');
        }
      }
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}
