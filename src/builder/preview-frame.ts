import { SANDBOX } from '../snippet/snippet.js';
import { saysReady, type PreviewMessage } from './preview-message.js';

/** What the preview shows: a snippet in a page made for it, or one of our own pages. */
export type Preview = PreviewMessage | { readonly scp: 'address'; readonly address: string };

const same = (a: Preview | null, b: Preview): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The frame with the preview. Each preview gets a frame of its own: a page that had another version or policy would
 * keep it, and a frame that is sent elsewhere would add to the history.
 */
export class PreviewFrame {
  readonly #place: HTMLElement;
  readonly #page: string;
  #shown: Preview | null = null;

  /**
   * @param place holds the frame
   * @param page address of the page that waits for a snippet
   */
  constructor(place: HTMLElement, page: string) {
    this.#place = place;
    this.#page = page;
  }

  /** Shows a preview, unless it is there already. */
  show(preview: Preview): void {
    if (same(this.#shown, preview)) return;
    this.#shown = preview;
    const frame = document.createElement('iframe');
    frame.title = 'Preview';
    frame.setAttribute('sandbox', SANDBOX);
    frame.allow = 'clipboard-write';
    frame.src = preview.scp === 'address' ? preview.address : this.#page;
    if (preview.scp === 'preview') this.#send(frame, preview);
    this.#place.replaceChildren(frame);
  }

  #send(frame: HTMLIFrameElement, message: PreviewMessage): void {
    const listen = ({ source, data }: MessageEvent) => {
      if (!frame.isConnected) removeEventListener('message', listen);
      if (source === null || source !== frame.contentWindow || !saysReady(data)) return;
      removeEventListener('message', listen);
      // To any origin: a sandbox hides it. The message holds what the editor sees beside it.
      frame.contentWindow?.postMessage(message, '*');
    };
    addEventListener('message', listen);
  }
}
