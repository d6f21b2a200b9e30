import { readdirSync } from 'node:fs';

const MODULE = 'virtual:story-files';
const PATH = '/__story-files.js';

/** Web Test Runner plugin: the module `virtual:story-files` holds every story file of stories/ and its folders, so that no list is kept. */
export function storyFiles() {
  return {
    name: 'story-files',
    resolveImport: ({ source }) => (source === MODULE ? PATH : undefined),
    serve(context) {
      if (context.path !== PATH) return undefined;
      const names = readdirSync('stories', { recursive: true, encoding: 'utf8' })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => name.endsWith('.stories.ts'))
        .sort();
      const imports = names.map((name, i) => `import * as file${i} from '/stories/${name}';`);
      const entries = names.map((name, i) => `{ name: ${JSON.stringify(name)}, exports: file${i} }`);
      return { body: `${imports.join('\n')}\nexport const files = [${entries.join(', ')}];\n`, type: 'js' };
    },
  };
}
