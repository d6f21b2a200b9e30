import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Web Test Runner plugin: `executeServerCommand('words-in-london', {name, words})` answers with the words that the same
 * engine showed in London. The run in London comes first and leaves them in the file.
 */
export function zoneWords(file, inLondon) {
  return {
    name: 'zone-words',
    executeCommand({ command, payload }) {
      if (command !== 'words-in-london') return undefined;
      const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
      if (inLondon) {
        kept[payload.name] = payload.words;
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, JSON.stringify(kept));
      }
      return { words: kept[payload.name] ?? 'Nothing was kept in London.' };
    },
  };
}
