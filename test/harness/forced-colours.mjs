/**
 * Web Test Runner plugin: `executeServerCommand('forced-colors', 'active' | 'none')`. The runner's own `emulateMedia`
 * cannot do this. It replaces whatever `emulateMedia` set before.
 */
export function forcedColours() {
  return {
    name: 'forced-colours',
    async executeCommand({ command, payload, session }) {
      if (command !== 'forced-colors') return undefined;
      const page = session.browser.getPage(session.id);
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: payload }] });
      return true;
    },
  };
}
