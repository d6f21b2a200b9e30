import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { LitElement } from 'lit';
import '../../src/all.js';
import { everyText } from '../harness/every-text.js';
import { anyChanges, changed, runs, type DataChange } from '../harness/mutated-data.js';
import { faultsWith, type Opening } from '../harness/rendered.js';
import { exampleDataset } from '../fixtures/example/dataset.js';

interface Regression {
  readonly base: string;
  readonly changes: readonly DataChange[];
}

describe('what the elements show of bad data', () => {
  const bases = new Map<string, unknown>([['the example', exampleDataset]]);
  let regressions: Regression[] = [];
  let more = '1';
  before(async () => {
    const json = async (path: string): Promise<unknown> => (await fetch(path)).json();
    bases.set('data/dataset.json', await json('/data/dataset.json'));
    more = (await json('/more-runs.json')) as string;
    regressions = (await json('/test/fixtures/regressions/changes.json')) as Regression[];
  });

  it('the data as it is gives no fault', async () => {
    for (const data of bases.values()) expect(await faultsWith(data)).to.deep.equal([]);
  }).timeout(60_000);

  it('C76: it is markup that parsers do not rearrange, with ids that are there once', async () => {
    for (const data of bases.values()) expect(await faultsWith(data, { markup: true })).to.deep.equal([]);
  }).timeout(60_000);

  for (const [base, count] of [
    ['data/dataset.json', 8],
    ['the example', 25],
  ] as const) {
    it(`${base} after some changes: never blank, no word for a missing value, no address that is not safe`, async () => {
      await fc.assert(
        fc.asyncProperty(anyChanges, async (changes) => {
          expect(await faultsWith(changed(bases.get(base), changes))).to.deep.equal([]);
        }),
        // What fails is printed with its changes: add them to test/fixtures/regressions/changes.json.
        { numRuns: runs(count, more) },
      );
    }).timeout(600_000);
  }

  it('cases that once failed hold', async () => {
    expect(regressions).to.not.be.empty;
    for (const { base, changes } of regressions)
      expect(await faultsWith(changed(bases.get(base), changes)), JSON.stringify(changes)).to.deep.equal([]);
  }).timeout(60_000);

  const MARKUP = [
    '<img src=x onerror="window.tried = true">',
    '<script>window.tried = true</script>',
    '</style><svg onload="window.tried = true">',
    '${window.tried = true} {{constructor}} &lt;b&gt; <!--',
  ];

  for (const markup of MARKUP) {
    it(`C2, D19: ${markup} in every text of every record is shown as it is written`, async () => {
      const data = everyText(exampleDataset, 'prose', (text) => `${text} ${markup}`);
      expect(await faultsWith(data)).to.deep.equal([]);
      expect('tried' in window).to.equal(false);
    }).timeout(20_000);
  }

  for (const url of [
    'javascript:window.tried=1',
    'JaVaScRiPt:window.tried=1',
    'data:text/html,x',
    '//evil.example',
    'https://a:b@c.example/',
    'www.council.gov.uk',
  ]) {
    it(`C1, ${/^(j|d)/i.test(url) ? 'D17' : 'D18'}: ${url} in every address of every record is no link in any element`, async () => {
      const data = everyText(exampleDataset, 'address', () => url);
      expect(await faultsWith(data)).to.deep.equal([]);
      expect('tried' in window).to.equal(false);
    }).timeout(20_000);
  }

  it('D13, C28: records whose ids are names of JavaScript itself are shown, each opens, and no record changes another', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'x'.repeat(200)];
    const records = names.map((id, index) => ({ id, title: `Record ${index}` }));
    const data = {
      ...exampleDataset,
      courses: records,
      toolkits: records.map((each) => ({ ...each, url: 'https://partnership.example/', topics: [] })),
      resources: records.map((each) => ({ ...each, type: 'guidance' })),
    };
    // As fields of the file, which an object literal would take for a prototype.
    const text = JSON.stringify(data).replaceAll(
      '{"id"',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"id"',
    );
    const also = (element: LitElement & Opening) =>
      names.flatMap((id) =>
        (element.openCourse?.(id) ?? element.openToolkit?.(id) ?? element.openResource?.(id)) === false
          ? [`does not open ${id.slice(0, 20)}`]
          : [],
      );
    expect(await faultsWith(JSON.parse(text), { also })).to.deep.equal([]);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('D30: a file with nothing in it is shown as nothing to show, by every element', async () => {
    const also = ({ shadowRoot }: LitElement) => {
      const words = shadowRoot?.querySelector<HTMLElement>('.scp')?.innerText ?? '';
      return [
        ...(/There (is|are) no|No .* yet|nothing/i.test(words) ? [] : [`does not say that there is nothing: ${words}`]),
        ...((shadowRoot?.querySelector('[part="error"]') ?? null) === null ? [] : ['calls it an error']),
        ...((shadowRoot?.querySelector('input, [role="list"] li') ?? null) === null
          ? []
          : ['offers to choose among nothing']),
      ];
    };
    expect(await faultsWith({ schemaVersion: '1.0', courses: [] }, { also })).to.deep.equal([]);
  });

  it('D27, C31: records that lead to each other and to themselves, all round, are shown by every element', async () => {
    const { resources, priorities, courses, toolkits } = exampleDataset;
    const ids = resources.map(({ id }) => id);
    const items = priorities.items.map((item, at, all) => ({ ...item, parent: all[(at + 1) % all.length]?.id }));
    const data = {
      ...exampleDataset,
      resources: resources.map((each) => ({ ...each, related: ids })),
      priorities: { ...priorities, items },
      courses: courses.map((each, at) => ({ ...each, toolkitId: toolkits[at % toolkits.length]?.id })),
      toolkits: toolkits.map((each) => ({ ...each, courses: courses.map(({ id }) => id) })),
    };
    expect(items.length).to.be.greaterThan(1);
    const also = ({ localName, shadowRoot }: LitElement) =>
      localName === 'scp-resource-library' && shadowRoot?.querySelector('h3') === null ? ['shows no resource'] : [];
    expect(await faultsWith(data, { also })).to.deep.equal([]);
  });

  it('D20: marks of direction, accents without end and characters without width do no harm', async () => {
    const marks = '\u202E\u2066\u200F\u200B\u2060';
    const flood = `שלום ${'a\u0301\u0302\u0303'.repeat(50)} \u200D${marks} العربية`;
    const also = ({ shadowRoot }: LitElement) => {
      const faults = new Set<string>();
      const texts = document.createTreeWalker(shadowRoot ?? document, NodeFilter.SHOW_TEXT);
      while (texts.nextNode() !== null) {
        const { textContent, parentElement } = texts.currentNode;
        const words = textContent ?? '';
        const where = parentElement?.outerHTML.slice(0, 80);
        if ([...marks].some((mark) => words.includes(mark)))
          faults.add(`shows a mark that turns other words: ${where}`);
      }
      return [...faults];
    };
    const data = everyText(exampleDataset, 'prose', (text) => `${text} ${flood}`);
    expect(await faultsWith(data, { also })).to.deep.equal([]);
  });

  it('D32: a picture of another site, in whatever field or text of whatever record, is never asked for', async () => {
    const tracker = 'https://tracker.example/pixel.png';
    const pictures = { image: tracker, picture: tracker, logo: tracker, icon: tracker, thumbnailUrl: tracker };
    const texts = everyText(
      exampleDataset,
      'prose',
      (text) => `${text} <img src="${tracker}"> ![](${tracker}) url(${tracker})`,
    );
    const data = JSON.parse(JSON.stringify(texts), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, ...pictures } : value,
    ) as unknown;
    const also = (element: LitElement) =>
      [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((each) =>
        /^(img|picture|source|video|audio|image)$/.test(each.localName) ||
        /url\(.*tracker/.test(getComputedStyle(each).backgroundImage)
          ? [`has a picture: ${each.outerHTML.slice(0, 80)}`]
          : [],
      );
    expect(await faultsWith(data, { also })).to.deep.equal([]);
    const asked = performance.getEntriesByType('resource').filter(({ name }) => name.includes('tracker.example'));
    expect(asked).to.deep.equal([]);
  });
});
