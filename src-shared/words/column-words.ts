import type { RecordKind } from '../domain/record.ts';
import type { ColumnPath } from '../domain/records-by-kind.ts';
import { ACTIVITY_FIELD_WORDS } from './activity-fields.ts';
import { CASE_FIELD_WORDS } from './case-fields.ts';
import type { FieldWords } from './field-words.ts';
import { PILOT_FIELD_WORDS } from './pilot-fields.ts';
import { WORK_FIELD_WORDS } from './work-fields.ts';

/** What heads the columns of a ledger, by kind and field; beside each field's own heading. */
export const COLUMN_WORDS = {
  activity: ACTIVITY_FIELD_WORDS,
  pilot: PILOT_FIELD_WORDS,
  work: WORK_FIELD_WORDS,
  case: CASE_FIELD_WORDS,
} satisfies { [K in RecordKind]: Record<ColumnPath<K>, FieldWords> };
