/** Served by the plugin in engine-plugin.mjs. */
declare module 'virtual:engine' {
  export const abilities: ReadonlySet<string>;
  /** Time zone of the browser, for example `Asia/Kolkata`. */
  export const zone: string;
  /** What a reader has set, for example `forced-colours`. */
  export const preferences: readonly string[];
  /** Origin that serves the hosting layout. Empty where none does. */
  export const site: string;
}
