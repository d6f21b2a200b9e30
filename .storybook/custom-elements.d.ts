/** Made by `npm run analyze` before Storybook starts: a fresh clone does not have it yet. */
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}
