/** Every class, event and type of the library. Importing it registers nothing: import `…/define` or `all` for that. */
export { ScpWeekProgramme } from './elements/week-programme/week-programme.js';
export { ScpElement } from './ui/scp-element.js';
export * from './controllers/events.js';
export { DatasetError, type DatasetErrorCode } from './dataset/errors.js';
export type * from './domain/types.js';
