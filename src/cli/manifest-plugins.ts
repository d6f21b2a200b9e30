// Plugins for the analyser that writes custom-elements.json (see custom-elements-manifest.config.mjs).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from '@custom-elements-manifest/analyzer';
import type { CustomElement, Declaration, Package } from 'custom-elements-manifest/schema';
import ts from 'typescript';
import { pageColours } from '../ui/styles/tokens.styles.js';
import { ROOT } from './paths.js';

/** A class of the manifest: an element, or what elements share. */
export type ElementDescription = Extract<Declaration, { kind: 'class' }> & CustomElement;

/** The elements of a manifest, and the class that they share. */
export const elementsOf = (manifest: Package): ElementDescription[] =>
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((declaration): declaration is ElementDescription => declaration.kind === 'class');

/** The classes of the folders are elements, what elements share, and helpers that nobody else sees. */
const isElement = (declaration: Declaration): boolean =>
  declaration.kind === 'class' && /^Scp[A-Z]/.test(declaration.name);

/** Editors and Storybook show what an element offers, not how it works inside. */
export const publicOnly: Plugin = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) module.declarations = module.declarations?.filter(isElement);
    // A module that registers a tag declares nothing.
    manifest.modules = manifest.modules.filter(
      ({ path, declarations = [] }) => declarations.length > 0 || path.endsWith('/define.ts'),
    );
    for (const element of elementsOf(manifest))
      element.members = element.members?.filter(
        ({ name, privacy }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#'),
      );
  },
};

/** What an event carries, as a type, by the event's name. Interfaces of the file are written out. */
export function eventTypes(source: string): ReadonlyMap<string, string> {
  const file = ts.createSourceFile('events.ts', source, ts.ScriptTarget.ES2022, true);
  const interfaces = new Map(
    file.statements.filter(ts.isInterfaceDeclaration).map((each) => [each.name.text, each.members]),
  );
  const written = (type: ts.TypeNode): string => {
    const members = ts.isTypeLiteralNode(type) ? type.members : interfaces.get(type.getText());
    if (members === undefined) return type.getText();
    const fields = members.filter(ts.isPropertySignature).map((field) => {
      const fieldType = field.type?.getText().replace(/^readonly /, '') ?? 'unknown';
      return `${field.name.getText()}: ${fieldType}`;
    });
    return `{ ${fields.join('; ')} }`;
  };
  const entries = file.statements.filter(ts.isClassDeclaration).map((each): [string, string] => {
    const base = each.heritageClauses?.[0]?.types[0];
    const [detail] = base?.typeArguments ?? [];
    const [, name = ''] = /super\('([\w-]+)'/.exec(each.getText()) ?? [];
    return [name, detail === undefined ? 'Event' : `CustomEvent<${written(detail)}>`];
  });
  return new Map(entries);
}

/** Gives each event the type that its class in src/controllers/events.ts has. */
export const eventDetails: Plugin = {
  name: 'event-details',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const types = eventTypes(readFileSync(join(ROOT, 'src/controllers/events.ts'), 'utf8'));
    for (const event of elementsOf(manifest).flatMap(({ events = [] }) => events)) {
      const text = types.get(event.name);
      if (text !== undefined) event.type = { text };
    }
  },
};

/** Defaults of the custom properties as a page without other settings has them. */
function customPropertyDefaults(): ReadonlyMap<string, string> {
  const usual = pageColours.cssText.split('@media')[0] ?? '';
  return new Map(
    [...usual.matchAll(/var\((--scp-[\w-]+), ([^;]*)\);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Gives each colour role the default that the style sheet has. */
export const colourDefaults: Plugin = {
  name: 'colour-defaults',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const defaults = customPropertyDefaults();
    for (const property of elementsOf(manifest).flatMap(({ cssProperties = [] }) => cssProperties))
      property.default ??= defaults.get(property.name);
  },
};

const PUBLISHED = /^\/?src\/(.*)\.[jt]s$/;

/** The package holds `dist`, not `src`: paths lead there. Says also which module registers a tag. */
export const publishedPaths: Plugin = {
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const element of elementsOf(manifest)) {
      const define = manifest.modules.find(
        ({ path }) => path === `src/elements/${element.tagName?.slice(4)}/define.ts`,
      );
      const declaration = {
        name: element.name,
        module: define?.path.replace('define', element.tagName?.slice(4) ?? ''),
      };
      if (element.tagName !== undefined)
        define?.exports?.push({ kind: 'custom-element-definition', name: element.tagName, declaration });
    }
    const follow = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const record = value as Record<string, unknown>;
      for (const [key, inner] of Object.entries(record)) {
        if (typeof inner === 'string' && (key === 'path' || key === 'module'))
          record[key] = inner.replace(PUBLISHED, 'dist/$1.js');
        else follow(inner);
      }
    };
    follow(manifest);
  },
};
