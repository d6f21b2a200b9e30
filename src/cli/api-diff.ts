// `npm run api-diff`: what changed for pages since the last release, and which version that makes.
// `npm run api-diff -- --record` keeps the present as the last release: the last step of making one.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiOf, diffReport, type Release } from './api-changes.js';
import { analyse } from './build-steps.js';
import { endWithReader } from './closed-pipe.js';
import { packageVersion } from './embed-options.js';
import { ROOT } from './paths.js';

const RELEASED = join(ROOT, 'test/fixtures/released-api.json');

endWithReader();
try {
  const api = apiOf(await analyse());
  if (process.argv.includes('--record')) {
    const release: Release = { version: packageVersion(), api };
    writeFileSync(RELEASED, `${JSON.stringify(release, null, 2)}\n`);
    console.log(`Recorded ${packageVersion()} in ${RELEASED}.`);
  } else {
    console.log(diffReport(JSON.parse(readFileSync(RELEASED, 'utf8')) as Release, api, packageVersion()));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
