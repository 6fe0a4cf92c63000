import { type Dimensions, isBareUnit, parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { withoutBox } from './choices.ts';
import { sumsOneHalf } from './halves.ts';
import { columnHeadings, isOfOtherTime, isOrdinal, rowHeadings } from './headings.ts';
import type { TableGrid } from './table-grid.ts';

/** Why a number under or beside 合计 may not be the ledger's own total; null where nothing says so. */
export function sumDoubt(grid: TableGrid, cell: BlankCell, dims: Dimensions): string | null {
  if (besideOthers(grid, cell)) return '本单位的和下属的分两栏问，台账里不分';
  if (isOfPart(grid, cell)) return '旁边另问了累计，这里像是只问其中一段时间';
  if (addsUpTimes(grid, cell)) return '合计的是旁边几栏不同的时段';
  return dims.total && addsUpOthers(grid, cell) ? '合计的是上下几行别的单位' : null;
}

/** 合计 under or over rows that are all of something unknown, such as the townships of a district, is their sum. */
function addsUpOthers(grid: TableGrid, cell: BlankCell): boolean {
  const isOfRows = rowHeadings(grid, cell)?.some((head) => parseDimensions(grid.text(head))?.total);
  if (!isOfRows) return false;
  const heads = [-1, 1].flatMap((step) => headsOfRows(grid, cell, step));
  return heads.length > 0 && heads.every((head) => parseDimensions(head) === null);
}

/** Of the rows that go on above or below a room, as far as they have room in its column. */
function headsOfRows(grid: TableGrid, cell: BlankCell, step: number): string[] {
  const heads: string[] = [];
  for (let row = cell.row + step; row >= 0 && row < grid.table.rowCount; row += step) {
    const other = grid.at(row, cell.column);
    if (!other || grid.role(other) === 'text') break;
    const words = rowHeadings(grid, other)?.map(grid.text) ?? [];
    const head = words.find((word) => !isOrdinal(word) && !isBareUnit(word));
    // 去年同期 under 合计 is of another time, not of another body.
    if (head !== undefined && !isOfOtherTime(head)) heads.push(withoutBox(head));
  }
  return heads;
}

/** 本单位 beside 下属单位, 本级 beside 各社区: whose the ledger's activities are is not known. */
function besideOthers(grid: TableGrid, cell: BlankCell): boolean {
  const [own] = columnHeadings(grid, cell);
  const texts = own ? grid.inRow(own.row).map(grid.text) : [];
  return texts.some((text) => US.test(text)) && texts.some((text) => BELOW_US.test(text));
}

/** 本月 beside 累计: a part of the time that the ledger adds up. */
function isOfPart(grid: TableGrid, cell: BlankCell): boolean {
  const [own] = columnHeadings(grid, cell);
  if (!own || !/^本[月季周旬]/u.test(grid.text(own).trim())) return false;
  return grid.inRow(own.row).some((other) => parseDimensions(grid.text(other))?.total);
}

const US = /本单位|本级|机关/u;
const BELOW_US = /下属|所属单位|基层|下级|辖区|各村|各社区/u;

/** 全年合计 beside 上半年 and 下半年, 本年累计 beside 本期: the ledger's number is of one of them. */
function addsUpTimes(grid: TableGrid, cell: BlankCell): boolean {
  return columnHeadings(grid, cell).some((own) => {
    const text = grid.text(own);
    if (sumsOneHalf(grid, own)) return false;
    const isSum = parseDimensions(text)?.total === true || WHOLE_TIME.test(text);
    const times = grid.inRow(own.row).flatMap((other) => timeOf(grid.text(other)) ?? []);
    return isSum && times.some((time) => time !== timeOf(text));
  });
}

/** 本期 of 本期小计, beside 本期数 over its parts; null where it names none, or all that came before. */
function timeOf(text: string): string | null {
  const [time] = PART_OF_TIME.exec(text) ?? [];
  return time === undefined || WHOLE_TIME.test(text) ? null : time.trim();
}

const WHOLE_TIME = /累计|全年|本年|年初/u;
const PART_OF_TIME =
  /^\s*(?:[上下]半年|本[期季月次]|本半年|当[期季月]|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)/u;
