import { pathsOf, type SingleField } from '#shared/domain/define-record.ts';
import { isToldByAny } from '#shared/domain/extra-fields.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { RECORD_KIND_LABELS, type RecordKind, type RecordMeta } from '#shared/domain/record.ts';
import { RECORDS } from '#shared/domain/records-by-kind.ts';
import type { RosterBody } from '#shared/domain/roster-body.ts';
import { fieldLabel, headingOf } from '#shared/words/field-labels.ts';
import { fieldText } from '#shared/words/field-text.ts';
import { bodyColumns } from './body-columns.ts';
import type { ExportColumn } from './export-column.ts';

/**
 * The columns of these paths in that order; without them, all that the import reads back. What only
 * some offices ask for has one where a record tells it.
 */
export function exportColumns(
  kind: RecordKind,
  records: readonly object[],
  chosen?: readonly string[],
  roster: readonly RosterBody[] = [],
): ExportColumn[] {
  const bodies = bodyColumns(kind, records, roster);
  const paths = new Map(pathsOf(RECORDS[kind].fields));
  if (!chosen) {
    // Links name records by ids that mean nothing in another ledger.
    const told = [...paths].flatMap(([path, field]) =>
      field.type === 'links' || (field.extra && !isToldByAny(kind, path, records))
        ? []
        : fieldColumn(kind, path, field),
    );
    return [...told, ...bodies.values()];
  }
  return chosen.map((path) => {
    const field = paths.get(path);
    if (field) return fieldColumn(kind, path, field);
    const told = TOLD.get(path) ?? bodies.get(path);
    if (told) return told;
    throw new Refusal('invalid-input', `${RECORD_KIND_LABELS[kind]}没有“${path}”这一列。`, {
      field: 'columns',
    });
  });
}

function fieldColumn(kind: RecordKind, path: string, field: SingleField): ExportColumn {
  return {
    heading: headingOf(kind, path),
    width: field.width,
    valueOf: (record) => cellValue(field, valueAt(record, path)),
  };
}

/** What the ledger tells of a record; the import passes over it. */
const TOLD = new Map<string, ExportColumn>([
  [
    'fileCount',
    {
      heading: fieldLabel('fileCount'),
      width: 8,
      valueOf: (record) => (record as RecordMeta).fileCount,
    },
  ],
  [
    'updatedAt',
    {
      heading: fieldLabel('updatedAt'),
      width: 18,
      valueOf: (record) => localMinute((record as RecordMeta).updatedAt),
    },
  ],
]);

/** In words that the import reads back without guessing. */
function cellValue(field: SingleField, value: unknown): string | number | null {
  if (typeof value === 'number') return value;
  if (field.type === 'flag' && typeof value === 'boolean') return value ? '是' : '否';
  return fieldText(field, value) || null;
}

function valueAt(record: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (value as Record<string, unknown> | undefined)?.[name],
      record,
    );
}

/** `2024-05-12 14:03`, as the window shows it. */
function localMinute(instant: string): string {
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
