import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

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
  const book = await loadedOf(bytes).catch(() => loadedOf(withoutComments(bytes)));
  return (sheet, address) => {
    const cell = book.getWorksheet(sheet)?.getCell(address).master;
    return cell ? shownOf(cell.value, cell.numFmt) : { type: 'nothing' };
  };
}

function loadedOf(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  return new ExcelJS.Workbook().xlsx.load(new Uint8Array(bytes).buffer);
}

/** Comments in a folder of their own are beyond that library, and show nothing in a cell. */
function withoutComments(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/_rels/')) continue;
    parts[name] = strToU8(
      strFromU8(part).replaceAll(/<Relationship [^>]*\/(?:comments|vmlDrawing)"[^>]*>/gu, ''),
    );
  }
  return zipSync(parts, { level: 0 });
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
