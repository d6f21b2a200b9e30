import type { Page } from 'playwright-core';

/** A key or a tick, and when its result was on screen. */
export interface Painted {
  /** What stood in the field; empty for a tick. */
  readonly typed: string;
  /** From the event to the end of the frame that shows its result. */
  readonly ms: number;
  /** How many courses the page says it found. */
  readonly found: number;
}

interface InPage {
  readonly ms: number;
  readonly line: string;
}

declare global {
  interface Window {
    /** The event that is being measured. */
    painted: Promise<InPage>;
  }
}

/** Nothing takes this long: the page does not show what it should. */
const LONGEST = 60_000;

/** Waits in the page for an event, then for the frame in which the line above the results is another one. */
function arm({ event, ending, longest }: { event: string; ending: string | null; longest: number }): void {
  const read = () => window.contender.countLine().replace(/\s+/g, ' ').trim();
  const before = read();
  window.painted = new Promise((done, failed) => {
    setTimeout(() => failed(new Error(`Not shown: ${String(ending)}, but ${read()}`)), longest);
    const start = ({ timeStamp }: Event) => {
      const look = () => {
        const line = read();
        if (ending === null ? line === before : !line.endsWith(ending)) {
          requestAnimationFrame(look);
          return;
        }
        // A message is delivered after the frame that this callback belongs to.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done({ ms: performance.now() - timeStamp, line });
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    };
    addEventListener(event, start, { once: true, capture: true });
  });
}

const foundIn = (line: string): number => Number.parseInt(line.replace(/^No/, '0').replaceAll(',', ''), 10);

/** Presses the last letter of what is typed. */
export async function press(page: Page, typed: string): Promise<Painted> {
  const key = typed.slice(-1);
  // A space changes nothing.
  if (key === ' ') {
    await page.keyboard.press('Space');
    return { typed, ms: 0, found: 0 };
  }
  await page.evaluate(arm, { event: 'keydown', ending: ` for “${typed}”`, longest: LONGEST });
  await page.keyboard.press(key);
  const { ms, line } = await page.evaluate(() => window.painted);
  return { typed, ms, found: foundIn(line) };
}

/** Ticks the box of a category, or takes the tick off. Null where the page has no such box. */
export async function tick(page: Page, category: string): Promise<Painted | null> {
  const place = await page.evaluate((id) => {
    const box = window.contender.tick(id);
    box?.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = box?.getBoundingClientRect() ?? new DOMRect();
    return width === 0 ? null : { x: left + width / 2, y: top + height / 2 };
  }, category);
  if (place === null) return null;
  await page.mouse.move(place.x, place.y);
  await page.evaluate(arm, { event: 'click', ending: null, longest: LONGEST });
  await page.mouse.click(place.x, place.y);
  const { ms, line } = await page.evaluate(() => window.painted);
  return { typed: '', ms, found: foundIn(line) };
}
