import ExcelJS from 'exceljs';
import type { ImportPlan } from '../import-plan.ts';
import type { RefusedRow } from '../rows/row-outcome.ts';
import { fixZipTimes } from './fix-zip-times.ts';

/** The rows an import refused, as they stand in the clerk's file, with what is wrong beside them. */
export async function refusedRowsWorkbook(plan: ImportPlan): Promise<Uint8Array> {
  const book = newBook();
  const groups = new Map<string, RefusedRow[]>();
  for (const refused of plan.refused) {
    const layout = refused.texts.map(({ column, heading }) => `${column} ${heading}`).join('|');
    const group = groups.get(`${refused.sheet}|${layout}`);
    if (group) group.push(refused);
    else groups.set(`${refused.sheet}|${layout}`, [refused]);
  }
  const names = new Set<string>();
  for (const rows of groups.values()) addRefused(book, rows, names);
  if (groups.size === 0)
    addSheet(book, '没有被退回的行', [{ heading: '没有被退回的行', width: 30 }]);
  return toBytes(book);
}

function addRefused(book: ExcelJS.Workbook, rows: readonly RefusedRow[], names: Set<string>): void {
  const [first] = rows;
  if (!first) return;
  const texts = first.texts;
  const columns = texts.map(({ column, heading }) => ({
    heading: heading.replaceAll(' ', '') || column,
    width: 18,
  }));
  const sheet = addSheet(book, freeName(first.sheet, names), [
    { heading: '退回原因', width: 46 },
    { heading: '原来的位置', width: 14 },
    ...columns,
  ]);
  for (const { reason, cell, faults, texts: own } of rows) {
    const row = sheet.addRow([reason, cell, ...own.map(({ text }) => text)]);
    row.alignment = { vertical: 'top', wrapText: true };
    const marked = new Set(faults.map((fault) => fault.cell.replace(/\d+$/u, '')));
    own.forEach(({ column }, at) => {
      if (marked.has(column))
        row.getCell(at + 3).fill = {
          type: 'pattern',
          pattern: 'solid',
          fgColor: { argb: 'FFFFE0B2' },
        };
    });
  }
}

function newBook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.creator = '五进台账';
  book.lastModifiedBy = '五进台账';
  book.created = FIXED;
  book.modified = FIXED;
  return book;
}

const FIXED = new Date(Date.UTC(2024, 0, 1));

function addSheet(
  book: ExcelJS.Workbook,
  name: string,
  headings: readonly { heading: string; width: number }[],
): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = headings.map(({ width }) => ({ width: width + 0.7 }));
  const row = sheet.addRow(headings.map(({ heading }) => heading));
  row.font = { bold: true };
  row.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  return sheet;
}

/** Sheet names: at most 31 characters, none of \ / ? * [ ] :, no two alike. */
function freeName(name: string, taken: Set<string>): string {
  const base = name.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 27) || '退回';
  let free = base;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${base}(${number})`;
  taken.add(free.toLowerCase());
  return free;
}

async function toBytes(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return fixZipTimes(new Uint8Array(await book.xlsx.writeBuffer()));
}
