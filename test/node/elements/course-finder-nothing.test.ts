import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { NO_CHOICES } from '../../../src/elements/course-finder/course-choices.model.js';
import { example, NO_SCOPE, shown, ticks, withCourses, type Asked } from './course-finder-support.js';

const noneOf = (asked: Asked) => {
  const model = shown(asked);
  assert.equal(model.countWords, 'No courses');
  assert(model.none);
  return model.none;
};

const labels = (asked: Asked) => noneOf(asked).waysOut.map(({ label }) => label);

describe('course finder model, nothing found', () => {
  it('blames the search', () => {
    assert.deepEqual(noneOf({ choices: { search: 'xyzzy' } }), {
      words: 'No course matches “xyzzy”',
      hint: 'Check the spelling, or try fewer or other words.',
      toolkits: [],
      waysOut: [{ label: 'Clear the search', choices: { search: '' } }],
    });
  });

  it('names a toolkit on what no course is about, and only where no course anywhere is', () => {
    const [toolkit] = example.toolkits;
    assert(toolkit);
    const on = (title: string, url: string, indexOnly: boolean) => ({
      ...example,
      toolkits: [{ ...toolkit, title, url, indexOnly }],
    });
    const asked = { choices: { search: 'radicalisation' } };
    const { hint, toolkits } = noneOf({ ...asked, dataset: on('Radicalisation', 'https://example.org/t', false) });
    assert.equal(hint, '1 toolkit matches:');
    assert.deepEqual(toolkits, [{ id: toolkit.id, url: 'https://example.org/t', label: 'Radicalisation' }]);
    const listed = noneOf({ ...asked, dataset: on('Radicalisation', 'https://example.org/t', true) });
    assert.deepEqual(
      listed.toolkits.map(({ label }) => label),
      ['Radicalisation, in a list of toolkits'],
    );
    const unsafe = noneOf({ ...asked, dataset: on('Radicalisation', 'javascript:alert(1)', false) });
    assert.deepEqual(unsafe.toolkits, []);
    const many = ['Radicalisation', 'Radicalisation 2', 'Radicalisation 3', 'Radicalisation 4'].map((title, at) => ({
      ...toolkit,
      id: `many-${at}`,
      title,
    }));
    const several = noneOf({ ...asked, dataset: { ...example, toolkits: many } });
    assert.equal(several.hint, '3 toolkits match:');
    assert.equal(several.toolkits.length, 3);
    const lado = on('LADO', 'https://example.org/t', false);
    assert.deepEqual(
      noneOf({ dataset: lado, scope: { category: 'families' }, choices: { search: 'lado' } }).toolkits,
      [],
    );
  });

  it('blames the filters, and offers to clear the search where that helps as well', () => {
    const filtered = { search: 'lado', ticks: ticks('format', 'elearning') };
    const { words, hint } = noneOf({ choices: filtered });
    assert.equal(words, 'The filter leaves nothing');
    assert.equal(hint, 'Without the filter, 1 course matches “lado”.');
    assert.deepEqual(labels({ choices: filtered }), [
      'Clear the filter',
      'Clear the search',
      'See 1 course in “Processes”',
    ]);
    const two = new Map([...ticks('format', 'elearning'), ...ticks('new', 'yes')]);
    assert.equal(noneOf({ choices: { ticks: two } }).hint, 'Without the filters, there are 4 courses.');
    assert.deepEqual(labels({ choices: { ticks: two } }), ['Clear the filters']);
  });

  it('looks beyond the scope of the page, with the filters kept where that finds something', () => {
    const scope = { category: 'families' };
    assert.equal(noneOf({ scope, choices: { search: 'lado' } }).hint, 'In all 4 courses, 1 matches.');
    assert.deepEqual(labels({ scope, choices: { search: 'lado' } }), ['Search all 4 courses', 'Clear the search']);
    const kept = labels({ scope, choices: { search: 'lado', ticks: ticks('where', 'online') } });
    assert.equal(kept[0], 'Search all 4 courses');
    const lost = labels({ scope, choices: { search: 'lado', ticks: ticks('format', 'elearning') } });
    assert.equal(lost[0], 'Search all 4 courses, without the filter');
  });

  it('clears both where neither alone helps', () => {
    const both = new Map([...ticks('format', 'elearning'), ...ticks('new', 'yes')]);
    assert.deepEqual(labels({ choices: { search: 'xyzzy', ticks: both } }), ['Clear the search and the filters']);
  });

  it('names the category nearest to those words that the search knows, and none if it knows no word', () => {
    const near = (search: string, dataset = example) =>
      labels({ dataset, choices: { search } }).filter((label) => label.startsWith('See'));
    assert.deepEqual(near('exploitation xyzzy'), ['See 1 course in “Exploitation”']);
    assert.deepEqual(near('exploitaton xyzzy'), ['See 1 course in “Exploitation”']);
    assert.deepEqual(near('xyzzy'), []);
    const one = withCourses([
      { id: 'a', title: 'Stalking', categories: ['processes'] },
      { id: 'b', title: 'Neglect', categories: ['processes'] },
    ]);
    assert.deepEqual(near('stalking xyzzy', one), [], 'where there is one category only, nobody is helped by its name');
  });

  it('never offers a way that leads to nothing', () => {
    const word = fc.constantFrom('lado', 'exploitation', 'xyzzy', 'infants', 'honest', 'tour', 'officer');
    const tick = fc.constantFrom(
      ['category', 'processes'],
      ['category', 'families'],
      ['format', 'elearning'],
      ['format', 'toolkit-tour'],
      ['new', 'yes'],
      ['when', 'this-month'],
      ['when', 'from-2030-01-01'],
      ['where', 'at-example-hall'],
      ['length', '1-hour'],
    );
    const scope = fc.constantFrom({}, { category: 'families' }, { audience: 'schools', format: 'toolkit-tour' });
    let empty = 0;
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 3 }),
        fc.array(tick, { maxLength: 3 }),
        scope,
        (words, ticked, attributes) => {
          const chosen = new Map<string, Set<string>>();
          for (const [facet = '', option = ''] of ticked)
            chosen.set(facet, new Set([...(chosen.get(facet) ?? []), option]));
          const choices = { ...NO_CHOICES, search: words.join(' '), ticks: chosen };
          const asked = { scope: { ...NO_SCOPE, ...attributes }, choices };
          const { none } = shown(asked);
          if (none === null) return;
          empty++;
          assert.ok(none.waysOut.length > 0);
          for (const way of none.waysOut)
            assert.ok(shown({ ...asked, choices: { ...choices, ...way.choices } }).found > 0, way.label);
        },
      ),
      { numRuns: 400 },
    );
    assert.ok(empty > 50);
  });
});
