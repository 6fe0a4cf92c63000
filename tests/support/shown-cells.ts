import ExcelJS from 'exceljs';

/** What one cell shows; read by a library of its own, not by the program. */
export type Shown =
  | { type: 'text'; text: string }
  | { type: 'number'; number: number; format: string }
  | { type: 'day'; day: string; format: string }
  | { type: 'nothing' };

/** Cells of a workbook by sheet and address; a merged cell shows what its first one holds. */
export async function shownCells(
  bytes: Uint8Array,
): Promise<(sheet: string, cell: string) => Shown> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return (sheet, address) => {
    const cell = book.getWorksheet(sheet)?.getCell(address).master;
    return cell ? shownOf(cell.value, cell.numFmt) : { type: 'nothing' };
  };
}

function shownOf(value: ExcelJS.CellValue, format = ''): Shown {
  if (value === null || value === undefined) return { type: 'nothing' };
  // A time of day shows no day.
  if (value instanceof Date && value.getUTCFullYear() < 1900) return { type: 'nothing' };
  if (value instanceof Date) return { type: 'day', day: value.toISOString().slice(0, 10), format };
  if (typeof value === 'number') return { type: 'number', number: value, format };
  if (typeof value === 'boolean') return { type: 'text', text: value ? '是' : '否' };
  if (typeof value === 'string') return { type: 'text', text: value };
  if ('richText' in value) {
    const seen = value.richText.filter(({ font }) => font?.strike !== true);
    return { type: 'text', text: seen.map(({ text }) => text).join('') };
  }
  if ('result' in value) return shownOf(value.result, format);
  if ('text' in value) return shownOf(value.text, format);
  return { type: 'nothing' };
}
