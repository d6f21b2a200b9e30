import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { safeUrl, telHref, urlFault, type UrlFault } from '../../../src/domain/safe-url.js';

test('addresses that may be linked to', () => {
  assert.deepEqual(safeUrl('https://www.iow.gov.uk/a b?c=d#e'), {
    href: 'https://www.iow.gov.uk/a%20b?c=d#e',
    host: 'www.iow.gov.uk',
    kind: 'web',
  });
  assert.deepEqual(safeUrl('HTTP://Example.org:8080'), {
    href: 'http://example.org:8080/',
    host: 'example.org:8080',
    kind: 'web',
  });
  assert.deepEqual(safeUrl('mailto:team@example.org'), { href: 'mailto:team@example.org', host: '', kind: 'mail' });
  assert.deepEqual(safeUrl('tel:01983823435'), { href: 'tel:01983823435', host: '', kind: 'phone' });
  assert.equal(safeUrl('https://müller.example/')?.host, 'xn--mller-kva.example');
});

const BAD: readonly (readonly [string, UrlFault])[] = [
  ['javascript:alert(1)', 'unsafe'],
  ['JaVaScRiPt:alert(1)', 'unsafe'],
  [' javascript:alert(1)', 'unsafe'],
  ['\u0001javascript:alert(1)', 'malformed'],
  ['java\nscript:alert(1)', 'malformed'],
  ['data:text/html,<script>alert(1)</script>', 'unsafe'],
  ['vbscript:msgbox(1)', 'unsafe'],
  ['blob:https://example.org/1', 'unsafe'],
  ['file:///etc/passwd', 'unsafe'],
  ['view-source:https://example.org', 'unsafe'],
  ['//evil.example/x', 'no-scheme'],
  ['https://user:pass@example.org/', 'unsafe'],
  ['https://user@example.org/', 'unsafe'],
  ['www.council.gov.uk/x', 'no-scheme'],
  ['www.council.gov.uk:8080/x', 'no-scheme'],
  ['/courses/1', 'no-scheme'],
  ['#top', 'no-scheme'],
  ['https://[::1', 'malformed'],
  ['https://a b/', 'malformed'],
  ['https://', 'malformed'],
  ['mailto:', 'malformed'],
  ['', 'malformed'],
  ['  ', 'malformed'],
  ['https://example.org/\u202Egpj.exe', 'malformed'],
  [`https://example.org/${'a'.repeat(5000)}`, 'malformed'],
];

for (const [value, fault] of BAD) {
  test(`refused as ${fault}: ${JSON.stringify(value.slice(0, 40))}`, () => {
    assert.equal(safeUrl(value), null);
    assert.equal(urlFault(value), fault);
  });
}

test('whatever comes in, only the four kinds come out, and exactly one of link and fault', () => {
  const scheme = fc.constantFrom(
    'javascript:',
    'https://',
    'http:',
    'mailto:',
    'tel:',
    'data:',
    '//',
    '\\\\',
    ' ',
    '\t',
    'JAVASCRIPT:',
    '',
  );
  const text = fc.tuple(scheme, fc.string({ unit: 'binary' })).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (value) => {
      const safe = safeUrl(value);
      assert.equal(safe === null, urlFault(value) !== null);
      if (safe === null) return;
      assert.match(safe.href, /^(https?:\/\/[^/@]+\/|mailto:.|tel:.)/);
      assert.equal(safeUrl(safe.href)?.href, safe.href);
    }),
    { numRuns: 3000 },
  );
});

test('telephone numbers as people write them', () => {
  assert.equal(telHref('01983 823435'), 'tel:01983823435');
  assert.equal(telHref('(01983) 823 435'), 'tel:01983823435');
  assert.equal(telHref('0300 555 1384 option 2'), 'tel:03005551384');
  assert.equal(telHref('+44 (0)1983 823435'), 'tel:+441983823435');
  assert.equal(telHref('0800 1111'), 'tel:08001111');
  assert.equal(telHref('999'), 'tel:999');
  assert.equal(telHref('116 123'), 'tel:116123');
});

test('what may be a wrong number is no number', () => {
  for (const text of [
    '',
    'see the website',
    '24 hours: 01983 823435',
    '0300 555 1384-6',
    '01983',
    '12 34 56 78',
    '99',
    '+44',
  ]) {
    assert.equal(telHref(text), '', text);
  }
});
