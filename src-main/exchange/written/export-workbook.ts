import { RECORD_KIND_LABELS, RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import type { InputByKind } from '#shared/domain/records-by-kind.ts';
import type { RosterBody } from '#shared/domain/roster-body.ts';
import { type PlainSheet, plainWorkbook } from '../../office/plain-workbook.ts';
import { columnWidths } from './column-widths.ts';
import { exportColumns } from './export-columns.ts';

export type RecordsToExport = { [K in RecordKind]?: readonly InputByKind[K][] };

/**
 * All records as an .xlsx, one sheet per kind, which the import reads back to the same records.
 * Texts are stored as texts, so that none can act as a formula; the same records give the same bytes.
 */
export function exportWorkbook(
  records: RecordsToExport,
  unit = '',
  roster: readonly RosterBody[] = [],
): Uint8Array {
  return plainWorkbook(
    RECORD_KINDS.map((kind) => sheetOf(kind, records[kind] ?? [], { unit, roster })),
  );
}

/** What one list shows: its records in its order, with these columns or all of the kind. */
export function exportList(
  kind: RecordKind,
  records: readonly object[],
  unit: string,
  columns?: readonly string[],
  roster: readonly RosterBody[] = [],
): Uint8Array {
  return plainWorkbook([sheetOf(kind, records, { unit, roster }, columns)]);
}

function sheetOf(
  kind: RecordKind,
  records: readonly object[],
  { unit, roster }: { unit: string; roster: readonly RosterBody[] },
  chosen?: readonly string[],
): PlainSheet {
  const columns = exportColumns(kind, records, chosen, roster);
  const rows = records.map((record) => columns.map(({ valueOf }) => valueOf(record)));
  const widths = columnWidths(columns, rows);
  return {
    name: RECORD_KIND_LABELS[kind],
    title: `${unit}${RECORD_KIND_LABELS[kind]}台账`,
    columns: columns.map(({ heading, width }, index) => ({
      heading,
      width: widths[index] ?? width,
    })),
    rows,
  };
}
