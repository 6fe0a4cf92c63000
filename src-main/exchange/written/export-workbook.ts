import { RECORD_KIND_LABELS, RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import type { InputByKind } from '#shared/domain/records-by-kind.ts';
import type { RosterBody } from '#shared/domain/roster-body.ts';
import { type PlainSheet, plainWorkbook } from '../../office/plain-workbook.ts';
import { columnWidths } from './column-widths.ts';
import { exportColumns } from './export-columns.ts';

export type RecordsToExport = { [K in RecordKind]?: readonly InputByKind[K][] };

export interface ExportOptions {
  /** Whose records they are, for the title of the pages. */
  unit?: string;
  roster?: readonly RosterBody[];
  /** Told how many rows are written. */
  onRows?: (done: number) => void;
}

/**
 * All records as an .xlsx, one sheet per kind, which the import reads back to the same records.
 * Texts are stored as texts, so that none can act as a formula; the same records give the same bytes.
 */
export function exportWorkbook(
  records: RecordsToExport,
  options: ExportOptions = {},
): Promise<Uint8Array> {
  const sheets = RECORD_KINDS.map((kind) => sheetOf(kind, records[kind] ?? [], options));
  return plainWorkbook(sheets, options.onRows);
}

/** What one list shows: its records in its order, with these columns or all of the kind. */
export function exportList(
  kind: RecordKind,
  records: readonly object[],
  options: ExportOptions & { columns?: readonly string[] | undefined } = {},
): Promise<Uint8Array> {
  return plainWorkbook([sheetOf(kind, records, options, options.columns)], options.onRows);
}

function sheetOf(
  kind: RecordKind,
  records: readonly object[],
  { unit = '', roster = [] }: ExportOptions,
  chosen?: readonly string[],
): PlainSheet {
  const columns = exportColumns(kind, records, chosen, roster);
  const widths = columnWidths(columns, records);
  return {
    name: RECORD_KIND_LABELS[kind],
    title: `${unit}${RECORD_KIND_LABELS[kind]}台账`,
    columns: columns.map(({ heading, width }, index) => ({
      heading,
      width: widths[index] ?? width,
    })),
    rows: {
      length: records.length,
      *[Symbol.iterator]() {
        for (const record of records) yield columns.map(({ valueOf }) => valueOf(record));
      },
    },
  };
}
