// `npm run test:frameworks`: small applications in React and Vue that use the package as it would be published, and the
// types for React, Vue and Svelte. `npm run test:frameworks -- react vue` runs only those.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/cli/paths.js';
import { runNode } from '../../src/cli/run-command.js';
import { runParts, type Part } from '../../src/cli/run-parts.js';
import { runNodeTests, runScript, type PartResult } from '../../src/cli/test-parts.js';
import { installOwnPackages } from '../harness/own-packages.js';
import { installPackage } from './install-package.js';

const FOLDER = join(ROOT, 'test/frameworks');

/** A checker of types as one check: it passes when it finds nothing wrong. */
async function checked(script: string, ...args: readonly string[]): Promise<PartResult> {
  const { code, output } = await runNode(script, args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
}

const inFolder = (path: string): string => join(FOLDER, path);

/** Svelte's checker has no comment for a mistake that is expected: each line of Wrong.svelte with an element must be one. */
async function svelteTypes(): Promise<PartResult> {
  const args = [
    '--workspace',
    inFolder('svelte'),
    '--tsconfig',
    inFolder('svelte/tsconfig.json'),
    '--output',
    'machine',
  ];
  const { output } = await runNode(inFolder('node_modules/svelte-check/bin/svelte-check'), args);
  const found = [...output.matchAll(/ERROR "([^"]+)" (\d+):/g)].map(([, file, line]) => `${file ?? ''}:${line ?? ''}`);
  const expected = readFileSync(inFolder('svelte/Wrong.svelte'), 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.startsWith('<scp-') ? [`Wrong.svelte:${at + 1}`] : []));
  const missed = expected.filter((place) => !found.includes(place));
  const surprising = found.filter((place) => !expected.includes(place));
  const failed = missed.length + surprising.length;
  return {
    passed: expected.length - missed.length + (surprising.length === 0 ? 1 : 0),
    failed,
    skipped: 0,
    output: `No mistake was found in ${missed.join(', ') || 'nothing'}. Not expected: ${surprising.join(', ') || 'nothing'}.\n${output}`,
  };
}

const PARTS: readonly Part[] = [
  {
    key: 'react/types',
    title: 'React: types',
    run: () => checked('node_modules/typescript/bin/tsc', '-p', inFolder('react')),
  },
  {
    key: 'vue/types',
    title: 'Vue: types',
    run: () => checked(inFolder('node_modules/vue-tsc/bin/vue-tsc.js'), '-p', inFolder('vue')),
  },
  { key: 'svelte', title: 'Svelte: types', run: svelteTypes },
  { key: 'react/browser', title: 'React: in a browser', run: () => runNodeTests('test/frameworks/react.test.ts') },
  { key: 'vue/browser', title: 'Vue: in a browser', run: () => runNodeTests('test/frameworks/vue.test.ts') },
];

installOwnPackages(FOLDER, 'test:frameworks');
const build = await runScript('build');
if (build.failed > 0) throw new Error(build.output);
installPackage(FOLDER);
await runParts(PARTS, process.argv.slice(2));
