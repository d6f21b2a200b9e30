import { capitalised } from '../../domain/text.js';
import type { Chart } from '../../domain/types.js';

/** Number of a texture, from plain (1) to dense weave (4). */
export type Texture = 1 | 2 | 3 | 4;

/** A level of a chart, ready to show. It is never called by its number alone. */
export interface LevelModel {
  readonly id: string;
  /** Its place in the chart, from 1. */
  readonly number: number;
  /** At the start of a sentence or alone: `Level of need 3`. */
  readonly label: string;
  /** Inside a sentence: `level of need 3`. */
  readonly words: string;
  /** For example `Targeted Early Help`. */
  readonly name: string;
  /** Whether its statements are things going well. */
  readonly baseline: boolean;
  readonly highest: boolean;
  readonly texture: Texture;
  readonly meaning: string | undefined;
  readonly asksFor: string | undefined;
  /** Its name in an area, by id of the area. */
  readonly nameIn: ReadonlyMap<string, string>;
}

/** Plain for the lowest level, dense weave for the highest, and the two between for what lies between. */
function textureOf(index: number, count: number): Texture {
  if (index === 0) return 1;
  if (index === count - 1) return 4;
  return index - 1 >= (count - 2) / 2 ? 3 : 2;
}

/** The levels of a chart, lowest first. */
export function levelModels({ levels, levelTerm }: Chart): readonly LevelModel[] {
  return levels.map((level, index) => ({
    id: level.id,
    number: index + 1,
    label: `${capitalised(levelTerm)} ${index + 1}`,
    words: `${levelTerm} ${index + 1}`,
    name: level.name,
    baseline: level.baseline,
    highest: index === levels.length - 1,
    texture: textureOf(index, levels.length),
    meaning: level.meaning,
    asksFor: level.asksFor,
    nameIn: new Map(level.otherNames.map(({ area, name }) => [area, name])),
  }));
}
