import { contrastFigures } from './contrast.js';
import {
  dataAddress,
  embeddable,
  SANDBOX,
  scriptFolder,
  scriptName,
  type Release,
  type SnippetChoice,
} from './snippet.js';

const hostOf = (address: string): string => new URL(address).origin;

/** Lines that a content security policy of the page needs, beside what it has. */
export function policyLines(choice: SnippetChoice, release: Release): readonly string[] {
  const script = scriptName(choice) === null ? [] : [`script-src ${scriptFolder(choice, release)}`];
  return choice.rung > 2
    ? [`frame-src ${hostOf(release.site)}`, ...script]
    : [...script, `connect-src ${dataAddress(release)}`];
}

function policySection(choice: SnippetChoice, release: Release): string[] {
  const framed = choice.rung > 2;
  return [
    '## Content security policy',
    '',
    'If your site sends one, add:',
    '',
    ...policyLines(choice, release).map((line) => `    ${line}`),
    '',
    framed
      ? 'No style-src, img-src or font-src is needed.'
      : 'In place of the address in script-src you may give the script a nonce. No style-src, img-src or font-src is needed.',
    ...(framed
      ? [`The frame has the sandbox: ${SANDBOX}.`]
      : [`Under require-trusted-types-for 'script' add: trusted-types ${release.trustedTypesPolicy}`]),
  ];
}

function scriptSection(choice: SnippetChoice, release: Release): string[] {
  const name = scriptName(choice);
  if (name === null) return ['## Script', '', 'None on your page.'];
  const address = scriptFolder(choice, release) + name;
  return [
    '## Script',
    '',
    `- Address: ${address}`,
    choice.channel === 'fixed'
      ? `- Version: ${release.version}, fixed. The file at this address never changes.`
      : `- Version: the newest of ${release.alias}. The file changes with each release, so that it can have no integrity hash.`,
    ...(choice.channel === 'fixed' ? [`- Integrity: ${release.integrity.get(name) ?? ''}`] : []),
    '- It loads no other script and makes no code from text.',
  ];
}

/** Rounded figures of the chosen colours, worst first; nothing if none were chosen. */
function colourSection({ colours }: SnippetChoice): string[] {
  if (colours.size === 0) return [];
  return [
    '',
    '## Contrast of your colours',
    '',
    ...contrastFigures(colours).map(
      ({ what, ratio, least, enough }) =>
        `- ${what}: ${ratio.toFixed(1)} to 1, at least ${least} to 1 needed: ${enough ? 'enough' : 'NOT ENOUGH'}`,
    ),
  ];
}

/** A paragraph for the accessibility statement of the page that shows the element. */
export function accessibilityParagraph({ element }: SnippetChoice, { version }: Release): string {
  return (
    `“${embeddable(element).title}” on this page is made with Safeguarding Elements ${version}. It was built to meet level AA of the ` +
    'Web Content Accessibility Guidelines 2.2. Its makers test it with automated checks (axe) in every state, with the keyboard, ' +
    'at a width of 320 pixels, in forced colours and in print. It has not been audited by an independent body.'
  );
}

/** The compliance sheet for exactly one snippet, as Markdown. */
export function complianceSheet(choice: SnippetChoice, release: Release): string {
  const host = hostOf(release.site);
  const lines = [
    `# ${embeddable(choice.element).title}: compliance sheet`,
    '',
    ...scriptSection(choice, release),
    '',
    ...policySection(choice, release),
    '',
    '## Hosts contacted',
    '',
    `- ${host}: for ${choice.rung > 2 ? 'the frame, its script and the data' : 'the script and the data'}. Requests carry no cookies and nothing that a reader typed or chose.`,
    '- No other host.',
    '',
    '## Storage and personal data',
    '',
    '- Cookies: none. Storage: none. Analytics: none.',
    '- What a reader types, ticks or marks stays in the page’s memory until the page is closed.',
    ...(choice.attributes.has('url-state')
      ? [
          '- With url-state, search words and filters stand in the address of the page, and so in the browser’s history.',
        ]
      : []),
    ...colourSection(choice),
    '',
    '## Licences',
    '',
    '- Safeguarding Elements: MIT',
    ...release.licences.map((licence) => `- ${licence}`),
    '',
    '## For your accessibility statement',
    '',
    accessibilityParagraph(choice, release),
  ];
  return `${lines.join('\n')}\n`;
}
