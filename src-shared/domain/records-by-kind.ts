import { ACTIVITY, type Activity, type ActivityInput } from './activity.ts';
import {
  type ColumnPathOf,
  pathsOf,
  type RecordDefinition,
  type SingleField,
} from './define-record.ts';
import type { RecordField } from './field.ts';
import { PILOT, type Pilot, type PilotInput } from './pilot.ts';
import { byKind, type RecordKind } from './record.ts';
import { RESULT_CASE, type ResultCase, type ResultCaseInput } from './result-case.ts';
import { WORK, type Work, type WorkInput } from './work.ts';

/** One place that maps a record kind to its definition, its types and its input schema. */
export const RECORDS = {
  activity: ACTIVITY,
  pilot: PILOT,
  work: WORK,
  case: RESULT_CASE,
} as const satisfies { [K in RecordKind]: RecordDefinition<K> };

export interface RecordByKind {
  activity: Activity;
  pilot: Pilot;
  work: Work;
  case: ResultCase;
}

export interface InputByKind {
  activity: ActivityInput;
  pilot: PilotInput;
  work: WorkInput;
  case: ResultCaseInput;
}

export const INPUT_SCHEMAS = {
  activity: ACTIVITY.input,
  pilot: PILOT.input,
  work: WORK.input,
  case: RESULT_CASE.input,
} as const;

/** What a record is called: the title of an activity, work or case, the name of a pilot. */
export function recordName(record: InputByKind[RecordKind]): string {
  return 'title' in record ? record.title : record.name;
}

/** A field by its name; undefined for what the records of the kind do not have. */
export function fieldOf(kind: RecordKind, name: string): RecordField | undefined {
  const fields: Readonly<Record<string, RecordField>> = RECORDS[kind].fields;
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The same by its path, so a part of a group too: `details.links`. */
export function fieldAt(kind: RecordKind, path: string): SingleField | undefined {
  return BY_PATH[kind].get(path);
}

const BY_PATH = byKind((kind) => new Map(pathsOf(RECORDS[kind].fields)));

export type FieldsOf<K extends RecordKind> = (typeof RECORDS)[K]['fields'];
/** A field of a kind, as in its records. */
export type FieldName<K extends RecordKind> = keyof FieldsOf<K> & string;
/** What a column of a workbook can hold; a part of a group as `details.links`. */
export type ColumnPath<K extends RecordKind> = ColumnPathOf<FieldsOf<K>>;
