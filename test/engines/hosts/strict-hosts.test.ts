import { expect, waitUntil } from '@open-wc/testing';
import { site } from 'virtual:engine';
import { rootOf } from '../../harness/element.js';
import { TAGS } from '../../harness/tags.js';
import { everyElement, FALLBACK, NONCE, visit, type Visit } from './visit.js';

const EMBED = '/host/embed';
const DATA = `src="${site}/data/v1/dataset.json"`;

const csp = (policy: string) => ({ 'content-security-policy': `default-src 'none'; ${policy}` });
const TRUSTED = "require-trusted-types-for 'script'; trusted-types scp-lit";
const NONCE_ONLY = `script-src 'nonce-${NONCE}' 'strict-dynamic'; style-src 'none'; base-uri 'none'; connect-src ${site}`;
const STRICT = csp(`${NONCE_ONLY}; ${TRUSTED}`);
const MUST_HAVE_HASH = { 'integrity-policy': 'blocked-destinations=(script)' };

const script = (path: string, attributes = '') =>
  `<script src="${EMBED}/${path}" nonce="${NONCE}" ${attributes}></script>`;

const manifest = (await (await fetch(`${EMBED}/manifest.json`)).json()) as {
  files: { [file: string]: { integrity: string } };
};
const hash = `integrity="${manifest.files['scp.js']?.integrity ?? ''}" crossorigin="anonymous"`;
const EACH = TAGS.map((tag) => script(`${tag}.js`)).join('');

describe('host pages', () => {
  let page: Visit;
  afterEach(() => page.close());

  const shown = (): number => TAGS.filter((tag) => page.record.ready.includes(page.element(tag))).length;

  /** Every element shows data, nothing was refused and nothing was thrown. */
  async function allShow(): Promise<void> {
    await waitUntil(() => shown() === TAGS.length, 'all elements show data', { timeout: 8000 });
    expect(page.record.violations).to.deep.equal([]);
    expect(page.record.errors).to.deep.equal([]);
  }

  /** The script did not run, and each element shows its fallback. */
  function allFallBack(): void {
    expect(page.document.querySelectorAll(':not(:defined)').length).to.equal(TAGS.length);
    expect(page.document.body.innerText.split(FALLBACK).length - 1).to.equal(TAGS.length);
  }

  const SHOWN = new Map<string, [string, { readonly [name: string]: string }]>([
    ['without rules', [script('scp.js'), {}]],
    ['with a nonce, strict-dynamic and no styles', [script('scp.js'), csp(NONCE_ONLY)]],
    ['with trusted types, as a classic script', [script('scp.js'), STRICT]],
    ['with trusted types, as a module', [script('scp.js', 'type="module"'), STRICT]],
    ['with trusted types, one file for each element', [EACH, STRICT]],
    ['that load the script twice', [script('scp.js') + script('scp.js'), STRICT]],
    ['that load it as a script and as a module', [script('scp.js') + script('scp.js?2', 'type="module"'), STRICT]],
    ['that load one file for each element and all in one', [EACH + script('scp.js'), STRICT]],
    ['with the right hash', [script('scp.js', hash), {}]],
    ['with Integrity-Policy and the right hash', [script('scp.js', hash), MUST_HAVE_HASH]],
  ]);
  for (const [host, [scripts, headers]] of SHOWN)
    it(`${host}: all elements show data from another origin`, async () => {
      page = await visit(everyElement(DATA) + scripts, headers);
      await allShow();
    });

  const REFUSED = new Map<string, [string, { readonly [name: string]: string }]>([
    ['with a hash, where one byte has changed', [script('changed/scp.js', hash), {}]],
    ['with Integrity-Policy and no hash', [script('scp.js'), MUST_HAVE_HASH]],
    [
      'with trusted types of others only',
      [script('scp.js'), csp(`${NONCE_ONLY}; ${TRUSTED.replace('scp-lit', 'other')}`)],
    ],
    ['with a nonce that the script lacks', [`<script src="${EMBED}/scp.js"></script>`, csp(NONCE_ONLY)]],
  ]);
  for (const [host, [scripts, headers]] of REFUSED)
    it(`${host}: the fallback stays`, async () => {
      page = await visit(everyElement(DATA) + scripts, headers);
      allFallBack();
    });

  it('run the file with the changed byte where no hash is asked for', async () => {
    page = await visit(everyElement(DATA) + script('changed/scp.js'));
    await allShow();
  });

  it('that allow no data: each element says so and keeps its fallback', async () => {
    page = await visit(everyElement(DATA) + script('scp.js'), csp(`script-src 'nonce-${NONCE}'`));
    await waitUntil(() => page.record.failed.length === TAGS.length, 'all elements fail', { timeout: 8000 });
    for (const tag of TAGS) expect(rootOf(page.element(tag)).querySelector('[part~="error"]'), tag).to.not.equal(null);
    expect(page.document.body.innerText.split(FALLBACK).length - 1).to.equal(TAGS.length);
  });

  it('without any styles allowed: the elements wear theirs', async () => {
    page = await visit(everyElement(DATA) + script('scp.js'), STRICT);
    await allShow();
    const chart = rootOf(page.element('scp-threshold-chart'));
    const columns = [...chart.querySelectorAll('.tc-table thead th')].map((head) => head.getBoundingClientRect());
    expect(columns.length).to.be.greaterThan(2);
    for (const [at, { left, top }] of columns.entries()) {
      const before = columns[at - 1];
      if (before === undefined) continue;
      expect(left, 'levels stand side by side').to.be.at.least(before.right - 1);
      expect(top).to.equal(before.top);
    }
    const button = rootOf(page.element('scp-course-finder')).querySelector('.btn') as Element;
    expect(getComputedStyle(button).minBlockSize).to.equal('44px');
  });
});
