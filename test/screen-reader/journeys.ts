import { GOOD, inTurn, send, type FaultAnswer } from '../e2e/fault-server.js';
import type { Listener } from './listener.js';

/** One thing that a person does. */
export interface Step {
  /** A key as xdotool names it, or `type` and a text. */
  readonly action: string;
  /** What is to be heard before the next step. Default: anything. */
  readonly hear?: RegExp;
  /** Does it again until this is heard. */
  readonly upTo?: RegExp;
}

/** A way through an element, with the keyboard alone. */
export interface Journey {
  /** Names the transcript. */
  readonly name: string;
  readonly tag: string;
  /** How the data is answered. Default: as it should be. */
  readonly data?: FaultAnswer;
  readonly steps: readonly Step[];
}

/** More than this to find one thing is no way that a person would go. */
const PATIENCE = 15;

export const JOURNEYS: readonly Journey[] = [
  {
    name: 'course-finder',
    tag: 'scp-course-finder',
    steps: [
      { action: 'Tab', upTo: /Search courses entry/ },
      { action: 'type tour', hear: /^1 course for “tour”$/m },
      { action: 'Tab', upTo: /Toolkit tour \(1\) check box/ },
      { action: 'space', hear: /^checked/m },
      { action: 'Tab', upTo: /From a date/ },
      { action: 'Tab', upTo: /check box/ },
      { action: 'h', upTo: /Exploitation Toolkit tour/ },
    ],
  },
  {
    name: 'threshold-chart',
    tag: 'scp-threshold-chart',
    steps: [
      { action: 'h', upTo: /Example chart of stages/ },
      { action: 'x', upTo: /Has nowhere to sleep/ },
      { action: 'space', hear: /The chart suggests/ },
      { action: 'h', upTo: /What the chart suggests/ },
      { action: 'h', upTo: /Note for the record/ },
      { action: 'Tab', upTo: /Copy the note/ },
      { action: 'Return', hear: /The note is copied/ },
    ],
  },
  {
    name: 'failing-data',
    tag: 'scp-course-finder',
    data: inTurn(send('', 404), send('', 404), send(GOOD)),
    steps: [
      { action: 'Tab', upTo: /Try again/ },
      { action: 'Return', hear: /error 404/ },
      { action: 'Return', hear: /^Courses loaded\.$/m },
      { action: 'Tab', upTo: /Search courses/ },
    ],
  },
];

/** Goes through a journey. What was done and what was said, line by line. */
export async function travel(listener: Listener, { steps }: Journey): Promise<string> {
  const lines: string[] = [];
  for (const { action, hear, upTo } of steps)
    for (let left = PATIENCE; ; left--) {
      if (left === 0) throw new Error(`${action} does not lead to ${String(upTo)}:\n${lines.join('\n')}`);
      const [, text] = /^type (.*)$/.exec(action) ?? [];
      if (text === undefined) listener.press(action);
      else listener.type(text);
      const said = await listener.hear(hear);
      lines.push(`> ${action}`, ...said, '');
      if (upTo === undefined || upTo.test(said.join('\n'))) break;
    }
  return lines.join('\n');
}
