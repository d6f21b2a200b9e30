import { aliasOf } from '../../snippet/release.js';

/** Headers that some files of the hosting layout need. */
export interface HeaderRule {
  /** Which files, in words. */
  readonly what: string;
  /** Their folders, from the top of the site. A version stands for any other of its kind. */
  readonly folders: readonly string[];
  /** A regular expression that their paths match and no path of another rule. */
  readonly pattern: string;
  /** Seconds for which a browser may keep a copy without asking. */
  readonly maxAge: number;
  /** Whether the file at an address never changes. */
  readonly immutable: boolean;
}

/** Headers of every file. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  // Lets an element notice that the visitor's clock is wrong.
  'Access-Control-Expose-Headers': 'Date',
  // Pages that ask to be isolated (Cross-Origin-Embedder-Policy) load only what says this.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

const MINUTES = 60;
const HOUR = 60 * MINUTES;

/** The rules for a site whose newest files have that version. Each file falls under one of them. */
export const headerRules = (version: string): readonly HeaderRule[] => [
  {
    what: 'A fixed version',
    folders: [version],
    pattern: String.raw`^/\d+\.\d+\.\d+/`,
    maxAge: 365 * 24 * HOUR,
    immutable: true,
  },
  {
    what: 'The newest files of a major version',
    folders: [aliasOf(version)],
    pattern: String.raw`^/v\d+/`,
    maxAge: HOUR,
    immutable: false,
  },
  {
    what: 'The data, and pages',
    folders: ['data', 'frame', 'oembed', 'presets', 'builder'],
    pattern: String.raw`^/(?!v?\d)`,
    maxAge: 5 * MINUTES,
    immutable: false,
  },
];

/** The `Cache-Control` header of a rule. */
export const cacheControl = ({ maxAge, immutable }: HeaderRule): string =>
  `public, max-age=${maxAge}${immutable ? ', immutable' : ''}`;
