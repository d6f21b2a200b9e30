import { colourDefaults, eventDetails, publicOnly, publishedPaths } from './src/cli/manifest-plugins.ts';

// Read by `npm run analyze`, which understands TypeScript.
export default {
  globs: ['src/elements/*/*.ts', 'src/ui/scp-element.ts'],
  exclude: ['**/*.model.ts', '**/*.styles.ts', '**/*.view.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly, eventDetails, colourDefaults, publishedPaths],
};
