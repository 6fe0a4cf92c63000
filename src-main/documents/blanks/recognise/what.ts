import type { FieldId } from '#shared/blanks/field-names.ts';
import type { BlankField } from '#shared/blanks/recognition.ts';

/** What a room was found to ask for. */
export interface What {
  label: string;
  /** Null: room to write that nothing fits. */
  field: BlankField;
  confidence: number;
  reason: string;
  doubt?: string;
  runnerUp?: FieldId;
}

/** Only a guess from here on: shown and asked about, filled when the clerk says so. */
export function doubted<T extends Omit<What, 'field'>>(what: T, doubt: string): T {
  return { ...what, confidence: Math.min(what.confidence, GUESS), doubt: what.doubt ?? doubt };
}

const GUESS = 0.4;
