import type { Dataset } from '../domain/types.js';
import { ELEMENTS, type ElementName, type EmbeddableElement } from './elements.js';
import { fallbackLines, type SnippetAttributes } from './fallback.js';
import { escapeHtml } from './html-text.js';

/** How an element is put on a page: 1 the element, 2 a `div`, 3 a frame, 4 a plain address. */
export type Way = 1 | 2 | 3 | 4;

/** `fixed` is one version with its hash, `following` the newest of a major version. */
export type Channel = 'fixed' | 'following';

/** A release on the server that snippets point to. */
export interface Release {
  /** Where its files stand, with a slash at the end. */
  readonly site: string;
  readonly version: string;
  /** Folder of the newest files of its major version, for example `v1`. */
  readonly alias: string;
  readonly trustedTypesPolicy: string;
  /** Integrity hashes by name of the script. */
  readonly integrity: ReadonlyMap<string, string>;
  /** What is inside its scripts, a package with its licence each. */
  readonly licences: readonly string[];
}

/** What an editor chose. */
export interface SnippetChoice {
  readonly element: ElementName;
  readonly way: Way;
  readonly channel: Channel;
  /** Attributes of the element, without `src`. */
  readonly attributes: SnippetAttributes;
  /** Colours by name, without `--scp-`. */
  readonly colours: ReadonlyMap<string, string>;
}

const COMMON = ['heading', 'heading-level', 'area', 'preview-date', 'debug'];

/** The element of that name. */
export const embeddable = (name: ElementName): EmbeddableElement =>
  ELEMENTS.find((element) => element.name === name) ?? (ELEMENTS[0] as EmbeddableElement);

/** Names of the attributes that a snippet of an element may set. */
export const attributesFor = (name: ElementName): readonly string[] => [
  ...COMMON,
  // Nothing of a chart is ever in an address.
  ...(name === 'threshold-chart' ? [] : ['url-state']),
  ...embeddable(name).attributes,
];

/** Address of the data: without a version, so that a fixed script does not fix the data. */
export const dataAddress = ({ site }: Release): string => `${site}data/v1/dataset.json`;

/** Name of the script that a choice loads; null if it loads none. */
export const scriptName = ({ element, way }: SnippetChoice): string | null =>
  way < 3 ? `scp-${element}.js` : way === 3 ? 'fit-frames.js' : null;

/** Folder from which a choice loads its script. */
export const scriptFolder = ({ channel }: SnippetChoice, { site, version, alias }: Release): string =>
  `${site}${channel === 'fixed' ? version : alias}/`;

function scriptLine(choice: SnippetChoice, release: Release): string[] {
  const name = scriptName(choice);
  if (name === null) return [];
  const hash = release.integrity.get(name);
  // At the next release the newest files have another hash, and browsers would refuse them.
  const integrity =
    choice.channel === 'fixed' && hash !== undefined ? ` integrity="${hash}" crossorigin="anonymous"` : '';
  return [`<script src="${escapeHtml(scriptFolder(choice, release) + name)}"${integrity}></script>`];
}

const attributeText = (pairs: Iterable<readonly [string, string]>, prefix = ''): string =>
  [...pairs].map(([name, value]) => ` ${prefix}${name}${name === 'debug' ? '' : `="${escapeHtml(value)}"`}`).join('');

/** The attributes of a choice, always in the same order. */
const inOrder = ({ element, attributes }: SnippetChoice): [string, string][] =>
  attributesFor(element).flatMap((name) => {
    const value = attributes.get(name);
    return value === undefined ? [] : [[name, value]];
  });

function inPage(choice: SnippetChoice, release: Release, fallback: readonly string[]): string[] {
  const { element, way } = choice;
  const pairs = [['src', dataAddress(release)] as const, ...inOrder(choice)];
  const [start, end] =
    way === 1
      ? [`<scp-${element}${attributeText(pairs)}>`, `</scp-${element}>`]
      : [`<div data-scp="${element}"${attributeText(pairs, 'data-')}>`, '</div>'];
  return [start, ...fallback.map((line) => `  ${line}`), end, ...scriptLine(choice, release)];
}

/**
 * Address of our own page with the attributes of a choice.
 * @param folder `frame/` for the page that stands in frames. Default: the one that stands alone
 */
export function pageAddress(choice: SnippetChoice, { site }: Release, folder = ''): string {
  const query = inOrder(choice)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `${site}${folder}${choice.element}.html${query === '' ? '' : `?${query}`}`;
}

/** What a frame of ours may do. It needs nothing of the page around, and no storage. */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

function frame(choice: SnippetChoice, release: Release): string[] {
  const { title, frameHeight } = embeddable(choice.element);
  return [
    '<iframe',
    `  src="${escapeHtml(pageAddress(choice, release, 'frame/'))}"`,
    `  title="${escapeHtml(choice.attributes.get('heading') || title)}"`,
    '  width="100%"',
    `  height="${frameHeight}"`,
    '  loading="lazy"',
    `  sandbox="${SANDBOX}"`,
    '  allow="clipboard-write"',
    '></iframe>',
    ...scriptLine(choice, release),
  ];
}

/**
 * What an editor pastes.
 * @param data the dataset, for the list that stands in the element; what is not yet due is left out
 * @param at the moment for which that list is true, in epoch milliseconds
 */
export function snippetText(choice: SnippetChoice, release: Release, data: Dataset, at: number): string {
  const lines =
    choice.way === 4
      ? [pageAddress(choice, release)]
      : choice.way === 3
        ? frame(choice, release)
        : inPage(choice, release, fallbackLines(data, choice.element, choice.attributes, at));
  return `${lines.join('\n')}\n`;
}

/** A rule for the page's style sheet with the chosen colours; empty without any, and where a frame keeps them out. */
export function colourRule({ element, way, colours }: SnippetChoice): string {
  if (way > 2 || colours.size === 0) return '';
  const lines = [...colours].map(([name, value]) => `  --scp-${name}: ${value};`);
  return `scp-${element} {\n${lines.join('\n')}\n}\n`;
}
