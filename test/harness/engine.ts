import { abilities } from 'virtual:engine';

/**
 * What the browser of a test run may be able to do.
 * - `viewport`: its window can be given a size while a test runs
 * - `print`: a page can be made to look as it would on paper
 * - `forced-colours-command`: forced colours can be switched while a test runs
 */
export type Ability = 'viewport' | 'print' | 'forced-colours-command';

/** `it`, for a browser that can do this. In others the test counts as skipped. */
export const itWith = (ability: Ability): Mocha.TestFunction | Mocha.PendingTestFunction =>
  abilities.has(ability) ? it : it.skip;

/** `describe`, for a browser that can do this. In others its tests count as skipped. */
export const describeWith = (ability: Ability): Mocha.SuiteFunction | Mocha.PendingSuiteFunction =>
  abilities.has(ability) ? describe : describe.skip;
