import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import MiniSearch from 'minisearch';
import { parseDataset } from '../../../src/dataset/parse.js';
import type { Dataset } from '../../../src/domain/types.js';
import { searchCollection } from '../../../src/search/dataset-index.js';
import { inWords, qualityOf } from '../../fixtures/search/quality.js';
import { TABLES } from '../../fixtures/search/query-table.js';

const published = parseDataset(JSON.parse(readFileSync('data/dataset.json', 'utf8')));
assert(published.ok);
const dataset: Dataset = published.dataset;

const ours = (typed: string): string[] => searchCollection(dataset, 'courses', typed).map(({ id }) => id);

/** The least share of queries with a right course among the first three. */
const LEAST = 0.97;

const titles = new MiniSearch<{ id: string; title: string }>({ fields: ['title'] });
titles.addAll(dataset.courses.map(({ id, title }) => ({ id, title })));
const baseline = (typed: string): string[] => titles.search(typed).map(({ id }) => String(id));

describe('ranking of the published courses', () => {
  for (const { name, queries, firstSight, withRepeats } of TABLES) {
    it(`puts a right course among the first three, ${name}`, (t) => {
      const quality = qualityOf(queries, ours);
      t.diagnostic(`${name}, ${queries.length} queries: ${inWords(quality)}`);
      if (firstSight !== null) t.diagnostic(`at first sight: success@3 ${firstSight.toFixed(3)}`);
      if (withRepeats !== null) t.diagnostic(`the same with the queries of earlier sets: ${withRepeats.toFixed(3)}`);
      t.diagnostic(`plain MiniSearch over titles: ${inWords(qualityOf(queries, baseline))}`);
      assert.ok(queries.length >= 50);
      assert.ok(quality.success >= LEAST, `not found: ${quality.failed.join(', ')}`);
    });
  }

  it('knows every course that the table names, and no query twice', () => {
    const ids = new Set(dataset.courses.map(({ id }) => id));
    const rows = TABLES.flatMap(({ queries }) => queries);
    assert.deepEqual(
      rows.flatMap(({ courses }) => courses.filter((id) => !ids.has(id))),
      [],
    );
    assert.deepEqual(
      rows.filter(({ kind, courses }) => (kind === 'nothing') !== (courses.length === 0)),
      [],
    );
    assert.equal(new Set(rows.map(({ typed }) => typed)).size, rows.length);
  });

  it('never leads from county lines to families who move across county borders, nor while it is typed', () => {
    for (const typed of ['county l', 'county li', 'county lines', 'County Lines', 'countylines', 'county line'])
      assert.ok(!ours(typed).includes('families-across-borders') && ours(typed).length > 0, typed);
    assert.deepEqual(ours('county'), ['families-across-borders']);
  });

  it('finds for FGM the course on FGM and none on other harmful practices', () => {
    assert.deepEqual(ours('fgm'), ['fgm-introduction']);
    assert.equal(ours('harmful practices').length, 4);
  });

  it('finds a title whose words are only begun', () => {
    for (const [typed, title] of [
      ['traf ligh', 'brook-traffic-light-tool'],
      ['fema geni', 'fgm-introduction'],
      ['desig off', 'lado-introduction'],
      ['compl lev 4', 'complex-safeguarding-level-4'],
      ['missing fr', 'missing-children-introduction'],
    ] as const)
      assert.ok(ours(typed).slice(0, 3).includes(title), typed);
  });

  it('takes no word of another thing for a slip', () => {
    for (const typed of ['payroll', 'recipe', 'castle', 'lottery', 'first aid', 'speed awareness'])
      assert.deepEqual(ours(typed), [], typed);
  });

  it('never prints a word that is only for searching', () => {
    const hidden = new Set(dataset.glossary.flatMap((entry) => entry.searchOnly.map((word) => word.toLowerCase())));
    const typed = dataset.glossary.flatMap(({ term, also, searchOnly }) => [term, ...also, ...searchOnly]);
    for (const words of typed)
      for (const { via } of searchCollection(dataset, 'courses', words))
        assert.ok(via === null || !hidden.has(via.toLowerCase()), `${words}: ${via}`);
  });

  it('puts a hit on the typed words before any hit by way of the glossary', () => {
    for (const { term } of dataset.glossary) {
      const vias = searchCollection(dataset, 'courses', term).map(({ via }) => via !== null);
      assert.deepEqual(vias, [...vias].sort(), term);
    }
  });
});
