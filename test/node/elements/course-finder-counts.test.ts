import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Course, Session } from '../../../src/domain/types.js';
import { read, shown } from './course-finder-support.js';
import { exampleDataset } from '../../fixtures/example/dataset.js';

// A slow and plain account of what each filter means, to compare the finder with. It is Wednesday 10 March 2027.

const day = (text: string | undefined): string => (text ?? '').slice(0, 10);

const ahead = (session: Session): boolean =>
  session.status !== 'cancelled' && (session.start === undefined || day(session.end ?? session.start) >= '2027-03-10');

const datesAhead = ({ sessions }: Course): Session[] =>
  sessions.filter((session) => ahead(session) && session.start !== undefined);

/** Whether it has a date with a day from one to another. */
const between = (course: Course, from: string, to: string): boolean =>
  datesAhead(course).some(({ start, end }) => day(start) <= to && day(end ?? start) >= from);

/** Whether one and the same date suits "when" and "where". */
const togetherSuits = (course: Course, when: ReadonlySet<string>, where: ReadonlySet<string>): boolean =>
  datesAhead(course).some((session) => {
    const alone = { ...course, sessions: [session] };
    return (
      [...when].some((each) => suits(alone, 'when', each)) && [...where].some((each) => suits(alone, 'where', each))
    );
  });

function suits(course: Course, facet: string, option: string): boolean {
  const minutes = course.durationMinutes ?? NaN;
  const planned = course.sessions.filter(ahead);
  switch (`${facet} ${option}`) {
    case 'when to-come':
      return datesAhead(course).length > 0;
    case 'when this-month':
      return between(course, '2027-03-10', '2027-03-31');
    case 'when next-month':
      return between(course, '2027-04-01', '2027-04-30');
    case 'where online':
      return course.online || planned.some(({ online }) => online);
    case 'length 1-hour':
      return minutes <= 60;
    case 'length 4-hours':
      return minutes > 60 && minutes <= 240;
    case 'length 8-hours':
      return minutes > 240 && minutes <= 480;
    case 'length longer':
      return minutes > 480;
    case 'new yes':
      return course.new;
  }
  if (option.startsWith('from-')) return between(course, option.slice('from-'.length), '9999-12-31');
  if (option.startsWith('at-')) return planned.some(({ online, place }) => !online && place === `${option.slice(3)}`);
  if (facet === 'where') return planned.some(({ area }) => area === option);
  if (facet === 'category') return course.categories.includes(option);
  if (facet === 'format') return course.format === option;
  return course.audience.length === 0 || course.audience.includes('everyone') || course.audience.includes(option);
}

const dayOfMonths = fc.constantFrom(
  '2027-02-20',
  '2027-03-09',
  '2027-03-10',
  '2027-03-31',
  '2027-04-01',
  '2027-04-30',
  '2027-05-01',
  '2027-09-01',
);
const some = <T>(...items: T[]) => fc.option(fc.constantFrom(...items), { nil: undefined });
const session = fc.record({
  start: fc.option(dayOfMonths, { nil: undefined }),
  days: fc.constantFrom(0, 0, 1),
  online: fc.boolean(),
  place: some('hall', 'school'),
  area: some('north', 'south'),
  status: fc.constantFrom('scheduled', 'scheduled', 'full', 'cancelled'),
});
const course = fc.record({
  title: fc.constantFrom('Neglect', 'Stalking', 'Neglect tour'),
  categories: fc.subarray(['processes', 'families']),
  format: fc.constantFrom('course', 'elearning'),
  audience: fc.subarray(['everyone', 'schools', 'health']),
  new: fc.boolean(),
  online: fc.boolean(),
  durationMinutes: some(30, 60, 61, 240, 300, 480, 481),
  sessions: fc.array(session, { maxLength: 3 }),
});
const OPTIONS = [
  ...['when to-come', 'when this-month', 'when next-month', 'when from-2027-04-01', 'when from-2027-05-01'],
  ...['where online', 'where north', 'where at-hall', 'length 1-hour', 'length 4-hours', 'length longer'],
  ...['new yes', 'category families', 'format elearning', 'audience health', 'audience police'],
].map((words) => words.split(' '));

const later = (start: string, days: number): string =>
  new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);

test('each count beside a choice is what that tick would leave, counted by hand', () => {
  let counted = 0;
  const search = fc.constantFrom('', 'neglect', 'tour');
  fc.assert(
    fc.property(
      fc.array(course, { maxLength: 8 }),
      fc.subarray(OPTIONS, { maxLength: 4 }),
      search,
      (made, chosen, typed) => {
        const courses = made.map((each, at) => ({
          ...each,
          id: `c${at}`,
          sessions: each.sessions.map(({ start, days, ...rest }, number) => ({
            ...rest,
            id: `s${number}`,
            ...(start === undefined ? {} : { start, ...(days === 0 ? {} : { end: later(start, days) }) }),
          })),
        }));
        // JSON has no undefined.
        const dataset = read(JSON.parse(JSON.stringify({ ...exampleDataset, courses })));
        const ticks = new Map<string, Set<string>>();
        for (const [facet = '', option = ''] of chosen)
          ticks.set(facet, new Set([...(ticks.get(facet) ?? []), option]));
        if (dataset.courses.length === 0) return;
        const model = shown({ dataset, choices: { search: typed, ticks } });
        const known = new Set(model.facets.map(({ id }) => id));
        const left = (selected: ReadonlyMap<string, ReadonlySet<string>>): number =>
          dataset.courses.filter(
            (each) =>
              (typed === '' || each.title.toLowerCase().includes(typed)) &&
              [...selected].every(
                ([facet, options]) =>
                  !known.has(facet) || options.size === 0 || [...options].some((option) => suits(each, facet, option)),
              ) &&
              (!selected.get('when')?.size ||
                !selected.get('where')?.size ||
                togetherSuits(each, selected.get('when') ?? new Set(), selected.get('where') ?? new Set())),
          ).length;
        // A tick that no shown facet has restricts nothing: the facet's choices are those that some course has.
        const kept = new Map(
          model.facets.map(({ id, options, fromDay }) => [
            id,
            new Set(
              [...options, ...(fromDay ? [fromDay] : [])].filter((option) => option.checked).map((option) => option.id),
            ),
          ]),
        );
        assert.equal(model.found, left(kept));
        for (const { id, options, fromDay } of model.facets) {
          for (const option of [...options, ...(fromDay ? [fromDay] : [])]) {
            counted++;
            assert.equal(option.count, left(new Map(kept).set(id, new Set([option.id]))), `${id} ${option.id}`);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
  assert.ok(counted > 1000);
});
