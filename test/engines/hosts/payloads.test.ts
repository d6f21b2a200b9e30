import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import '../../../src/all.js';
import { EXAMPLE_NOW, exampleDataset } from '../../fixtures/example/dataset.js';
import { recordConsole } from '../../harness/console.js';
import { datasetAddress } from '../../harness/dataset-address.js';
import { elementsIn, settledAfter } from '../../harness/settled.js';

/** Addresses that run a script, lead astray or are none. */
const PAYLOADS = [
  'javascript:globalThis.ran=1',
  'JaVaScRiPt:globalThis.ran=1',
  ' javascript:globalThis.ran=1',
  '\u0001javascript:globalThis.ran=1',
  'java\nscript:globalThis.ran=1',
  'java\tscript:globalThis.ran=1',
  'data:text/html,<script>parent.ran=1</script>',
  'vbscript:globalThis.ran=1',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  '//evil.example/x',
  'https://user:pass@example.org/x',
  'www.example.org/x',
  'https://[::1',
  `https://a b/${'x'.repeat(5000)}`,
];

const isAddress = (key: string): boolean => /url$/i.test(key) || key === 'href';

/** The data with another address in every field for one. */
function withAddress(value: unknown, address: string, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => withAddress(item, address, key));
  if (typeof value === 'string') return isAddress(key) ? address : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withAddress(part, address, name)]));
}

function* everything(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot !== null) yield* everything(element.shadowRoot);
  }
}

const ALLOWED = new Set(['https:', 'http:', 'mailto:', 'tel:']);
const LINKS = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'srcdoc'];

/** What an element of the page leads to that it must not. */
const astray = (element: Element): string[] =>
  element.localName.startsWith('scp-')
    ? []
    : LINKS.flatMap((name) => {
        const value = element.getAttribute(name);
        // A part of the same drawing.
        if (value === null || value.startsWith('#')) return [];
        const { protocol, username } = new URL(value, 'https://page.example/');
        return ALLOWED.has(protocol) && username === '' ? [] : [`${element.localName} ${name}=${value}`];
      });

describe('addresses in the data that are no addresses', () => {
  for (const payload of PAYLOADS)
    it(`${JSON.stringify(payload.slice(0, 40))}: lead nowhere, run nothing, and the records are still shown`, async () => {
      const log = recordConsole();
      const holder = document.createElement('main');
      document.body.append(holder);
      // A link that is followed must not end the test.
      const stay = (event: Event) => event.preventDefault();
      document.addEventListener('click', stay);
      try {
        const src = datasetAddress(withAddress(exampleDataset, payload));
        await settledAfter(holder, 'ready', () =>
          render(
            html`<scp-week-programme src=${src} preview-date=${EXAMPLE_NOW}></scp-week-programme>
              <scp-course-finder src=${src} preview-date=${EXAMPLE_NOW}></scp-course-finder>
              <scp-toolkit-browser src=${src} preview-date=${EXAMPLE_NOW}></scp-toolkit-browser>
              <scp-threshold-chart src=${src} preview-date=${EXAMPLE_NOW}></scp-threshold-chart>
              <scp-resource-library src=${src} preview-date=${EXAMPLE_NOW}></scp-resource-library>`,
            holder,
          ),
        );
        for (const element of elementsIn(holder)) {
          const root = element.shadowRoot as ShadowRoot;
          for (const button of root.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) button.click();
          await element.updateComplete;
          for (const link of root.querySelectorAll<HTMLElement>('a')) link.click();
          await element.updateComplete;
        }
        expect([...everything(holder)].flatMap(astray)).to.deep.equal([]);
        expect((globalThis as { ran?: number }).ran).to.equal(undefined);
        const words = elementsIn(holder).map(
          ({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.scp')?.innerText,
        );
        expect(words.join()).to.include('Exploitation Toolkit tour').and.include('Example Practice Week');
      } finally {
        document.removeEventListener('click', stay);
        log.stop();
        holder.remove();
      }
    });
});
