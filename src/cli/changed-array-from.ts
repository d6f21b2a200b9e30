import type { Plugin } from 'rollup';

const ARRAY_FROM = /\bArray\.from\((\w+\.keys\(\))\)/g;

/**
 * Rollup plugin: Prototype.js and MooTools put an `Array.from` of their own on the pages that use them, which gives an
 * empty or a wrong list for the keys of a map. MiniSearch reads its index that way, and would find nothing. A spread
 * asks nobody. (ESLint keeps `Array.from` out of our own code.)
 * @throws {Error} when MiniSearch's text has changed, so that there is nothing to replace or something is left
 */
export function changedArrayFrom(): Plugin {
  return {
    name: 'changed-array-from',
    transform(code, id) {
      if (!/\/minisearch\//.test(id.replaceAll('\\', '/'))) return null;
      const replaced = code.replace(ARRAY_FROM, '[...$1]');
      if (replaced === code || replaced.includes('Array.from'))
        this.error("MiniSearch's use of Array.from has changed: see src/cli/changed-array-from.ts.");
      return { code: replaced, map: null };
    },
  };
}
