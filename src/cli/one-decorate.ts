import type { Plugin } from 'rollup';

const SHARED = '\0decorate';

/** What the compiler writes at the top of every module with decorators, the same each time. */
const HELPER = /^var __decorate = \(this && this\.__decorate\) \|\|[\s\S]*?^};$/m;

/**
 * The compiler's helper, for what the elements decorate: fields and accessors of a class.
 * https://www.typescriptlang.org/docs/handbook/decorators.html (experimental decorators)
 */
const CODE = `export function __decorate(decorators, target, key, given) {
  let descriptor = given === null ? Object.getOwnPropertyDescriptor(target, key) : given;
  for (const decorate of decorators.reverse()) descriptor = decorate(target, key, descriptor) || descriptor;
  if (descriptor) Object.defineProperty(target, key, descriptor);
}`;

/** Rollup plugin: the helper for decorators once for all modules. */
export function oneDecorate(): Plugin {
  return {
    name: 'one-decorate',
    resolveId: (id) => (id === SHARED ? id : null),
    load: (id) => (id === SHARED ? CODE : null),
    transform(code) {
      if (!HELPER.test(code)) return null;
      // What it does for a class is another thing.
      if (code.includes('= __decorate(')) this.error('A decorated class: teach it to src/cli/one-decorate.ts.');
      return { code: code.replace(HELPER, `import { __decorate } from ${JSON.stringify(SHARED)};`), map: null };
    },
  };
}
