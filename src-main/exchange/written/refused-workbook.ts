import { type PlainCell, type PlainSheet, plainWorkbook } from '../../office/plain-workbook.ts';
import type { RefusedRow } from '../rows/row-outcome.ts';

/** The rows an import refused, as they stand in the clerk's file, with what is wrong beside them. */
export function refusedRowsWorkbook(refused: readonly RefusedRow[]): Promise<Uint8Array> {
  const groups = new Map<string, RefusedRow[]>();
  for (const row of refused) {
    const layout = row.texts.map(({ column, heading }) => `${column} ${heading}`);
    const key = [row.sheet, ...layout].join('|');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const names = new Set<string>();
  const sheets = [...groups.values()].map((rows) => sheetOf(rows, names));
  return plainWorkbook(sheets.length > 0 ? sheets : [NOTHING]);
}

const NOTHING: PlainSheet = {
  name: '没有被退回的行',
  columns: [{ heading: '没有被退回的行', width: 30 }],
  rows: [],
};

/** Rows of one sheet under the same headings. */
function sheetOf(rows: readonly RefusedRow[], names: Set<string>): PlainSheet {
  const [first] = rows;
  const columns = (first?.texts ?? []).map(({ column, heading }) => ({
    heading: heading.replaceAll(' ', '') || column,
    width: 18,
  }));
  return {
    name: freeName(first?.sheet ?? '', names),
    columns: [{ heading: '退回原因', width: 46 }, { heading: '原来的位置', width: 14 }, ...columns],
    rows: rows.map(({ reason, cell, faults, texts }) => {
      const faulty = new Set(faults.map((fault) => fault.cell.replace(/(?<!\d)\d+$/u, '')));
      const own = texts.map(({ column, text }): PlainCell => {
        return faulty.has(column) ? { marked: text } : text;
      });
      return [reason, cell, ...own];
    }),
  };
}

/** Sheet names: at most 31 characters, none of \ / ? * [ ] :, no two alike. */
function freeName(name: string, taken: Set<string>): string {
  const base = name.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 27) || '退回';
  let free = base;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${base}(${number})`;
  taken.add(free.toLowerCase());
  return free;
}
