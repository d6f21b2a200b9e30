/** Every class, event and type of the library. Importing it registers nothing: import `…/define` or `all` for that. */
export { ScpCourseFinder } from './elements/course-finder/course-finder.js';
export { ScpResourceLibrary } from './elements/resource-library/resource-library.js';
export { ScpToolkitBrowser } from './elements/toolkit-browser/toolkit-browser.js';
export { ScpThresholdChart } from './elements/threshold-chart/threshold-chart.js';
export { ScpWeekProgramme } from './elements/week-programme/week-programme.js';
export { ScpElement } from './ui/scp-element.js';
export * from './controllers/events.js';
export { DatasetError, type DatasetErrorCode } from './dataset/errors.js';
export type * from './domain/types.js';
