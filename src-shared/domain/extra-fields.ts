import type { RecordField } from './field.ts';
import { byKind, type RecordKind } from './record.ts';
import { RECORDS } from './records-by-kind.ts';

/** The fields that only some offices ask for, each with what it holds while nobody tells it. */
const EXTRAS = byKind(
  (kind) =>
    new Map(
      Object.entries<RecordField>(RECORDS[kind].fields).flatMap(([name, { extra, schema }]) =>
        extra ? [[name, schema.safeParse(undefined).data] as const] : [],
      ),
    ),
);

/** The record as if nobody had told any of them. */
export function withoutExtras<T extends object>(kind: RecordKind, record: T): T {
  return { ...record, ...Object.fromEntries(EXTRAS[kind]) };
}

/** The record without the keys of those that nobody has told. */
export function withToldExtras<T extends object>(kind: RecordKind, record: T): Partial<T> {
  const isTold = ([name, value]: [string, unknown]) =>
    !EXTRAS[kind].has(name) || EXTRAS[kind].get(name) !== value;
  return Object.fromEntries(Object.entries(record).filter(isTold)) as Partial<T>;
}

/** Whether any of the records tells the field. */
export function isToldByAny(kind: RecordKind, name: string, records: readonly object[]): boolean {
  return records.some((record) => name in withToldExtras(kind, record));
}
