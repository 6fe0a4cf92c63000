/** What can be expected to go wrong; everything else is a programmer's error and throws. */
export const FAILURE_CODES = [
  'invalid-input',
  'not-found',
  'stale',
  'locked',
  'busy',
  'corrupt',
  'schema-newer',
  'disk-full',
  'unsupported-file',
  'unreadable',
  'cancelled',
  'internal',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** Where it went wrong, as far as known. */
export interface Place {
  /** File name without its folder, as the clerk knows it. */
  file?: string;
  sheet?: string;
  /** `C7` */
  cell?: string;
  /** Id of a record's field, e.g. `audience`. */
  field?: string;
}

export interface Failure {
  code: FailureCode;
  /** One or two Chinese sentences: what is wrong, and the way out. Window and command line show it as it is. */
  message: string;
  place?: Place;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/**
 * Carries a `Failure` up through a transaction so that it rolls back. Caught once, at the service's
 * door and the command line's, where it becomes a value again.
 */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, message: string, place?: Place) {
    super(message);
    this.name = 'Refusal';
    this.failure = place ? { code, message, place } : { code, message };
  }
}
