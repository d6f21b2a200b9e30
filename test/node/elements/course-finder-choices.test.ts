import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  choicesFrom,
  NO_CHOICES,
  stateOf,
  type FinderChoices,
} from '../../../src/elements/course-finder/course-choices.model.js';
import { choicesShowing } from '../../../src/elements/course-finder/course-finder.model.js';
import type { ScopeAttributes } from '../../../src/elements/course-finder/course-scope.model.js';
import { example, NO_SCOPE, NOW, ticks } from './course-finder-support.js';

describe('course finder model', () => {
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
      everything: true,
      ticks: new Map([
        ['category', new Set(['x', 'y'])],
        ['format', new Set()],
        ['when', new Set(['this-month', 'from-2027-04-01'])],
        ['where', new Set(['online'])],
        ['length', new Set()],
        ['new', new Set(['yes'])],
        ['audience', new Set()],
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
        ['all', 'yes'],
        ['category', 'x,y'],
        ['when', 'this-month,from-2027-04-01'],
        ['where', 'online'],
        ['new', 'yes'],
        ['sort', 'date'],
        ['open', 'one,two'],
      ],
    );
    const kept = new Map([...state].flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])));
    assert.deepEqual(choicesFrom(kept, NO_CHOICES), choices);
    assert.equal(choicesFrom(new Map([['sort', 'backwards']]), NO_CHOICES).sort, 'match');
    const more = { ...NO_CHOICES, limit: 60 };
    assert.deepEqual(choicesFrom(new Map(), more), { ...more, ticks: choicesFrom(new Map(), NO_CHOICES).ticks });
    assert.equal(choicesFrom(new Map([['all', 'no']]), { ...NO_CHOICES, everything: true }).everything, false);
  });
});
