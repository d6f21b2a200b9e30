import { embedFiles, embedOptions } from './src/cli/embed-options.js';

/**
 * One self-contained script for each embed file, from the modules that tsc wrote to dist. `npm run build` runs it.
 * @param {{ minify?: boolean }} [options] `minify: false` while someone works on the elements
 */
export default ({ minify = true } = {}) => embedFiles().map((file) => embedOptions(file, minify));
