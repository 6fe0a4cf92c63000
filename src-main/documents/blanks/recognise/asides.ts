import { readLabel } from '#shared/blanks/label-text.ts';
import { isBareUnit, parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import type { TableGrid } from './table-grid.ts';

/**
 * Words of a row that do not say what its numbers count: a cell struck out, its code, or, in a column of their
 * own, what the row's head includes. Those that tell two rows of one head apart are no aside.
 */
export function isAside(grid: TableGrid, cell: BlankCell): boolean {
  const text = grid.text(cell).trim();
  if (STRUCK_OUT.test(text) || SORT_OF_VALUE.test(text)) return true;
  const heads = headsOver(grid, cell);
  if (heads.length === 0 || text === '' || grid.role(cell) === 'example') return false;
  if (CODE.test(text) && heads.some((head) => CODES.test(head))) return true;
  if (grid.role(cell) !== 'text' || !heads.some((head) => EXPLAINED.test(head))) return false;
  const head = headBefore(grid, cell);
  if (head === null || NARROWS.test(text)) return false;
  return !countsOther(text, grid.text(head)) && isOnlyOne(grid, head);
}

function headsOver(grid: TableGrid, { row, column, columnSpan }: BlankCell): string[] {
  const heads = HEADS.get(grid) ?? allHeads(grid);
  return heads
    .filter(
      ({ cell }) => cell.column === column && cell.columnSpan === columnSpan && cell.row < row,
    )
    .map(({ core }) => core);
}

interface Head {
  cell: BlankCell;
  core: string;
}

function allHeads(grid: TableGrid): Head[] {
  const heads = grid.table.cells.flatMap((cell) => {
    if (grid.role(cell) !== 'text') return [];
    const { core } = readLabel(grid.text(cell));
    return CODES.test(core) || EXPLAINED.test(core) ? [{ cell, core }] : [];
  });
  HEADS.set(grid, heads);
  return heads;
}

const HEADS = new WeakMap<TableGrid, Head[]>();

const STRUCK_OUT = /^(?:[-—–－]{1,4}|[\\/／×]{1,2})$/u;
const CODE = /^(?:[A-Za-z]{0,3}[\d.\-—]{0,8}|[A-Z][A-Z\d_]{1,29})$/u;
const CODES = /^(?:指标|字段)?(?:代码|编码|编号|代号)$|^[行栏]次$/u;
const EXPLAINED =
  /^(?:(?:包含|包括|具体|主要|活动|指标|统计|填报|填写|填表|有关|工作|宣传)?(?:内容|说明|解释|口径|要求|范围|定义|含义)|具体形式|主要形式|内容说明|统计说明|指标口径|内容举例|举例|示例|参考示例|数据来源|填报口径|(?:填[报写表]|统计|温馨)?提示|填表须知|注意事项)$/u;

/** What may be written into a column of a system. */
export const SORT_OF_VALUE = /^(?:文本|整数|小数|字符串?|字符型|文本型|数值型|整型|日期型)$/u;

const NARROWS = /[仅只]|除外|不含|不包括|不计/u;

/** The words right before it on the same row, running numbers aside. */
function headBefore(grid: TableGrid, cell: BlankCell): BlankCell | null {
  for (let column = cell.column - 1; column >= 0; column -= 1) {
    const other = grid.at(cell.row, column);
    const isWord = other && grid.role(other) === 'text' && /\p{Script=Han}/u.test(grid.text(other));
    if (!isWord || isBareUnit(grid.text(other))) continue;
    return other.row === cell.row && other.rowSpan === cell.rowSpan ? other : null;
  }
  return null;
}

/** 安全宣讲 under 主要内容 says what is counted, as much as a head would; 广播、报刊 beside 媒体宣传 says it again. */
function countsOther(text: string, head: string): boolean {
  const { form, part, ...more } = parseDimensions(text) ?? {};
  if (part && !/[、,，/]/u.test(text)) return true;
  const isOfHead = form === undefined || form === parseDimensions(head)?.form;
  return !isOfHead || Object.keys(more).length > 0;
}

function isOnlyOne(grid: TableGrid, head: BlankCell): boolean {
  const text = grid.text(head).trim();
  const same = grid.inColumn(head.column).filter((one) => grid.text(one).trim() === text);
  return same.length === 1;
}
