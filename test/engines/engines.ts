// `npm run test:engines`: the browser tests, the stories and what only other engines can show, in Firefox and WebKitGTK.
// `npm run test:engines -- webkit` runs only that engine, `npm run test:engines -- webkit/hosts` a part.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/cli/paths.js';
import { runParts, type Part } from '../../src/cli/run-parts.js';
import { runBrowserTests, runScript, type PartResult } from '../../src/cli/test-parts.js';
import { startSiteServer } from '../e2e/site-server.js';
import { gtkSettings } from './gtk-settings.js';
import { startScreen } from './screen.js';

const CONFIG = 'test/engines/web-test-runner.config.mjs';

/** Where visitors are. London comes first: what it shows is what the others must show. */
const ZONES = ['Europe/London', 'Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata', 'UTC'];

type Environment = Readonly<Record<string, string>>;

interface Engine {
  readonly key: string;
  readonly title: string;
  /** What a reader may have set, and how this engine is told. */
  readonly preferences: ReadonlyMap<string, Environment>;
}

const ENGINES: readonly Engine[] = [
  {
    key: 'firefox',
    title: 'Firefox',
    preferences: new Map([
      ['reduced-motion dark', {}],
      ['forced-colours', {}],
    ]),
  },
  {
    key: 'webkit',
    title: 'WebKitGTK',
    preferences: new Map([['reduced-motion dark', { GTK_SETTINGS: gtkSettings(), GTK_THEME: 'Adwaita:dark' }]]),
  },
];

/** The parts for an engine, with the environment in which each runs. */
function partsFor({ key, title, preferences }: Engine, env: Environment): Part[] {
  const part = (suffix: string, about: string, files: readonly string[], more: Environment = {}): Part => {
    const args = ['--config', CONFIG, ...files.flatMap((file) => ['--files', file])];
    return {
      key: `${key}/${suffix}`,
      title: `${title}: ${about}`,
      run: (): Promise<PartResult> =>
        runBrowserTests({ name: `${key}-${suffix}`, args, env: { ...env, ENGINE: key, ...more } }),
    };
  };
  return [
    part('hosts', 'host pages', ['test/engines/hosts/*.test.ts']),
    ...ZONES.map((zone, at) => part(`zone-${at + 1}`, zone, ['test/engines/zones/*.test.ts'], { TZ: zone })),
    ...[...preferences].map(([names, more], at) =>
      part(`preferences-${at + 1}`, names, ['test/engines/preferences/*.test.ts'], { PREFERENCES: names, ...more }),
    ),
    // Its pairs of looks need forced colours that can be turned on, as in Chromium alone: see preferences/.
    part('browser', 'browser tests', ['test/browser/**/*.test.ts', '!test/browser/forced-colours.test.ts']),
    part('stories', 'stories', ['test/stories.test.ts']),
  ];
}

const build = await runScript('build');
if (build.failed > 0) throw new Error(build.output);
for (const { key } of ENGINES) rmSync(join(ROOT, `node_modules/.cache/test/zones-${key}.json`), { force: true });
const [site, screen] = await Promise.all([startSiteServer(), startScreen()]);
try {
  const env = { SITE_ORIGIN: site.origin, DISPLAY: screen.display };
  await runParts(
    ENGINES.flatMap((engine) => partsFor(engine, env)),
    process.argv.slice(2),
  );
} finally {
  site.close();
  screen.close();
}
