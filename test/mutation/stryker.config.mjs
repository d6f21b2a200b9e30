import { SUBJECTS } from './subjects.mjs';

// Set by mutation.ts.
const subject = process.env.MUTATION_SUBJECT ?? '';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [...SUBJECTS[subject].mutate],
  // One bundle of the tests for all mutants, which the environment switches on: nothing is compiled for each.
  buildCommand: `node test/mutation/bundle-tests.mjs ${subject}`,
  testRunner: 'command',
  commandRunner: {
    command: 'node --test-reporter=./test/mutation/first-failure.mjs test/node/mutation/tests.mjs',
  },
  concurrency: 1,
  ignorePatterns: ['dist', 'storybook-static', 'coverage', 'test/bench', 'test/e2e', 'stories'],
  tempDirName: 'node_modules/.cache/mutation',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false, reportScoreTable: false },
  jsonReporter: { fileName: `node_modules/.cache/mutation-${subject}.json` },
  checkers: [],
  allowEmpty: false,
  disableTypeChecks: false,
};
