/** A file that a page offered. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** What a press offers as files, instead of the browser saving them. */
export async function savedBy(press: () => void): Promise<SavedFile[]> {
  const saved: Promise<SavedFile>[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const { download: name, href } = this;
    saved.push(fetch(href).then(async (response) => ({ name, text: await response.text() })));
  };
  try {
    press();
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  return Promise.all(saved);
}
