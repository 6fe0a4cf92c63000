import { pathsOf, type SingleField } from '#shared/domain/define-record.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import { type InputByKind, RECORDS } from '#shared/domain/records-by-kind.ts';
import { headingOf } from '#shared/words/field-labels.ts';
import { fieldText } from '#shared/words/field-text.ts';
import { plainWorkbook } from '../../office/plain-workbook.ts';

export type RecordsToExport = { [K in RecordKind]?: readonly InputByKind[K][] };

/**
 * All records as an .xlsx, one sheet per kind, which the import reads back to the same records.
 * Texts are stored as texts, so that none can act as a formula; the same records give the same bytes.
 */
export function exportWorkbook(records: RecordsToExport): Uint8Array {
  return plainWorkbook(
    RECORD_KINDS.map((kind) => {
      // Links name records by ids that mean nothing in another ledger.
      const columns = pathsOf(RECORDS[kind].fields).filter(([, { type }]) => type !== 'links');
      return {
        name: RECORD_KIND_LABELS[kind],
        columns: columns.map(([path, { width }]) => ({ heading: headingOf(kind, path), width })),
        rows: (records[kind] ?? []).map((record) =>
          columns.map(([path, field]) => cellValue(field, valueAt(record, path))),
        ),
      };
    }),
  );
}

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
