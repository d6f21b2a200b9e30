import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The npm package: compiled modules with bare imports. */
export const DIST = join(ROOT, 'dist');

/** The files that a host page loads with one script element. */
export const EMBED = join(DIST, 'embed');

/** The example pages that `npm start` serves. */
export const PAGES = join(ROOT, 'stories/pages');

/** The hosting layout: what goes to a public web server, whole. */
export const SITE = join(DIST, 'site');

/** The pictures of the README. */
export const PICTURES = join(ROOT, 'stories/pictures');
