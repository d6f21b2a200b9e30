import type { Page } from 'playwright-core';

/** What has focus, through all shadow roots: its tag, its words without invisible spaces, and the element it is in. */
export interface Focused {
  readonly tag: string;
  readonly words: string;
  /** Local name of the element of ours that holds it; empty outside. */
  readonly host: string;
}

/** Where focus is. */
export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    let host = '';
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) {
      host = active.localName;
      active = active.shadowRoot.activeElement;
    }
    const words = active instanceof HTMLElement ? active.innerText.replace(/\s+/g, ' ').trim() : '';
    return { tag: active?.localName ?? '', words, host };
  });

/** Presses Tab until something whose words match has focus. Fails where focus comes back to the start of the page. */
export async function tabTo(page: Page, words: RegExp): Promise<Focused> {
  const passed: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (words.test(now.words)) return now;
    passed.push(now.words);
  }
  throw new Error(`Tab does not reach ${String(words)}. It passes: ${passed.join(' | ')}`);
}

/** Waits until something whose words match has focus. */
export async function focusOn(page: Page, host: string, words: RegExp): Promise<void> {
  const deadline = Date.now() + 5000;
  let now = await focused(page);
  while (!(now.host === host && words.test(now.words))) {
    if (Date.now() > deadline)
      throw new Error(`Focus is not in ${host} on ${String(words)} but: ${JSON.stringify(now)}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    now = await focused(page);
  }
}
