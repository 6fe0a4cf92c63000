import type { RecordMeta } from '#shared/domain/record.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import { formatInstant } from '../../ui/numbers.ts';
import type { SheetColumn } from '../../ui/sheet/sheet-column.ts';

export function textColumn<Row>(
  field: string,
  widthPx: number,
  text: (row: Row) => string,
  label: string = fieldLabel(field),
): SheetColumn<Row> {
  return { field, label, widthPx, text };
}

export function fileColumn<Row extends RecordMeta>(): SheetColumn<Row> {
  return {
    ...textColumn<Row>('fileCount', 92, (row) => String(row.fileCount)),
    numeric: true,
    sortable: false,
  };
}

export function updatedColumn<Row extends RecordMeta>(): SheetColumn<Row> {
  return textColumn<Row>('updatedAt', 150, (row) => formatInstant(row.updatedAt));
}
