import type { Way, SnippetChoice } from './snippet.js';

/** What a site is made with, as far as it matters to a snippet. */
export type SiteKindName = 'html' | 'wordpress' | 'drupal' | 'umbraco' | 'sharepoint' | 'google-sites';

/** How snippets get into sites of a kind. */
export interface SiteKind {
  readonly name: SiteKindName;
  readonly title: string;
  /** The first way to try there. */
  readonly way: Way;
  /** Why that one. */
  readonly why: string;
}

/** The kinds, in the order in which people are offered them. */
export const SITE_KINDS: readonly SiteKind[] = [
  { name: 'html', title: 'Plain HTML, or something else', way: 1, why: 'Plain HTML keeps every tag.' },
  {
    name: 'wordpress',
    title: 'WordPress',
    way: 1,
    why: 'An Administrator’s or Editor’s “Custom HTML” block keeps every tag. Without that right WordPress takes scripts away: then take the plain address.',
  },
  {
    name: 'drupal',
    title: 'Drupal',
    way: 2,
    why: 'A text format often takes unknown tags away, but may allow a div with its data attributes.',
  },
  {
    name: 'umbraco',
    title: 'Umbraco',
    way: 1,
    why: 'A template or a block for raw HTML keeps every tag. The rich text editor does not.',
  },
  {
    name: 'sharepoint',
    title: 'SharePoint',
    way: 3,
    why: 'Pages of SharePoint run no script of yours, but show frames.',
  },
  {
    name: 'google-sites',
    title: 'Google Sites',
    way: 3,
    why: 'Google Sites shows what is embedded in a frame of its own.',
  },
];

/** The kind of that name. */
export const siteKind = (name: SiteKindName): SiteKind =>
  SITE_KINDS.find((kind) => kind.name === name) ?? (SITE_KINDS[0] as SiteKind);

/** What to do with the snippet in an editor, by way: for the ways that the kind of site can take. */
type Steps = Partial<Record<Way, readonly string[]>>;

const TAGS = (where: string): Steps => ({ 1: [where], 2: [where], 3: [where] });

const STEPS: Readonly<Record<SiteKindName, Steps>> = {
  html: {
    ...TAGS('Put the snippet into the page where the element is to stand, and save the page.'),
    4: ['Make a link to the address.'],
  },
  wordpress: {
    ...TAGS('In the block editor add a block “Custom HTML” where the element is to stand. Paste the snippet into it.'),
    4: [
      'In the block editor paste the address into an empty paragraph, or into a block “Embed”. WordPress makes a frame of it.',
      'In that frame links show their address to be copied, and so do calendar files.',
    ],
  },
  drupal: {
    ...TAGS(
      'Edit the page with a text format that keeps HTML, such as “Full HTML”. Press “Source” and paste the snippet.',
    ),
    4: ['Make a link to the address.'],
  },
  umbraco: {
    ...TAGS(
      'Paste the snippet into a block or property for raw HTML, or ask whoever keeps the templates to put it there. The rich text editor takes scripts away.',
    ),
    4: ['Make a link to the address.'],
  },
  sharepoint: {
    3: [
      'Edit the page, add the web part “Embed”, and paste the lines from <iframe to </iframe>. Leave out the line of the script.',
      'If SharePoint refuses, an owner of the site must allow the address under “HTML Field Security” in the site’s settings.',
    ],
    4: ['Add the web part “Embed” and paste the address, or make a link to it.'],
  },
  'google-sites': {
    ...TAGS(
      'Choose “Insert”, then “Embed”, then “Embed code”. Paste the snippet, and draw the box as high as the element.',
    ),
    4: ['Choose “Insert”, then “Embed”, then “By URL”. Paste the address, and choose “Whole page”.'],
  },
};

const KEPT: ReadonlySet<Way> = new Set([1, 2]);

/** Where the rule with colours goes, where no style sheet of the site reaches the element. */
const COLOUR_STEPS: ReadonlyMap<SiteKindName, string> = new Map([
  ['google-sites', 'Put the rule with your colours before the snippet, between <style> and </style>.'],
]);

/**
 * What to do with a snippet on a site of that kind, step by step.
 * @param choice what the snippet is made of
 */
export function instructions(kind: SiteKindName, choice: SnippetChoice): readonly string[] {
  const { way, colours } = choice;
  const steps = STEPS[kind][way];
  if (steps === undefined)
    return [`${siteKind(kind).title} does not take this way. Choose the frame or the plain address.`];
  const coloured = colours.size > 0 && way < 3;
  return [
    ...steps,
    ...(coloured ? [COLOUR_STEPS.get(kind) ?? 'Put the rule with your colours into the style sheet of the site.'] : []),
    ...(way === 4 ? [] : ['Look at the saved page, not only at its preview.']),
    ...(KEPT.has(way)
      ? [
          'If only a list is there, the script was taken away or blocked. Ask for the lines of the content security policy below, or take the next way: a div, then a frame, then the plain address.',
          'While you try, tick “Show a report to editors” (the attribute debug): the element then says what works and what was blocked.',
        ]
      : []),
    ...(way === 3 ? ['If the frame is cut off or scrolls, its script was taken away. Set its height by hand.'] : []),
  ];
}
