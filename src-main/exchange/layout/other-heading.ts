import { foldText } from '#shared/recognition/fold-text.ts';
import { recogniseHeading } from '#shared/recognition/recognise-heading.ts';
import type { WorkbookRow } from '../cells/workbook-model.ts';
import type { FoundTable } from './find-tables.ts';
import { countsOtherWork, otherWorkHeading } from './form-groups.ts';
import type { SheetGrid } from './sheet-grid.ts';

/**
 * By which the rows under a heading of another matter are known, that stands among those of a table: 检查内容, or
 * 隐患检查 on the line above it. Null for any other row.
 */
export function otherHeadingAt(
  { rows }: SheetGrid,
  index: number,
  table: FoundTable,
): string | null {
  const row = rows[index];
  if (!row) return null;
  const own = otherWorkHeading(row);
  if (own !== null || !row.cells.every(({ text }) => isShort(text))) return own;
  const line = rows[index - 1]?.cells ?? [];
  const above = line.length === 1 ? (line[0]?.text.trim() ?? '') : '';
  const goods = row.cells.filter(({ text }) => GOODS_HEADING.test(text));
  const isOther = headsOtherColumns(row, table) && countsOtherWork([above]);
  if (!isOther && goods.length < LEAST) return null;
  return above.replace(NUMBER, '') || (goods[0]?.text.trim() ?? '');
}

/** 日期 under 日期 again, and beside it words that the table has not. */
function headsOtherColumns({ cells }: WorkbookRow, { columns, kind }: FoundTable): boolean {
  const headingAt = (col: number) => columns.find((column) => column.col === col);
  const isSame = (col: number, text: string) =>
    foldText(headingAt(col)?.heading ?? '') === foldText(text);
  const day = cells.find(({ col }) => headingAt(col)?.field === 'date');
  const strange = cells.filter(
    ({ col, text }) => !isSame(col, text) && recogniseHeading(text, kind).length === 0,
  );
  return day !== undefined && isSame(day.col, day.text) && strange.length >= LEAST;
}

function isShort(text: string): boolean {
  return text.length <= LONGEST && !/\d/u.test(text);
}

/** What heads a column of things: 单价, 规格. */
export const GOODS_HEADING =
  /单价|金额|规格|型号|品名|库存|入库|出库|采购|购置|领用|^数量|合价|总价|供应商|计量单位/u;
const NUMBER = /^(?:[一二三四五六七八九十]{1,3}|[(（][一二三四五六七八九十]{1,3}[)）])[、.．]?\s*/u;
const LONGEST = 10;
const LEAST = 2;
