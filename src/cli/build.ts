// `npm run build`: the npm package in dist, the embed files in dist/embed, the hosting layout in dist/site, the
// description of the elements.
import {
  analyse,
  bundleAll,
  compile,
  copyData,
  emptyDist,
  sizeReport,
  writeFrameworkTypes,
  writeManifest,
  writeSite,
} from './build-steps.js';
import { endWithReader } from './closed-pipe.js';

async function build(): Promise<void> {
  const site = process.env.SITE_URL;
  if (site !== undefined && !/^https?:\/\/[^/]/.test(site))
    throw new Error(
      `SITE_URL is “${site}”. Write the whole address of the site, such as https://elements.example.org/.`,
    );
  emptyDist();
  const [, described] = await Promise.all([compile(), analyse()]);
  writeFrameworkTypes(described);
  await bundleAll();
  copyData();
  const manifest = writeManifest();
  await writeSite(manifest, site);
  const { lines, tooBig } = sizeReport(manifest);
  console.log(lines.join('\n'));
  if (tooBig.length > 0) throw new Error(`Too big:\n${tooBig.join('\n')}`);
}

endWithReader();
try {
  await build();
} catch (error) {
  console.error(`\nThe build failed.\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
