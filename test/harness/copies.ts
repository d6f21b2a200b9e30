/**
 * What an action puts on the clipboard, instead of the browser's own.
 * @param refused whether the browser does not allow it
 */
export async function copiedBy(action: () => Promise<void>, refused = false): Promise<string[]> {
  const copied: string[] = [];
  const { clipboard } = navigator;
  const writeText = (text: string) =>
    refused ? Promise.reject(new Error('refused')) : Promise.resolve(void copied.push(text));
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  try {
    await action();
  } finally {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  }
  return copied;
}
