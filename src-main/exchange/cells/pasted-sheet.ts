import { faultOfText, PICTURE } from './cell-fault.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from './workbook-model.ts';

/** Pasted cells as a sheet. */
export function pastedSheet(rows: readonly (readonly string[])[], name: string): WorkbookSheet {
  const sheetRows: WorkbookRow[] = rows.map((texts, index) => ({
    row: index + 1,
    cells: texts.flatMap((text, at) => (text.trim() === '' ? [] : pastedCell(at + 1, text.trim()))),
  }));
  return {
    name,
    hidden: 'no',
    rows: sheetRows.filter(({ cells }) => cells.length > 0),
    merges: [],
  };
}

function pastedCell(col: number, text: string): WorkbookCell {
  const fault = faultOfText(text);
  const shown = fault === 'picture' ? PICTURE : text;
  return { col, text: shown, number: null, date: null, shows: null, fault };
}
