import type { Listener } from './listener.js';

/** One thing that a person does, and what is to be heard before the next. */
export type Step = readonly [action: string, hear?: RegExp];

/** A way through an element, with the keyboard alone. */
export interface Journey {
  /** Names the transcript. */
  readonly name: string;
  readonly tag: string;
  readonly attributes: string;
  /** A key as xdotool names it, or `type` and a text. */
  readonly steps: readonly Step[];
}

const PREVIEW = 'preview-date="2027-03-10T13:50"';

const times = (count: number, step: Step): readonly Step[] => Array.from({ length: count }, () => step);

export const JOURNEYS: readonly Journey[] = [
  {
    name: 'course-finder',
    tag: 'scp-course-finder',
    attributes: PREVIEW,
    steps: [
      ['Tab', /A link before it/],
      ['Tab', /Search courses entry/],
      ['type tour', /course.* for “tour”/],
      ...times(3, ['Tab']),
      ['space', /course.* for “tour”/],
      ...times(4, ['Tab']),
    ],
  },
  {
    name: 'threshold-chart',
    tag: 'scp-threshold-chart',
    attributes: PREVIEW,
    steps: [['Tab', /A link before it/], ...times(12, ['Tab'])],
  },
];

/** Goes through a journey. What was done and what was said, line by line. */
export async function travel(listener: Listener, { steps }: Journey): Promise<string> {
  const lines: string[] = [];
  for (const [action, hear] of steps) {
    const [, text] = /^type (.*)$/.exec(action) ?? [];
    if (text === undefined) listener.press(action);
    else listener.type(text);
    lines.push(`> ${action}`, ...(await listener.hear(hear)), '');
  }
  return lines.join('\n');
}
