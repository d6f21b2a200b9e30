import type { Package } from 'custom-elements-manifest/schema';
import { elementsOf, type ElementDescription } from './manifest-plugins.js';

/** Values of attributes that take one of a few, as their sentences in the manifest name them. */
export const CHOICES: ReadonlyMap<string, readonly string[]> = new Map([
  ['url-state', ['query', 'hash']],
  ['save', ['device']],
  ['view', ['resources', 'news', 'priorities']],
]);

const LEVELS = '1 | 2 | 3 | 4 | 5';

/** What a page may write: an attribute is a text, and a framework may be given a number for it. */
function attributeType(name: string, type: string): string {
  const choices = CHOICES.get(name);
  if (choices) return choices.map((choice) => `'${choice}'`).join(' | ');
  if (name === 'heading-level') return `${LEVELS} | \`\${${LEVELS}}\``;
  return type === 'boolean' ? "boolean | ''" : 'string';
}

function propsOf({ attributes = [] }: ElementDescription): string {
  const lines = attributes.flatMap(({ name, fieldName = name, type, description = '' }) => {
    const text = `    /** ${description.replace(/\s+/g, ' ')} */\n`;
    const written = attributeType(name, type?.text ?? '');
    return [...new Set([name, fieldName])].map((key) => `${text}    '${key}'?: ${written} | undefined;\n`);
  });
  return lines.join('');
}

const eventsOf = ({ events = [] }: ElementDescription): string =>
  events.map(({ name }) => `    '${name}': HTMLElementEventMap['${name}'];\n`).join('');

const block = (
  name: string,
  about: string,
  elements: readonly ElementDescription[],
  of: (element: ElementDescription) => string,
) =>
  `/** ${about} */
export interface ${name} {
${elements.map((element) => `  '${element.tagName}': {\n${of(element)}  };\n`).join('')}}
`;

const shared = (elements: readonly ElementDescription[]): string =>
  `import type { ${elements.map(({ name }) => name).join(', ')} } from './index.js';

/** Classes of the elements, by tag. */
export interface ScpElements {
${elements.map(({ tagName, name }) => `  '${tagName}': ${name};\n`).join('')}}

${block('ScpProps', 'Attributes and properties of each element that a page may set.', elements, propsOf)}
${block('ScpEvents', 'Events of each element.', elements, eventsOf)}
export type ScpTag = keyof ScpElements;
`;

const REACT = `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ScpElements, ScpEvents, ScpProps, ScpTag } from './framework-types.js';

type ScpJsx = {
  [Tag in ScpTag]: Omit<DetailedHTMLProps<HTMLAttributes<ScpElements[Tag]>, ScpElements[Tag]>, keyof ScpProps[Tag]> &
    ScpProps[Tag] & { [Name in keyof ScpEvents[Tag] & string as \`on\${Name}\`]?: ((event: ScpEvents[Tag][Name]) => void) | undefined };
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ScpJsx {}
  }
}
`;

const VUE = `import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ScpElements, ScpEvents, ScpProps, ScpTag } from './framework-types.js';

type ScpComponents = {
  [Tag in ScpTag]: new () => ScpElements[Tag] & {
    /** For the checker of templates alone: no element has it. */
    $props: Omit<HTMLAttributes, keyof ScpProps[Tag]> & ScpProps[Tag] & PublicProps;
    /** Likewise. */
    $emit: EmitFn<{ [Name in keyof ScpEvents[Tag]]: (event: ScpEvents[Tag][Name]) => void }>;
    /** Likewise: the fallback. */
    $slots: { default?: () => unknown };
  };
};

declare module 'vue' {
  interface GlobalComponents extends ScpComponents {}
}
`;

const SVELTE = `import type { HTMLAttributes } from 'svelte/elements';
import type { ScpElements, ScpEvents, ScpProps, ScpTag } from './framework-types.js';

type ScpMarkup = {
  [Tag in ScpTag]: Omit<HTMLAttributes<ScpElements[Tag]>, keyof ScpProps[Tag]> &
    ScpProps[Tag] & { [Name in keyof ScpEvents[Tag] & string as \`on\${Name}\`]?: ((event: ScpEvents[Tag][Name]) => void) | undefined };
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends ScpMarkup {}
}
`;

/** A module that does nothing, so that a page may import what has types alone. */
const NOTHING = 'export {};\n';

/**
 * The types of the elements for JSX of React 19, templates of Vue and markup of Svelte, from their description.
 * @returns text by file name in dist
 */
export function frameworkTypes(manifest: Package): ReadonlyMap<string, string> {
  const elements = elementsOf(manifest).filter(({ tagName }) => tagName !== undefined);
  return new Map([
    ['framework-types.d.ts', shared(elements)],
    ['framework-types.js', NOTHING],
    ...[
      ...new Map([
        ['react', REACT],
        ['vue', VUE],
        ['svelte', SVELTE],
      ]),
    ].flatMap(([name, types]) => [[`${name}.d.ts`, types] as const, [`${name}.js`, NOTHING] as const]),
  ]);
}
