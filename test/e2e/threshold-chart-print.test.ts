import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { chart } from '../fixtures/example/chart.js';
import { exampleDataset } from '../fixtures/example/dataset.js';
import { printed, printedBy } from './printed.js';
import { useStage } from './stage.js';

/** A host that would spoil a print: words outside every element, things that stand on each sheet, rules of its own. */
const HOST = `<style>
    html { color-scheme: dark; background: #111; color: #eee; font-size: 62.5%; }
    body { display: grid; height: 100vh; overflow: hidden; padding: 3rem; }
    body::before { content: "Host before"; }
    .bar { position: fixed; inset-block-end: 0; display: block !important; }
    @page { size: A5 landscape; margin: 5cm; }
  </style>Bare host words<p>Host paragraph</p><div class="bar">Host bar</div>`;

const ELEMENT = '<scp-threshold-chart preview-date="2026-11-22T14:30"></scp-threshold-chart>';

describe('F23: the chart on paper', () => {
  const stage = useStage({
    headers: {
      'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'",
    },
  });

  async function open(body: string): Promise<Page> {
    stage.host.pages.set(
      '/page.html',
      `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Host</title>
        <script src="/embed/scp-threshold-chart.js" defer></script></head><body>${body}</body></html>`,
    );
    const current = await stage.visit();
    await current.allReady();
    return current.page;
  }

  const sign = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });
  const press = (page: Page, name: string) => page.getByRole('button', { name }).press('Enter');

  it('the note alone is one sheet of A4, whatever the host page does, and nothing of it stays in the page', async () => {
    const page = await open(HOST + ELEMENT);
    await sign(page, /^Meals are sometimes missed/).check();
    await sign(page, /^Baby is regularly given/).check();
    await page.getByLabel('Age of the child').selectOption('Ages 0 to 2');
    await page.getByRole('radio', { name: /^Level of need 3/ }).check();
    await page.getByLabel('My reason').fill('It has gone on\nfor a year.');
    const { text, sheets, size } = await printedBy(page, () => press(page, 'Print the note'));
    assert.equal(sheets.length, 1);
    assert.deepEqual(size, [210, 297]);
    assert.doesNotMatch(text, /Host |Bare host|Copy the note|Print the note/);
    const order = [
      'PREVIEW, NOT A RECORD',
      'Note for the record: Neglect threshold chart',
      'call 999',
      'Illustrative chart. Not signed off',
      'The preview stands at: Sunday 22 November 2026, 2:30pm, UK time',
      'Really written: ',
      'Version 0.1',
      'Signs marked',
      'Meals are sometimes missed or poor, such as no breakfast before school (Ages 5 to 17, outside the age shown)',
      'What the chart suggests',
      "The chart suggests level of need 4: Children's Social Care.",
      'My own judgement',
      'Level of need 3: Targeted Early Help',
      'It has gone on for a year.',
      'Prompts',
      'Safeguarding Infants',
      'Next step',
      '01983 823436',
      'How often: ___',
      'How long: ___',
      'The child’s voice: ___',
      'This tool kept no copy.',
    ];
    const places = order.map((words) => text.indexOf(words));
    assert(!places.includes(-1), order[places.indexOf(-1)]);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    const traces = () =>
      page.evaluate(() => [document.body.lastElementChild?.localName, document.adoptedStyleSheets.length]);
    assert.deepEqual(await traces(), ['scp-threshold-chart', 0]);
    assert.deepEqual(await stage.current?.violations(), []);

    // A browser that never says that it has printed: using the page again takes the note out of it.
    await press(page, 'Print the note');
    assert.deepEqual(await traces(), ['scp-paper', 1]);
    assert.equal(await page.evaluate(() => document.body.lastElementChild?.shadowRoot), null);
    await page.keyboard.press('Tab');
    assert.deepEqual(await traces(), ['scp-threshold-chart', 0]);
  });

  it('twenty marks fit on one sheet; a long note goes on to more and is never cut', async () => {
    const page = await open(ELEMENT);
    const mark = (from: number, to: number) =>
      page.evaluate(
        (range) => {
          const root = document.querySelector('scp-threshold-chart')?.shadowRoot;
          const boxes = root?.querySelectorAll<HTMLInputElement>('.tc-sign input') ?? [];
          for (const box of [...boxes].slice(...range)) box.click();
        },
        [from, to],
      );
    await mark(60, 80);
    const short = await printedBy(page, () => press(page, 'Print the note'));
    assert.equal(short.sheets.length, 1);
    await mark(0, 60);
    await mark(80, 111);
    await page.getByLabel('My reason').fill('A long reason. '.repeat(300));
    const { sheets, text } = await printedBy(page, () => press(page, 'Print the note'));
    assert(sheets.length > 1);
    assert.match(text, /Gets regular food/);
    assert.match(text, /Parents do not engage with professionals/);
    assert.match(text, /This tool kept no copy\.$/);
  });

  it('the empty chart is a poster on one sheet of A3, or on A4 with its heads and labels on each sheet', async () => {
    const page = await open(HOST + ELEMENT);
    await sign(page, /^Meals are sometimes missed/).check();
    await page.getByRole('searchbox').fill('meals');
    await page.getByLabel('Paper').selectOption('A3');
    const large = await printedBy(page, () => press(page, 'Print the empty chart'));
    assert.equal(large.sheets.length, 1);
    assert.deepEqual(large.size, [420, 297]);
    for (const words of [
      'Preview: Sunday 22 November 2026',
      'call 999',
      'Illustrative chart. Not signed off',
      'Level of need 1 Universal',
      "Children's Social Care",
      'Parents do not engage with professionals who hold serious concerns',
      "Look at the whole of the child's life",
      '0300 555 1384',
      'Not confirmed by the partnership',
      'Version 0.1, last changed on 22 November 2026.',
      'Printed on 22 November 2026',
    ])
      assert(large.text.includes(words), words);
    assert.doesNotMatch(large.text, /Host |Bare host|hart suggests/);

    await page.getByLabel('Paper').selectOption('A4');
    const small = await printedBy(page, () => press(page, 'Print the empty chart'));
    assert(small.sheets.length <= 2, String(small.sheets.length));
    assert.deepEqual(small.size, [297, 210]);
    for (const sheet of small.sheets) {
      assert.match(sheet, /Illustrative chart\. Not signed off\. If a child is in immediate danger, call 999/);
      assert.match(sheet, /Level of need 4 Children's Social Care/);
    }
  });

  it('one level is a sheet of its own, upright, with what it asks for and its next step', async () => {
    const page = await open(ELEMENT);
    await page.getByLabel('What to print').selectOption({ label: "Level of need 4: Children's Social Care" });
    const { sheets, size, text } = await printedBy(page, () => press(page, 'Print the empty chart'));
    assert.equal(sheets.length, 1);
    assert.deepEqual(size, [210, 297]);
    assert.match(text, /Cupboards are bare.*What level of need 4 asks for.*Next step.*01329 225379.*01983 823436/);
    assert.doesNotMatch(text, /Meals are sometimes missed|Level of need 3/);
  });

  it('the whole page: the table with its heads, the marks, the suggestion, and no controls', async () => {
    const page = await open(ELEMENT);
    await sign(page, /^Not brought to both/).check();
    const { sheets, text } = await printed(page);
    assert.match(sheets[0] ?? '', /call 999.*Illustrative chart/);
    assert(sheets.filter((sheet) => /Level of need 1 Universal.*Level of need 4/.test(sheet)).length >= 3);
    assert.match(text, /The chart suggests level of need 3: Targeted Early Help/);
    assert.match(text, /0300 555 1384/);
    assert.doesNotMatch(text, /Age of the child|Copy the note|Print the empty chart|Previous/);
  });

  it('the head of the table is never left alone at the foot of a sheet, whatever stands before it', async () => {
    const page = await open(ELEMENT);
    for (const above of [0, 5, 10, 15, 20]) {
      await page.evaluate((height) => (document.body.style.paddingBlockStart = `${height}em`), above);
      const { sheets } = await printed(page);
      for (const sheet of sheets) assert.doesNotMatch(sheet, /both at this level of need\.$/, `${above}em`);
      assert(sheets.some((sheet) => /both at this level of need\. Physical care/.test(sheet)));
    }
  });

  it('from a narrow page that calls print(): the table, without a complaint', async () => {
    const page = await open(ELEMENT);
    await page.setViewportSize({ width: 420, height: 800 });
    await page.locator('.tc-lists').waitFor();
    // The browser pauses the page while its own print() runs: what was never rendered cannot be rendered then.
    await page.evaluate(() => window.print());
    await page.locator('.tc-table').waitFor();
    assert.equal(await page.locator('.tc-table .tc-sign').count(), 111);
    assert.deepEqual(stage.current?.complaints, []);
  });

  it('a withheld chart prints 999, the warning and the contacts, and no sign', async () => {
    const faulty = { ...exampleDataset, charts: [{ ...chart, levels: [] }] };
    stage.host.pages.set('/faulty.json', JSON.stringify(faulty));
    const page = await open('<scp-threshold-chart src="/faulty.json"></scp-threshold-chart>');
    const { text } = await printed(page);
    assert.match(
      text,
      /call 999.*This chart is incomplete: do not rely on it.*https:\/\/example\.org\/chart.*01632 960001/,
    );
    assert.doesNotMatch(text, /Sleeps well/);
  });

  for (const [sandbox, outcome] of [
    ['allow-scripts', 'refused'],
    ['allow-scripts allow-modals', 'printed'],
  ] as const) {
    it(`in a frame with sandbox="${sandbox}" the note is ${outcome}, and the reader is told`, async () => {
      stage.host.headers['access-control-allow-origin'] = '*';
      stage.host.pages.set(
        '/inner.html',
        `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Inner</title>
          <script src="/embed/scp-threshold-chart.js" defer></script></head><body>${ELEMENT}</body></html>`,
      );
      stage.host.pages.set(
        '/page.html',
        `<!doctype html><html lang="en-GB"><title>Outer</title><iframe sandbox="${sandbox}" src="/inner.html" width="1200" height="800"></iframe>`,
      );
      stage.host.headers['content-security-policy'] += "; frame-src 'self'";
      const current = await stage.visit();
      const inner = current.page.frameLocator('iframe');
      await inner.getByRole('button', { name: 'Print the note' }).press('Enter');
      const told = inner.getByText('did not let the note be printed. Copy or download it instead.');
      if (outcome === 'refused') await told.waitFor();
      else assert.equal(await told.count(), 0);
    });
  }
});
