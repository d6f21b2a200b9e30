import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  cleanText,
  hasControlCharacters,
  joinWords,
  midSentence,
  plural,
  sentence,
  slug,
} from '../../../src/domain/text.js';

const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('\r', '\n', '\t', '\u202e', '\u0000', '😀'),
  ),
});

test('invisible characters go, line ends and tabs stay', () => {
  assert.equal(cleanText('a\u0000b\u0007c\u0085d\u202Ee\u2066f\u200Eg\uFEFFh\u200Bi'), 'abcdefghi');
  assert.equal(cleanText('one\r\ntwo\rthree\n\tfour'), 'one\ntwo\nthree\n\tfour');
  assert.equal(cleanText('half \ud83d'), 'half \uFFFD');
  assert.equal(cleanText('whole 😀 👩‍👧 é ی‌ک'), 'whole 😀 👩‍👧 é ی‌ک');
});

test('what is reported is what is cleaned', () => {
  assert.ok(hasControlCharacters('a\u202Eb'));
  assert.ok(hasControlCharacters('a\udc00'));
  assert.ok(!hasControlCharacters('plain “text”\r\n\twith 😀'));
  fc.assert(
    fc.property(anyText, (text) =>
      assert.equal(hasControlCharacters(text), cleanText(text) !== text.replace(/\r\n?/g, '\n')),
    ),
  );
});

test('cleaning twice is cleaning once, and its result is clean and well formed', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const clean = cleanText(text);
      assert.equal(cleanText(clean), clean);
      assert.ok(!hasControlCharacters(clean));
      assert.doesNotThrow(() => encodeURIComponent(clean));
    }),
  );
});

test('counts and lists in sentences', () => {
  assert.equal(plural(1, 'course', 'courses'), '1 course');
  assert.equal(plural(0, 'course', 'courses'), '0 courses');
  assert.equal(plural(72, 'course', 'courses'), '72 courses');
  assert.equal(joinWords([]), '');
  assert.equal(joinWords(['a']), 'a');
  assert.equal(joinWords(['a', 'b']), 'a and b');
  assert.equal(joinWords(['a', 'b', 'c']), 'a, b and c');
});

test('names for files are short ASCII', () => {
  assert.equal(slug('Clare’s Law – a tour'), 'clares-law-a-tour');
  assert.equal(slug('  Café & crèche  '), 'cafe-creche');
  assert.equal(slug('安全'), '');
  fc.assert(fc.property(anyText, (text) => assert.match(slug(text), /^([a-z0-9]+(-[a-z0-9]+)*)?$/)));
  assert.ok(slug('word '.repeat(50)).length <= 60);
  assert.equal(
    slug('An Introduction to the Child Exploitation Risk Assessment Framework', 40),
    'an-introduction-to-the-child',
  );
  assert.equal(slug('one two', 3), 'one');
  assert.equal(slug('Llanfairpwllgwyngyll', 5), 'llanf');
});

test('a title inside a sentence keeps its acronyms', () => {
  assert.equal(midSentence('Domestic abuse'), 'domestic abuse');
  assert.equal(midSentence('Élan'), 'élan');
  for (const title of ['FGM', 'eLearning', '7 minute guides', '']) assert.equal(midSentence(title), title);
});

test('a sentence ends in one stop', () => {
  assert.equal(sentence('Monday is now open: Neglect'), 'Monday is now open: Neglect.');
  assert.equal(sentence('Training Together.'), 'Training Together.');
  assert.equal(sentence('Who decides?'), 'Who decides?');
});
