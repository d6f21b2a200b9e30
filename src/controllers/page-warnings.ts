/** Tells whoever built the page, in the console, what its attributes ask for in vain. Each sentence once. */
export class PageWarnings {
  readonly #host: HTMLElement;
  readonly #told = new Set<string>();

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Writes the sentences that have not been written before. */
  tell(sentences: readonly string[]): void {
    for (const sentence of sentences) {
      if (this.#told.has(sentence)) continue;
      this.#told.add(sentence);
      console.warn(`${this.#host.localName}: ${sentence}`);
    }
  }
}
