import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FALLBACK, tags } from './embed-page.js';
import { hostPage } from './host-page.js';
import { useStage } from './stage.js';
import type { Visit } from './visit.js';

const SCRIPT = '<script src="/embed/scp.js"></script>';

const placeholder = (name: string, attributes = '') => `<div data-scp="${name}" ${attributes}><p>${FALLBACK}</p></div>`;

const ALL = tags.map((tag) => placeholder(tag.replace(/^scp-/, ''))).join('');

describe('placeholders', () => {
  const stage = useStage();

  async function open(head: string, body: string): Promise<Visit> {
    stage.host.pages.set('/page.html', hostPage(head, body));
    return stage.visit();
  }

  /** How many elements of ours stand in each `div`. */
  const fillings = ({ page }: Visit) =>
    page
      .locator('div[data-scp]')
      .evaluateAll((divs) =>
        divs.map(
          (div) => [...div.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('scp-')).length,
        ),
      );

  const PLACES = new Map<string, [head: string, body: string]>([
    ['a script in the head', [SCRIPT, ALL]],
    ['a deferred script', ['<script src="/embed/scp.js" defer></script>', ALL]],
    ['a module', ['<script src="/embed/scp.js" type="module"></script>', ALL]],
    ['a script after them', ['', ALL + SCRIPT]],
    [
      'two copies and a file for each element',
      [SCRIPT + SCRIPT, ALL + tags.map((tag) => `<script src="/embed/${tag}.js"></script>`).join('')],
    ],
    ['a second module', [SCRIPT, `${ALL}<script src="/embed/scp.js?again" type="module"></script>`]],
  ]);

  for (const [how, [head, body]] of PLACES) {
    it(`are filled once by ${how}`, async () => {
      const opened = await open(head, body);
      await opened.allReady();
      assert.deepEqual(
        await fillings(opened),
        tags.map(() => 1),
      );
      assert.equal(await opened.page.getByText(FALLBACK).filter({ visible: true }).count(), 0);
      assert.deepEqual(opened.complaints, []);
    });
  }

  it('whose name is misspelt are told of once, however many scripts there are', async () => {
    const opened = await open(
      '<script src="/embed/scp-week-programme.js"></script>' + SCRIPT,
      `${placeholder('coursefinder')}${placeholder('week-programme')}<scp-tookit-browser>Fallback</scp-tookit-browser>`,
    );
    await opened.page.locator('scp-week-programme').getByRole('heading').first().waitFor();
    const names = 'week-programme, course-finder, toolkit-browser, threshold-chart, resource-library';
    assert.deepEqual(
      opened.complaints.map((complaint) => complaint.replace(/^.*?(?=data-scp|<scp)/, '')),
      ['data-scp="coursefinder"', '<scp-tookit-browser>'].map(
        (written) => `${written} is no safeguarding element, so only its fallback shows. The names are ${names}.`,
      ),
    );
    assert.ok(await opened.page.getByText(FALLBACK).first().isVisible());
  });

  it('hand on the attributes of the element and no others', async () => {
    const opened = await open(
      SCRIPT,
      placeholder(
        'course-finder',
        'id="here" class="block" data-audience="schools" data-heading-level="4" data-preview-date="2026-04-01" data-onclick="alert(1)" data-style="color:red" data-class="x"',
      ),
    );
    await opened.allReady();
    const element = opened.page.locator('#here.block > scp-course-finder');
    assert.deepEqual(await element.evaluate((node) => node.getAttributeNames().sort()), [
      'audience',
      'heading-level',
      'preview-date',
    ]);
    await element.getByRole('heading', { name: 'Find training', level: 4 }).waitFor();
    await element.getByText(/Showing \d+ of \d+ courses: for schools/).waitFor();
  });

  it('keep their children as the fallback when the data does not come', async () => {
    const { page } = await open(SCRIPT, placeholder('course-finder', 'data-src="/nowhere.json"'));
    await page.getByText('The courses could not be loaded').waitFor();
    assert.ok(await page.getByText(FALLBACK).isVisible());
  });

  it('of elements that the file does not hold, and those being edited, stay as they are', async () => {
    const opened = await open(
      '<script src="/embed/scp-course-finder.js"></script>',
      `${placeholder('toolkit-browser')}<div contenteditable="true">${placeholder('course-finder')}</div>${placeholder('course-finder')}`,
    );
    await opened.allReady();
    assert.deepEqual(await fillings(opened), [0, 0, 1]);
  });

  it('around their own script are filled whole', async () => {
    const opened = await open('', `<div data-scp="course-finder"><p>One</p>${SCRIPT}<p>Two</p></div>`);
    await opened.allReady();
    assert.equal(await opened.page.locator('div > scp-course-finder > p').count(), 2);
    assert.equal(await opened.page.locator('[data-scp] > p').count(), 0);
  });

  it('that come later are filled when the page runs the script again', async () => {
    const opened = await open(SCRIPT, placeholder('course-finder'));
    await opened.allReady();
    await opened.page.evaluate((late) => {
      document.body.insertAdjacentHTML('beforeend', late);
      const script = document.createElement('script');
      script.src = '/embed/scp.js';
      document.body.append(script);
    }, placeholder('toolkit-browser'));
    await opened.page.locator('div > scp-toolkit-browser').waitFor();
    assert.deepEqual(await fillings(opened), [1, 1]);
  });
});
