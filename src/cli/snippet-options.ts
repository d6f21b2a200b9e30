import { parseArgs } from 'node:util';
import { parseInstant } from '../domain/london-time.js';
import { readIds } from '../domain/scope.js';
import type { Dataset } from '../domain/types.js';
import { DEFAULT_COLOURS, isColour } from '../snippet/contrast.js';
import { ELEMENTS } from '../snippet/elements.js';
import { offersFor } from '../snippet/offers.js';
import { isLocal } from '../snippet/release.js';
import { attributesFor, type SnippetChoice } from '../snippet/snippet.js';

/** A command line that cannot be understood. Its message says what is wrong, where, and what to do, in one sentence. */
export class UsageError extends Error {}

/** What was written after the names of the options. An option without a value, such as `--debug`, has an empty one. */
export type Values = ReadonlyMap<string, string>;

/** The options that are no attributes of an element. */
const OWN = ['element', 'way', 'channel', 'site', 'at', 'data', 'out'];
const SWITCHES = new Set(['debug', 'help']);
/** What may be left empty: `--heading ""` shows none. */
const MAY_BE_EMPTY = new Set(['heading']);

const attributeNames = new Set(ELEMENTS.flatMap(({ name }) => attributesFor(name)));
const known = new Set([...OWN, ...SWITCHES, ...attributeNames, 'colour']);

/** What was asked for. @throws {UsageError} */
export function readArguments(args: readonly string[]): { values: Values; colours: readonly string[] } {
  // Node's own messages are about programs.
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries([...known].map((name) => [name, { type: SWITCHES.has(name) ? 'boolean' : 'string' }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  const colours: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional')
      throw new UsageError(
        `“${token.value}” stands alone: write the name of an option before it, or quotes around all words of one value.`,
      );
    if (token.kind === 'option-terminator') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!known.has(name)) throw new UsageError(`There is no option ${rawName}: --help names those that there are.`);
    if (SWITCHES.has(name) ? value !== undefined : value === undefined || (value.startsWith('--') && !inlineValue))
      throw new UsageError(
        SWITCHES.has(name)
          ? `--${name} is “${value}”: it takes no value, so write --${name} alone.`
          : `--${name} has no value: write one after it, or leave it out.`,
      );
    if (value?.trim() === '' && !MAY_BE_EMPTY.has(name))
      throw new UsageError(`--${name} is empty: write a value after it, or leave it out.`);
    if (name === 'colour') colours.push(value ?? '');
    else if (values.has(name))
      throw new UsageError(`--${name} is there twice: give it once, with commas between several ids.`);
    else values.set(name, value ?? '');
  }
  return { values, colours };
}

/** The value of an option that must be one of these. @throws {UsageError} */
function oneOf<T extends string>(values: Values, name: string, allowed: readonly T[], standard?: T): T {
  const given = values.get(name) ?? standard;
  const found = allowed.find((each) => each === given);
  if (found !== undefined) return found;
  const what = given === undefined ? 'is missing' : `is “${given}”`;
  const choice = allowed.length === 1 ? `${allowed.join('')}, or leave it out` : `one of ${allowed.join(', ')}`;
  throw new UsageError(`--${name} ${what}: write ${choice}.`);
}

function coloursIn(given: readonly string[]): Map<string, string> {
  return new Map(
    given.map((pair) => {
      const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(pair) ?? [];
      if (!DEFAULT_COLOURS.has(name))
        throw new UsageError(
          `--colour ${pair} names no colour of the elements: write, for example, accent=#7a1f3d, with one of ${[...DEFAULT_COLOURS.keys()].join(', ')}.`,
        );
      if (!isColour(value))
        throw new UsageError(
          `--colour ${pair} has no colour that can be read: write # and six digits or letters from a to f, for example ${name}=#7a1f3d.`,
        );
      return [name, value] as const;
    }),
  );
}

const ownersOf = (attribute: string): string =>
  ELEMENTS.filter(({ name }) => attributesFor(name).includes(attribute))
    .map(({ name }) => name)
    .join(' or ');

/** What the snippet is to be made of. @throws {UsageError} */
export function choiceOf(values: Values, colours: readonly string[]): SnippetChoice {
  const element = oneOf(
    values,
    'element',
    ELEMENTS.map(({ name }) => name),
  );
  const attributes = new Map([...values].filter(([name]) => attributeNames.has(name)));
  const known = attributesFor(element);
  for (const name of attributes.keys())
    if (!known.includes(name))
      throw new UsageError(
        `--${name} is not for ${element}: leave it out, or choose ${ownersOf(name)} with --element.`,
      );
  return {
    element,
    way: Number(oneOf(values, 'way', ['1', '2', '3', '4'], '1')) as SnippetChoice['way'],
    channel: oneOf(values, 'channel', ['fixed', 'following'], 'fixed'),
    attributes,
    colours: coloursIn(colours),
  };
}

/** A moment, in epoch milliseconds. @throws {UsageError} */
export function momentIn(name: string, text: string): number {
  const moment = parseInstant(text.trim());
  if (moment === null)
    throw new UsageError(
      `--${name} is “${text}”: write a day such as 2026-11-22, or a day and a time such as 2026-11-22T09:30.`,
    );
  return moment.ms;
}

/**
 * What the page would ignore is told of here, where it can still be put right.
 * @param at epoch milliseconds: what is over or not yet due cannot be chosen
 * @throws {UsageError}
 */
export function checkAttributes({ element, attributes }: SnippetChoice, dataset: Dataset, at: number): void {
  for (const { attribute, values, many } of offersFor(dataset, element, at)) {
    const offered = values.map(({ value }) => value);
    const { ids, unknown } = readIds(attributes.get(attribute), offered);
    if (unknown[0] !== undefined)
      throw new UsageError(
        `--${attribute} names “${unknown[0]}”, which the data does not have: write one of ${offered.join(', ')}.`,
      );
    if (!many && ids.length > 1)
      throw new UsageError(
        `--${attribute} names ${ids.length} ids, and can have one: choose between ${ids.join(' and ')}.`,
      );
  }
  const allowed = new Map([
    ['heading-level', ['1', '2', '3', '4', '5']],
    ['url-state', ['query', 'hash']],
    ['save', ['device']],
  ]);
  for (const [name, choices] of allowed) if (attributes.has(name)) oneOf(attributes, name, choices);
  const preview = attributes.get('preview-date');
  if (preview !== undefined) momentIn('preview-date', preview);
}

/**
 * Where the files stand, with a slash at the end. Scripts from an address without encryption could be changed on the way,
 * and pages with https:// refuse them.
 * @throws {UsageError}
 */
export function siteIn(address: string): string {
  const wrong = (why: string) =>
    new UsageError(`--site is “${address}”: ${why}, for example https://elements.example.org/.`);
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw wrong('write an address that starts with https://');
  const site = address.replace(/\/?$/, '/');
  if (url.protocol === 'http:' && !isLocal(site))
    throw wrong('only localhost may be without encryption, so start it with https://');
  if (/[?#\s]/.test(address) || url.username !== '' || url.password !== '')
    throw wrong('leave out question marks, #, spaces, user name and password');
  return site;
}
