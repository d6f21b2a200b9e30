import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { SITE } from '../../src/cli/paths.js';
import { writeSnippet } from '../../src/cli/snippet.js';
import { field, openBuilder } from './builder-page.js';
import { useStage } from './stage.js';

/** What an editor does, and the command that writes the same. */
const CHOICES = new Map<string, [act: (page: Page) => Promise<void>, args: readonly string[]]>([
  ['nothing at all', [async () => {}, ['--element', 'course-finder']]],
  [
    'courses for schools on domestic abuse, with a heading of their own',
    [
      async (page) => {
        await page.getByText('For whom: everyone').click();
        await page.getByRole('checkbox', { name: 'Schools', exact: false }).first().check();
        await page.getByText('Topics of courses: all topics').click();
        await page.getByRole('checkbox', { name: 'Domestic abuse' }).check();
        await page.getByLabel('Heading', { exact: true }).fill('Training for <our> “schools” & "us"');
        await page.getByLabel('Level of the heading').selectOption('3');
      },
      [
        ...['--element', 'course-finder', '--audience', 'schools', '--category', 'domestic-abuse'],
        ...['--heading', 'Training for <our> “schools” & "us"', '--heading-level', '3'],
      ],
    ],
  ],
  [
    'a finder that keeps My list, in its own colours',
    [
      async (page) => {
        await page.getByRole('checkbox', { name: /^Let readers keep/ }).check();
        await page.getByText('Colours: the element’s own').click();
        await page.getByLabel('Links, buttons, ticked boxes').fill('#7a1f3d');
      },
      ['--element', 'course-finder', '--save', 'device', '--colour', 'accent=#7a1f3d'],
    ],
  ],
  [
    'a week as a div that follows new versions',
    [
      async (page) => {
        await page.getByRole('radio', { name: /^Safeguarding week/ }).check();
        await page.getByLabel('Week', { exact: true }).selectOption({ index: 1 });
        await page.getByRole('radio', { name: /^A div/ }).check();
        await page.getByRole('radio', { name: /^Follow new versions/ }).check();
      },
      ['--element', 'week-programme', '--week', 'safeguarding-week-2023', '--way', '2', '--channel', 'following'],
    ],
  ],
  [
    'the chart for an area',
    [
      async (page) => {
        await page.getByRole('radio', { name: /threshold chart/i }).check();
        await page.getByLabel('Area whose contacts come first').selectOption('isle-of-wight');
      },
      ['--element', 'threshold-chart', '--area', 'isle-of-wight'],
    ],
  ],
  [
    'two toolkits, without a heading',
    [
      async (page) => {
        await page.getByRole('radio', { name: /^Practice toolkits/ }).check();
        await page.getByText('Toolkits: all toolkits').click();
        await page.getByRole('checkbox', { name: 'Neglect', exact: true }).check();
        await page.getByRole('checkbox', { name: 'Child Sexual Abuse', exact: true }).check();
        await page.getByRole('checkbox', { name: /^No heading/ }).check();
      },
      [...['--element', 'toolkit-browser', '--toolkit', 'child-sexual-abuse,neglect', '--heading', '']],
    ],
  ],
  [
    'the chart for SharePoint, which takes a frame',
    [
      async (page) => {
        await page.getByRole('radio', { name: /^Threshold chart/ }).check();
        await page.getByLabel('Chart', { exact: true }).selectOption('neglect');
        await page.getByLabel('Your site is made with').selectOption('sharepoint');
      },
      ['--element', 'threshold-chart', '--chart', 'neglect', '--way', '3'],
    ],
  ],
  [
    'news at a plain address',
    [
      async (page) => {
        await page.getByRole('radio', { name: /^Briefings and resources/ }).check();
        await page.getByLabel('Part to start with').selectOption('news');
        await page.getByRole('radio', { name: /^A plain address/ }).check();
      },
      ['--element', 'resource-library', '--view', 'news', '--way', '4'],
    ],
  ],
]);

describe('snippets of the builder', () => {
  const stage = useStage({ site: true });

  function command(args: readonly string[]): { snippet: string; rest: string } {
    const [snippet, rest]: [string[], string[]] = [[], []];
    const data = join(SITE, 'data/v1/dataset.json');
    const code = writeSnippet([...args, '--site', stage.site.origin, '--data', data, '--at', '2026-11-22T12:00'], 0, {
      write: (text) => snippet.push(text),
      say: (text) => rest.push(text),
    });
    assert.equal(code, 0, rest.join('\n'));
    return { snippet: snippet.join(''), rest: rest.join('\n') };
  }

  for (const [what, [act, args]] of CHOICES)
    it(`writes what the command writes: ${what}`, async () => {
      const { page, complaints, violations } = await openBuilder(stage);
      assert.equal(await page.getByText(/^Loading/).count(), 0);
      await act(page);
      const { snippet, rest } = command(args);
      assert.equal(await field(page, 'Snippet').inputValue(), snippet);
      assert.ok(rest.includes((await field(page, 'The whole sheet as text').inputValue()).trim()));
      const rule = field(page, 'Rule for your style sheet');
      if ((await rule.count()) > 0) assert.ok(rest.includes((await rule.inputValue()).trim()));
      assert.deepEqual([await violations(), complaints], [[], []]);
    });
});
