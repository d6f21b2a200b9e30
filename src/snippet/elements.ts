/** An element as whoever embeds it sees it. */
export interface EmbeddableElement {
  /** Tag without `scp-`, and the name in addresses. */
  readonly name: ElementName;
  /** What it is, for titles of pages and frames. */
  readonly title: string;
  /** Its own attributes beside the common ones. */
  readonly attributes: readonly string[];
  /** How high a frame starts, in pixels, before the page knows better. */
  readonly frameHeight: number;
}

/** Short name of an element. */
export type ElementName =
  'week-programme' | 'course-finder' | 'toolkit-browser' | 'threshold-chart' | 'resource-library';

/** The elements, in the order in which people are offered them. */
export const ELEMENTS: readonly EmbeddableElement[] = [
  {
    name: 'course-finder',
    title: 'Safeguarding courses',
    attributes: ['query', 'category', 'audience', 'format'],
    frameHeight: 1200,
  },
  { name: 'week-programme', title: 'Safeguarding week', attributes: ['week'], frameHeight: 900 },
  { name: 'toolkit-browser', title: 'Practice toolkits', attributes: ['toolkit', 'topic'], frameHeight: 1200 },
  { name: 'threshold-chart', title: 'Threshold chart', attributes: ['chart'], frameHeight: 1800 },
  {
    name: 'resource-library',
    title: 'Briefings and resources',
    attributes: ['view', 'topic', 'type'],
    frameHeight: 1200,
  },
];
