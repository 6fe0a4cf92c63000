import ExcelJS from 'exceljs';
import type { BlankBlock } from '#main/office/form/blank-model.ts';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import { recogniseFile } from '../../support/blank-files.ts';
import type { PublishedForm } from './published-forms.ts';

/**
 * The same layout as a sheet: a line of text is a row of one cell, a table has its borders and merges.
 * `margin` rows and columns before it are empty.
 */
export async function scoreOnSheet({ model, kind, asked }: PublishedForm, margin = 0) {
  const { book, places } = onSheet(
    model.flows.flatMap(({ blocks }) => blocks),
    margin,
  );
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const open = asked
    .filter(({ field }) => field !== '' && field !== 'pen')
    .map(({ line, field }) => `${field} ${places.get(line)}`);
  const wrong: string[] = [];
  for (const { field, where, confidence } of recogniseFile(bytes, '附件.xlsx', kind).fields) {
    if (field === null || field === 'pen' || confidence < FILL_CONFIDENCE) continue;
    const at = open.indexOf(`${field} ${where}`);
    if (at >= 0) open.splice(at, 1);
    else wrong.push(`${field} ${where}`);
  }
  return { missed: open, wrong };
}

function onSheet(blocks: readonly BlankBlock[], margin: number) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  const widths = blocks.map((block) => (block.type === 'table' ? block.table.columnCount : 2));
  const columns = Math.max(...widths);
  for (let column = 1; column <= margin + columns; column += 1) sheet.getColumn(column).width = 14;
  const places = new Map<string, string>();
  let row = 1 + margin;
  const first = 1 + margin;
  for (const block of blocks) {
    if (block.type === 'line') {
      sheet.mergeCells(row, first, row, margin + columns);
      const own = sheet.getCell(row, first);
      own.value = block.line.text;
      places.set(block.line.address, `表!${own.address}`);
      row += 1;
      continue;
    }
    for (const cell of block.table.cells) {
      const top = row + cell.row;
      const left = first + cell.column;
      const isSpan = cell.rowSpan > 1 || cell.columnSpan > 1;
      const [bottom, right] = [top + cell.rowSpan - 1, left + cell.columnSpan - 1];
      if (isSpan) sheet.mergeCells(top, left, bottom, right);
      const text = cell.lines.map((line) => line.text).join('\n');
      const own = sheet.getCell(top, left);
      if (text !== '') own.value = /^\d+$/u.test(text) ? Number(text) : text;
      for (let at = top; at <= bottom; at += 1)
        for (let over = left; over <= right; over += 1) sheet.getCell(at, over).border = EDGES;
      for (const { address } of cell.lines) places.set(address, `表!${own.address}`);
    }
    row += block.table.rowCount;
  }
  return { book, places };
}

const THIN = { style: 'thin' } as const;
const EDGES = { top: THIN, left: THIN, bottom: THIN, right: THIN };
