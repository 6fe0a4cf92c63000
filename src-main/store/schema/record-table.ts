import type { z } from 'zod';
import type { RecordField, Search } from '#shared/domain/field.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import {
  type FieldName,
  type InputByKind,
  RECORDS,
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
  activity: tableOf('activity', 'activity', 'a', 'settings', 'form'),
  pilot: tableOf('pilot', 'pilot', 'p', 'kind', null),
  work: tableOf('work', 'work', 'w', 'settings', null),
  case: tableOf('case', 'result_case', 'c', 'setting', 'form'),
};

function tableOf<K extends RecordKind>(
  kind: K,
  table: RecordTable['table'],
  idPrefix: string,
  settingField: FieldName<K>,
  formField: FieldName<K> | null,
): RecordTable {
  const fields: [string, RecordField][] = Object.entries(RECORDS[kind].fields);
  const those = (wanted: (field: RecordField) => boolean) =>
    fields.flatMap(([name, field]) => (wanted(field) ? name : []));
  return {
    table,
    idPrefix,
    fields: those(() => true),
    lists: those(({ type }) => ['choices', 'links', 'group'].includes(type)),
    names: those((field) => searchOf(field) === 'name'),
    prose: those((field) => searchOf(field) === 'words'),
    settingField,
    formField,
  };
}

function searchOf({ type, search }: RecordField): Search {
  if (search !== undefined) return search;
  if (type === 'line') return 'name';
  return type === 'prose' || type === 'group' ? 'words' : 'none';
}

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

/** What a row holds of the fields that nobody has told: each field's own default. */
export function usualColumns(kind: RecordKind): Record<string, string | number | null> {
  const { fields, lists } = RECORD_TABLES[kind];
  const usual = fields.flatMap((field): [string, unknown][] => {
    const { success, data } = schemaOf(kind, field).safeParse(undefined);
    if (success) return [[field, data]];
    return lists.includes(field) ? [[field, []]] : [];
  });
  return toColumns(kind, Object.fromEntries(usual));
}

/** A list as it lies; of an object, what this program knows of its keys. */
function listValue(kind: RecordKind, field: string, text: string): unknown {
  const value: unknown = JSON.parse(text);
  return isGroup(kind, field) ? readStored(schemaOf(kind, field), value).value : value;
}

/** An object keeps the keys of the former one that this program does not know. */
function listText(kind: RecordKind, field: string, value: unknown, former: unknown): string {
  if (typeof former !== 'string' || !isGroup(kind, field)) return JSON.stringify(value);
  const { unread } = readStored(schemaOf(kind, field), JSON.parse(former));
  return JSON.stringify(withUnread(value, unread));
}

function isGroup(kind: RecordKind, field: string): boolean {
  return (RECORDS[kind].fields as Record<string, RecordField>)[field]?.type === 'group';
}

function schemaOf(kind: RecordKind, field: string): z.ZodType {
  const schema = (RECORDS[kind].input.shape as Record<string, z.ZodType>)[field];
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

/** What the clerk calls a record: its title, a pilot's name. */
export function nameOf(row: Readonly<Record<string, unknown>>): string {
  return String(row['title'] ?? row['name'] ?? '');
}
