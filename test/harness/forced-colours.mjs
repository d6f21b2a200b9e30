const features = (forced, scheme, motion) => [
  { name: 'forced-colors', value: forced },
  { name: 'prefers-color-scheme', value: scheme },
  // What is still turning has no looks of its own yet.
  { name: 'prefers-reduced-motion', value: motion },
];

const PALETTES = {
  light: features('active', 'light', 'reduce'),
  dark: features('active', 'dark', 'reduce'),
  none: features('none', '', ''),
};

/**
 * Web Test Runner plugin: `executeServerCommand('forced-colors', 'light' | 'dark' | 'none')`, where light and dark say
 * what the reader's colours are. The runner's own `emulateMedia` cannot do this. It replaces whatever `emulateMedia` set
 * before.
 */
export function forcedColours() {
  // What one session sets ends with it.
  const sessions = new WeakMap();
  return {
    name: 'forced-colours',
    async executeCommand({ command, payload, session }) {
      if (command !== 'forced-colors') return undefined;
      const page = session.browser.getPage(session.id);
      if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
      await sessions.get(page).send('Emulation.setEmulatedMedia', { features: PALETTES[payload] });
      return true;
    },
  };
}
