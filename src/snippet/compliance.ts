import { contrastFigures, DARK_COLOURS, DEFAULT_COLOURS, figureWords, type ContrastFigure } from './contrast.js';
import {
  dataAddress,
  embeddable,
  SANDBOX,
  scriptFolder,
  scriptName,
  type Release,
  type SnippetChoice,
} from './snippet.js';

/** A part of a compliance sheet. */
export interface SheetSection {
  readonly heading: string;
  /** What is said first, a paragraph each. */
  readonly words?: readonly string[];
  /** Lines to copy as they are. */
  readonly lines?: readonly string[];
  /** Facts, one after the other. */
  readonly facts?: readonly string[];
}

const hostOf = (address: string): string => new URL(address).origin;

/** Lines that a content security policy of the page needs, beside what it has. */
export function policyLines(choice: SnippetChoice, release: Release): readonly string[] {
  const script = scriptName(choice) === null ? [] : [`script-src ${scriptFolder(choice, release)}`];
  return choice.way > 2
    ? [`frame-src ${hostOf(release.site)}`, ...script]
    : [...script, `connect-src ${dataAddress(release)}`];
}

/** What a page under `require-trusted-types-for 'script'` must allow besides; nothing of a frame. */
export const trustedTypesLine = ({ way }: SnippetChoice, { trustedTypesPolicy }: Release): string | null =>
  way > 2 ? null : `trusted-types ${trustedTypesPolicy}`;

function policySection(choice: SnippetChoice, release: Release): SheetSection {
  const types = trustedTypesLine(choice, release);
  const framed = choice.way > 2;
  return {
    heading: 'Content security policy',
    words: ['If your site sends one, add:'],
    lines: policyLines(choice, release),
    facts: [
      framed
        ? 'No style-src, img-src or font-src is needed.'
        : 'In place of the address in script-src you may give the script a nonce. No style-src, img-src or font-src is needed.',
      ...(framed ? [`The frame has the sandbox: ${SANDBOX}.`] : []),
      ...(types === null ? [] : [`Under require-trusted-types-for 'script' add: ${types}`]),
    ],
  };
}

function scriptSection(choice: SnippetChoice, release: Release): SheetSection {
  const heading = 'Script';
  const name = scriptName(choice);
  if (name === null) return { heading, facts: ['None on your page.'] };
  return {
    heading,
    facts: [
      `Address: ${scriptFolder(choice, release)}${name}`,
      ...(choice.channel === 'fixed'
        ? [
            `Version: ${release.version}, fixed. The file at this address never changes.`,
            `Integrity: ${release.integrity.get(name) ?? ''}`,
          ]
        : [
            `Version: the newest of ${release.alias}. The file changes with each release, so that it can have no integrity hash.`,
          ]),
      'It loads no other script and makes no code from text.',
    ],
  };
}

/** What `save="device"` keeps, and where: the page at hand, our own page, or nowhere. */
function savingFacts({ way }: SnippetChoice, { site }: Release): string[] {
  if (way === 3)
    return [
      'With save="device" “My list” would use storage, but the sandbox of the frame allows none: it lasts as long as the page.',
    ];
  const where = way === 4 ? `On the page at ${hostOf(site)}` : 'On your site';
  return [
    `${where}, save="device" keeps “My list” in localStorage under scp/my-list/1: the ids of the courses and dates that a reader picks, nothing else.`,
    'It is kept when a reader picks something, stays until the reader clears the list, and is sent nowhere. Name it where your site lists what it stores.',
  ];
}

function storageSection(choice: SnippetChoice, release: Release): SheetSection {
  const saves = choice.attributes.get('save') === 'device';
  return {
    heading: 'Storage and personal data',
    facts: [
      `Cookies: none. Storage: ${saves && choice.way !== 3 ? '“My list”, see below' : 'none'}. Analytics: none.`,
      ...(saves ? savingFacts(choice, release) : []),
      saves && choice.way !== 3
        ? 'Whatever else a reader types, ticks or marks stays in the page’s memory until the page is closed.'
        : 'What a reader types, ticks or marks stays in the page’s memory until the page is closed.',
      ...(choice.attributes.has('url-state')
        ? [
            choice.way < 3
              ? 'With url-state, search words and filters stand in the address of the page, and so in the browser’s history.'
              : 'With url-state, search words and filters stand in the address of the frame, and so in the browser’s history. A link to your page does not hold them.',
          ]
        : []),
    ],
  };
}

/** Whether the snippet sets colours. A frame keeps its own. */
const setsColours = ({ colours, way }: SnippetChoice): boolean => colours.size > 0 && way < 3;

const figureLine = (figure: ContrastFigure): string => `${figure.what}: ${figureWords(figure)}`;

/** Where the chosen colours are too close to each other, a line each. What is chosen counts on dark pages, too. */
export function contrastFaults(choice: SnippetChoice): readonly string[] {
  if (!setsColours(choice)) return [];
  const pages = [
    ['On a light page', DEFAULT_COLOURS],
    ['If your page is dark', DARK_COLOURS],
  ] as const;
  return pages.flatMap(([page, defaults]) =>
    contrastFigures(choice.colours, defaults)
      .filter(({ enough }) => !enough)
      .map((figure) => `${page}: ${figureLine(figure)}`),
  );
}

/** Figures of the chosen colours, on a light page and on a dark one; nothing if the snippet sets none. */
function colourSections(choice: SnippetChoice): SheetSection[] {
  if (!setsColours(choice)) return [];
  const figures = (defaults?: ReadonlyMap<string, string>) => contrastFigures(choice.colours, defaults).map(figureLine);
  return [
    { heading: 'Contrast of your colours', facts: figures() },
    {
      heading: 'Contrast of your colours on a dark page',
      words: ['Only if your page has color-scheme: dark on its root.'],
      facts: figures(DARK_COLOURS),
    },
  ];
}

/** A paragraph for the accessibility statement of the page that shows the element. */
export function accessibilityParagraph({ element }: SnippetChoice, { version }: Release): string {
  return (
    `“${embeddable(element).title}” on this page is made with Safeguarding Elements ${version}. It was built to meet level AA of the ` +
    'Web Content Accessibility Guidelines 2.2. Its makers test it with automated checks (axe) in every state, with the keyboard, ' +
    'at a width of 320 pixels, in forced colours and in print. It has not been tested by people who use assistive technology, nor audited ' +
    'by an independent body.'
  );
}

/** The compliance sheet for exactly one snippet, in parts. */
export function complianceSections(choice: SnippetChoice, release: Release): readonly SheetSection[] {
  return [
    scriptSection(choice, release),
    policySection(choice, release),
    {
      heading: 'Hosts contacted',
      facts: [
        `${hostOf(release.site)}: for ${choice.way > 2 ? 'the frame, its script and the data' : 'the script and the data'}. Requests carry no cookies and nothing that a reader typed or chose.`,
        'No other host.',
      ],
    },
    storageSection(choice, release),
    ...colourSections(choice),
    { heading: 'Licences', facts: ['Safeguarding Elements: MIT', ...release.licences] },
    { heading: 'For your accessibility statement', words: [accessibilityParagraph(choice, release)] },
  ];
}

/** The compliance sheet for exactly one snippet, as Markdown. */
export function complianceSheet(choice: SnippetChoice, release: Release): string {
  const parts = complianceSections(choice, release).flatMap(({ heading, words = [], lines = [], facts = [] }) => [
    `## ${heading}`,
    ...words,
    ...(lines.length === 0 ? [] : [lines.map((line) => `    ${line}`).join('\n')]),
    ...(facts.length === 0 ? [] : [facts.map((fact) => `- ${fact}`).join('\n')]),
  ]);
  return `${[`# ${embeddable(choice.element).title}: compliance sheet`, ...parts].join('\n\n')}\n`;
}
