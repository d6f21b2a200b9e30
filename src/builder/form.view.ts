import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { DEFAULT_COLOURS } from '../snippet/contrast.js';
import { ELEMENTS, type ElementName } from '../snippet/elements.js';
import { offersFor, type Offer } from '../snippet/offers.js';
import { SITE_KINDS, siteKind, type SiteKindName } from '../snippet/site-kinds.js';
import { attributesFor, type Channel, type Way } from '../snippet/snippet.js';
import { faultyColours, wayOf, type BuilderGround, type BuilderState, type Switch } from './builder.model.js';
import { picker, radios, textField, ticks } from './fields.view.js';

/** What happens when an editor sets something. */
export interface FormActions {
  /** Takes over what has been set. */
  readonly set: (change: Partial<BuilderState>) => void;
  /** Fills the fields of colours from one of the presets; from none of them with the name ''. */
  readonly usePreset: (name: string) => void;
}

/** The sets of colours in `presets/`, as files are named there. A dark page needs none: the elements follow it. */
export const PRESETS: readonly (readonly [name: string, title: string])[] = [
  ['plain', 'Plain'],
  ['govuk-like', 'Near those of GOV.UK'],
  ['nhs-like', 'Near those of the NHS'],
  ['high-contrast', 'The strongest contrast'],
];

const COLOUR_WORDS: ReadonlyMap<string, string> = new Map([
  ['accent', 'Links, buttons, ticked boxes'],
  ['accent-strong', 'The same under the pointer'],
  ['accent-soft', 'Soft ground of open tags'],
  ['on-accent', 'Text on buttons'],
  ['ground', 'Paper'],
  ['soft', 'Quiet panels'],
  ['ink', 'Text'],
  ['ink-2', 'Second text'],
  ['line', 'Rules between rows'],
  ['edge', 'Edges of fields'],
  ['focus', 'Focus ring, outer'],
  ['halo', 'Focus ring, inner'],
]);

const WAYS: readonly { readonly value: `${Way}`; readonly title: string; readonly hint: string }[] = [
  { value: '1', title: 'The element', hint: 'For pages where you may write HTML and a script.' },
  { value: '2', title: 'A div', hint: 'For pages that take unknown tags away. It needs the script, too.' },
  { value: '3', title: 'A frame', hint: 'For pages that allow no script. Your colours are lost.' },
  { value: '4', title: 'A plain address', hint: 'For pages that make a frame of an address, or a link.' },
];

const CHANNELS: readonly { readonly value: Channel; readonly title: string; readonly hint: string }[] = [
  {
    value: 'fixed',
    title: 'One version, fixed',
    hint: 'Checked with an integrity hash. New versions come only when you change the snippet. The data is always the newest.',
  },
  { value: 'following', title: 'Follow new versions', hint: 'You never touch the page again. Without a hash.' },
];

const withEntry = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Map([...map, [key, value]]);

function toggled<T>(set: ReadonlySet<T>, value: T, on: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (on) next.add(value);
  else next.delete(value);
  return next;
}

function offerField(offer: Offer, { values }: BuilderState, set: FormActions['set']): TemplateResult {
  const { attribute, title, none, many } = offer;
  const chosen = values.get(attribute) ?? new Set<string>();
  const change = (next: ReadonlySet<string>) => set({ values: withEntry(values, attribute, next) });
  if (!many) {
    const choices = [{ value: '', title: none }, ...offer.values];
    return picker({ name: `scope-${attribute}`, title, choices }, [...chosen][0] ?? '', (value) =>
      change(new Set(value === '' ? [] : [value])),
    );
  }
  return html`<details>
    <summary>${title}: ${chosen.size === 0 ? none.toLowerCase() : `${chosen.size} chosen`}</summary>
    ${ticks(
      { name: `scope-${attribute}`, title, hint: `Tick none for: ${none.toLowerCase()}.`, choices: offer.values },
      chosen,
      (value, on) => change(toggled(chosen, value, on)),
    )}
  </details>`;
}

const SWITCHES: readonly {
  readonly value: Switch;
  readonly attribute: string;
  readonly title: string;
  readonly hint: string;
}[] = [
  { value: 'no-heading', attribute: 'heading', title: 'No heading', hint: 'Where your page has one above it.' },
  {
    value: 'save',
    attribute: 'save',
    title: 'Let readers keep “My list” on their device',
    hint: 'The only thing that uses storage. The sheet says what to tell people.',
  },
  {
    value: 'url-state',
    attribute: 'url-state',
    title: 'Keep search and filters in the page’s address',
    hint: 'So that a view can be shared as a link. What people search for is then in the browser’s history. A frame has an address of its own: a link to your page does not hold it.',
  },
  {
    value: 'debug',
    attribute: 'debug',
    title: 'Show a report to editors',
    hint: 'While you try it. Take it away before you publish.',
  },
];

function headingFields(state: BuilderState, set: FormActions['set']): TemplateResult {
  const { texts } = state;
  const write = (name: string) => (text: string) => set({ texts: withEntry(texts, name, text) });
  const levels = ['1', '2', '3', '4', '5'].map((value) => ({ value, title: `Level ${value}` }));
  return html`${textField(
    { name: 'heading', title: 'Heading', hint: 'Leave it empty for the element’s own.' },
    texts.get('heading') ?? '',
    write('heading'),
  )}
    ${picker(
      {
        name: 'heading-level',
        title: 'Level of the heading',
        hint: 'One below the heading of your page that it stands under.',
        choices: levels,
      },
      texts.get('heading-level') ?? '2',
      write('heading-level'),
    )}`;
}

function colourFields(state: BuilderState, { set, usePreset }: FormActions): TemplateResult {
  const faulty = new Set(faultyColours(state));
  return html`<details>
    <summary>Colours: ${state.colours.size === 0 ? 'the element’s own' : 'yours'}</summary>
    ${picker(
      {
        name: 'preset',
        title: 'Start from',
        hint: 'On a dark page set color-scheme: dark on its root. The elements then turn dark by themselves.',
        choices: [
          { value: '', title: 'The element’s own colours' },
          ...PRESETS.map(([value, title]) => ({ value, title })),
        ],
      },
      '',
      usePreset,
    )}
    <div class="colours">
      ${[...COLOUR_WORDS].map(([name, title]) =>
        textField(
          {
            name: `colour-${name}`,
            title,
            hint: `--scp-${name}, default ${DEFAULT_COLOURS.get(name) ?? ''}`,
            fault: faulty.has(name) ? 'Write it like #7a1f3d.' : null,
          },
          state.colours.get(name) ?? '',
          (text) => set({ colours: withEntry(state.colours, name, text) }),
        ),
      )}
    </div>
  </details>`;
}

/** Everything that an editor can set. */
export function formView(state: BuilderState, { dataset, at }: BuilderGround, actions: FormActions): TemplateResult {
  const { set } = actions;
  const known = attributesFor(state.element);
  const elements = ELEMENTS.map(({ name, title, summary }) => ({ value: name, title, hint: summary }));
  const kinds = SITE_KINDS.map(({ name, title }) => ({ value: name, title }));
  const query = (text: string) => set({ texts: withEntry(state.texts, 'query', text) });
  return html`<section aria-labelledby="what">
      <h2 id="what">1. What to show</h2>
      ${radios<ElementName>({ name: 'element', title: 'Element', choices: elements }, state.element, (element) => set({ element }))}
      ${repeat(
        offersFor(dataset, state.element, at),
        ({ attribute }) => `${state.element} ${attribute}`,
        (offer) => offerField(offer, state, set),
      )}
      ${
        known.includes('query')
          ? textField(
              { name: 'query', title: 'Words to search for at the start', hint: 'Leave it empty for none.' },
              state.texts.get('query') ?? '',
              query,
            )
          : nothing
      }
    </section>
    <section aria-labelledby="where">
      <h2 id="where">2. Where it goes</h2>
      ${picker<SiteKindName>({ name: 'kind', title: 'Your site is made with', choices: kinds }, state.kind, (kind) =>
        set({ kind, way: null }),
      )}
      ${radios(
        { name: 'way', title: 'Way', hint: siteKind(state.kind).why, choices: WAYS },
        `${wayOf(state)}`,
        (value) => set({ way: Number(value) as Way }),
      )}
      ${wayOf(state) === 4 ? nothing : radios({ name: 'channel', title: 'Versions', choices: CHANNELS }, state.channel, (channel) => set({ channel }))}
    </section>
    <section aria-labelledby="how">
      <h2 id="how">3. How it looks</h2>
      ${headingFields(state, set)}
      ${ticks(
        { name: 'switches', title: 'More', choices: SWITCHES.filter(({ attribute }) => known.includes(attribute)) },
        state.switches,
        (value, on) => set({ switches: toggled(state.switches, value, on) }),
      )}
      ${textField(
        {
          name: 'preview-date',
          title: 'Show it as on a day',
          type: 'date',
          hint: 'To try it. The element then has a “Preview” label. Leave it empty before you publish.',
        },
        state.texts.get('preview-date') ?? '',
        (text) => set({ texts: withEntry(state.texts, 'preview-date', text) }),
      )}
      ${wayOf(state) > 2 ? html`<p class="hint">A frame keeps its own colours.</p>` : colourFields(state, actions)}
    </section>`;
}
