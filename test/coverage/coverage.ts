// `npm run test:coverage`: how many branches of the pure layers the Node tests take. Fails where too few are.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../src/cli/paths.js';
import { testFiles } from '../../src/cli/test-parts.js';
import { installOwnPackages } from '../harness/own-packages.js';

/** Of a hundred branches at least so many must be taken. */
const LEAST = 90;

/** The layers that compile without the browser's types. */
const PURE = ['domain/**', 'dataset/**', 'search/**', 'snippet/**', 'elements/**/*.model.ts', 'builder/**/*.model.ts'];

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

installOwnPackages(FOLDER, 'test:coverage');
const { status } = spawnSync(
  process.execPath,
  [
    join(FOLDER, 'node_modules/c8/bin/c8.js'),
    ...PURE.map((files) => `--include=src/${files}`),
    '--exclude=**/*.generated.ts',
    '--all',
    '--clean',
    '--reporter=text',
    '--check-coverage',
    `--branches=${LEAST}`,
    '--lines=0',
    '--functions=0',
    '--statements=0',
    process.execPath,
    '--import',
    'tsx',
    '--test',
    '--test-reporter=dot',
    ...testFiles('test/node'),
  ],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
