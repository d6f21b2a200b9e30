import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDataset } from '../../../src/dataset/parse.js';
import { parseInstant } from '../../../src/domain/london-time.js';
import type { Dataset } from '../../../src/domain/types.js';
import { courseHits } from '../../../src/elements/course-finder/course-catalogue.model.js';
import {
  choicesFrom,
  NO_CHOICES,
  SORTS,
  stateOf,
  type FinderChoices,
} from '../../../src/elements/course-finder/course-choices.model.js';
import { choicesShowing, courseFinderModel } from '../../../src/elements/course-finder/course-finder.model.js';
import type { ScopeAttributes } from '../../../src/elements/course-finder/course-scope.model.js';
import { EXAMPLE_NOW, exampleDataset } from '../../fixtures/example/dataset.js';

function read(value: unknown): Dataset {
  const result = parseDataset(value);
  assert(result.ok);
  return result.dataset;
}

const at = (text: string): number => parseInstant(text)?.ms ?? Number.NaN;
const NOW = at(EXAMPLE_NOW);
const NO_SCOPE: ScopeAttributes = { query: undefined, category: undefined, audience: undefined, format: undefined };
const example = read(exampleDataset);

interface Asked {
  readonly choices?: Partial<FinderChoices>;
  readonly scope?: Partial<ScopeAttributes>;
  readonly dataset?: Dataset;
  readonly now?: number;
}

function shown({ choices, scope, dataset = example, now = NOW }: Asked = {}) {
  const model = courseFinderModel(dataset, { ...NO_SCOPE, ...scope }, { ...NO_CHOICES, ...choices }, now);
  assert(model.kind === 'courses');
  return model;
}

const ids = (asked?: Asked): readonly string[] => shown(asked).rows.map((row) => row.id);

const ticks = (facet: string, ...options: string[]): FinderChoices['ticks'] => new Map([[facet, new Set(options)]]);

/** Courses made for one test, beside the rest of the example. */
const withCourses = (courses: readonly unknown[]): Dataset => read({ ...exampleDataset, courses });

function open(id: string, dataset?: Dataset, choices: Partial<FinderChoices> = {}) {
  const row = shown({ dataset, choices: { ...choices, opened: new Set([id]) } }).rows.find((each) => each.id === id);
  assert(row?.detail);
  return row.detail;
}

describe('course finder model', () => {
  it('is empty, with a way to the catalogue, when the data has no course', () => {
    const model = courseFinderModel(withCourses([]), NO_SCOPE, NO_CHOICES, NOW);
    assert.deepEqual(model, {
      kind: 'empty',
      catalogue: { words: 'the website of Example Partnership', url: 'https://example.org/courses' },
    });
    const bare = read({ schemaVersion: '1.0', courses: [] });
    assert.deepEqual(courseFinderModel(bare, NO_SCOPE, NO_CHOICES, NOW), { kind: 'empty', catalogue: null });
  });

  it('says how many courses there are and what is true of all, and nothing else', () => {
    assert.equal(shown().lede, '4 courses. Free for everyone who works with children.');
    assert.equal(shown({ dataset: read({ courses: [{ id: 'a', title: 'A' }] }) }).lede, '1 course.');
  });

  it('lists all courses as the data has them, with their next date or where the dates are', () => {
    const { rows } = shown();
    assert.deepEqual(
      rows.map(({ id, next, noDate }) => [id, next?.day ?? noDate]),
      [
        ['lado-intro', 'Tuesday 16 March 2027'],
        ['exploitation-tour', 'Tuesday 20 April 2027'],
        ['honest-conversations', 'Dates on the Example Hub'],
        ['elearning-infants', 'Dates on the Example Hub'],
      ],
    );
    assert.deepEqual(rows[0]?.facts, ['Course', 'Training level 2', '1 hour', 'Online']);
    assert.equal(rows[0].newLabel, 'New for 2027');
    assert.equal(rows[1]?.newLabel, '');
  });

  it('says what is known of a date that is open, and that none is published where no catalogue is named', () => {
    const course = (sessions: unknown[]) => [{ id: 'a', title: 'A', sessions }];
    const noDate = (dataset: Dataset) => shown({ dataset }).rows[0]?.noDate;
    assert.equal(noDate(withCourses(course([{ id: 's', dateNote: 'Spring term 2028' }]))), 'Spring term 2028');
    assert.equal(noDate(withCourses(course([{ id: 's', status: 'cancelled' }]))), 'Dates on the Example Hub');
    assert.equal(noDate(read({ courses: course([]) })), 'No dates published yet');
  });

  describe('search', () => {
    it('marks the words in the title', () => {
      const [row] = shown({ choices: { search: ' explo ' } }).rows;
      assert.equal(row?.id, 'exploitation-tour');
      assert.deepEqual(row.nameParts, [
        { text: 'Exploitation', match: true },
        { text: ' Toolkit tour', match: false },
      ]);
      assert.equal(row.matched, '');
    });

    it('names what matched where the title does not hold the word', () => {
      const matched = (search: string) => shown({ choices: { search } }).rows.map((row) => [row.id, row.matched]);
      assert.deepEqual(matched('lado'), [['lado-intro', 'LADO']]);
      assert.deepEqual(matched('working with families').sort(), [
        ['elearning-infants', 'Working with families'],
        ['honest-conversations', 'Working with families'],
      ]);
      assert.deepEqual(matched('volunteers'), [['lado-intro', 'volunteers']]);
    });

    it('names the expansion of the glossary, or marks it in the title', () => {
      const dataset = withCourses([
        { id: 'in-title', title: 'What a Local Authority Designated Officer does' },
        { id: 'in-text', title: 'Allegations', summary: 'When to call the local authority designated officer.' },
      ]);
      const rows = shown({ dataset, choices: { search: 'lado', opened: new Set(['in-text']) } }).rows;
      const marked = (id: string) =>
        rows
          .find((row) => row.id === id)
          ?.nameParts.filter((part) => part.match)
          .map((part) => part.text);
      assert.deepEqual(marked('in-title'), ['Local Authority Designated Officer']);
      assert.deepEqual(marked('in-text'), []);
      const inText = rows.find((row) => row.id === 'in-text');
      assert.equal(inText?.matched.toLowerCase(), 'local authority designated officer');
      assert.equal(inText?.detail?.summary.find((part) => part.match)?.text, 'local authority designated officer');
    });

    it('starts with the query of the page until the reader changes it', () => {
      const scope = { query: 'exploitation' };
      assert.deepEqual(ids({ scope }), ['exploitation-tour']);
      assert.equal(shown({ scope }).scopeWords, 'Showing 1 of 4 courses: “exploitation”');
      assert.equal(shown({ scope, choices: { search: '' } }).scopeWords, '');
      assert.equal(ids({ scope, choices: { search: '' } }).length, 4);
    });
  });

  describe('filters', () => {
    it('joins ticks within a facet by or, and facets by and', () => {
      assert.deepEqual(ids({ choices: { ticks: ticks('category', 'processes', 'exploitation') } }), [
        'lado-intro',
        'exploitation-tour',
      ]);
      const both = new Map([...ticks('category', 'processes', 'exploitation'), ...ticks('new', 'yes')]);
      assert.deepEqual(ids({ choices: { ticks: both } }), ['lado-intro']);
    });

    it('offers only facets that vary, with what each tick would leave', () => {
      const facets = shown({ choices: { search: 'toolkit' } }).facets;
      assert.deepEqual(
        facets.map((facet) => facet.label),
        ['Topic', 'Type', 'Dates', 'New', 'Who it is for'],
      );
      assert.deepEqual(
        facets[0]?.options.map(({ label, count }) => [label, count]),
        [
          ['Processes', 0],
          ['Exploitation', 1],
          ['Working with families', 0],
        ],
      );
      const same = withCourses([
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ]);
      assert.deepEqual(shown({ dataset: same }).facets, []);
    });

    it('counts a course for everyone under each audience', () => {
      const audience = shown().facets.find((facet) => facet.id === 'audience');
      assert.deepEqual(
        audience?.options.map(({ id, count }) => [id, count]),
        [
          ['schools', 3],
          ['early-years', 2],
          ['health', 3],
          ['police', 2],
          ['social-care', 2],
          ['voluntary', 2],
          ['managers', 2],
        ],
      );
      assert.deepEqual(ids({ choices: { ticks: ticks('audience', 'police') } }), ['lado-intro', 'elearning-infants']);
    });

    it('ignores ticks that no shown facet has', () => {
      const unknown = new Map([...ticks('category', 'gone'), ...ticks('nothing', 'x'), ...ticks('__proto__', 'y')]);
      assert.equal(ids({ choices: { ticks: unknown } }).length, 4);
    });

    it('shows a choice that the vocabulary lacks as it is', () => {
      const dataset = withCourses([
        { id: 'a', title: 'A', categories: ['made-up'] },
        { id: 'b', title: 'B', categories: ['processes'] },
      ]);
      const [topic] = shown({ dataset }).facets;
      assert.deepEqual(
        topic?.options.map((option) => option.label),
        ['Processes', 'made-up'],
      );
    });
  });

  it('sorts by next date, title and what is new, and keeps the order of the data otherwise', () => {
    const sorted = (sort: FinderChoices['sort']) => ids({ choices: { sort } });
    assert.deepEqual(sorted('date'), ['lado-intro', 'exploitation-tour', 'honest-conversations', 'elearning-infants']);
    assert.deepEqual(sorted('title'), ['lado-intro', 'exploitation-tour', 'honest-conversations', 'elearning-infants']);
    const dataset = withCourses([
      { id: 'z', title: 'Level 10' },
      { id: 'a', title: 'level 9', sessions: [{ id: 's', start: '2027-06-01' }] },
      { id: 'n', title: 'Élan', new: true },
    ]);
    assert.deepEqual(ids({ dataset, choices: { sort: 'title' } }), ['n', 'a', 'z']);
    assert.deepEqual(ids({ dataset, choices: { sort: 'new' } }), ['n', 'z', 'a']);
    assert.deepEqual(ids({ dataset, choices: { sort: 'date' } }), ['a', 'z', 'n']);
    assert.equal(shown().sorts[0]?.label, 'As listed');
    assert.equal(shown({ choices: { search: 'x' } }).sorts[0]?.label, 'Best match');
  });

  describe('scope', () => {
    it('restricts the courses, says so in words, and ends when the reader leaves it', () => {
      const scope = { category: 'exploitation, families', audience: 'schools' };
      const model = shown({ scope });
      assert.deepEqual(
        model.rows.map((row) => row.id),
        ['exploitation-tour', 'elearning-infants'],
      );
      assert.equal(model.scopeWords, 'Showing 2 of 4 courses: exploitation and working with families, for schools');
      const all = shown({ scope, choices: { everything: true } });
      assert.equal(all.rows.length, 4);
      assert.equal(all.scopeWords, '');
    });

    it('searches and filters within it', () => {
      const scope = { category: 'families' };
      assert.deepEqual(ids({ scope, choices: { search: 'conversations' } }), ['honest-conversations']);
      assert.equal(
        shown({ scope, choices: { search: 'conversations' } }).scopeWords,
        'Showing 2 of 4 courses: working with families',
      );
      assert.deepEqual(ids({ scope, choices: { search: 'exploitation' } }), []);
    });

    it('suits a course for everyone to each audience', () => {
      for (const { id } of example.audiences) {
        assert(ids({ scope: { audience: id } }).includes('elearning-infants'), id);
      }
    });

    it('ignores ids that no course has and tells so; the list is never empty for it', () => {
      const model = shown({ scope: { category: 'nope', format: 'elearning,nope' } });
      assert.deepEqual(
        model.rows.map((row) => row.id),
        ['elearning-infants'],
      );
      assert.deepEqual(model.warnings, [
        'No course has the category “nope”, so it is ignored.',
        'No course has the format “nope”, so it is ignored.',
      ]);
      const together = shown({ scope: { category: 'processes', format: 'elearning' } });
      assert.equal(together.rows.length, 4);
      assert.equal(together.scopeWords, '');
      assert.deepEqual(together.warnings, ['No course is processes, eLearning at once, so all courses are shown.']);
    });
  });

  describe('nothing found', () => {
    const none = (asked: Asked) => {
      const model = shown(asked);
      assert.equal(model.countWords, 'No courses');
      return model.none;
    };

    it('blames the search', () => {
      assert.deepEqual(none({ choices: { search: 'xyzzy' } }), {
        words: 'No course matches “xyzzy”',
        hint: 'Check the spelling, or try fewer or other words.',
        waysOut: [{ id: 'clear-search', label: 'Clear the search' }],
      });
    });

    it('blames the filters, and offers to clear the search where that helps as well', () => {
      assert.deepEqual(none({ choices: { search: 'lado', ticks: ticks('format', 'elearning') } }), {
        words: 'The filter leaves nothing',
        hint: 'Without the filter, 1 course matches “lado”.',
        waysOut: [
          { id: 'clear-filters', label: 'Clear the filter' },
          { id: 'clear-search', label: 'Clear the search' },
        ],
      });
      const two = new Map([...ticks('format', 'elearning'), ...ticks('new', 'yes')]);
      assert.deepEqual(none({ choices: { ticks: two } }), {
        words: 'The filters leave nothing',
        hint: 'Without the filters, there are 4 courses.',
        waysOut: [{ id: 'clear-filters', label: 'Clear the filters' }],
      });
    });

    it('looks beyond the scope of the page', () => {
      assert.deepEqual(none({ scope: { category: 'families' }, choices: { search: 'lado' } }), {
        words: 'No course matches “lado”',
        hint: 'In all 4 courses, 1 matches.',
        waysOut: [
          { id: 'search-everything', label: 'Search all 4 courses' },
          { id: 'clear-search', label: 'Clear the search' },
        ],
      });
    });
  });

  describe('an unfolded course', () => {
    it('tells what it is, for whom, and what it asks, only what is known', () => {
      const detail = open('lado-intro');
      assert.deepEqual(
        detail.facts.map(({ term, text }) => `${term}: ${text}`),
        [
          'Who it is for: Anyone who works or volunteers with children',
          'Who it is not for: People who have done the managers’ course',
          'Who can book: People who work in Northshire',
          'What you need first: Basic awareness training',
          'Training level: Training level 2',
          'Length: 1 hour',
          'Provider: Example Council',
          'Trainer: Sam Example',
          'Cost: Free',
        ],
      );
      assert.deepEqual(open('elearning-infants').facts, [
        { term: 'Who it is for', text: 'For everyone who works with children and families' },
      ]);
    });

    it('names the toolkit and resources that the data has', () => {
      assert.equal(open('exploitation-tour').toolkit?.name, 'Exploitation toolkit');
      assert.equal(open('exploitation-tour').tour, true);
      assert.equal(open('lado-intro').tour, false);
      const dataset = withCourses([{ id: 'a', title: 'A', resources: ['golden-rules', 'death-review'] }]);
      assert.deepEqual(
        open('a', dataset).resources.map(({ name, contentNote }) => [name, contentNote]),
        [
          ['Golden rules for sharing information', undefined],
          ['Review of a child’s death', 'Describes the death of a child.'],
        ],
      );
    });

    it('keeps dates that are over apart, cancelled ones as well', () => {
      const { sessions, pastSessions } = open('lado-intro');
      const names = (list: typeof sessions) => list.map(({ session }) => session.id);
      assert.deepEqual(names(sessions), [
        'li-open',
        'li-soon',
        'li-full',
        'li-wait',
        'li-cancelled',
        'li-notopen',
        'li-tbc',
      ]);
      assert.deepEqual(names(pastSessions), ['li-past']);
      const later = shown({ choices: { opened: new Set(['lado-intro']) }, now: at('2027-04-01') }).rows[0]?.detail;
      assert(later);
      assert.deepEqual(names(later.pastSessions), [
        'li-cancelled',
        'li-wait',
        'li-full',
        'li-soon',
        'li-open',
        'li-past',
      ]);
    });
  });

  describe('many courses', () => {
    const many = withCourses(Array.from({ length: 45 }, (_, at) => ({ id: `c${at}`, title: `Course ${at}` })));

    it('shows 20 at first and more when asked', () => {
      assert.equal(ids({ dataset: many }).length, 20);
      assert.equal(shown({ dataset: many }).found, 45);
      assert.equal(ids({ dataset: many, choices: { limit: 60 } }).length, 45);
    });

    it('shows as many as it takes to reveal a course', () => {
      assert.equal(ids({ dataset: many, choices: { reveal: 'c30' } }).at(-1), 'c30');
      assert.equal(ids({ dataset: many, choices: { reveal: 'c3' } }).length, 20);
      assert.equal(ids({ dataset: many, choices: { reveal: 'gone' } }).length, 20);
    });
  });

  describe('showing one course', () => {
    const showing = (id: string, choices: Partial<FinderChoices> = {}, scope: Partial<ScopeAttributes> = {}) =>
      choicesShowing(example, { ...NO_SCOPE, ...scope }, { ...NO_CHOICES, ...choices }, id, NOW);

    it('changes nothing else where the course is among the results', () => {
      assert.deepEqual(showing('lado-intro', { search: 'lado' }), {
        ...NO_CHOICES,
        search: 'lado',
        reveal: 'lado-intro',
        opened: new Set(['lado-intro']),
      });
    });

    it('clears the search and filters that hide it, then the scope', () => {
      const hidden = showing('lado-intro', { search: 'infants', ticks: ticks('format', 'elearning'), sort: 'title' });
      assert.deepEqual(hidden, {
        ...NO_CHOICES,
        search: '',
        sort: 'title',
        reveal: 'lado-intro',
        opened: new Set(['lado-intro']),
      });
      assert.equal(showing('lado-intro', { search: 'infants' }, { category: 'processes' })?.everything, false);
      assert.equal(showing('lado-intro', {}, { category: 'families' })?.everything, true);
    });

    it('does not know other courses', () => {
      assert.equal(showing('gone'), null);
      assert.equal(showing('__proto__'), null);
    });
  });

  it('keeps its choices in an address', () => {
    const choices: FinderChoices = {
      ...NO_CHOICES,
      search: 'a, b',
      ticks: new Map([
        ['category', new Set(['x', 'y'])],
        ['format', new Set()],
        ['audience', new Set()],
        ['new', new Set(['yes'])],
        ['dates', new Set()],
      ]),
      sort: 'date',
      opened: new Set(['one', 'two']),
      reveal: 'one',
    };
    const state = stateOf(choices);
    assert.deepEqual(
      [...state].filter(([, value]) => value !== null),
      [
        ['q', 'a, b'],
        ['category', 'x,y'],
        ['new', 'yes'],
        ['sort', 'date'],
        ['open', 'one,two'],
      ],
    );
    const kept = new Map([...state].flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])));
    assert.deepEqual(choicesFrom(kept, NO_CHOICES), choices);
    assert.equal(choicesFrom(new Map([['sort', 'backwards']]), NO_CHOICES).sort, 'match');
    const left = { ...NO_CHOICES, everything: true, limit: 60 };
    assert.deepEqual(choicesFrom(new Map(), left), { ...left, ticks: choicesFrom(new Map(), NO_CHOICES).ticks });
  });

  it('works the catalogue out anew exactly when a date stands otherwise', () => {
    // What is remembered from one moment equals what a reader who comes at another moment sees.
    const WEEK = 7 * 86_400_000;
    const edges = example.courses.flatMap(({ sessions }) =>
      sessions.flatMap(({ start, end, bookingOpens, bookingCloses }) =>
        [start, end, bookingOpens, bookingCloses].flatMap((text) => (text === undefined ? [] : [at(text)])),
      ),
    );
    const moments = fc.tuple(fc.constantFrom(...edges), fc.constantFrom(-WEEK, 1 - WEEK, -1, 0, 1));
    fc.assert(
      fc.property(fc.array(moments, { minLength: 2, maxLength: 5 }), (steps) => {
        const kept = read(exampleDataset);
        for (const [edge, shift] of steps) {
          const now = edge + shift;
          const fresh = shown({ dataset: read(exampleDataset), now });
          assert.deepEqual(shown({ dataset: kept, now }), fresh);
          assert(fresh.nextChange > now);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('searches once for one question', () => {
    const hits = courseHits(example, 'lado');
    assert.equal(courseHits(example, 'lado'), hits);
    assert.notEqual(courseHits(example, 'officer'), hits);
  });

  it('is total: any words, ticks and scope give a list or a reason', () => {
    const id = fc.constantFrom('families', 'elearning', 'schools', 'yes', 'nope', '__proto__', '');
    const facet = fc.constantFrom('category', 'format', 'audience', 'new', 'dates', 'nope');
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.tuple(facet, fc.array(id))),
        fc.constantFrom(...SORTS),
        fc.array(id),
        fc.boolean(),
        (search, ticked, sort, scope, everything) => {
          const model = shown({
            scope: { category: scope.join(',') },
            choices: { search, ticks: new Map(ticked.map(([key, list]) => [key, new Set(list)])), sort, everything },
          });
          assert.equal(model.none === null, model.found > 0);
          assert.equal(model.rows.length, Math.min(model.found, 20));
          assert((model.none?.waysOut.length ?? 1) > 0);
        },
      ),
    );
  });
});
