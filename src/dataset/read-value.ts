import {
  childPlace,
  entryRules,
  fieldsOf,
  isFields,
  isWritten,
  kindInWords,
  placeIn,
  quote,
  typesOf,
  type Fields,
  type Place,
} from './place.js';
import { isSound, readText } from './read-text.js';
import type { Reading } from './reading.js';
import { checkTimes } from './session-times.js';

/** Most entries of a list for which the schema has no other limit. */
const MOST_ENTRIES = 20_000;

const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'text in quotes'],
  ['number', 'a number without quotes'],
  ['integer', 'a whole number without quotes'],
  ['boolean', 'true or false, without quotes'],
  ['array', 'a list in [ ]'],
  ['object', 'a group of fields in { }'],
]);

/**
 * What the schema allows of a value, built anew field by field; `undefined` if nothing can be used. Faults go to the
 * log. It goes as deep as the schema does, however deep the value is.
 */
export function readValue(place: Place, reading: Reading): unknown {
  const { node, raw } = place;
  const types = typesOf(node);
  if (raw === null && types.includes('null')) return null;
  const type = typeof types === 'string' ? types : types.find((name) => name !== 'null');
  if (type === 'string' && typeof raw === 'string') return readText(place, raw, reading);
  if (type === 'boolean' && typeof raw === 'boolean') return raw;
  if (type === 'array' && Array.isArray(raw)) return readList(place, raw, reading);
  if (type === 'object' && isFields(raw)) return readRecord(place, raw, reading);
  if ((type === 'number' || type === 'integer') && typeof raw === 'number') return readNumber(place, raw, reading);
  const wanted = TYPES.get(type ?? '') ?? '';
  reading.log.fault(place, 'wrong-type', typeof raw === 'number' ? `${wanted}, not a number` : wanted);
  return undefined;
}

function readNumber(place: Place, raw: number, { log }: Reading): number | undefined {
  const { minimum = -Number.MAX_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER, type } = place.node;
  const whole = type === 'integer';
  // A number that JSON cannot hold, such as 1e400, arrives as Infinity.
  if (raw >= minimum && raw <= maximum && (!whole || Number.isInteger(raw))) return raw === 0 ? 0 : raw;
  log.fault(place, 'out-of-range', `a ${whole ? 'whole ' : ''}number from ${minimum} to ${maximum}`);
  return undefined;
}

function readList(place: Place, raw: readonly unknown[], reading: Reading): unknown[] {
  const { maxItems = MOST_ENTRIES } = place.node;
  const rules = entryRules(place.node);
  const out: unknown[] = [];
  place.out = out;
  if (raw.length > maxItems) {
    reading.log.fault(place, 'too-many', String(maxItems));
    // Without what it says: the error is that of the list.
    reading.leftOut.add(placeIn(place, { key: maxItems, ...rules }, undefined), raw.length - maxItems);
  }
  const ids = new Set<string>();
  for (let index = 0; index < Math.min(raw.length, maxItems); index++) {
    const item = raw[index];
    if (rules.prose && isSound(item)) {
      out.push(item);
      continue;
    }
    const entry = placeIn(place, { key: index, ...rules }, item);
    const value = readValue(entry, reading);
    if (value !== undefined && isFirst(entry, value, ids, reading)) out.push(value);
    else reading.leftOut.add(entry);
  }
  return out;
}

/** Whether no earlier entry of the list has the same id. */
function isFirst(entry: Place, value: unknown, ids: Set<string>, { log, charts }: Reading): boolean {
  if (!isFields(value)) return true;
  const { id } = value;
  const idNode = entry.node.properties?.['id'];
  if (typeof id === 'string' && idNode !== undefined) {
    if (ids.has(id)) {
      log.fault(childPlace(entry, 'id', idNode, id), 'duplicate-id', quote(id));
      return false;
    }
    ids.add(id);
  }
  if (entry.node['x-safety'] === 'chart') charts.push(entry);
  return true;
}

function readRecord(place: Place, raw: Fields, reading: Reading): Fields | undefined {
  const { log, newer } = reading;
  const properties = place.node.properties ?? {};
  const out: Fields = {};
  place.out = out;
  let usable = true;
  for (const field of fieldsOf(place.node)) {
    const { key } = field;
    const { 'x-otherwise': otherwise } = field.node;
    const present = Object.hasOwn(raw, key) && raw[key] !== undefined;
    const said = present ? raw[key] : undefined;
    const sound = field.prose && isSound(said);
    const value = sound ? said : present ? readValue(placeIn(place, field, said), reading) : undefined;
    if (value !== undefined) {
      // A mark that was set while an earlier field was read stays.
      out[key] ??= value;
    } else if (otherwise !== undefined && isWritten(raw[key])) {
      if (otherwise === null) usable = false;
      else out[key] = otherwise;
    } else if (field.node.items) {
      out[key] ??= [];
    } else if (field.default !== undefined) {
      out[key] ??= field.default;
    } else if (field.required) {
      usable = false;
      if (present) continue;
      const lost = place.node['x-safety'] !== 'chart';
      log.fault(placeIn(place, field, undefined), lost ? 'missing-field' : 'missing-name', kindInWords(place.kind));
    }
  }
  if (!newer) {
    for (const key of Object.keys(raw)) {
      if (!Object.hasOwn(properties, key)) log.fault(childPlace(place, key, {}, undefined), 'unknown-field');
    }
  }
  checkMarks(place, raw, reading);
  checkTimes(place, out, log);
  if (!usable && place.node['x-safety'] === 'chart') return nameless(place, out);
  return usable ? out : undefined;
}

/** A chart is never left out: a page that shows none, or the next one, would not say that this one is faulty. */
function nameless({ key }: Place, out: Fields): Fields {
  out['id'] ??= `chart-${Number(key) + 1}-without-an-id`;
  out['title'] ??= 'Threshold chart';
  return out;
}

/** The reader sets these marks; in a file they would hide a chart or a number without a word. */
function checkMarks(place: Place, raw: Fields, { log }: Reading): void {
  if (place.node['x-safety'] === undefined) return;
  for (const key of ['incomplete', 'faulty']) {
    const node = place.node.properties?.[key];
    if (node !== undefined && raw[key] === true) log.fault(childPlace(place, key, node, true), 'marked', '', 'safety');
  }
}
