/** Served by the plugin in story-files.mjs. */
declare module 'virtual:story-files' {
  export const files: readonly { readonly name: string; readonly exports: Readonly<Record<string, unknown>> }[];
}
