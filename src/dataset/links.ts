import { NATIONAL } from '../domain/types.js';
import type { IssueLog } from './issues.js';
import { closest, holdsRecords, isFields, quote, type Fields, type Place } from './place.js';
import type { Link } from './reading.js';

/**
 * Checks texts that must be ids of other records. A link that leads nowhere is taken out, unless its record needs it;
 * an unknown choice of a vocabulary stays and is shown as it is.
 *
 * @param dataset the records that have been read; changed in place
 */
export function checkLinks(links: readonly Link[], dataset: Fields, log: IssueLog): void {
  const known = new Map<unknown, Set<unknown>>();
  const dead = new Map<unknown[], Set<string>>();
  for (const { place, id } of links) {
    const { node, parent, key, required } = place;
    const vocabulary = node['x-vocabulary'];
    const name = node['x-ref'] ?? vocabulary ?? node['x-part'] ?? '';
    const list = node['x-part'] === undefined ? dataset[name] : partOf(place, name);
    if (!known.has(list)) known.set(list, idsOf(list));
    if (known.get(list)?.has(id) || (vocabulary === 'areas' && id === NATIONAL)) continue;
    if (vocabulary !== undefined) {
      log.doubt(place, 'unknown-choice', fate(place, id, name, 'Add that there, or correct it.'));
      continue;
    }
    log.fault(place, 'dangling-link', fate(place, id, name, 'Correct it, or delete it.'));
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

/**
 * What is wrong with an id, and what to do. Where the record is in the file and was left out for a fault of its own, the
 * link is right: who followed the other advice would delete good links.
 */
function fate(place: Place, id: string, name: string, remedy: string): string {
  const owner =
    place.node['x-part'] === undefined ? closest(place, ({ parent }) => parent === null) : ownerOf(place, name);
  const written = isFields(owner?.raw) && idsOf(owner.raw[name]).has(id);
  return written
    ? `${quote(id)}, which was left out of “${name}”. Leave this as it is, and correct that record.`
    : `${quote(id)}, which is not in “${name}”. ${remedy}`;
}

function idsOf(list: unknown): Set<unknown> {
  return new Set(Array.isArray(list) ? list.map((record) => (isFields(record) ? record['id'] : undefined)) : []);
}

function removeAll(list: unknown[], ids: ReadonlySet<unknown>): void {
  const kept = list.filter((item) => !ids.has(item));
  list.length = 0;
  for (const item of kept) list.push(item);
}
