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

const PROPERTY_MODULE = /\/@lit\/reactive-element\/decorators\/property\.js$/;

/** The half of it that is kept, as Lit writes it. */
const LEGACY =
  /(\w+)\.hasOwnProperty\((\w+)\);return \1\.constructor\.createProperty\(\2,\w+\),\w+\?Object\.getOwnPropertyDescriptor\(\1,\2\):void 0/;

/**
 * Lit's `property` as that helper calls it. The larger half of Lit's own is for the decorators of the language, which
 * the compiler is told not to write (`experimentalDecorators`).
 * https://github.com/lit/lit/blob/main/packages/reactive-element/src/decorators/property.ts (`legacyProperty`)
 */
const PROPERTY_CODE = `export const property = (options) => (proto, name) => {
  const own = proto.hasOwnProperty(name);
  proto.constructor.createProperty(name, options);
  return own ? Object.getOwnPropertyDescriptor(proto, name) : undefined;
};`;

/** Rollup plugin: the helper for decorators once for all modules, and of `property` only what it calls. */
export function oneDecorate(): Plugin {
  return {
    name: 'one-decorate',
    resolveId: (id) => (id === SHARED ? id : null),
    load: (id) => (id === SHARED ? CODE : null),
    transform(code, id) {
      if (PROPERTY_MODULE.test(id.replaceAll('\\', '/'))) {
        if (!LEGACY.test(code)) this.error("Lit's property has changed: see src/cli/one-decorate.ts.");
        return { code: PROPERTY_CODE, map: null };
      }
      if (!HELPER.test(code)) return null;
      // What it does for a class is another thing.
      if (code.includes('= __decorate(')) this.error('A decorated class: teach it to src/cli/one-decorate.ts.');
      return { code: code.replace(HELPER, `import { __decorate } from ${JSON.stringify(SHARED)};`), map: null };
    },
  };
}
