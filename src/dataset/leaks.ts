import type { Dataset } from '../domain/types.js';

/** A text that must not be known yet, in a part of the data that is published. */
export interface Leak {
  readonly words: string;
  /** JSON Pointer into the published dataset. */
  readonly path: string;
}

/** Shorter titles are words of every day. */
const SHORTEST = 4;

/** Every text of a value, with its JSON Pointer. */
function* textsOf(value: unknown, path = ''): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value)) yield* textsOf(child, `${path}/${key}`);
}

/** Titles of days and records, as a reader sees them. */
function titlesOf({ weeks, toolkits, resources, notices, courses, topics }: Dataset): Set<string> {
  const days = weeks.flatMap((week) => week.days);
  return new Set(
    [
      ...days.flatMap((day) => [...day.themes, ...day.items]),
      ...toolkits,
      ...resources,
      ...notices,
      ...courses,
      ...topics,
    ].map(({ title }) => title),
  );
}

/** The words of a text, whatever stands between them, so that whole words can be looked for. */
const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/**
 * Places where a published dataset names what is withheld from it: the theme of a day to come in a piece of news, the
 * title of a launch in a summary or among the words that people search for. Only whoever edits the data can mend them.
 *
 * @param full everything
 * @param published what is left of it
 */
export function leaksOf(full: Dataset, published: Dataset): Leak[] {
  // What the glossary explains is a word of the field, and no secret.
  const field = full.glossary.flatMap(({ term, expansion = '', also, searchOnly }) => [
    term,
    expansion,
    ...also,
    ...searchOnly,
  ]);
  const known = new Set([...titlesOf(published), ...field].map(plain));
  const hidden = [...titlesOf(full)].filter((title) => title.length >= SHORTEST && !known.has(plain(title)));
  if (hidden.length === 0) return [];
  const texts = [...textsOf(published)].map(([path, text]) => [path, plain(text)] as const);
  return hidden.flatMap((words) =>
    texts.filter(([, text]) => text.includes(plain(words))).map(([path]) => ({ words, path })),
  );
}
