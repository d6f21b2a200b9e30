import { parseInstant } from '../domain/london-time.js';
import { readIds, unknownIdWarnings } from '../domain/scope.js';
import type { Dataset } from '../domain/types.js';

/** The attributes of every element that can be written wrongly. */
export interface CommonAttributes {
  readonly headingLevel: number;
  readonly area?: string;
  readonly previewDate?: string;
  readonly urlState?: string;
}

const withoutHyphens = (name: string): string => name.replaceAll(/[-_]/g, '').toLowerCase();

/** Whether two words differ by one letter that is wrong, missing or too many, or by two that have changed places. */
function isOneSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [a, b] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return (a.length < 2 && b.length < 2) || (a.length === 2 && b === `${a[1]}${a[0]}`);
}

/** Fewer letters are within one slip of too much. */
const SHORTEST = 3;

/**
 * Attributes that are written nearly as one that the element has, `headinglevel` or `categry`, for which HTML has no
 * error of its own.
 * @param written names of all attributes that stand on the element
 * @param known those that its class reads
 */
export const misspeltWarnings = (written: readonly string[], known: readonly string[]): readonly string[] =>
  written.flatMap((name) => {
    const plain = withoutHyphens(name);
    const meant =
      known.includes(name) || plain.length < SHORTEST
        ? undefined
        : (known.find((each) => withoutHyphens(each) === plain) ??
          known.find((each) => isOneSlip(withoutHyphens(each), plain) || each.startsWith(`${name}-`)));
    return meant === undefined ? [] : [`The attribute ${name} is written ${meant}. It was ignored.`];
  });

/**
 * What whoever built the page should know of these attributes, a sentence each.
 * @param dataset null while there is none: then nothing is known of areas
 */
export function attributeWarnings(
  { headingLevel, area, previewDate, urlState }: CommonAttributes,
  dataset: Dataset | null,
): readonly string[] {
  const areas =
    dataset === null
      ? []
      : readIds(
          area,
          dataset.areas.map(({ id }) => id),
        ).unknown;
  return [
    ...(Number.isInteger(headingLevel) && headingLevel >= 1 && headingLevel <= 5
      ? []
      : ['The attribute heading-level must be a number from 1 to 5. It counts as 2.']),
    ...(previewDate === undefined || parseInstant(previewDate.trim()) !== null
      ? []
      : [
          `The attribute preview-date is "${previewDate}". Write it like 2026-05-13 or 2026-05-13T09:30. It was ignored.`,
        ]),
    ...(urlState === undefined || urlState === 'query' || urlState === 'hash'
      ? []
      : [`The attribute url-state is "${urlState}". It can be query or hash. It was ignored.`]),
    ...unknownIdWarnings('area', areas),
  ];
}
