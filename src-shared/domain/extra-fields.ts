import type { RecordField } from './field.ts';
import { ownAt } from './own-at.ts';
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
  const told = Object.entries(record).filter(([name, value]) => isTold(kind, name, value));
  return Object.fromEntries(told) as Partial<T>;
}

/** Whether any of the records tells the field. */
export function isToldByAny(kind: RecordKind, name: string, records: readonly object[]): boolean {
  return records.some((record) => {
    const value = ownAt(record as Record<string, unknown>, name);
    return value !== undefined && isTold(kind, name, value);
  });
}

function isTold(kind: RecordKind, name: string, value: unknown): boolean {
  return !EXTRAS[kind].has(name) || EXTRAS[kind].get(name) !== value;
}
