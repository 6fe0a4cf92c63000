import type { HeadingShape } from './heading-words.ts';

/**
 * What heads a column of a ledger or stands beside a place of a form, for one field. A word stands
 * in one group only, and among the fields of one kind under one field only but for `atNeed`.
 * Brackets, units and numbering aside; half-width, lower case.
 */
export interface FieldWords {
  /** The whole heading or label. */
  whole?: readonly string[];
  /** The same, but at home elsewhere too: on a form less sure. */
  weak?: readonly string[];
  /** The same over a column; on a form it says too little to fill by: shown to be confirmed. */
  faint?: readonly string[];
  /** Whole, over a ledger's column only: a form that asks so wants something else. */
  inColumns?: readonly string[];
  /** Whole, on a form only. */
  onForms?: readonly string[];
  /** How other headings of a column are put together. */
  built?: readonly HeadingShape[];
  /** Anywhere in a column's heading: weaker. */
  within?: readonly string[];
  /** A column's heading with one of these is not this field. */
  never?: readonly string[];
  /** The whole heading of a column or list, where no better one claims the field. */
  atNeed?: readonly string[];
}

export function wordsInColumns({ whole = [], weak = [], faint = [], inColumns = [] }: FieldWords) {
  return [...whole, ...weak, ...faint, ...inColumns];
}

export function wordsOnForms({ whole = [], weak = [], onForms = [] }: FieldWords) {
  return [...whole, ...weak, ...onForms];
}
