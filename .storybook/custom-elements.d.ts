/** Made by `npm run analyze` before Storybook starts: a fresh clone does not have it yet. */
declare module '*/custom-elements.json' {
  import type { Package } from 'custom-elements-manifest/schema';

  const manifest: Package;
  export default manifest;
}
