// `npm run test:screen-reader`: journeys with the screen reader Orca and Firefox. What is said is compared with the
// transcripts. `TRANSCRIPTS=write npm run test:screen-reader` writes them anew.
import { runParts } from '../../src/cli/run-parts.js';
import { runNodeTests, runScript } from '../../src/cli/test-parts.js';

const build = await runScript('build');
if (build.failed > 0) throw new Error(build.output);
await runParts(
  [{ key: 'journeys', title: 'Orca and Firefox', run: () => runNodeTests('test/screen-reader/screen-reader.test.ts') }],
  process.argv.slice(2),
);
