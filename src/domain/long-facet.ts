import type { FacetModel, FacetOption } from './facet-models.js';

/** A facet with more choices than this is shortened and can be searched. */
const LONG = 8;
/** How many choices of a long facet show at first. */
const FIRST = 6;

/** How the reader looks at a long facet. */
export interface FacetLook {
  /** Whether all choices show. */
  readonly all: boolean;
  /** What the reader typed to find a choice. */
  readonly words: string;
  /** Choices that have been ticked since the list was shortened: they stay in sight when they are unticked. */
  readonly kept: ReadonlySet<string>;
}

/** How every facet looks at first. */
export const FIRST_LOOK: FacetLook = { all: false, words: '', kept: new Set() };

/** Whether a facet has so many choices that they are shortened. */
export const isLong = ({ options }: FacetModel): boolean => options.length > LONG;

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The choices that show, each in its place: ticking never moves one. */
export function shownOptions(facet: FacetModel, { all, words, kept }: FacetLook): readonly FacetOption[] {
  const { options } = facet;
  if (!isLong(facet)) return options;
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  // Thousands of labels are looked through only for words.
  if (wanted.length === 0) return options.filter(({ id, checked }, at) => all || at < FIRST || checked || kept.has(id));
  return options.filter(({ label }) => wanted.every((word) => plain(label).includes(word)));
}
