import type { DataIssue } from '../domain/types.js';
import type { DatasetErrorCode } from '../dataset/errors.js';

/** Kinds of record that one element can ask another to open. */
export type OpenableType = 'course' | 'toolkit' | 'resource' | 'notice' | 'week-day' | 'chart';

const options = { bubbles: true, composed: true } as const;

/** `scp-ready`: an element has shown the data of its `src` for the first time. */
export class ScpReadyEvent extends Event {
  constructor() {
    super('scp-ready', options);
  }
}

/** What went wrong with a dataset. */
export interface ErrorDetail {
  /** Kind of failure, for example `http-404`. */
  readonly code: DatasetErrorCode;
  /** One sentence in plain English. */
  readonly message: string;
  /** Address of the dataset, empty if none was given. */
  readonly url: string;
}

/** `scp-error`: the dataset could not be loaded or read. */
export class ScpErrorEvent extends CustomEvent<ErrorDetail> {
  constructor(detail: ErrorDetail) {
    super('scp-error', { ...options, detail });
  }
}

/** `scp-data-issues`: the dataset was read, and parts of it were left out or are in doubt. */
export class ScpDataIssuesEvent extends CustomEvent<{ readonly issues: readonly DataIssue[] }> {
  constructor(issues: readonly DataIssue[]) {
    super('scp-data-issues', { ...options, detail: { issues } });
  }
}

/** What a person asked to open. */
export interface OpenDetail {
  readonly type: OpenableType;
  /** Id of the record in the dataset; of a week's day, its date. */
  readonly id: string;
}

/**
 * `scp-open`: a person asked for an item that another element on the page may own. The first element that owns it
 * calls `preventDefault()` and opens it; unclaimed, the link is followed.
 */
export class ScpOpenEvent extends CustomEvent<OpenDetail> {
  constructor(detail: OpenDetail) {
    super('scp-open', { ...options, cancelable: true, detail });
  }
}

/** What a person is about to book. */
export interface BookDetail {
  /** Id of the course, or of the item of a week. */
  readonly courseId: string;
  /** Id of the session, empty when the link books no particular date. */
  readonly sessionId: string;
  readonly url: string;
}

/** `scp-book`: a person followed a booking link. */
export class ScpBookEvent extends CustomEvent<BookDetail> {
  constructor(detail: BookDetail) {
    super('scp-book', { ...options, detail });
  }
}

/**
 * `scp-download`, on the document: a person asked for a file, and one is about to be made. A page that cannot save files,
 * because it is shown in a sandbox, cancels it and says what to do instead.
 */
export class ScpDownloadEvent extends CustomEvent<{ readonly name: string }> {
  /** @param name name of the file */
  constructor(name: string) {
    super('scp-download', { cancelable: true, detail: { name } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'scp-ready': ScpReadyEvent;
    'scp-error': ScpErrorEvent;
    'scp-data-issues': ScpDataIssuesEvent;
    'scp-open': ScpOpenEvent;
    'scp-book': ScpBookEvent;
  }
  // All of these bubble and cross shadow roots.
  interface DocumentEventMap {
    'scp-ready': ScpReadyEvent;
    'scp-error': ScpErrorEvent;
    'scp-data-issues': ScpDataIssuesEvent;
    'scp-open': ScpOpenEvent;
    'scp-book': ScpBookEvent;
    'scp-download': ScpDownloadEvent;
  }
}
