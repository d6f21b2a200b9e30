import { isFields, recordName, type Place } from './place.js';

/** Records of one list that cannot be used. */
interface Losses {
  readonly byId: Map<unknown, Place>;
  readonly last: Place;
  readonly count: number;
}

/** The records that are in the file and were left out, so that what leads to them is not called wrong. */
export class LeftOut {
  /** By the list in the file. */
  readonly #lists = new Map<unknown, Losses>();

  /**
   * Notes an entry of a list.
   * @param entries how many are left out from there on
   */
  add(entry: Place, entries = 1): void {
    const list = entry.parent?.raw;
    const { byId = new Map<unknown, Place>(), count = 0 } = this.#lists.get(list) ?? {};
    if (isFields(entry.raw)) byId.set(entry.raw['id'], entry);
    this.#lists.set(list, { byId, last: entry, count: count + entries });
  }

  /**
   * What an editor is told of an id that no record of a list has. Who deletes a link because its record has a fault
   * would lose both.
   *
   * @param list what the file has under that name
   * @param otherwise what to do where the id itself is wrong
   */
  explain(id: string, list: unknown, name: string, otherwise: string): string {
    if (list === undefined) return `, but there is no “${name}”. Add it, or look whether it is misspelt.`;
    if (!Array.isArray(list)) return `, but “${name}” cannot be read. Put that right first, and check again.`;
    const losses = this.#lists.get(list);
    const itself = losses?.byId.get(id);
    if (itself !== undefined)
      return `, which was left out: see the error at ${recordName(itself)}. Leave this as it is.`;
    const missing = `, which is not in “${name}”.`;
    if (losses === undefined) return `${missing} ${otherwise}`;
    const { count, last } = losses;
    return count === 1
      ? `${missing} It may be ${recordName(last)}, which was left out: put that right first, and check again.`
      : `${missing} It may be one of ${count} that were left out: put them right first, and check again.`;
  }
}
