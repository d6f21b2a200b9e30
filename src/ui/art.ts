import { svg, type SVGTemplateResult } from 'lit';
import type { Topic } from '../domain/types.js';

/** Side of a tile in the picture's own units. */
const TILE = 24;
const COLUMNS = 4;

/**
 * Pictures composed by hand for topics that many records share: eight tiles, left to right and top to bottom.
 * A tile is a shape (quarter, ring, leaf, half, circle, square), its turn and its tint, or `---` for none.
 */
const COMPOSED: ReadonlyMap<string, string> = new Map([
  ['child-sexual-abuse', 'r2b r3b q2c --- q1a q0a l1b q3a'],
  ['neglect', 'q2a q3a q2c r3b r2c s0a q1b l0c'],
  ['adolescents', 'q2b l0a q3c r2a q1c q0b h0a q3b'],
  ['family-approach', 'q2a q3b q2c q3a s0a q0b q1c s0b'],
  ['infants', 'r2c q2b q3b r3c q1b s0a q0a q3c'],
  ['child-exploitation', 'l1b q2a q3c l0b q1c q0a l1a q3b'],
  ['unidentified-adults', 'q2c r3a q2b q3c q1a --- q0c r1b'],
  ['child-on-child-abuse', 'c0b q2a q3a c0c q1c l0b q0b l1a'],
  ['serious-violence', 'q3a q2b l1c q2a l0b q1a q0c q0b'],
  ['voluntary-sector', 'h0c h0b h0a h0b q1a q0b q1b q0c'],
  ['prevent', 'q2a r3b r2b q3a q1c --- q0a l1b'],
  ['professional-practice', 'l0b l1a l0c l1b l1c l0b l1a l0a'],
  ['parents', 'q2c q3a q2b q3c q1a s0b q0c q0a'],
]);

const HUES = ['petrol', 'slate', 'clay', 'moss'] as const;
const SHAPES = 'qqqqrrllhcs';
const TINTS = 'aabbc';

/** The arc from one corner's neighbour to the other, clockwise: ends of a quarter of radius `r` round corner `turn`. */
const QUARTER_ENDS = [
  [1, 0, 0, 1],
  [0, 1, -1, 0],
  [-1, 0, 0, -1],
  [0, -1, 1, 0],
] as const;

function quarter(x: number, y: number, turn: number, inner: number): string {
  const cx = x + (turn === 1 || turn === 2 ? TILE : 0);
  const cy = y + (turn >= 2 ? TILE : 0);
  const [ax, ay, bx, by] = QUARTER_ENDS[turn] ?? QUARTER_ENDS[0];
  const start = `M${cx + ax * TILE} ${cy + ay * TILE}A24 24 0 0 1 ${cx + bx * TILE} ${cy + by * TILE}`;
  if (inner === 0) return `${start}L${cx} ${cy}Z`;
  return `${start}L${cx + bx * inner} ${cy + by * inner}A${inner} ${inner} 0 0 0 ${cx + ax * inner} ${cy + ay * inner}Z`;
}

function tilePath(shape: string, turn: number, x: number, y: number): string {
  switch (shape) {
    case 'q':
      return quarter(x, y, turn, 0);
    case 'r':
      return quarter(x, y, turn, 15);
    case 'l': {
      const [ax, bx] = turn % 2 === 0 ? [x, x + TILE] : [x + TILE, x];
      return `M${ax} ${y}A24 24 0 0 1 ${bx} ${y + TILE}A24 24 0 0 1 ${ax} ${y}Z`;
    }
    case 'h':
      return `M${x} ${y + TILE}a12 12 0 0 1 24 0Z`;
    case 'c':
      return `M${x} ${y + 12}a12 12 0 0 1 24 0a12 12 0 0 1 -24 0Z`;
    default:
      return `M${x} ${y}h24v24h-24Z`;
  }
}

/** A steady stream of numbers from a text (xorshift over FNV-1a): the same id always draws the same picture. */
function numbersFrom(text: string): (below: number) => number {
  let state = 2166136261;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function composeByRule(id: string): string {
  const next = numbersFrom(id);
  const pick = (choices: string) => choices.charAt(next(choices.length));
  return [...Array(8).keys()].map(() => `${pick(SHAPES)}${next(4)}${pick(TINTS)}`).join(' ');
}

/**
 * The picture of a topic: quarters, rings and leaves in tints of one hue, and one bright dot. Decorative.
 * @param id what the picture is drawn from: a topic's id, or anything else that does not change
 * @param outline true for the picture of something that is not open yet
 */
export function art(id: string, topic: Topic | undefined, outline = false): SVGTemplateResult {
  const hue = topic?.hue ?? HUES[numbersFrom(id)(HUES.length)] ?? 'petrol';
  const tiles = (COMPOSED.get(id) ?? composeByRule(id)).split(' ');
  const dotTile = id === 'family-approach' ? 0 : 1;
  return svg`<svg class=${`art ${hue} ${outline ? 'closed' : ''}`} viewBox="0 0 96 48" aria-hidden="true" focusable="false">
    ${tiles.map((tile, index) => {
      if (tile === '---') return null;
      const x = (index % COLUMNS) * TILE;
      const y = Math.floor(index / COLUMNS) * TILE;
      return svg`<path class=${tile.charAt(2)} d=${tilePath(tile.charAt(0), Number(tile.charAt(1)), x, y)} />`;
    })}
    <circle class="o" cx=${dotTile * TILE + 12} cy="36" r="4.5" />
  </svg>`;
}
