import { foldLabel } from '#shared/blanks/label-text.ts';
import { parseChineseNumber } from '#shared/recognition/chinese-number.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { isFullWidth, type TableGrid } from './table-grid.ts';

/**
 * 下半年合计 or 合计 beside the six months or two quarters of the half that the title names, and no other sum of times: the
 * report's own time.
 */
export function sumsOneHalf(grid: TableGrid, head: BlankCell): boolean {
  const [, half, word] = SUM.exec(foldLabel(grid.text(head))) ?? [];
  if (word === undefined) return false;
  const others = grid.table.cells.filter(
    (cell) => cell !== head && cell.row >= head.row && cell.row < head.row + head.rowSpan,
  );
  const texts = others.map((cell) => foldLabel(grid.text(cell)));
  if (texts.some((text) => OTHER_SUM.test(text))) return false;
  const months = new Set(texts.flatMap((text) => monthOf(text) ?? []));
  const quarters = new Set(texts.flatMap((text) => quarterOf(text) ?? []));
  const isHalf = (from: number) =>
    isRun(months, from * 6 + 1, 6) || (months.size === 0 && isRun(quarters, from * 2 + 1, 2));
  const titled = halfTitled(grid);
  return titled !== null && (half ?? titled) === titled && isHalf(titled === '上' ? 0 : 1);
}

function halfTitled(grid: TableGrid): string | null {
  const titles = grid.table.cells.filter((cell) => isFullWidth(grid, cell)).map(grid.text);
  const [only, ...others] = new Set([grid.caption, ...titles].join('\n').match(/[上下](?=半年)/gu));
  return others.length === 0 ? (only ?? null) : null;
}

const SUM = /^(?:20\d\d年)?(?:([上下])?半年度?)?(合计|累计|总计|小计|总数)$/u;
const OTHER_SUM = /半年|全年|年度|年初|本年/u;

function isRun(numbers: ReadonlySet<number>, from: number, length: number): boolean {
  return (
    numbers.size === length &&
    Array.from({ length }, (_, at) => from + at).every((n) => numbers.has(n))
  );
}

function monthOf(text: string): number | null {
  const word = /^(\d{1,2}|[一二三四五六七八九]|十[一二]?)月份?$/u.exec(text)?.[1];
  return word === undefined ? null : numberOf(word);
}

function quarterOf(text: string): number | null {
  const word = /^第?([一二三四1-4])季度?$/u.exec(text)?.[1];
  return word === undefined ? null : numberOf(word);
}

function numberOf(word: string): number | null {
  return /^\d/u.test(word) ? Number(word) : parseChineseNumber(word);
}
