import { type CellRange, parseRange } from '../../../office/cell-address.ts';
import type { ExcelDocument, ExcelSheet } from '../../../office/form/excel/excel-document.ts';
import { workbookBlankModel } from '../../../office/form/excel/excel-model.ts';
import { child, leafText } from '../../../office/xml/xml-tree.ts';

export interface PrintedRange {
  range: CellRange;
  /** Rows from `top` to `bottom` that are repeated on every sheet. */
  repeated: { top: number; bottom: number } | null;
}

/** The print area, or all that is used; null where there is nothing to print. */
export function printedRange(
  document: ExcelDocument,
  sheet: ExcelSheet,
  index: number,
): PrintedRange | null {
  const named = (name: string) => definedName(document, name, index);
  const area = named('_xlnm.Print_Area');
  const range = (area && parseRange(withoutSheet(area))) ?? usedRange(document, sheet);
  if (!range) return null;
  const rows = /(?<!\d)(\d+):\$?(\d+)/u.exec(withoutSheet(named('_xlnm.Print_Titles') ?? ''));
  const repeated = rows && { top: Number(rows[1]), bottom: Number(rows[2]) };
  const isAtTop = repeated && repeated.top === range.top && repeated.bottom < range.bottom;
  const isWhole = !sheet.merges.some(
    ({ top, bottom }) => repeated && top <= repeated.bottom && bottom > repeated.bottom,
  );
  return { range, repeated: isAtTop && isWhole ? repeated : null };
}

/** `'统计 表'!$A$1:$M$19` without the sheet; of several areas the first. */
function withoutSheet(reference: string): string {
  const [first = ''] = reference.split(/,(?=[^']*(?:'[^']*'[^']*)*$)/u);
  return first.slice(first.lastIndexOf('!') + 1);
}

function definedName({ workbook }: ExcelDocument, name: string, index: number): string | null {
  const names = child(workbook.root, 'x:definedNames')?.children ?? [];
  const found = names.find(
    ({ attributes }) =>
      attributes.get('name') === name && Number(attributes.get('localSheetId')) === index,
  );
  return found ? leafText(workbook, found) : null;
}

/** As far as recognition reads it, so that what was filled is printed. */
function usedRange(document: ExcelDocument, sheet: ExcelSheet): CellRange | null {
  const { flows } = workbookBlankModel({ ...document, sheets: [sheet] });
  const block = flows[0]?.blocks[0];
  const table = block?.type === 'table' ? block.table : null;
  if (!table || table.rowCount === 0 || table.columnCount === 0) return null;
  return { top: 1, left: 1, bottom: table.rowCount, right: table.columnCount };
}
