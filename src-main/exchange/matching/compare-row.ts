import type { FieldChangeWhy } from '#shared/contract/import-changes.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { InputByKind } from '#shared/domain/records-by-kind.ts';
import { saysSame } from '../rows/record-content.ts';
import type { PlannedRow } from '../rows/row-outcome.ts';
import { isUsual } from '../rows/told-fields.ts';

/** One field in which a row and its record differ. */
export interface RowChangeOfField {
  /** A part of a group as `details.links`. */
  field: string;
  from: unknown;
  to: unknown;
  why: FieldChangeWhy;
}

/** What a row is held against: the record, and what the sheet said the last time, where known. */
export interface Compared<K extends RecordKind> {
  now: InputByKind[K];
  imported: InputByKind[K] | null;
  /** The row is as the record was before a later import. */
  older: boolean;
}

/** Where a row differs from its record, held against what the last import had written. */
export function compareRow<K extends RecordKind>(
  row: PlannedRow,
  { now, imported, older }: Compared<K>,
): RowChangeOfField[] {
  const changes: RowChangeOfField[] = [];
  for (const field of row.said.told) {
    const from = valueAt(now, field);
    const to = valueAt(row.input, field);
    const was = imported && valueAt(imported, field);
    if (saysSame(from, to)) continue;
    if (field === 'endDate' && (endsAsBefore(row, from, to) || !isSpanMended(row, from, to, was)))
      continue;
    const isEdited = imported !== null && !saysSame(from, was);
    const why = older ? 'older' : !isEdited ? 'mended' : saysSame(to, was) ? 'kept' : 'edited';
    changes.push({ field, from, to, why });
  }
  for (const field of row.said.blank) {
    const from = valueAt(now, field);
    const was = imported && valueAt(imported, field);
    if (!isUsual(row.kind, field, from) && saysSame(from, was))
      changes.push({ field, from, to: '', why: 'blank' });
  }
  return changes;
}

/** The record with these fields as the row tells them. */
export function patchOfRow<K extends RecordKind>(
  row: PlannedRow,
  now: InputByKind[K],
  fields: readonly string[],
): Partial<InputByKind[K]> {
  const patch: Record<string, unknown> = {};
  for (const path of fields) {
    const [name = '', part] = path.split('.');
    const value = valueAt(row.input, path);
    const group = patch[name] ?? valueAt(now, name);
    patch[name] = part === undefined ? value : { ...(group as object), [part]: value };
  }
  return patch as Partial<InputByKind[K]>;
}

export function valueAt(record: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], record);
}

/** A last day that is the first one says the same as none. */
function endsAsBefore({ input }: PlannedRow, from: unknown, to: unknown): boolean {
  const first = valueAt(input, 'date');
  return (to === null || to === first) && (from === null || from === first);
}

/**
 * A row of one day takes away a last day that an earlier import wrote, or that would now come before
 * the first; what the clerk has added in the window stays.
 */
function isSpanMended({ input }: PlannedRow, from: unknown, to: unknown, was: unknown): boolean {
  if (to !== null) return true;
  return saysSame(from, was) || String(from) < String(valueAt(input, 'date'));
}
