/**
 * The types of a dataset that has been read and checked. They are made from data/dataset.schema.json;
 * what the schema cannot say stands here.
 */
export type * from './dataset.generated.js';

/** The area of a contact that serves the whole country. */
export const NATIONAL = 'national';

/** The audience that every course without a stated audience has. */
export const EVERYONE = 'everyone';

/**
 * How grave a fault in the data is: an `error` loses a record or a file, a `warning` loses or doubts a detail,
 * `safety` touches a threshold chart or a telephone number.
 */
export type Severity = 'error' | 'warning' | 'safety';

/** One fault found in a dataset. */
export interface DataIssue {
  /** Where: a JSON Pointer (RFC 6901), for example `/courses/3/title`. */
  readonly path: string;
  /** Which kind of fault, for example `missing-field`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and what to do, in plain English. */
  readonly message: string;
}
