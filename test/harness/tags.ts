/** The five elements, by the names of their tags. */
export const TAGS = [
  'scp-week-programme',
  'scp-course-finder',
  'scp-toolkit-browser',
  'scp-threshold-chart',
  'scp-resource-library',
] as const;
