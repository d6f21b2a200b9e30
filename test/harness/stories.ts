import type { TemplateResult } from 'lit';
import { files } from 'virtual:story-files';
import type { Outcome } from './settled.js';

type Args = Readonly<Record<string, unknown>>;

interface Context {
  args: Args;
  canvasElement?: HTMLElement;
  step?: (label: string, run: () => unknown) => unknown;
}

type Render = (args: Args, context: Context) => TemplateResult;
type Decorator = (story: () => TemplateResult, context: Context) => TemplateResult;

/** The parts of Storybook's story format that this project uses. A file's default export has the same fields. */
interface StoryFields {
  args?: Args;
  render?: Render;
  decorators?: Decorator[];
  parameters?: { outcome?: Outcome; paper?: boolean; warning?: string };
  play?: (context: Context) => unknown;
}

/** One story, with what its file says for all of them filled in. */
export interface Story {
  name: string;
  /** Set by `parameters.outcome` of the story or its file. Default: `ready`. */
  outcome: Outcome;
  /** What the console says of a page that is wrong on purpose, by `parameters.warning`. Default: nothing. */
  warning: string | undefined;
  /** Whether it shows paper, which no assistive technology reads. Set by `parameters.paper`. Default: false. */
  paper: boolean;
  render: () => TemplateResult;
  play: (canvasElement: HTMLElement) => Promise<void>;
}

function toStory(name: string, meta: StoryFields, story: StoryFields): Story {
  const context: Context = { args: { ...meta.args, ...story.args } };
  const render = story.render ?? meta.render;
  if (!render) throw new Error(`The story ${name} has no render function, and neither has its file.`);
  const decorators = [...(story.decorators ?? []), ...(meta.decorators ?? [])];
  return {
    name,
    warning: story.parameters?.warning,
    outcome: story.parameters?.outcome ?? meta.parameters?.outcome ?? 'ready',
    paper: story.parameters?.paper ?? false,
    render: decorators.reduce<() => TemplateResult>(
      (inner, decorate) => () => decorate(inner, context),
      () => render(context.args, context),
    ),
    play: async (canvasElement) => {
      await story.play?.({ ...context, canvasElement, step: (_label, run) => run() });
    },
  };
}

/** Every story of every file in stories/. */
export function allStories(): { file: string; stories: Story[] }[] {
  return files.map(({ name, exports }) => {
    const { default: meta, ...stories } = exports as Record<string, StoryFields>;
    return {
      file: name,
      stories: Object.entries(stories).map(([key, story]) => toStory(key, meta ?? {}, story)),
    };
  });
}
