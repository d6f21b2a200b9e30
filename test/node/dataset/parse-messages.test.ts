import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SESSION } from './hazard-support.js';
import { parsedAfter, put } from './support.js';

for (const [path, value, message] of [
  [
    '/courses/1/bookingUrl',
    'www.a.example',
    'Course “Cyber Choices”: “bookingUrl” is “www.a.example” and has no https://. Start it with https://.',
  ],
  [
    `${SESSION}/start`,
    '16/11/2026',
    'Course “Neglect: an introduction”, session “autumn”: “start” is “16/11/2026”. Write a real date and time, for example 2026-05-13T09:30, or a date alone.',
  ],
  ['/courses/1/id', 12, 'Course “Cyber Choices”: “id” must be text in quotes, not a number. Correct it.'],
  [
    '/courses/0/audience/1',
    '$&',
    'Course “Neglect: an introduction”: entry 2 of “audience” names “$&”, which is not in “audiences”. Add that there, or correct it.',
  ],
  [
    '/weeks/0/days/0/items/0/title',
    undefined,
    'Week “Safeguarding Week 2026”, day “2026-11-16”, item “neglect-tour”: “title” is missing, so this item is left out. Add it.',
  ],
  ['/updated', 'today', 'The data: “updated” is “today”. Write a real day as year-month-day, for example 2026-05-13.'],
  [
    '/publisher/url',
    'x y',
    'Publisher “Example Safeguarding Children Partnership”: “url” is “x y” and has no https://. Start it with https://.',
  ],
  ['/courses/-', [], 'Course number 3: it must be a group of fields in { }. Correct it.'],
  ['/publisher', 7, 'The data: “publisher” must be a group of fields in { }, not a number. Correct it.'],
  ['/topics/0/hue', 'pink', 'Topic “Neglect”: “hue” must be one of: petrol, slate, clay, moss. Correct it.'],
] as const) {
  test(`C39: the message for ${path} names record, field, problem and remedy`, () => {
    const { issues } = parsedAfter((data) => put(data, path, value));
    assert.equal(issues[0]?.message, message);
  });
}

test('messages hold no long or invisible text of the data', () => {
  const { issues } = parsedAfter((data) => put(data, '/courses/0/title', `\u202E${'\n<b>'.repeat(100)}`.slice(0, 300)));
  const { issues: more } = parsedAfter((data) => {
    put(data, '/courses/0/title', `\u202E${'\n<b>'.repeat(50)}`);
    put(data, '/courses/0/bookingUrl', 'www.x.example');
  });
  for (const { message } of [...issues, ...more]) assert.match(message, /^[^\n\u202E]{1,200}$/);
});
