import type { z } from 'zod';
import type { RecordKind } from '#shared/domain/record.ts';
import {
  INPUT_SCHEMAS,
  type InputByKind,
  type RecordByKind,
} from '#shared/domain/records-by-kind.ts';
import { readStored, withUnread } from '#shared/domain/stored-json.ts';
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

/** The columns of the fields given; `former` is the row they replace, of which nothing unread is lost. */
export function toColumns<K extends RecordKind>(
  kind: K,
  input: Partial<InputByKind[K]>,
  former: Readonly<Record<string, unknown>> = {},
): Record<string, string | number | null> {
  const { fields, lists } = RECORD_TABLES[kind];
  const values = input as Record<string, unknown>;
  return Object.fromEntries(
    fields
      .filter((field) => field in values)
      .map((field) => [
        field,
        lists.includes(field)
          ? listText(kind, field, values[field], former[field])
          : (values[field] as string | number | null),
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
      lists.includes(field) ? listValue(kind, field, String(row[field])) : row[field],
    ]),
  ) as unknown as InputByKind[K];
}

/** A list as it lies; of an object, what this program knows of its keys. */
function listValue(kind: RecordKind, field: string, text: string): unknown {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value : readStored(schemaOf(kind, field), value).value;
}

/** An object keeps the keys of the former one that this program does not know. */
function listText(kind: RecordKind, field: string, value: unknown, former: unknown): string {
  if (typeof former !== 'string' || Array.isArray(value)) return JSON.stringify(value);
  const { unread } = readStored(schemaOf(kind, field), JSON.parse(former));
  return JSON.stringify(withUnread(value, unread));
}

function schemaOf(kind: RecordKind, field: string): z.ZodType {
  const schema = (INPUT_SCHEMAS[kind].shape as Record<string, z.ZodType>)[field];
  if (!schema) throw new Error(`no such field: ${kind}.${field}`);
  return schema;
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
