import type { IssueLog } from './issues.js';
import type { LeftOut } from './left-out.js';
import type { Place } from './place.js';

/** A text that must be the id of another record. It can be checked only when all records have been read. */
export interface Link {
  readonly place: Place;
  readonly id: string;
}

/** What is gathered while a dataset is read. */
export interface Reading {
  readonly log: IssueLog;
  readonly links: Link[];
  readonly leftOut: LeftOut;
  /** The charts that are kept. */
  readonly charts: Place[];
  /** Whether fields that the schema does not have are expected: the data is of a newer minor version. */
  readonly newer: boolean;
}
