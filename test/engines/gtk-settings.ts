import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/cli/paths.js';

/** Settings of a desktop without movement, which WebKitGTK hands on to pages. The folder that holds them. */
export function gtkSettings(): string {
  const folder = join(ROOT, 'node_modules/.cache/test/gtk');
  mkdirSync(join(folder, 'gtk-3.0'), { recursive: true });
  writeFileSync(join(folder, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  return folder;
}
