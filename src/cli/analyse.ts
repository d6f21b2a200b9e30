// `npm run analyze`: describes the elements in custom-elements.json, and fails when something public lacks a sentence.
import { analyse } from './build-steps.js';

try {
  await analyse();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
