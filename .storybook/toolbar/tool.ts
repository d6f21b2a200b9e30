import type { Decorator, Preview } from '@storybook/web-components-vite';

/** A control of Storybook's toolbar: what it offers, and what it does to a story. */
export interface Tool {
  /** Key among Storybook's globals, also in the page's address: `globals=width:320`. */
  readonly name: string;
  readonly title: string;
  /** One of Storybook's icons. */
  readonly icon: 'globe' | 'database' | 'ruler' | 'type' | 'browser' | 'calendar';
  /** What can be chosen, by value. The first is what holds until something is. */
  readonly items: Readonly<Record<string, string>>;
  /** @param chosen the value, for example `320` */
  readonly decorate: (story: Parameters<Decorator>[0], chosen: string, context: Parameters<Decorator>[1]) => unknown;
}

/** The parts of a preview that make the toolbar. */
interface ToolbarParts extends Required<Pick<Preview, 'globalTypes' | 'initialGlobals'>> {
  readonly decorators: readonly Decorator[];
}

const firstOf = ({ items }: Tool): string => Object.keys(items)[0] ?? '';

/** Tools as the parts of a preview that Storybook reads. */
export function toolbar(tools: readonly Tool[]): ToolbarParts {
  return {
    globalTypes: Object.fromEntries(
      tools.map(({ name, title, icon, items }) => [
        name,
        {
          description: title,
          toolbar: {
            title,
            icon,
            dynamicTitle: true,
            items: Object.entries(items).map(([value, words]) => ({ value, title: words })),
          },
        },
      ]),
    ),
    initialGlobals: Object.fromEntries(tools.map((tool) => [tool.name, firstOf(tool)])),
    decorators: tools.map(
      (tool): Decorator =>
        (story, context) =>
          tool.decorate(story, String(context.globals[tool.name] ?? firstOf(tool)), context) as ReturnType<Decorator>,
    ),
  };
}
