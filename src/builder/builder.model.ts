import type { Dataset } from '../domain/types.js';
import { DEFAULT_COLOURS, isColour } from '../snippet/contrast.js';
import type { ElementName } from '../snippet/elements.js';
import { offersFor } from '../snippet/offers.js';
import { siteKind, type SiteKindName } from '../snippet/site-kinds.js';
import { attributesFor, type Channel, type Release, type Way, type SnippetChoice } from '../snippet/snippet.js';

/** What the page stands on: where its own release is, the data, and the present. */
export interface BuilderGround {
  readonly release: Release;
  readonly dataset: Dataset;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What an editor has set. It is in memory only, and gone with the page. */
export interface BuilderState {
  readonly element: ElementName;
  readonly kind: SiteKindName;
  /** The way that the editor wants; null for the one that suits the kind of site. */
  readonly way: Way | null;
  readonly channel: Channel;
  /** Chosen values by attribute. Those of other elements stay, for someone who comes back to them. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>;
  /** Attributes that are one text, by name: `heading`, `heading-level`, `query`, `preview-date`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Attributes that are on or off: `no-heading`, `save`, `url-state`, `debug`. */
  readonly switches: ReadonlySet<Switch>;
  /** What is written in the fields of colours, by name. */
  readonly colours: ReadonlyMap<string, string>;
  /** Whether the preview's page is dark. */
  readonly dark: boolean;
}

/** Settings that are on or off. */
export type Switch = 'no-heading' | 'save' | 'url-state' | 'debug';

/** How the page begins. */
export const START: BuilderState = {
  element: 'course-finder',
  kind: 'html',
  way: null,
  channel: 'fixed',
  values: new Map(),
  texts: new Map(),
  switches: new Set(),
  colours: new Map(),
  dark: false,
};

/** The way that counts. */
export const wayOf = ({ way, kind }: BuilderState): Way => way ?? siteKind(kind).way;

/** Colours that are written wrongly, by name. */
export const faultyColours = ({ colours }: BuilderState): readonly string[] =>
  [...colours].filter(([, text]) => text.trim() !== '' && !isColour(text.trim())).map(([name]) => name);

/** The colours that differ from what the elements have anyway, in the order in which they are offered. */
function chosenColours({ colours }: BuilderState): Map<string, string> {
  const chosen = [...DEFAULT_COLOURS.keys()].map((name) => [name, colours.get(name)?.trim() ?? ''] as const);
  return new Map(chosen.filter(([name, text]) => isColour(text) && text !== DEFAULT_COLOURS.get(name)));
}

const SWITCHED: ReadonlyMap<Switch, readonly [attribute: string, value: string]> = new Map([
  ['no-heading', ['heading', '']],
  ['save', ['save', 'device']],
  ['url-state', ['url-state', 'query']],
  ['debug', ['debug', '']],
]);

/** The attributes that the state comes to, of those that the element has. */
function attributesOf(state: BuilderState, { dataset, at }: BuilderGround): Map<string, string> {
  const set = new Map<string, string>();
  for (const [attribute, text] of state.texts) if (text.trim() !== '') set.set(attribute, text.trim());
  if (set.get('heading-level') === '2') set.delete('heading-level');
  for (const { attribute, values } of offersFor(dataset, state.element, at)) {
    const chosen = values.filter(({ value }) => state.values.get(attribute)?.has(value));
    if (chosen.length > 0) set.set(attribute, chosen.map(({ value }) => value).join(','));
  }
  for (const [name, [attribute, value]] of SWITCHED) if (state.switches.has(name)) set.set(attribute, value);
  const known = attributesFor(state.element);
  return new Map([...set].filter(([name]) => known.includes(name)));
}

/** What the snippet is made of. */
export const choiceOf = (state: BuilderState, ground: BuilderGround): SnippetChoice => ({
  element: state.element,
  way: wayOf(state),
  channel: state.channel,
  attributes: attributesOf(state, ground),
  colours: chosenColours(state),
});
