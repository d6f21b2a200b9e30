import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { EXAMPLE_NOW } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { recordConsole, type ConsoleRecord } from '../harness/console.js';
import { buttonOf, byWords, rootOf } from '../harness/element.js';
import { choose, one, press, ready, sign, status, type, withChart, words } from '../harness/threshold-chart.js';

describe('<scp-threshold-chart>: marking', () => {
  let log: ConsoleRecord;

  beforeEach(() => (log = recordConsole()));
  afterEach(() => log.stop());

  it('goes by keyboard from a mark to the suggestion, the judgement and the note', async () => {
    const element = await ready({ previewDate: EXAMPLE_NOW });
    sign(element, /^Has nowhere/).focus();
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    await waitUntil(
      () => status(element) === 'The chart suggests stage of support 3: Serious.',
      'it is announced once',
    );
    buttonOf(element, /^See why/).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => rootOf(element).activeElement?.id === 'suggestion', 'focus goes to the suggestion');
    expect(words(element, '[part="suggestion"]')).to.include('Because you marked Has nowhere to sleep Rest');
    expect(words(element, '[part="next-step"]')).to.include('For stage of support 3: Serious What the chart suggests');
    expect(words(element, '.tc-contact.is-main')).to.include('01632 960001');
    byWords<HTMLLabelElement>(element, '.tc-radios label', /^I have not decided/).control?.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(words(element, '[part="next-step"]')).to.include('For stage of support 2: Shaky Your own judgement');
    expect(words(element, '[part="next-step"]')).to.include(
      'For stage of support 3: Serious What the chart suggests: your judgement is lower',
    );
    await type(element, '#reason', 'It is new.');
    await expectAccessible(element);

    const copied: string[] = [];
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    buttonOf(element, /^Copy the note/).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => words(element, '[part="note"]').includes('The note is copied.'));
    if (own) Object.defineProperty(navigator, 'clipboard', own);
    else Reflect.deleteProperty(navigator, 'clipboard');
    expect(copied[0])
      .to.include('PREVIEW, NOT A RECORD')
      .and.include('- Has nowhere to sleep')
      .and.include('Reason: It is new.');
  });

  it('suggests nothing and rules nothing out when only things going well are marked', async () => {
    const element = await ready({ data: withChart({ concern: 'sleeplessness' }) });
    await press(element, sign(element, /^Sleeps well/));
    expect(words(element, '[part="suggestion"]')).to.include(
      'No stage is suggested. Things going well do not rule out sleeplessness. If you are worried, ring the number below.',
    );
    expect(words(element, '[part="suggestion"]')).to.include('Harm adds up over time');
    expect(words(element, '[part="next-step"]')).to.include('01632 960002');
    expect(rootOf(element).querySelector('.tc-big')).to.equal(null);
    await expectAccessible(element);
  });

  it('shows marks in the pattern, in words too, and never how many', async () => {
    const element = await ready();
    await press(element, sign(element, /^Sleeps well/));
    await press(element, sign(element, /^Never plays/));
    const cells = [...rootOf(element).querySelectorAll('.tc-quilt tbody td')].map((cell) => cell.textContent.trim());
    expect(cells).to.deep.equal([
      'marked',
      'nothing marked',
      'nothing marked',
      'nothing marked',
      'nothing marked',
      'marked',
    ]);
    expect(rootOf(element).querySelectorAll('.tc-quilt .tc-on').length).to.equal(2);
    expect(words(element)).to.not.match(/\b2 (signs|marks|marked)|total|score|\d ?%/i);
    await press(element, buttonOf(element, /^Play$/));
    await waitUntil(() => rootOf(element).activeElement?.textContent === 'Play', 'focus goes to the domain');
  });

  it('takes marks back one by one, and clears all after a question, without losing focus', async () => {
    const element = await ready();
    await press(element, sign(element, /^Never plays/));
    await press(element, sign(element, /^Sleeps well/));
    await press(element, buttonOf(element, /^Undo/));
    expect(sign(element, /^Sleeps well/).checked).to.equal(false);
    expect(sign(element, /^Never plays/).checked).to.equal(true);
    await press(element, buttonOf(element, /^Undo/));
    expect(words(element, '[part="suggestion"]')).to.include('Nothing is marked yet');
    await waitUntil(() => rootOf(element).activeElement?.id === 'pattern', 'focus stays near');
    await waitUntil(
      () => status(element) === 'The last change is undone. Nothing is marked yet, so the chart suggests nothing.',
      'what became of it is announced',
    );

    await press(element, sign(element, /^Never plays/));
    await type(element, '#reason', 'A reason.');
    await press(element, buttonOf(element, /^Clear all/));
    const dialog = one<HTMLDialogElement>(element, 'dialog');
    expect(dialog.open).to.equal(true);
    await expectAccessible(element);
    await press(element, buttonOf(element, /^Keep them/));
    expect(sign(element, /^Never plays/).checked).to.equal(true);
    await press(element, buttonOf(element, /^Clear all/));
    await press(element, one(element, 'dialog .btn:not(.btn--second)'));
    expect(dialog.open).to.equal(false);
    expect(sign(element, /^Never plays/).checked).to.equal(false);
    expect(one<HTMLTextAreaElement>(element, '#reason').value).to.equal('');
    expect([...rootOf(element).querySelectorAll('button')].some((each) => /^Undo/.test(each.innerText))).to.equal(
      false,
    );
    await waitUntil(() => rootOf(element).activeElement?.id === 'pattern', 'focus stays near');
  });

  it('shows prompts with their reason, and asks the page to open what they lead to', async () => {
    const element = await ready();
    await press(element, sign(element, /^Never plays/));
    await choose(element, '#age', 'young');
    expect(words(element, '.tc-prompts'))
      .to.include('See the infants toolkit Illustrative rule')
      .and.include('The child is 5 or younger.');
    const asked: unknown[] = [];
    const answer = (event: HTMLElementEventMap['scp-open']) => {
      asked.push(event.detail);
      event.preventDefault();
    };
    document.addEventListener('scp-open', answer);
    await press(element, one(element, '.tc-prompts a'));
    document.removeEventListener('scp-open', answer);
    expect(asked).to.deep.equal([{ type: 'toolkit', id: 'infants' }]);
  });

  it('lets the note be copied by hand where the browser refuses', async () => {
    const element = await ready();
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    await press(element, buttonOf(element, /^Copy the note/));
    await waitUntil(
      () => rootOf(element).activeElement?.id === 'note-text' || rootOf(element).querySelector('#note-text') !== null,
    );
    if (own) Object.defineProperty(navigator, 'clipboard', own);
    else Reflect.deleteProperty(navigator, 'clipboard');
    expect(one<HTMLTextAreaElement>(element, '#note-text').value).to.include('This tool kept no copy.');
    await expectAccessible(element);
  });

  it('forgets everything when the page is left or another chart is shown', async () => {
    const element = await ready();
    await press(element, sign(element, /^Never plays/));
    globalThis.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await element.updateComplete;
    expect(sign(element, /^Never plays/).checked).to.equal(false);
    await press(element, sign(element, /^Never plays/));
    element.chart = 'example-chart';
    await element.updateComplete;
    expect(sign(element, /^Never plays/).checked).to.equal(false);
  });

  it('lets nothing that is marked, chosen or written out of the element', async () => {
    const element = await ready({ area: 'north' });
    element.urlState = 'query';
    const address = location.href;
    const requests = performance.getEntriesByType('resource').length;
    const seen: Event[] = [];
    const watch = (event: Event) => seen.push(event);
    const names = [
      'input',
      'beforeinput',
      'compositionend',
      'paste',
      'change',
      'scp-open',
      'scp-book',
      'scp-error',
      'scp-data-issues',
      'scp-ready',
    ];
    for (const name of names) document.addEventListener(name, watch);
    await press(element, sign(element, /^Never plays/));
    await choose(element, '#age', 'older');
    await type(element, '#find', 'plays');
    await type(element, '#reason', 'secret');
    const dictated = { data: 'secret', bubbles: true, composed: true };
    one(element, '#reason').dispatchEvent(new CompositionEvent('compositionend', dictated));
    one(element, '#reason').dispatchEvent(new ClipboardEvent('paste', dictated));
    await choose(element, '#area', 'south');
    for (const name of names) document.removeEventListener(name, watch);
    expect(seen.map((event) => event.type)).to.deep.equal([]);
    expect(location.href).to.equal(address);
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    expect(document.cookie).to.equal('');
    expect((await indexedDB.databases()).length).to.equal(0);
    expect(performance.getEntriesByType('resource').length).to.equal(requests);
    expect(element.outerHTML).to.not.include('secret');
    expect(one(element, '#reason').getAttribute('spellcheck')).to.equal('false');
  });
});
