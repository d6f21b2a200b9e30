import type { Package, Type } from 'custom-elements-manifest/schema';
import { elementsOf, type ElementDescription } from './manifest-plugins.js';

/** What pages may rely on: for example `scp-course-finder attribute query`, with its type and default. */
export type Api = Readonly<Record<string, string>>;

/** The interface of a release, as it is kept to compare with. */
export interface Release {
  /** `0.0.0` before the first one. */
  readonly version: string;
  readonly api: Api;
}

/** How much of a version a change costs (https://semver.org/). */
export type Bump = 'major' | 'minor';

/** A change since the last release. */
export interface Change {
  readonly bump: Bump;
  /** Tag of the element. */
  readonly element: string;
  /** What changed and how, for example `attribute query: gone`. */
  readonly why: string;
}

const typed = (type: Type | undefined, initial?: string) =>
  [type?.text ?? '', ...(initial === undefined ? [] : [`= ${initial}`])].join(' ').trim();

function apiOfElement(element: ElementDescription): [string, string][] {
  const {
    tagName,
    attributes = [],
    members = [],
    events = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
  } = element;
  const entries: [string, string][] = [
    ['element', ''],
    ...attributes.map((each): [string, string] => [`attribute ${each.name}`, typed(each.type, each.default)]),
    ...members.map((each): [string, string] =>
      each.kind === 'field'
        ? [`property ${each.name}`, typed(each.type)]
        : [
            `method ${each.name}`,
            `(${(each.parameters ?? []).map((one) => typed(one.type, one.default)).join(', ')}) => ${typed(each.return?.type)}`,
          ],
    ),
    ...events.map((each): [string, string] => [`event ${each.name}`, typed(each.type)]),
    ...slots.map((each): [string, string] => [`slot ${each.name || '(default)'}`, '']),
    ...cssParts.map((each): [string, string] => [`part ${each.name}`, '']),
    ...cssProperties.map((each): [string, string] => [`custom property ${each.name}`, typed(undefined, each.default)]),
  ];
  return entries.map(([name, signature]) => [`${tagName} ${name}`, signature]);
}

/** What pages may rely on, of every element in a manifest, sorted by name. */
export function apiOf(manifest: Package): Api {
  const entries = elementsOf(manifest)
    .filter(({ tagName }) => tagName !== undefined)
    .flatMap(apiOfElement);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const fieldsOf = (eventType: string) => /^CustomEvent<\{ (.*) \}>$/.exec(eventType)?.[1]?.split('; ') ?? [];

/** Whoever reads an event's detail goes on working when it has more in it. */
function onlyAddsFields(before: string, after: string): boolean {
  const kept = fieldsOf(before);
  const now = new Set(fieldsOf(after));
  return kept.length > 0 && kept.every((field) => now.has(field));
}

/** How a thing of that name changed; null if it did not. */
function difference(name: string, was: string | undefined, is: string | undefined): Change | null {
  if (was === is) return null;
  const [element = '', ...rest] = name.split(' ');
  const what = rest.join(' ');
  if (was === undefined) return { bump: 'minor', element, why: `${what}: new` };
  if (is === undefined) return { bump: 'major', element, why: `${what}: gone` };
  const harmless = rest[0] === 'custom' || (rest[0] === 'event' && onlyAddsFields(was, is));
  return {
    bump: harmless ? 'minor' : 'major',
    element,
    why: `${what}: was ${was || 'untyped'}, is ${is || 'untyped'}`,
  };
}

/** Every change that a page could notice. Descriptions do not count. */
export function changesBetween(before: Api, after: Api): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.map((name) => difference(name, before[name], after[name])).filter((each) => each !== null);
}

/**
 * The lowest version that these changes allow after a release. Before 1.0.0 a break costs a minor version, as semantic
 * versioning allows; a release without a change to the interface is a patch.
 * @param released for example `1.4.2`
 */
export function versionDue(released: string, changes: readonly Change[]): string {
  const [major = 0, minor = 0, patch = 0] = released.split('.').map(Number);
  const breaks = changes.some(({ bump }) => bump === 'major');
  if (breaks && major > 0) return `${major + 1}.0.0`;
  return changes.length > 0 ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** A line for each change, the costly ones first; what happened alike to several elements stands once. */
function changeLines(changes: readonly Change[]): string[] {
  const alike = new Map<string, string[]>();
  for (const { bump, element, why } of changes) {
    const line = `  ${bump}  ${why}`;
    alike.set(line, [...(alike.get(line) ?? []), element]);
  }
  return [...alike].map(([line, elements]) => `${line} (${elements.join(', ')})`).sort();
}

/** What `npm run api-diff` prints. */
export function diffReport({ version, api }: Release, now: Api, current: string): string {
  const changes = changesBetween(api, now);
  return [
    version === '0.0.0' ? 'Nothing has been released yet.' : `Since ${version}:`,
    ...(changes.length > 0 ? changeLines(changes) : ['  No change to what pages rely on.']),
    `The next version is ${versionDue(version, changes)} or higher. package.json says ${current}.`,
  ].join('\n');
}
