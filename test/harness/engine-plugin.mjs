const MODULE = 'virtual:engine';
const PATH = '/__engine.js';

/**
 * Web Test Runner plugin: the module `virtual:engine` says what the browser of this run is set to, and whether a test can
 * tell it to show paper and forced colours.
 * @param {{ canEmulate: boolean, zone?: string, preferences?: readonly string[], site?: string }} engine
 */
export function enginePlugin({ canEmulate, zone = '', preferences = [], site = '' }) {
  const constants = { canEmulate, zone, preferences, site };
  return {
    name: 'engine',
    resolveImport: ({ source }) => (source === MODULE ? PATH : undefined),
    serve: (context) =>
      context.path === PATH
        ? {
            body: Object.entries(constants)
              .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
              .join('\n'),
            type: 'js',
          }
        : undefined,
  };
}
