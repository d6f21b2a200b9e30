import type { HeightMessage } from './frame-messages.js';

/**
 * What WordPress adds to the address of a page that it shows in a sandbox of its own, and wants back with each message
 * (wp-includes/js/wp-embed.js): `#?secret=aBcDeF1234`.
 */
export const wordPressSecret = (hash: string): string | null => /^#\?secret=([a-zA-Z0-9]+)$/.exec(hash)?.[1] ?? null;

/**
 * Tells the page around this one how high its content is, now and whenever that changes. To any origin: the message
 * holds a number, and the page around can measure the frame anyhow.
 */
export function tellHeight(): void {
  const secret = wordPressSecret(location.hash);
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    // A frame that is hidden, for example in a tab, has none.
    if (height === 0) return;
    parent.postMessage({ scp: 'height', height } satisfies HeightMessage, '*');
    if (secret !== null) parent.postMessage({ message: 'height', value: height, secret }, '*');
  };
  // At once, too: WordPress hides the frame until it has spoken, and browsers observe no sizes in a hidden frame.
  tell();
  new ResizeObserver(tell).observe(document.body);
  addEventListener('message', ({ source }) => {
    if (source === parent) tell();
  });
}
