import { PREVIEW_READY, previewIn, type PreviewMessage } from './preview-message.js';

/** For the page of the preview, which stands in a sandbox: shows a snippet as a page would that has it pasted in. */

/** The page that has the snippet pasted in may do what the sheet asks for, and no more. */
function restrict(policy: string): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  document.head.append(meta);
}

function colour(rule: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function show({ snippet, colours, policy, dark }: PreviewMessage): void {
  document.documentElement.classList.toggle('dark', dark);
  colour(colours);
  // The way that runs scripts, as the parser of a page does. It comes before the policy, which may ask for trusted types.
  const content = document.createRange().createContextualFragment(snippet);
  restrict(policy);
  document.querySelector('main')?.append(content);
}

function listen(event: MessageEvent): void {
  const message = previewIn(event.data);
  // Only our own page around may say what stands here: otherwise any site could put words into ours.
  if (message === null || event.source !== parent || event.origin !== location.origin) return;
  removeEventListener('message', listen);
  show(message);
}

// In a sandbox its origin is its own: what is pasted in cannot reach the page around, or storage.
if (parent !== window && origin === 'null') {
  addEventListener('message', listen);
  parent.postMessage(PREVIEW_READY, '*');
}
