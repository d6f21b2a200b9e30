import type { EmbeddableElement } from '../../snippet/elements.js';
import { escapeHtml } from '../../snippet/html-text.js';

/** What the pages of the site have in common. */
export interface PageSetting {
  /** Where the site will stand, with a slash at its end. */
  readonly site: string;
  readonly version: string;
  /** Integrity hashes by name of the script. */
  readonly integrity: ReadonlyMap<string, string>;
  /** What stands in the element until the data is there: lines of HTML. */
  readonly fallback: (element: EmbeddableElement) => readonly string[];
}

/** All that our own pages need. In the page, because not every server sends headers. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'self'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types scp-lit',
];

/** How a page of ours begins. */
export interface PageStart {
  readonly title: string;
  /** Directives of its content security policy. */
  readonly policy: readonly string[];
  /** Address of its style sheet. */
  readonly style: string;
  /** More lines of its head. */
  readonly more?: string;
  /** More attributes of its root, each after a space. */
  readonly root?: string;
}

/** The beginning of a page of ours, to the end of its head. */
export const pageHead = ({ title, policy, style, more = '', root = '' }: PageStart): string => `<!doctype html>
<html lang="en-GB"${root}>
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${style}">
${more}  </head>`;

const head = (title: string, top: string, more: string): string =>
  pageHead({ title, policy: POLICY, style: `${top}frame/page.css`, more });

function scripts({ version, integrity }: PageSetting, { name }: EmbeddableElement, top: string): string {
  return [`scp-${name}.js`, 'frame.js']
    .map(
      (file) =>
        `    <script src="${top}${version}/${file}" integrity="${integrity.get(file) ?? ''}" crossorigin="anonymous"></script>`,
    )
    .join('\n');
}

const tag = ({ name }: EmbeddableElement, attributes: string, fallback: readonly string[], top: string) =>
  [
    `      <scp-${name} src="${top}data/v1/dataset.json"${attributes}>`,
    ...fallback.map((line) => `        ${line}`),
    `      </scp-${name}>`,
  ].join('\n');

/** The page that other sites show in a frame: the element and nothing else. */
export function framePage(element: EmbeddableElement, setting: PageSetting): string {
  // Links of the fallback, too, must not open inside the frame.
  return `${head(element.title, '../', '    <base target="_blank">\n')}
  <body>
    <main>
${tag(element, '', setting.fallback(element), '../')}
    </main>
${scripts(setting, element, '../')}
  </body>
</html>
`;
}

/** The page at a plain address, which names its oEmbed answer. */
export function plainPage(element: EmbeddableElement, setting: PageSetting): string {
  const { name, title } = element;
  const answer = `    <link rel="alternate" type="application/json+oembed" href="${setting.site}oembed/${name}.json" title="${escapeHtml(title)}">\n`;
  return `${head(title, '', answer)}
  <body class="plain">
    <main>
      <h1>${escapeHtml(title)}</h1>
${tag(element, ' heading=""', setting.fallback(element), '')}
    </main>
${scripts(setting, element, '')}
  </body>
</html>
`;
}

/**
 * The oEmbed answer of an element, which a CMS asks for when an editor pastes the plain address. The frame has the
 * attributes that WordPress keeps, and no more. The quotation is for WordPress too: since version 5.9 it loads its own
 * script, which makes the frame as high as it says, only where one stands before the frame (`wp-includes/embed.php`). It
 * takes `hidden` away, and shows the link until the frame speaks. Elsewhere the link stays hidden.
 * @see https://oembed.com/
 */
export function oembedAnswer({ name, title, frameHeight }: EmbeddableElement, { site }: PageSetting): string {
  const width = 800;
  const link = `<blockquote hidden><a href="${site}${name}.html">${escapeHtml(title)}</a></blockquote>`;
  const frame = `<iframe src="${site}frame/${name}.html" width="${width}" height="${frameHeight}" title="${escapeHtml(title)}"></iframe>`;
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Safeguarding Elements',
    provider_url: site,
    width,
    height: frameHeight,
    html: `${link}${frame}`,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
