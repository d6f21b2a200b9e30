/** An element as whoever embeds it sees it. */
export interface EmbeddableElement {
  /** Tag without `scp-`, and the name in addresses. */
  readonly name: ElementName;
  /** What it is, for titles of pages and frames. */
  readonly title: string;
  /** What people get of it, in a few words. */
  readonly summary: string;
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
    summary: 'Search and filters for courses, toolkit tours and eLearning, with dates.',
    attributes: ['query', 'category', 'audience', 'format', 'save'],
    frameHeight: 1200,
  },
  {
    name: 'week-programme',
    title: 'Safeguarding week',
    summary: 'A week whose days open one by one, with themes, launches and sessions.',
    attributes: ['week'],
    frameHeight: 900,
  },
  {
    name: 'toolkit-browser',
    title: 'Practice toolkits',
    summary: 'Toolkits, each with its tour, related courses and briefings.',
    attributes: ['toolkit', 'topic'],
    frameHeight: 1200,
  },
  {
    name: 'threshold-chart',
    title: 'Threshold chart',
    summary: 'Signs weighed against levels of need, and whom to contact.',
    attributes: ['chart'],
    frameHeight: 1800,
  },
  {
    name: 'resource-library',
    title: 'Briefings and resources',
    summary: 'Briefings, guidance, news and the partnership’s priorities.',
    attributes: ['view', 'topic', 'type'],
    frameHeight: 1200,
  },
];
