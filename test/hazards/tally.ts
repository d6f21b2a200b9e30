import { HAZARDS, type Hazard } from './register.js';

/** A test that was run. */
export interface Tried {
  /** Titles of the groups around it and its own, outermost first. */
  readonly titles: readonly string[];
  readonly passed: boolean;
}

/** What the tests say of one hazard. */
export interface Row extends Hazard {
  readonly passed: number;
  readonly failed: number;
}

const LEADING = /^[DFC]\d{1,2}(?=[\s,:]|$)/;

/** The ids that a title begins with: of `F10, F12: back from sleep` both. */
export function idsOf(title: string): string[] {
  const [id] = LEADING.exec(title) ?? [];
  return id === undefined ? [] : [id, ...idsOf(title.slice(id.length).replace(/^[\s,:]+(?:and )?/, ''))];
}

/** How each hazard of the register fared. */
export function tally(tests: readonly Tried[]): Row[] {
  const counts = new Map(HAZARDS.map(({ id }) => [id, { passed: 0, failed: 0 }]));
  for (const { titles, passed } of tests) {
    for (const id of new Set(titles.flatMap(idsOf))) {
      const count = counts.get(id);
      if (count !== undefined) count[passed ? 'passed' : 'failed'] += 1;
    }
  }
  return HAZARDS.map((hazard) => ({ ...hazard, ...(counts.get(hazard.id) ?? { passed: 0, failed: 0 }) }));
}

/** Whether a hazard was tried and every test of it passed. */
export const isHeld = ({ passed, failed }: Row): boolean => passed > 0 && failed === 0;

/** Ids that titles begin with and the register does not have: slips, or rows to add. */
export function unknownIds(tests: readonly Tried[]): string[] {
  const known = new Set(HAZARDS.map(({ id }) => id));
  return [...new Set(tests.flatMap(({ titles }) => titles.flatMap(idsOf)))].filter((id) => !known.has(id)).sort();
}

/** The table of the README. */
export function summary(rows: readonly Row[]): string {
  const count = (letter: string, fits: (row: Row) => boolean) =>
    rows.filter((row) => row.id.startsWith(letter) && fits(row)).length;
  const line = (letter: string, what: string): string => {
    const tried = count(letter, (row) => row.passed + row.failed > 0);
    return `| ${what} | ${count(letter, () => true)} | ${tried} | ${count(letter, isHeld)} |`;
  };
  return [
    '| | known | tried | held |',
    '| --- | --- | --- | --- |',
    line('D', 'mistakes in the data'),
    line('F', 'faults of network, browser or device'),
    line('C', 'checks of what pages and readers rely on'),
  ].join('\n');
}
