import type { Package } from 'custom-elements-manifest/schema';

/** Documents that have a page in Storybook, by where they are in the project; beside each other, by their name alone. */
const PAGES = new Map([
  ['SECURITY.md', 'guides-security--docs'],
  ['ACCESSIBILITY.md', 'guides-accessibility--docs'],
  ['data/README.md', 'guides-how-the-data-works--docs'],
  ['stories/guides/embedding.md', 'guides-four-ways-to-embed--docs'],
  ['stories/guides/hosting.md', 'guides-how-to-host--docs'],
  ['stories/guides/frameworks.md', 'guides-in-an-application--docs'],
  ['stories/guides/hostile-pages.md', 'guides-what-the-elements-stand--docs'],
  ['stories/guides/print.md', 'guides-print--docs'],
]);

/** Links to files of the project lead nowhere here: to the page of the file if it has one, else they are words. */
function linked(markdown: string): string {
  return markdown.replace(
    /(!?)\[([^\]]*)\]\((?!https?:|#)([^)]+)\)/g,
    (_link, image: string, words: string, to: string) => {
      if (image !== '') return `![${words}](${to})`;
      const page = PAGES.get(to) ?? PAGES.get(`stories/guides/${to}`);
      return page === undefined ? words : `[${words}](?path=/docs/${page})`;
    },
  );
}

/**
 * The part of a Markdown document under a heading, without the heading itself.
 * @param title as written, without the marks in front
 * @throws {Error} if there is no such heading: the page would be empty
 */
export function section(markdown: string, title: string): string {
  const lines = markdown.split('\n');
  let fenced = false;
  const headings = lines.map((line) => {
    if (line.startsWith('```')) fenced = !fenced;
    return fenced ? null : /^(#+) (.*)$/.exec(line);
  });
  const start = headings.findIndex((heading) => heading?.[2] === title);
  const level = headings[start]?.[1]?.length;
  if (level === undefined) throw new Error(`There is no heading "${title}".`);
  const end = headings.findIndex((heading, at) => at > start && (heading?.[1]?.length ?? Infinity) <= level);
  return linked(
    lines
      .slice(start + 1, end === -1 ? undefined : end)
      .join('\n')
      .trim(),
  );
}

/** A whole Markdown document without its title, which the page gives. */
export const withoutTitle = (markdown: string): string => linked(markdown.replace(/^# .*\n/, '').trim());

const LIGHT_DARK = /^light-dark\((\S+), (\S+)\)$/;

/** The custom properties of the elements as a Markdown table. */
export function customPropertyTable(manifest: Package): string {
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  const properties = declarations.flatMap((each) => ('cssProperties' in each ? (each.cssProperties ?? []) : []));
  const byName = new Map(properties.map((property) => [property.name, property]));
  const rows = [...byName.values()].map(({ name, description = '', default: value = '' }) => {
    const [, light = value, dark = value] = LIGHT_DARK.exec(value) ?? [];
    return `| \`${name}\` | ${description} | \`${light}\` | \`${dark}\` |`;
  });
  return [
    '| custom property | what it is for | default in light | default in dark |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}
