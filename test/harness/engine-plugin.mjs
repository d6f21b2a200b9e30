const MODULE = 'virtual:engine';
const PATH = '/__engine.js';

/**
 * Web Test Runner plugin: the module `virtual:engine` says what the browser of this run is set to and can be told to do,
 * for engine.ts.
 * @param {{ abilities: readonly string[], zone?: string, preferences?: readonly string[], site?: string }} engine
 */
export function enginePlugin({ abilities, zone = '', preferences = [], site = '' }) {
  const constants = { zone, preferences, site };
  return {
    name: 'engine',
    resolveImport: ({ source }) => (source === MODULE ? PATH : undefined),
    serve: (context) =>
      context.path === PATH
        ? {
            body: [
              `export const abilities = new Set(${JSON.stringify(abilities)});`,
              ...Object.entries(constants).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`),
            ].join('\n'),
            type: 'js',
          }
        : undefined,
  };
}
