const MODULE = 'virtual:engine';
const PATH = '/__engine.js';

/**
 * Web Test Runner plugin: the module `virtual:engine` says what the browser of this run can be told to do, for engine.ts.
 * @param {readonly string[]} abilities
 */
export function enginePlugin(abilities) {
  return {
    name: 'engine',
    resolveImport: ({ source }) => (source === MODULE ? PATH : undefined),
    serve: (context) =>
      context.path === PATH
        ? { body: `export const abilities = new Set(${JSON.stringify(abilities)});\n`, type: 'js' }
        : undefined,
  };
}
