import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readState, writeState } from '../../../src/domain/url-state.js';
import {
  choicesFrom,
  NO_CHOICES,
  STATE_KEYS,
  stateOf,
} from '../../../src/elements/week-programme/week-choices.model.js';

test('what the reader chose survives the address, also a day folded that unfolds by itself', () => {
  const choices = {
    week: 'w',
    toggled: new Map([
      ['2027-03-08', true],
      ['2027-03-10', false],
    ]),
    ticks: new Map([
      ['audience', new Set(['schools', 'health'])],
      ['type', new Set<string>()],
      ['area', new Set(['north'])],
    ]),
  };
  const address = writeState('', 'week-programme', stateOf(choices));
  assert.equal(
    decodeURIComponent(address),
    'week-programme.week=w&week-programme.day=2027-03-08,-2027-03-10&week-programme.audience=schools,health&week-programme.area=north',
  );
  assert.deepEqual(choicesFrom(readState(address, 'week-programme', STATE_KEYS)), choices);
});

test('an address without state is the start, and the start leaves no trace in the address', () => {
  const { week, toggled, ticks } = choicesFrom(new Map());
  assert.deepEqual([week, toggled.size, [...ticks.values()].map(({ size }) => size)], [undefined, 0, [0, 0, 0]]);
  assert.equal(writeState('', 'w', stateOf(NO_CHOICES)), '');
});
