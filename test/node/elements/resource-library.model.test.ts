import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDataset } from '../../../src/dataset/parse.js';
import type { Dataset } from '../../../src/domain/types.js';
import { addressOf, choicesFrom, noChoices } from '../../../src/elements/resource-library/library-choices.model.js';
import { libraryModel, type LibraryChoices } from '../../../src/elements/resource-library/resource-library.model.js';
import { exampleDataset } from '../../fixtures/example/dataset.js';

function read(value: unknown): Dataset {
  const result = parseDataset(value);
  assert(result.ok);
  return result.dataset;
}

const dataset = read(exampleDataset);
const model = (choices: Partial<LibraryChoices> = {}, data = dataset) =>
  libraryModel(data, { ...noChoices(20), view: undefined, topic: undefined, type: undefined, ...choices });

function resources(choices: Partial<LibraryChoices> = {}, data = dataset) {
  const shown = model(choices, data);
  assert(shown.kind === 'resources');
  return shown.list;
}

function news(choices: Partial<LibraryChoices> = {}, data = dataset) {
  const shown = model({ view: 'news', ...choices }, data);
  assert(shown.kind === 'news');
  return shown.list;
}

function priorities(choices: Partial<LibraryChoices> = {}, data = dataset) {
  const shown = model({ view: 'priorities', ...choices }, data);
  assert(shown.kind === 'priorities');
  return shown.priorities;
}

const ids = (list: { items: readonly { id: string }[] }) => list.items.map(({ id }) => id);

describe('library views', () => {
  it('starts with the view of the page, and follows the reader', () => {
    assert.equal(model().kind, 'resources');
    assert.equal(model({ view: ' news ' }).kind, 'news');
    assert.equal(model({ view: 'news', chosenView: 'priorities' }).kind, 'priorities');
    assert.deepEqual(
      model({ view: 'news' }).views.map(({ label, current }) => [label, current]),
      [
        ['Resources', false],
        ['News', true],
        ['Priorities', false],
      ],
    );
  });

  it('offers only what there is', () => {
    const { notices } = exampleDataset;
    const onlyNews = model({ view: 'priorities' }, read({ schemaVersion: '1.0', notices }));
    assert.equal(onlyNews.kind, 'news');
    assert.equal(onlyNews.views.length, 1);
    assert.equal(model({}, read({ schemaVersion: '1.0' })).kind, 'none');
  });

  it('tells whoever built the page of a view, topic or type that is not there, and ignores it', () => {
    const shown = model({ view: 'films', topic: 'wrong', type: 'song' });
    assert.equal(shown.kind, 'resources');
    assert.equal(shown.warnings.length, 3);
  });
});

describe('resource list', () => {
  it('puts featured resources first', () => {
    assert.deepEqual(ids(resources()), ['golden-rules', 'death-review', 'local-offer']);
  });

  it('says what a resource is, when it was published and by whom', () => {
    const review = resources().items[1];
    assert.deepEqual(review?.meta, ['Review', 'November 2026', 'Example Partnership']);
    assert.equal(review?.contentNote, 'Describes the death of a child.');
    assert.deepEqual(review?.link, { url: 'https://example.org/review', label: 'Open', host: 'example.org' });
  });

  it('says honestly that a link opens a list, and links to nothing unsafe', () => {
    const [first, second] = exampleDataset.resources;
    const data = read({
      resources: [
        { ...first, indexOnly: true },
        { ...second, url: undefined },
      ],
    });
    assert.deepEqual(
      resources({}, data).items.map(({ link }) => link?.label),
      [undefined, 'Open the list of briefings and resources'],
    );
  });

  it('unfolds to sections and related records', () => {
    const opened = resources({ opened: new Set(['resources-local-offer', 'resources-death-review']) });
    assert.deepEqual(
      opened.items[2]?.detail?.sections.map(({ title }) => title),
      ['Housing', 'Money'],
    );
    assert.deepEqual(
      opened.items[1]?.detail?.related.toolkits.map(({ id }) => id),
      ['listening'],
    );
    assert.equal(opened.items[0]?.detail, null);
  });

  it('filters by type and group of topics', () => {
    const ticked = new Map([['type', new Set(['website', 'review'])]]);
    assert.deepEqual(ids(resources({ ticked })), ['death-review', 'local-offer']);
    const both = new Map([...ticked, ['topic', new Set(['harm'])]]);
    assert.deepEqual(ids(resources({ ticked: both })), []);
    assert.deepEqual(
      resources({ ticked }).facets.map(({ id, options }) => [id, options.map(({ count }) => count)]),
      [
        ['type', [1, 1, 1]],
        ['topic', [2, 0]],
      ],
    );
  });

  it('starts with a scope of topics and types, says so, and can be left', () => {
    const scoped = resources({ topic: 'listening', type: 'review' });
    assert.deepEqual(ids(scoped), ['death-review']);
    assert.deepEqual(scoped.scope, {
      words: 'Showing 1 of 3 resources: review, about listening to children',
      wayOut: 'Show all 3 resources',
    });
    assert.equal(resources({ topic: 'listening', scopeLeft: true }).scope, null);
    // Nothing is both: the list must not start empty.
    assert.equal(resources({ topic: 'exploitation', type: 'review' }).found, 3);
  });

  it('puts the record that the reader was led to first, unless it is shown anyway', () => {
    const many = read({
      resources: Array.from({ length: 30 }, (_, n) => ({ id: `r${n}`, title: `R ${n}`, type: 'x' })),
    });
    assert.equal(ids(resources({ first: 'r25' }, many))[0], 'r25');
    assert.equal(ids(resources({ first: 'r5' }, many))[0], 'r0');
    assert.equal(resources({ first: 'r25' }, many).items.length, 20);
  });
});

describe('news', () => {
  it('is newest first, and what has no date comes last', () => {
    const notice = (id: string, date?: string, dateNote?: string) => ({ id, title: id, date, dateNote });
    const dates = [notice('none', undefined, 'Soon'), notice('year', '2026'), notice('day', '2026-03-02')];
    const data = read({ notices: [...dates, notice('month', '2026-03'), notice('new', '2027-01-01')] });
    assert.deepEqual(ids(news({}, data)), ['new', 'day', 'month', 'year', 'none']);
    assert.deepEqual(
      news({}, data).items.map(({ date }) => date),
      ['1 January 2027', '2 March 2026', 'March 2026', '2026', 'Soon'],
    );
  });

  it('says what is from the board, and unfolds to its paragraphs and related records', () => {
    const [, board] = news({ opened: new Set(['news-board']) }).items;
    assert.equal(board?.kind, 'From the board');
    assert.deepEqual(board?.detail?.paragraphs, ['A first paragraph.', 'A second one.']);
    assert.deepEqual(
      board?.detail?.related.resources.map(({ id }) => id),
      ['golden-rules'],
    );
  });

  it('has nothing to unfold where there is no more', () => {
    const data = read({ notices: [{ id: 'short', title: 'Short', url: 'https://example.org/' }] });
    const [short] = news({}, data).items;
    assert.equal(short?.more, false);
    assert.equal(short?.link?.label, 'Read more');
  });

  it('keeps to the topics of the page where some news is about them', () => {
    assert.deepEqual(ids(news({ topic: 'listening' })), ['news']);
    assert.equal(news({ topic: 'exploitation' }).found, 2);
  });

  it('finds by words', () => {
    assert.deepEqual(ids(news({ query: 'care leavers' })), ['news']);
  });
});

describe('priorities', () => {
  it('has each priority with what belongs under it', () => {
    const shown = priorities();
    assert.deepEqual(
      shown.items.map(({ id, parts }) => [id, parts.map((part) => `${part.id} ${part.years}`)]),
      [
        ['online', []],
        ['themes', ['year-1 Year 1']],
      ],
    );
    assert.equal(shown.years, '');
    assert.deepEqual(
      shown.items.map(({ years }) => years),
      ['2026 to 2029', ''],
    );
    assert.deepEqual(
      shown.themes.map(({ name }) => name),
      ['Voice of the child and family'],
    );
    assert.equal(shown.context[0]?.records[0]?.contentNote, 'Describes the death of a child.');
  });

  it('says what serves it, and lists it once unfolded', () => {
    const item = { id: 'p', title: 'P', courses: ['lado-intro', 'none-such'], toolkits: ['infants'] };
    const data = read({ ...exampleDataset, priorities: { title: 'Ours', from: 2026, to: 2029, items: [item] } });
    assert.equal(priorities({}, data).items[0]?.serves, '1 course and 1 toolkit');
    assert.equal(priorities({}, data).items[0]?.related, null);
    const opened = priorities({ opened: new Set(['priorities-p']) }, data).items[0];
    assert.deepEqual(
      opened?.related?.courses.map(({ name }) => name),
      ['An introduction to the designated officer'],
    );
    assert.equal(priorities({}, data).years, '2026 to 2029');
  });

  it('loses no priority, however parents are set', () => {
    const names = ['a', 'b', 'c', 'd'];
    const parent = fc.option(fc.constantFrom(...names, 'none-such', '__proto__'), { nil: undefined });
    fc.assert(
      fc.property(fc.tuple(parent, parent, parent, parent), (parents) => {
        const items = names.map((id, at) => ({ id, title: id, parent: parents[at] }));
        const shown = priorities({}, read({ priorities: { title: 'Ours', items } }));
        const all = shown.items.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]);
        assert.deepEqual([...all].sort(), names);
      }),
    );
  });
});

describe('choices in an address', () => {
  it('come back as they were', () => {
    const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
    const idSet = fc.uniqueArray(id, { maxLength: 4 }).map((items) => new Set(items));
    fc.assert(
      fc.property(
        fc.constantFrom('resources', 'news', 'priorities'),
        fc.string(),
        idSet,
        idSet,
        idSet,
        (view, query, types, topics, opened) => {
          const choices = {
            ...noChoices(20),
            chosenView: view,
            query,
            ticked: new Map([
              ['type', types],
              ['topic', topics],
            ]),
            opened: new Set([...opened].map((each) => `${view}-${each}`)),
          };
          const written = [...addressOf(choices, view)].filter((entry): entry is [string, string] => entry[1] !== null);
          const back = choicesFrom(new Map(written), noChoices(20), 'resources');
          assert.deepEqual({ ...back, first: null }, choices);
        },
      ),
    );
  });
});
