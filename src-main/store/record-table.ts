import type { RecordKind } from '#shared/domain/record.ts';
import {
  INPUT_SCHEMAS,
  type InputByKind,
  type RecordByKind,
} from '#shared/domain/records-by-kind.ts';
import type { RecordColumns } from './tables.ts';

/** How one kind of record lies in the database. */
export interface RecordTable {
  table: 'activity' | 'pilot' | 'work' | 'result_case';
  idPrefix: string;
  /** Names of the kind's fields, which are its columns too. */
  fields: readonly string[];
  /** Fields kept as JSON text. */
  lists: readonly string[];
  /** Searched by words and by pinyin initials. */
  names: readonly string[];
  /** Searched by words. */
  prose: readonly string[];
  /** Where a setting and a form are told; a list holds its values as JSON strings. */
  settingField: string;
  formField: string | null;
}

export const RECORD_TABLES: Record<RecordKind, RecordTable> = {
  activity: {
    table: 'activity',
    idPrefix: 'a',
    fields: Object.keys(INPUT_SCHEMAS.activity.shape),
    lists: ['settings', 'principles', 'details'],
    names: ['title', 'place', 'organiser', 'partners', 'targetGroup'],
    prose: ['summary', 'remarks', 'details'],
    settingField: 'settings',
    formField: 'form',
  },
  pilot: {
    table: 'pilot',
    idPrefix: 'p',
    fields: Object.keys(INPUT_SCHEMAS.pilot.shape),
    lists: [],
    names: ['name', 'address', 'contact'],
    prose: ['basis', 'practice', 'results', 'remarks'],
    settingField: 'kind',
    formField: null,
  },
  work: {
    table: 'work',
    idPrefix: 'w',
    fields: Object.keys(INPUT_SCHEMAS.work.shape),
    lists: ['settings'],
    names: ['title', 'authors', 'publishedAt', 'contact'],
    prose: ['introduction', 'originality', 'remarks'],
    settingField: 'settings',
    formField: null,
  },
  case: {
    table: 'result_case',
    idPrefix: 'c',
    fields: Object.keys(INPUT_SCHEMAS.case.shape),
    lists: ['activityIds', 'pilotIds'],
    names: ['title', 'contact'],
    prose: ['period', 'background', 'practice', 'results', 'promotion', 'remarks'],
    settingField: 'setting',
    formField: 'form',
  },
};

/** A row of any record table: the shared columns and the kind's own. */
export type RecordRow = RecordColumns & Record<string, string | number | null>;

export function toColumns<K extends RecordKind>(
  kind: K,
  input: InputByKind[K],
): Record<string, string | number | null> {
  const { fields, lists } = RECORD_TABLES[kind];
  const values = input as Record<string, unknown>;
  return Object.fromEntries(
    fields.map((field) => [
      field,
      lists.includes(field) ? JSON.stringify(values[field]) : (values[field] as string | number),
    ]),
  );
}

export function toInput<K extends RecordKind>(
  kind: K,
  row: Readonly<Record<string, unknown>>,
): InputByKind[K] {
  const { fields, lists } = RECORD_TABLES[kind];
  return Object.fromEntries(
    fields.map((field) => [
      field,
      lists.includes(field) ? JSON.parse(String(row[field])) : row[field],
    ]),
  ) as unknown as InputByKind[K];
}

export function toRecord<K extends RecordKind>(
  kind: K,
  row: Readonly<Record<string, unknown>>,
): RecordByKind[K] {
  return {
    ...toInput(kind, row),
    id: row['id'],
    revision: row['revision'],
    createdAt: row['createdAt'],
    updatedAt: row['updatedAt'],
    fileCount: row['fileCount'],
  } as unknown as RecordByKind[K];
}
