/**
 * What is mutated, with the tests that must notice. Paths start at the project's folder.
 * @type {Readonly<Record<string, { name: string, mutate: readonly string[], tests: readonly string[] }>>}
 */
export const SUBJECTS = {
  'chart-rules': {
    name: 'Chart rules',
    mutate: ['src/domain/threshold-rules.ts', 'src/elements/threshold-chart/suggestion.model.ts'],
    tests: ['test/node/domain/threshold-rules.test.ts', 'test/node/elements/threshold-chart.model.test.ts'],
  },
  unlocking: {
    name: 'Unlocking',
    mutate: ['src/domain/unlock.ts'],
    tests: ['test/node/domain/unlock.test.ts', 'test/node/domain/unlock-zones.test.ts'],
  },
  icalendar: {
    name: 'iCalendar',
    mutate: ['src/domain/icalendar.ts', 'src/domain/calendar-events.ts'],
    tests: [
      'test/node/domain/icalendar.test.ts',
      'test/node/domain/calendar-events.test.ts',
      'test/node/elements/week-calendar.model.test.ts',
    ],
  },
};
