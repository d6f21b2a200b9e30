import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkData } from '../../../src/cli/check-data.js';

/** What `npm run check-data` ends with and says. */
export interface Checked {
  readonly code: number;
  readonly lines: readonly string[];
}

/** Checks as the command does, without a process of its own. @param now the time; the present if left out */
export function check(args: readonly string[], now?: number): Checked {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  return { code: now === undefined ? checkData(args, say) : checkData(args, say, now), lines };
}

/** Checks a file with that text. */
export function checkText(text: string | Uint8Array, now?: number): Checked {
  const folder = mkdtempSync(join(tmpdir(), 'check-data-'));
  try {
    const file = join(folder, 'data.json');
    writeFileSync(file, text);
    return check([file], now);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
