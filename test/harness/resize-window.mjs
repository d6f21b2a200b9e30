/** Web Test Runner plugin: `executeServerCommand('resize-window', {width, height})`, in every browser that tests run in. */
export function resizeWindow() {
  return {
    name: 'resize-window',
    async executeCommand({ command, payload, session: { id, browser } }) {
      if (command !== 'resize-window') return undefined;
      // The page is as large as the window where there is a driver for pages, and smaller where there is one for windows.
      if (browser.resizeWindow) await browser.resizeWindow(payload);
      else await browser.getPage(id).setViewport(payload);
      return true;
    },
  };
}
