import type { RecordField } from '#shared/domain/field.ts';
import { byKind, type RecordKind } from '#shared/domain/record.ts';
import { RECORDS } from '#shared/domain/records-by-kind.ts';
import type { ToldFields } from './row-outcome.ts';
import type { RowReader } from './row-reader.ts';

/**
 * Which fields come from the row and which from a default. Only what a row tells may change a record
 * that is there already: a column that is missing or blank never clears one.
 */
export function toldFields(
  kind: RecordKind,
  reader: RowReader,
  input: Readonly<Record<string, unknown>>,
): ToldFields {
  const told: string[] = [];
  const blank: string[] = [];
  const note = (path: string, isTold: boolean) => {
    if (isTold) told.push(path);
    else if (reader.hasColumn(path) && reader.sourceText(path).trim() === '') blank.push(path);
  };
  for (const [name, field] of Object.entries<RecordField>(RECORDS[kind].fields)) {
    const value = input[name];
    if (field.type === 'links') continue;
    if (field.type === 'group') {
      const parts = (value ?? {}) as Readonly<Record<string, unknown>>;
      for (const part of Object.keys(field.parts)) note(`${name}.${part}`, part in parts);
    } else if (name === 'endDate') {
      // Without a column of its own it is told by the cell of the day: none means one day.
      note(name, value !== null || !reader.hasColumn(name));
    } else {
      // Beside the day of a plan the day itself says that it was held.
      const isSettled = name === 'status' && reader.hasColumn('date.planned');
      note(
        name,
        isSettled || !isUsual(kind, name, value) || (!isEmpty(value) && reader.writes(name)),
      );
    }
  }
  return { told, blank };
}

/** Whether a field holds what it holds when nobody tells it. */
export function isUsual(kind: RecordKind, field: string, value: unknown): boolean {
  return isEmpty(value) || value === USUAL[kind].get(field);
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** What each field holds when nobody tells it; undefined where it must be told. */
const USUAL = byKind(
  (kind) =>
    new Map(
      Object.entries<RecordField>(RECORDS[kind].fields).map(([name, { schema }]) => [
        name,
        schema.safeParse(undefined).data,
      ]),
    ),
);
