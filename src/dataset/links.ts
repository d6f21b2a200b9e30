import { NATIONAL } from '../domain/types.js';
import type { IssueLog } from './issues.js';
import type { LeftOut } from './left-out.js';
import { closest, holdsRecords, isFields, quote, type Fields, type Place } from './place.js';
import type { Link } from './reading.js';

/**
 * Checks texts that must be ids of other records. A link that leads nowhere is taken out, unless its record needs it;
 * an unknown choice of a vocabulary stays and is shown as it is.
 *
 * @param dataset the records that have been read; changed in place
 * @param leftOut the records that have not
 */
export function checkLinks(links: readonly Link[], dataset: Fields, leftOut: LeftOut, log: IssueLog): void {
  const known = new Map<unknown, Set<unknown>>();
  const dead = new Map<unknown[], Set<string>>();
  for (const { place, id } of links) {
    const { node, parent, key, required } = place;
    const vocabulary = node['x-vocabulary'];
    const name = node['x-ref'] ?? vocabulary ?? node['x-part'] ?? '';
    const list = node['x-part'] === undefined ? dataset[name] : partOf(place, name);
    if (!known.has(list)) known.set(list, idsOf(list));
    if (known.get(list)?.has(id) || (vocabulary === 'areas' && id === NATIONAL)) continue;
    const problem = (remedy: string) => `${quote(id)}${leftOut.explain(id, writtenList(place, name), name, remedy)}`;
    if (vocabulary !== undefined) {
      log.doubt(place, 'unknown-choice', problem('Add that there, or correct it.'));
      continue;
    }
    log.fault(place, 'dangling-link', problem('Correct it, or delete it.'));
    const owner = parent?.out;
    if (Array.isArray(owner)) dead.set(owner, (dead.get(owner) ?? new Set()).add(id));
    else if (owner !== undefined && !required) {
      delete owner[key];
      if (node.default !== undefined) owner[key] = node.default;
    }
  }
  for (const [list, ids] of dead) removeAll(list, ids);
}

/** The list of records by that name in the nearest record that has one. */
function partOf(place: Place, name: string): unknown {
  const owner = ownerOf(place, name);
  return isFields(owner?.out) ? owner.out[name] : undefined;
}

function ownerOf(place: Place, name: string): Place | null {
  return closest(place, ({ node }) => {
    const list = node.properties?.[name];
    return list !== undefined && holdsRecords(list);
  });
}

/** What the file has under the name of the list that an id must be in. */
function writtenList(place: Place, name: string): unknown {
  const owner =
    place.node['x-part'] === undefined ? closest(place, ({ parent }) => parent === null) : ownerOf(place, name);
  return isFields(owner?.raw) ? owner.raw[name] : undefined;
}

function idsOf(list: unknown): Set<unknown> {
  return new Set(Array.isArray(list) ? list.map((record) => (isFields(record) ? record['id'] : undefined)) : []);
}

function removeAll(list: unknown[], ids: ReadonlySet<unknown>): void {
  const kept = list.filter((item) => !ids.has(item));
  list.length = 0;
  for (const item of kept) list.push(item);
}
