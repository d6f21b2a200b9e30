/**
 * What documents are worth, by their position. An array, since a common word stands in thousands of documents of a
 * large catalogue, and a map of them takes longer than a frame.
 */
export class Scores {
  readonly #scores: Float64Array;
  #size = 0;

  /** @param documents how many there are */
  constructor(documents: number) {
    this.#scores = new Float64Array(documents);
  }

  /** How many documents have a score. */
  get size(): number {
    return this.#size;
  }

  has(position: number): boolean {
    return this.get(position) > 0;
  }

  /** 0 for a document without a score. */
  get(position: number): number {
    return this.#scores[position] ?? 0;
  }

  /** @param score above 0 */
  set(position: number, score: number): void {
    if (!this.has(position)) this.#size++;
    this.#scores[position] = score;
  }

  /** Calls back for each document with a score, in the order of the documents. */
  forEach(visit: (score: number, position: number) => void): void {
    if (this.#size === 0) return;
    this.#scores.forEach((score, position) => {
      if (score > 0) visit(score, position);
    });
  }

  /** Positions of the documents with a score, rising. */
  positions(): number[] {
    const found: number[] = [];
    this.forEach((_score, position) => found.push(position));
    return found;
  }

  copy(): Scores {
    const copied = new Scores(this.#scores.length);
    copied.#scores.set(this.#scores);
    copied.#size = this.#size;
    return copied;
  }
}
