import { readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { putMarks, readMarks } from '#main/collect/sheet-marks.ts';
import { OfficePackage } from '#main/office/office-package.ts';
import { readParts, writeParts } from '#main/office/own-parts.ts';
import type { FilledRow } from './collect-roster.ts';

/** The row that shows how stands here, and people begin below it. */
const EXAMPLE_ROW = 5;

/** Fills the sheet of activities and saves it as an office program does, its properties kept. */
export async function fillSheet(
  from: string,
  to: string,
  rows: readonly FilledRow[],
  { savedAt = '2024-06-01T00:00:00Z', above = false } = {},
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(from);
  const sheet = workbook.getWorksheet('宣传活动');
  if (!sheet) throw new Error('the sheet has no activities');
  if (above) sheet.spliceRows(EXAMPLE_ROW, 0, ...rows.map(() => []));
  for (const [at, row] of rows.entries()) {
    const { date, title, form, settings, sessions, audience } = row;
    const line = sheet.getRow(EXAMPLE_ROW + at + (above ? 0 : 1));
    const cells = [
      at + 1,
      new Date(`${date}T00:00:00Z`),
      title,
      form,
      settings,
      sessions,
      audience,
    ];
    for (const [column, value] of cells.entries()) line.getCell(column + 1).value = value;
  }
  workbook.modified = new Date(savedAt);
  const marks = readMarks(OfficePackage.open(readFileSync(from), from, 'import'));
  const parts = readParts(new Uint8Array(await workbook.xlsx.writeBuffer()));
  if (marks) putMarks(parts, marks);
  writeFileSync(to, writeParts(parts));
}
