import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minifyCss, minifyHtml } from '../../../src/cli/minify-literals.js';

describe('minifyCss', () => {
  const cases: [what: string, css: string, expected: string][] = [
    ['drops comments', 'a /* b */ { color: red; }', 'a{color:red}'],
    ['drops white space around punctuation', 'a ,\n  b > c {\n  margin: 0 1em;\n}\n', 'a,b>c{margin:0 1em}'],
    ['keeps the descendant in front of a pseudo-class', 'p :first-child { top: 0 }', 'p :first-child{top:0}'],
    ['keeps white space in a calculation', 'a { width: calc(1em + 2px) }', 'a{width:calc(1em + 2px)}'],
    ['keeps strings', `a::before { content: ' ; /* x */  ' ; }`, `a::before{content:' ; /* x */  '}`],
    ['keeps addresses', 'a { background: url(a ;b.png); }', 'a{background:url(a ;b.png)}'],
    ['leaves one space where a value follows', 'a { padding: 1em ', 'a{padding:1em '],
  ];
  for (const [what, css, expected] of cases) it(what, () => assert.equal(minifyCss(css), expected));
});

describe('minifyHtml', () => {
  const cases: [what: string, html: string, expected: string][] = [
    ['makes one space of a line end and what stands around it', '<ul>\n    <li>', '<ul> <li>'],
    ['keeps the space between two words', 'one\n  two', 'one two'],
    ['keeps spaces within a line', '<b>a</b>  <i>b</i>', '<b>a</b>  <i>b</i>'],
    ['leaves self-closing shapes as they are', '<path d="M0 0" />\n<path />', '<path d="M0 0" /> <path />'],
  ];
  for (const [what, html, expected] of cases) it(what, () => assert.equal(minifyHtml(html), expected));
});
