import { ASK_HEIGHT, heightIn } from './frame-messages.js';

/** For the page around the frames: makes each frame of ours as high as what it shows. */

const LOADED = Symbol.for('scp/fit-frames/1');

/** A frame of ours, by its address: a CMS may take every other mark away. */
const ADDRESS = /\/frame\/[a-z-]+\.html([?#]|$)/;

const frames = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll('iframe')].filter(({ src }) => ADDRESS.test(src));

/** Whether a message comes from where the frame was sent. A sandbox without `allow-same-origin` hides its origin. */
function isFrom(frame: HTMLIFrameElement, { source, origin }: MessageEvent): boolean {
  return source === frame.contentWindow && (origin === new URL(frame.src).origin || origin === 'null');
}

function fit(event: MessageEvent): void {
  const height = heightIn(event.data);
  if (height === null) return;
  for (const frame of frames()) if (isFrom(frame, event)) frame.style.height = `${height}px`;
}

const page = globalThis as unknown as Record<symbol, boolean | undefined>;

if (page[LOADED] === undefined) {
  page[LOADED] = true;
  addEventListener('message', fit);
  // Frames that were faster than this script have told their height to nobody. The question holds nothing.
  for (const { contentWindow } of frames()) contentWindow?.postMessage(ASK_HEIGHT, '*');
}
