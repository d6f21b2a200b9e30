import { executeServerCommand } from '@web/test-runner-commands';
import { TAGS } from '../../harness/tags.js';

/** What a host page shows until an element has data. */
export const FALLBACK = 'See the live page';

/** What went on in a host page. */
interface Record {
  ready: EventTarget[];
  failed: EventTarget[];
  violations: string[];
  errors: string[];
}

/** A host page that is open in a frame of the test page. */
export interface Visit {
  readonly document: Document;
  readonly record: Record;
  /** The element with that tag. */
  readonly element: (tag: string) => HTMLElement;
  readonly close: () => void;
}

/** Must be allowed by each policy: notes what happens from the first moment. */
export const NONCE = 'n1';
const RECORDER = `<script nonce="${NONCE}">
  const record = (window.record = { ready: [], failed: [], violations: [], errors: [] });
  addEventListener('scp-ready', ({ target }) => record.ready.push(target));
  addEventListener('scp-error', ({ target }) => record.failed.push(target));
  addEventListener('securitypolicyviolation', (event) => record.violations.push(event.violatedDirective + ' ' + event.blockedURI));
  addEventListener('error', ({ message }) => message && record.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => record.errors.push(String(reason)));
</script>`;

/**
 * Opens a page in a frame and waits until it has loaded.
 * @param body what stands in the page
 * @param headers its response headers
 */
export async function visit(body: string, headers: { readonly [name: string]: string } = {}): Promise<Visit> {
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Host</title>${RECORDER}</head><body>${body}</body></html>`;
  const address = await executeServerCommand<string, unknown>('host-page', { html, headers });
  const frame = document.createElement('iframe');
  frame.title = 'A host page';
  frame.width = '1000';
  frame.height = '600';
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  frame.src = address;
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument as Document;
  return {
    document: page,
    record: (frame.contentWindow as unknown as { record: Record }).record,
    element: (tag) => {
      const found = page.querySelector<HTMLElement>(tag);
      if (found === null) throw new Error(`The page has no ${tag}.`);
      return found;
    },
    close: () => frame.remove(),
  };
}

/** One of each element, with a fallback. */
export const everyElement = (attributes = ''): string =>
  TAGS.map((tag) => `<${tag} ${attributes}><p>${FALLBACK}</p></${tag}>`).join('');
