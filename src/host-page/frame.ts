import { showAddress } from './address-dialog.js';
import { tellHeight, wordPressSecret } from './tell-height.js';

/** For our own pages, alone or in a frame of another site: takes the element's attributes from the page's address. */

/** Never from an address: another address of data would let anyone make a page of ours say anything. */
const REFUSED = new Set(['src']);

const framed = parent !== window;

/** Whether the page around allows no new tabs. Known of WordPress, else found out when a link is followed. */
let locked = wordPressSecret(location.hash) !== null;

/** How far down the page someone last pressed something, in pixels. */
let pressedAt = 0;

/** The element that the page was made for. */
function ownElement(): Element | undefined {
  return [...document.querySelectorAll('main > *')].find(({ localName }) => localName.startsWith('scp-'));
}

function takeAttributes(element: Element): void {
  const known = (element.constructor as { observedAttributes?: readonly string[] }).observedAttributes ?? [];
  for (const [name, value] of new URLSearchParams(location.search))
    if (known.includes(name) && !REFUSED.has(name)) element.setAttribute(name, value);
}

/** The link that was pressed, also inside an element. */
const linkIn = (event: Event): HTMLAnchorElement | undefined =>
  event.composedPath().find((target) => target instanceof HTMLAnchorElement);

/** Opens a link beside the page around: inside the frame most sites refuse to show. */
function follow(event: MouseEvent): void {
  const link = linkIn(event);
  const elsewhere =
    link !== undefined && /^https?:$/.test(link.protocol) && link.href.split('#')[0] !== location.href.split('#')[0];
  if (event.defaultPrevented || !elsewhere) return;
  event.preventDefault();
  const opened = locked ? null : open(link.href);
  if (opened !== null) {
    opened.opener = null;
    return;
  }
  locked = true;
  showAddress(
    'This page cannot open links from here. Copy the address and open it in a new tab.',
    link.href,
    pressedAt,
  );
}

/** The address of this page without a frame around it: the folder of frames is beside the plain pages. */
function plainAddress(): string {
  return new URL(`../${location.pathname.split('/').at(-1) ?? ''}${location.search}`, location.href).href;
}

function download(event: Event): void {
  if (!locked) return;
  event.preventDefault();
  showAddress(
    'This page cannot save files from here. Open it in a new tab, and save the file there.',
    plainAddress(),
    pressedAt,
  );
}

const element = ownElement();
if (element !== undefined) takeAttributes(element);

if (framed) {
  tellHeight();
  document.addEventListener(
    'click',
    (event) => {
      pressedAt = (event.composedPath()[0] as Element).getBoundingClientRect().bottom + scrollY;
    },
    { capture: true },
  );
  document.addEventListener('click', follow);
  document.addEventListener('scp-download', download);
}
