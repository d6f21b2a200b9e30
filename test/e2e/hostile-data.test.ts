import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EXAMPLE_NOW, exampleDataset } from '../fixtures/example/dataset.js';
import { tags } from './embed-page.js';
import { openPage } from './host-page.js';
import { useStage } from './stage.js';

/** Texts that become code where someone forgets that they are text. */
const TEXT = `<img src=x onerror="window.harmed=1"><script>window.harmed=1</script></style>\${1}{{1}}&lt;b&gt;`;

const ADDRESSES = [
  'javascript:window.harmed=1',
  'JaVaScRiPt:window.harmed=1',
  ' \u0001javascript:window.harmed=1',
  'java\nscript:window.harmed=1',
  'data:text/html,<script>window.harmed=1</script>',
  'vbscript:msgbox',
  'blob:https://a.example/1',
  'file:///etc/passwd',
  '//evil.example/x',
  'https://user:secret@evil.example/',
  'evil.example',
  'https://[::1',
  'https://a b.example/',
  `https://a.example/${'x'.repeat(5000)}`,
];

/** Fields that are words for people. Ids, dates and the like are checked for what they are. */
const WORDS = new Set(
  'title summary text about note detail details name for hours place intro whenToUse meaning purposeNote newLabel catalogueNote expansion includes statement themes'.split(
    ' ',
  ),
);

const isAddress = (key: string): boolean => /url$/i.test(key);

let turn = 0;

/** The example with a payload in every text that people read, or in every address. */
function poisoned(value: unknown, where: 'texts' | 'addresses', key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => poisoned(item, where, key));
  if (typeof value === 'string') {
    if (where === 'texts' && WORDS.has(key)) return `${value} ${TEXT}`;
    return where === 'addresses' && isAddress(key) ? ADDRESSES[turn++ % ADDRESSES.length] : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, poisoned(part, where, name)]));
}

const ELEMENTS = tags.map((tag) => `<${tag} src="/hostile.json" preview-date="${EXAMPLE_NOW}"></${tag}>`).join('');

const SCRIPT = '<script src="/embed/scp.js" defer></script>';

describe('hostile data', () => {
  const stage = useStage();

  /** Opens all elements with the data, and everything in them that can be unfolded. */
  async function openWith(where: 'texts' | 'addresses') {
    stage.host.pages.set('/hostile.json', JSON.stringify(poisoned(exampleDataset, where)));
    const opened = await openPage(stage, SCRIPT, ELEMENTS);
    const { page, allReady } = opened;
    await allReady();
    for (const tag of tags) {
      const closed = page.locator(tag).locator('[aria-expanded="false"]');
      for (let left = await closed.count(); left > 0; left -= 1) await closed.first().press('Enter');
    }
    return opened;
  }

  /** Every address in the page, through all shadow roots, and how many elements are of kinds that we never make. */
  const inspect = () => {
    const roots: (Document | ShadowRoot)[] = [document];
    const addresses: string[] = [];
    let strange = 0;
    for (const root of roots)
      for (const node of root.querySelectorAll('*')) {
        if (node.shadowRoot) roots.push(node.shadowRoot);
        if (root === document) continue;
        if (/^(img|script|iframe|object|embed|style|base|meta|link)$/.test(node.localName)) strange += 1;
        for (const { name, value } of node.attributes) {
          if (/^on/.test(name)) strange += 1;
          if (/^(href|src|action|formaction|xlink:href)$/.test(name)) addresses.push(value);
        }
      }
    return { addresses, strange, harmed: 'harmed' in window };
  };

  it('C2, D19, in texts is shown as it is written: no element, no script comes of it', async () => {
    const { page, complaints } = await openWith('texts');
    await page.locator('scp-course-finder').getByRole('searchbox').fill('onerror');
    const { strange, harmed } = await page.evaluate(inspect);
    assert.deepEqual([strange, harmed], [0, false]);
    for (const tag of tags)
      assert.ok(
        (await page.locator(tag).getByText('<img src=x onerror="window.harmed=1">').count()) > 0,
        `${tag} shows the text`,
      );
    assert.ok(complaints.every((each) => !/Refused|SyntaxError/.test(each)));
  });

  it('C1, D17, D18, in addresses leads nowhere: links go to https, http, mailto and tel only, and the words stay', async () => {
    const { page } = await openWith('addresses');
    const { addresses, strange, harmed } = await page.evaluate(inspect);
    assert.deepEqual([strange, harmed], [0, false]);
    assert.ok(addresses.length > 0);
    assert.deepEqual(
      addresses.filter((address) => !/^(https?:\/\/|mailto:|tel:|#)/.test(address)),
      [],
    );
    assert.ok(addresses.every((address) => !/evil|secret|harmed/.test(address)));
    // A toolkit is nothing without its address: it is left out.
    const { courses, resources } = exampleDataset;
    for (const [tag, title] of [
      ['scp-course-finder', courses[0]?.title],
      ['scp-resource-library', resources[0]?.title],
    ] as const)
      await page
        .locator(tag)
        .getByText(title ?? '')
        .filter({ visible: true })
        .first()
        .waitFor();
  });

  it('D13, C28, that names ids like parts of JavaScript changes nothing for the page', async () => {
    const ids = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
    const courses = ids.map((id) => ({ id, title: `Course ${id}`, categories: [], polluted: 1 }));
    const text = JSON.stringify({ ...exampleDataset, courses }).replace(
      '"about"',
      '"__proto__":{"polluted":1},"about"',
    );
    stage.host.pages.set('/hostile.json', text);
    const { page, allReady } = await openPage(stage, SCRIPT, ELEMENTS);
    await allReady();
    assert.equal(await page.evaluate(() => 'polluted' in {}), false);
    for (const id of ids) await page.locator('scp-course-finder').getByText(`Course ${id}`).first().waitFor();
  });
});
