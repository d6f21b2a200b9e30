import { expect, html } from '@open-wc/testing';
import '../../src/all.js';
import { exampleDataset } from '../fixtures/example/dataset.js';
import { recordConsole } from '../harness/console.js';
import { datasetAddress } from '../harness/dataset-address.js';
import { readyElement } from '../harness/element.js';

const src = datasetAddress(exampleDataset);

/** What the console says while something is shown. */
async function told(show: () => Promise<unknown>): Promise<readonly string[]> {
  const log = recordConsole();
  await show();
  log.stop();
  return log.messages;
}

describe('what whoever built the page is told', () => {
  const SHARED =
    'Another element keeps its state in the address under the same name. Give each an id of its own. url-state was ignored.';

  for (const [tag, template] of [
    ['scp-course-finder', html`<scp-course-finder src=${src} url-state="hash"></scp-course-finder>`],
    ['scp-toolkit-browser', html`<scp-toolkit-browser src=${src} url-state="hash"></scp-toolkit-browser>`],
    ['scp-resource-library', html`<scp-resource-library src=${src} url-state="hash"></scp-resource-library>`],
  ] as const)
    it(`names a second ${tag} without an id whose state the address does not keep`, async () => {
      expect(await told(() => readyElement(template))).to.deep.equal([]);
      expect(await told(() => readyElement(template))).to.deep.equal([`warning: ${tag}: ${SHARED}`]);
    });

  it('names an attribute that is written nearly as one of ours, and no other', async () => {
    const messages = await told(() =>
      readyElement(
        html`<scp-course-finder src=${src} headinglevel="3" preview-Date="2026-04-01" data-heading="x" colour="red" categry="x" heding="y" url_state="hash" preview="2026" hidden2 title="t" form="f" role="group" lang="en"></scp-course-finder>`,
      ),
    );
    const meant = [
      ['headinglevel', 'heading-level'],
      ['categry', 'category'],
      ['heding', 'heading'],
      ['url_state', 'url-state'],
      ['preview', 'preview-date'],
    ];
    expect(messages).to.deep.equal(
      meant.map(
        ([name, own]) => `warning: scp-course-finder: The attribute ${name} is written ${own}. It was ignored.`,
      ),
    );
  });

  it('says how to name the data where no address is given', async () => {
    const log = recordConsole();
    const element = document.createElement('scp-course-finder');
    const codes: string[] = [];
    const note = (event: DocumentEventMap['scp-error']) => codes.push(event.detail.code);
    document.addEventListener('scp-error', note);
    document.body.append(element);
    await element.updateComplete;
    await new Promise((shown) => setTimeout(shown));
    document.removeEventListener('scp-error', note);
    element.remove();
    log.stop();
    expect(codes).to.deep.equal(['no-src']);
    expect(log.messages).to.deep.equal([
      'error: scp-course-finder: no-src. No address of data is given. (Give it one: src="…/dataset.json". In the npm package there is no default.)',
    ]);
  });
});
