/** Served by the plugin in engine-plugin.mjs. */
declare module 'virtual:engine' {
  /** Whether a test can tell the browser to show paper and forced colours. */
  export const canEmulate: boolean;
  /** Time zone of the browser, for example `Asia/Kolkata`. */
  export const zone: string;
  /** What a reader has set, for example `forced-colours`. */
  export const preferences: readonly string[];
  /** Origin that serves the hosting layout. Empty where none does. */
  export const site: string;
}
