/** Puts a text on the clipboard. False where the browser has none for this page, or does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  // Absent on pages without HTTPS, and refused where the page or the browser does not allow it.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) return false;
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
