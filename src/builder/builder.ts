import { html, render } from 'lit';
import { copyText } from '../controllers/clipboard.js';
import { pageClock } from '../controllers/page-clock.js';
import { createDatasetStore } from '../dataset/load.js';
import { coloursOf } from '../snippet/contrast.js';
import { policyLines, trustedTypesLine } from '../snippet/compliance.js';
import { readRelease } from '../snippet/release.js';
import { colourRule, pageAddress, snippetText, type SnippetChoice } from '../snippet/snippet.js';
import { choiceOf, START, type BuilderGround, type BuilderState } from './builder.model.js';
import { formView } from './form.view.js';
import { PreviewFrame, type Preview } from './preview-frame.js';
import { resultView } from './result.view.js';

/** For the page of the snippet builder. What an editor sets is in memory only: not in the address, not in storage. */

/** A preview follows once nothing has been typed for this long, in milliseconds. */
const QUIET_TIME = 400;

/** Where this release stands: the folder of the page. */
const site = new URL('.', location.href).href;

async function read(path: string): Promise<Response> {
  const response = await fetch(new URL(path, site), { credentials: 'omit' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function ground(version: string): Promise<BuilderGround> {
  const [manifest, { dataset }] = await Promise.all([
    read(`${version}/manifest.json`).then((response) => response.text()),
    createDatasetStore().load(new URL('data/v1/dataset.json', site).href),
  ]);
  return { release: readRelease(manifest, site), dataset, at: pageClock.now() };
}

/** The page with the snippet in it may do what the sheet asks for, and nothing else. */
function policyOf(choice: SnippetChoice, { release }: BuilderGround): string {
  const types = trustedTypesLine(choice, release);
  const trusted = types === null ? [] : ["require-trusted-types-for 'script'", types];
  return ["default-src 'none'", ...policyLines(choice, release), ...trusted].join('; ');
}

function previewOf(choice: SnippetChoice, on: BuilderGround, dark: boolean): Preview {
  const { release, dataset, at } = on;
  if (choice.way === 4) return { scp: 'address', address: pageAddress(choice, release) };
  return {
    scp: 'preview',
    snippet: snippetText(choice, release, dataset, at),
    colours: colourRule(choice),
    policy: policyOf(choice, on),
    dark,
  };
}

/** Shows the builder, and everything again whenever something is set. */
function start(on: BuilderGround, form: HTMLElement, result: HTMLElement, status: HTMLElement): void {
  let state: BuilderState = START;
  let frame: PreviewFrame | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;

  function update(change: Partial<BuilderState>): void {
    state = { ...state, ...change };
    const choice = choiceOf(state, on);
    render(formView(state, on, { set: update, usePreset }), form);
    render(resultView(state, choice, on, { copy, darken: (dark) => update({ dark }) }), result);
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      const place = result.querySelector<HTMLElement>('#preview');
      if (place !== null)
        (frame ??= new PreviewFrame(place, `${site}builder/preview.html`)).show(previewOf(choice, on, state.dark));
    }, QUIET_TIME);
  }

  async function copyFrom(field: string): Promise<void> {
    const area = result.querySelector<HTMLTextAreaElement>(`#${field}`);
    if (area === null) return;
    const copied = await copyText(area.value);
    if (!copied) area.select();
    // Emptied first: the same words a second time would not be read out.
    status.textContent = '';
    setTimeout(() => {
      status.textContent = copied ? 'Copied.' : 'It is selected. Copy it with your keyboard or menu.';
    });
  }

  const copy = (field: string) => void copyFrom(field);

  function usePreset(name: string): void {
    if (name === '') update({ colours: new Map() });
    else
      read(`presets/${name}.css`)
        .then((response) => response.text())
        .then((css) => update({ colours: coloursOf(css) }))
        .catch(() => (status.textContent = 'These colours could not be loaded. Try again.'));
  }

  update({});
}

function part(name: string): HTMLElement {
  const found = document.getElementById(name);
  if (found === null) throw new Error(`The page has no ${name}.`);
  return found;
}

const status = part('status');

/** The part with the fields, without the words that stand there until it is known what there is to choose from. */
function emptyForm(): HTMLElement {
  const form = part('form');
  form.replaceChildren();
  return form;
}

ground(document.documentElement.dataset.version ?? '')
  .then((on) => start(on, emptyForm(), part('result'), status))
  .catch((error: unknown) => {
    console.error(error);
    render(
      html`<p role="alert" class="note">
        The builder could not load what it needs from this server: the list of files of this version, or the data. Try
        again later, or use the command <code>npm run snippet</code>.
      </p>`,
      emptyForm(),
    );
  });
