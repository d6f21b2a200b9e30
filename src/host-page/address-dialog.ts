import { copyText } from '../controllers/clipboard.js';

function made<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  words: string,
  ...children: readonly Node[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.textContent = words;
  element.append(...children);
  return element;
}

/**
 * Shows an address that this page may not open, to be copied.
 * @param words why, and what to do
 * @param top how far down the page, in pixels: a frame may be much higher than what of it is in view
 */
export function showAddress(words: string, address: string, top: number): void {
  const heading = made('h2', 'Open this address');
  heading.id = 'address-heading';
  const status = made('p', '');
  status.setAttribute('role', 'status');
  const field = made('textarea', address);
  field.readOnly = true;
  field.rows = 3;
  field.setAttribute('aria-label', 'Address');
  const copy = made('button', 'Copy the address');
  copy.addEventListener('click', () => {
    void copyText(address).then((copied) => {
      // Many sandboxes refuse the clipboard, too.
      if (!copied) field.select();
      status.textContent = copied ? 'Copied.' : 'The address is selected. Copy it with your keyboard or menu.';
    });
  });
  const close = made('button', 'Close');
  const dialog = made('dialog', '', heading, made('p', words), field, made('p', '', copy, close), status);
  dialog.setAttribute('aria-labelledby', heading.id);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  dialog.style.top = `${Math.max(0, top)}px`;
  field.focus();
}
