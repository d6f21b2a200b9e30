import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A package whose code is inside an embed file. */
export interface BundledPackage {
  name: string;
  version: string;
  /** SPDX identifier, for example `BSD-3-Clause`. */
  licence: string;
  /** First copyright line of its licence file. */
  copyright: string;
  /** The whole licence file. */
  text: string;
}

const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license: string;
  };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file, so it cannot be put into an embed file.`);
  const text = readFileSync(join(folder, file), 'utf8').trim();
  const copyright = /^.*copyright.*$/im.exec(text)?.[0].trim() ?? '';
  return { name, version, licence: license, copyright, text };
}

/** The packages that these modules belong to, by name. Modules of our own are left out. */
export function packagesOf(moduleIds: readonly string[]): BundledPackage[] {
  const folders = new Set(moduleIds.flatMap((id) => PACKAGE_FOLDER.exec(id)?.[0] ?? []));
  return [...folders].map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The notice at the top of an embed file. */
export function noticeFor(fileName: string, version: string, packages: readonly BundledPackage[]): string {
  const lines = packages.map((item) => ` * ${item.name} ${item.version}, ${item.licence}. ${item.copyright}`);
  return [
    `/*! Safeguarding Elements ${version}, ${fileName}. MIT licence. Contains, under the licences in licences.txt:`,
    ...lines,
    ' */',
  ].join('\n');
}

/** The text of `licences.txt`: each licence once, under the names of its packages. */
export function licenceTexts(packages: readonly BundledPackage[]): string {
  const namesByText = new Map<string, string[]>();
  for (const { name, version, text } of packages) {
    namesByText.set(text, [...(namesByText.get(text) ?? []), `${name} ${version}`]);
  }
  const parts = [...namesByText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
  return `The files in this folder contain these packages.\n\n${parts.join('\n----\n\n')}`;
}
