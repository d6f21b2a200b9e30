/** Two roles that meet on the screen, and the contrast that they need. */
export interface Pair {
  /** Role or colour of what is in front. */
  readonly front: string;
  readonly behind: string;
  readonly least: 4.5 | 3;
  /** Where they meet. */
  readonly where: string;
}

const text = (front: string, behind: string, where: string): Pair => ({ front, behind, least: 4.5, where });
const shape = (front: string, behind: string, where: string): Pair => ({ front, behind, least: 3, where });

/** WCAG 2.2: 4.5:1 for text (1.4.3), 3:1 for what shows a control, its state or a meaning (1.4.11). */
export const PAIRS: readonly Pair[] = [
  text('ink', 'ground', 'text'),
  text('ink', 'soft', 'text on panels and bands'),
  text('ink-2', 'ground', 'second text'),
  text('ink-2', 'soft', 'second text on panels, tags'),
  text('accent', 'ground', 'links, second buttons'),
  text('accent', 'soft', 'links on panels'),
  text('accent', 'accent-soft', 'open tags'),
  text('accent-strong', 'ground', 'links under the pointer'),
  text('accent-strong', 'soft', 'links on panels under the pointer'),
  text('accent-strong', 'accent-soft', 'second buttons under the pointer'),
  text('on-accent', 'accent', 'buttons, ticks'),
  text('on-accent', 'accent-strong', 'buttons under the pointer'),
  text('ink', 'accent-soft', 'chips and signs under the pointer'),
  text('ink-2', 'accent-soft', 'ages on signs under the pointer'),
  text('ground', 'ink', 'the preview label, what is on now'),
  text('#18222c', 'sun', 'today'),
  text('ink', 'mark', 'matched words, marked signs'),
  text('ink-2', 'mark', 'ages on marked signs'),
  text('accent', 'mark', 'matched words in titles'),
  text('accent-strong', 'mark', 'matched words in titles under the pointer'),
  text('note', 'ground', 'content notes'),
  text('note', 'note-soft', 'closing soon'),
  text('ink', 'note-soft', 'notes'),
  text('accent', 'note-soft', 'links in notes'),
  text('accent-strong', 'note-soft', 'links in notes under the pointer'),
  text('urgent', 'urgent-soft', '999'),
  text('ink', 'urgent-soft', 'errors, the sentence with 999'),
  text('accent', 'urgent-soft', 'links in errors'),
  text('accent-strong', 'urgent-soft', 'links in errors under the pointer'),
  ...['level-wash-2', 'level-wash-3', 'level-wash-4'].flatMap((wash) => [
    text('ink', wash, 'signs in their column'),
    text('ink-2', wash, 'ages in their column'),
    text('accent', wash, 'links in their column'),
    shape('edge', wash, 'ticks in their column'),
    shape('focus', wash, 'the focus ring in a column'),
  ]),
  shape('edge', 'ground', 'fields, ticks, second buttons'),
  shape('edge', 'soft', 'fields on panels, banners'),
  shape('edge', 'accent-soft', 'ticks under the pointer'),
  shape('accent', 'ground', 'ticked boxes, buttons'),
  shape('accent', 'soft', 'ticked boxes on panels'),
  shape('focus', 'ground', 'the focus ring'),
  shape('focus', 'soft', 'the focus ring on panels'),
  shape('focus', 'mark', 'the focus ring on a marked sign'),
  shape('focus', 'note-soft', 'the focus ring in notes'),
  shape('focus', 'urgent-soft', 'the focus ring in errors'),
  shape('focus', 'halo', 'the two rings of the focus'),
  shape('mark-edge', 'ground', 'edges of marks'),
  shape('mark-edge', 'mark', 'edges of marks'),
  shape('ink', 'mark', 'the tick of a marked sign'),
  shape('note', 'note-soft', 'the dashed frame of a draft'),
  shape('note', 'ground', 'the dashed frame of a draft'),
  shape('urgent', 'ground', 'the bar of 999 and of errors'),
  shape('level-line', 'ground', 'outlines of levels'),
  shape('level-line', 'level-1', 'outlines of levels'),
  shape('level-fleck-2', 'level-2', 'the dots of level of need 2'),
  shape('level-fleck-3', 'level-3', 'the lines of level of need 3'),
  shape('level-fleck-4', 'level-4', 'the weave of level of need 4'),
];
