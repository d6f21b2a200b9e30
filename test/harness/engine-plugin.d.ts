/** Served by the plugin in engine-plugin.mjs. */
declare module 'virtual:engine' {
  export const abilities: ReadonlySet<string>;
}
