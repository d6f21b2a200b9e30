import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from '../../src/cli/run-command.js';
import { installOwnPackages } from '../harness/own-packages.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Installs the contenders' packages where only the bench sees them. @throws {Error} when npm fails */
export function installContenders(): void {
  installOwnPackages(FOLDER, 'bench');
}

/**
 * Checks the types of the contenders: nothing else does, because their packages are not there elsewhere.
 * @throws {Error} with the compiler's messages
 */
export async function checkContenders(): Promise<void> {
  const { code, output } = await runNode('node_modules/typescript/bin/tsc', ['-p', join(FOLDER, 'contenders')]);
  if (code !== 0) throw new Error(output.trim());
}
