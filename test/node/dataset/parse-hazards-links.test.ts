import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COURSE, SESSION, testHazards } from './hazard-support.js';
import { parsedAfter, put } from './support.js';

/** The first item of the first week. */
const ITEM = '/weeks/0/days/0/items/0';

testHazards([
  [
    'D16 audience',
    `${COURSE}/audience/0`,
    'teens',
    `warning unknown-choice ${COURSE}/audience/0`,
    [`${COURSE}/audience/0`, 'teens'],
  ],
  [
    'D16 format',
    `${COURSE}/format`,
    'hologram',
    `warning unknown-choice ${COURSE}/format`,
    [`${COURSE}/format`, 'hologram'],
  ],
  [
    'D16 area of a contact',
    '/contacts/0/area',
    'west',
    'warning unknown-choice /contacts/0/area',
    ['/contacts/0/area', 'west'],
  ],
  [
    'D16 type of item',
    '/weeks/0/days/0/items/0/type',
    '__proto__',
    'warning unknown-choice /weeks/0/days/0/items/0/type',
    ['/weeks/0/days/0/items/0/type', '__proto__'],
  ],
  ['D16 status', '/status', 'final', 'warning not-allowed /status', ['/status', 'illustrative']],
  ['D16 colour', '/topics/0/hue', 'pink', 'warning not-allowed /topics/0/hue', ['/topics/0/hue', undefined]],
  // Taken for what it is when nothing is said, a cancelled date would be offered for booking.
  [
    'D16 status of a session',
    `${SESSION}/status`,
    'Cancelled',
    `error not-allowed ${SESSION}/status`,
    [`${SESSION}/id`, 'spring'],
  ],
  [
    'D16 status of a session',
    `${SESSION}/status`,
    true,
    `error wrong-type ${SESSION}/status`,
    [`${SESSION}/id`, 'spring'],
  ],
  [
    'D16 no status of a session',
    `${SESSION}/status`,
    ' ',
    `warning not-allowed ${SESSION}/status`,
    [`${SESSION}/status`, 'scheduled'],
  ],
  [
    'D16 no status of a session',
    `${SESSION}/status`,
    null,
    `warning wrong-type ${SESSION}/status`,
    [`${SESSION}/status`, 'scheduled'],
  ],
  [
    'D16 status of an item',
    `${ITEM}/status`,
    'Cancelled',
    `warning not-allowed ${ITEM}/status`,
    [`${ITEM}/status`, 'to-be-confirmed'],
  ],
  [
    'D16 status of an item',
    `${ITEM}/status`,
    ['cancelled'],
    `warning wrong-type ${ITEM}/status`,
    [`${ITEM}/status`, 'to-be-confirmed'],
  ],
  // What is not to be known yet is not let out by a slip.
  [
    'D16 what may be known of a day',
    '/weeks/0/days/0/reveal',
    'Date',
    'warning not-allowed /weeks/0/days/0/reveal',
    ['/weeks/0/days/0/reveal', 'date'],
  ],
  [
    'D27 toolkit of a course',
    `${COURSE}/toolkitId`,
    'gone',
    `warning dangling-link ${COURSE}/toolkitId`,
    [`${COURSE}/toolkitId`, undefined],
  ],
  [
    'D27 in a list',
    '/toolkits/0/courses/-',
    'toString',
    'warning dangling-link /toolkits/0/courses/1',
    ['/toolkits/0/courses', ['neglect-1']],
  ],
  [
    'D27 parent',
    '/priorities/items/1/parent',
    'gone',
    'warning dangling-link /priorities/items/1/parent',
    ['/priorities/items/1/parent', undefined],
  ],
  [
    'D27 topic of a theme',
    '/weeks/0/days/0/themes/0/topic',
    'gone',
    'warning dangling-link /weeks/0/days/0/themes/0/topic',
    ['/weeks/0/days/0/themes/0/topic', undefined],
  ],
]);

test('D27, C31 cycles are no fault', () => {
  const { issues } = parsedAfter((data) => {
    put(data, '/priorities/items/0/parent', 'early-help');
    put(data, '/resources/0/related', ['seven-minutes', 'alert']);
  });
  assert.deepEqual(issues, []);
});
