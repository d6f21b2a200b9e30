import type { Package } from 'custom-elements-manifest/schema';
import { elementsOf, type ElementDescription } from './manifest-plugins.js';

interface Documented {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

const isSentence = (text = '') => /^[^a-z].*[.!?]$/su.test(text.trim());

/** What is missing where something public is described; empty if nothing is. */
function faultsOf(
  what: string,
  { description, type, default: initial }: Documented,
  needs: readonly string[],
): string[] {
  return [
    ...(isSentence(description) ? [] : ['a sentence that says what it is']),
    ...(needs.includes('type') && type === undefined ? ['a type'] : []),
    ...(needs.includes('default value') && initial === undefined ? ['a default value'] : []),
    // False is the one default that goes without saying: an attribute that stands alone is on.
    ...(needs.includes('default') && type?.text !== 'boolean' && !/\bDefault: /.test(description ?? '')
      ? ['a sentence that begins with "Default:"']
      : []),
  ].map((missing) => `${what} lacks ${missing}.`);
}

function elementFaults(element: ElementDescription): string[] {
  const { tagName = element.name, attributes, members, events, slots, cssParts, cssProperties } = element;
  const all = (kind: string, list: readonly Documented[] | undefined, ...needs: string[]) =>
    (list ?? []).flatMap((each) => faultsOf(`${tagName}: ${kind} ${each.name || '(default)'}`, each, needs));
  return [
    ...faultsOf(tagName, element, []),
    ...all('attribute', attributes, 'type', 'default'),
    ...all(
      'property',
      members?.filter(({ kind }) => kind === 'field'),
      'type',
    ),
    ...all(
      'method',
      members?.filter(({ kind }) => kind === 'method'),
    ),
    ...all('event', events, 'type'),
    ...all('slot', slots),
    ...all('part', cssParts),
    ...all('custom property', cssProperties, 'default value'),
  ];
}

/** What is public and not, or not wholly, described; each a sentence for whoever wrote it. Empty if all is well. */
export const manifestFaults = (manifest: Package): string[] => elementsOf(manifest).flatMap(elementFaults);
