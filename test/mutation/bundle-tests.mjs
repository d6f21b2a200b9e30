// Run by Stryker in its copy of the project: bundles the tests of a subject, with the mutants that they import.
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { SUBJECTS } from './subjects.mjs';

const { tests } = SUBJECTS[process.argv[2]];

await build({
  stdin: { contents: tests.map((file) => `import '${resolve(file)}';`).join('\n'), resolveDir: resolve('.') },
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  // The package says that its modules do nothing when they are imported. Tests do.
  ignoreAnnotations: true,
  // As deep in the project as the tests, which find its files from where they stand.
  outfile: join('test/node/mutation/tests.mjs'),
});
