import { foldLabel, readLabel } from '#shared/blanks/label-text.ts';
import {
  type Dimensions,
  isBareUnit,
  mergeDimensions,
  parseDimensions,
  severalMeasures,
} from '#shared/blanks/parse-dimensions.ts';
import type { Setting } from '#shared/domain/setting.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { isAside } from './asides.ts';
import { withoutBox } from './choices.ts';
import { sumsOneHalf } from './halves.ts';
import { isOtherForm, partNamed } from './named-part.ts';
import { isFullWidth, isRoom, type TableGrid } from './table-grid.ts';
import { withToldUnit } from './told-units.ts';

/** Nearest first; null where the row is one of labels and answers rather than of numbers. */
export function rowHeadings(grid: TableGrid, cell: BlankCell): BlankCell[] | null {
  const found: BlankCell[] = [];
  const { from, to } = blockOf(grid, cell);
  let bodySeen = false;
  for (let column = cell.column - 1; column >= from; column -= 1) {
    const other = grid.at(cell.row, column);
    if (!other || found.includes(other) || isAside(grid, other)) continue;
    const isHeading =
      grid.role(other) === 'text' ||
      (isNumbering(grid, other) && (isWritten(grid, other) || found.length > 0));
    if (isHeading) found.push(other);
    else if (found.length > 0) bodySeen = true;
  }
  if (bodySeen && found.length > 0 && !startsRow(grid, cell.row, from, found)) return null;
  const behind: BlankCell[] = [];
  for (let column = cell.column + cell.columnSpan; column < to; column += 1) {
    const other = grid.at(cell.row, column);
    if (!other || grid.role(other) !== 'text' || isAside(grid, other)) continue;
    if (behind.length > 0 || !isUnitOfRow(grid, other)) return null;
    behind.push(other);
  }
  const heads = found.filter((head, at) => at === found.length - 1 || !grid.hasRoomInside(head));
  const nearest = heads[0];
  if (nearest && grid.role(nearest) === 'text') {
    if (nearest.row !== cell.row || nearest.rowSpan !== cell.rowSpan) return null;
  }
  return heads.length > 0 ? [...behind, ...heads] : heads;
}

/** 场次 under 计量单位, behind the numbers of its row. */
function isUnitOfRow(grid: TableGrid, cell: BlankCell): boolean {
  const isHead = (other: BlankCell) =>
    other.row < cell.row && /^(?:计量)?单位$/u.test(readLabel(grid.text(other)).core);
  return isBareUnit(grid.text(cell)) && grid.inColumn(cell.column).some(isHead);
}

/**
 * The columns of the table that a room is in, where two stand side by side: `to` is the first one after it. A column
 * without a heading parts them, since the headings go on behind it; so does a head that begins anew.
 */
function blockOf(grid: TableGrid, cell: BlankCell): { from: number; to: number } {
  const whole = { from: 0, to: grid.table.columnCount };
  const row = columnHeadings(grid, cell)[0]?.row;
  if (row === undefined) return whole;
  const isText = (at: number, column: number) => {
    const other = grid.at(at, column);
    return other !== undefined && grid.role(other) === 'text';
  };
  const parts = (column: number) => !isText(row, column) && !isText(cell.row, column);
  const columns = Array.from({ length: whole.to }, (_, column) => column);
  const before = columns.findLast((column) => column < cell.column && parts(column));
  const after = columns.find((column) => column > cell.column && parts(column));
  const isHeaded = (column: number) => isText(row, column);
  const anew = columns.filter((column) => beginsAnew(grid, row, cell.row, column));
  return {
    from: Math.max(
      before !== undefined && columns.slice(0, before).some(isHeaded) ? before + 1 : 0,
      anew.findLast((column) => column <= cell.column) ?? 0,
    ),
    to: Math.min(
      after !== undefined && columns.slice(after).some(isHeaded) ? after : whole.to,
      anew.find((column) => column > cell.column) ?? whole.to,
    ),
  };
}

/** 场所 | 场次 | 人次 | 形式 | 场次 | 人次: words again behind the rooms of a row, under heads like those before. */
function beginsAnew(grid: TableGrid, head: number, row: number, column: number): boolean {
  const [cell, before] = [grid.at(row, column), grid.at(row, column - 1)];
  if (!cell || !before || grid.role(cell) !== 'text' || grid.role(before) === 'text') return false;
  const names = (one: BlankCell | undefined) =>
    one !== undefined && NAMING.test(readLabel(grid.text(one)).core);
  const isBefore = (one: BlankCell) => one.column < column;
  if (names(grid.at(head, column)) && grid.inRow(head).filter(isBefore).some(names)) return true;
  const next = grid.at(head, column + cell.columnSpan);
  const own = next && grid.role(next) === 'text' ? foldLabel(grid.text(next)) : '';
  return (
    own !== '' && grid.inRow(head).some((one) => isBefore(one) && foldLabel(grid.text(one)) === own)
  );
}

/** Over the names of rows: 项目 of one table, 形式 of that beside it. */
const NAMING = /^(?:指标|项目|(?:宣传|活动)?形式|(?:宣传)?(?:场所|领域)|类别)(?:名称)?$/u;

/** Headings must all stand before the first room of the row, but for an empty number column. */
function startsRow(
  grid: TableGrid,
  row: number,
  from: number,
  headings: readonly BlankCell[],
): boolean {
  const first = Math.min(...headings.map((heading) => heading.column));
  for (let column = from; column < first; column += 1) {
    const other = grid.at(row, column);
    if (other && grid.role(other) !== 'text' && column > from && !isAside(grid, other))
      return false;
  }
  const last = Math.max(...headings.map((heading) => heading.column));
  for (let column = first; column < last; column += 1) {
    const other = grid.at(row, column);
    const isSaid = other && grid.role(other) !== 'text' && !isAside(grid, other);
    if (isSaid && !isNumbering(grid, other)) return false;
  }
  return true;
}

/** A sum that comes out at 0 is no running number. */
function isWritten(grid: TableGrid, cell: BlankCell): boolean {
  return grid.role(cell) !== 'formula' && grid.text(cell).trim() !== '';
}

/** A running number, or room for one: not the room of a label on its left. */
function isNumbering(grid: TableGrid, cell: BlankCell): boolean {
  const text = grid.text(cell);
  if (text.trim() !== '') return isOrdinal(text);
  const left = grid.at(cell.row, cell.column - 1);
  const isRoom = left !== undefined && grid.role(left) === 'text' && left.rowSpan === cell.rowSpan;
  return !isRoom;
}

/** Nearest first, from the header over this column; empty where there is none of the same width. */
export function columnHeadings(grid: TableGrid, cell: BlankCell): BlankCell[] {
  const known = grid.headings.get(cell);
  if (known) return known;
  const above = grid.at(cell.row - 1, cell.column);
  const found =
    above && isSameColumn(grid, above, cell) && !endsGroup(grid, above)
      ? columnHeadings(grid, above)
      : headingsOver(grid, cell);
  grid.headings.set(cell, found);
  return found;
}

/** Room right over room, so that the same stands over both: far down a long table it need not be looked for again. */
function isSameColumn(grid: TableGrid, above: BlankCell, cell: BlankCell): boolean {
  const isAligned = above.column === cell.column && above.columnSpan === cell.columnSpan;
  const ends = isFullWidth(grid, above) || /[:：]/u.test(grid.text(above));
  return isAligned && grid.role(above) !== 'text' && !ends;
}

function headingsOver(grid: TableGrid, cell: BlankCell): BlankCell[] {
  const found: BlankCell[] = [];
  for (let row = cell.row - 1; row >= 0; row -= 1) {
    const other = grid.at(row, cell.column);
    if (!other || found.includes(other)) continue;
    if (found.length === 0 && (isBand(grid, other) || isSection(grid, other))) continue;
    if (found.length === 0 && isOfEndedGroup(grid, other, cell)) continue;
    const isGroup = (found.length > 0 ? /^\s*其中[:：]/u : SHARE).test(grid.text(other));
    if (isFullWidth(grid, other) || (!isGroup && /[:：]/u.test(withoutUnit(grid.text(other)))))
      break;
    // 共____场 in the row over it is room of its own, and heads nothing.
    const isText = grid.role(other) === 'text' && !grid.hasRoomInside(other);
    if (found.length === 0 && isWithin(cell, other)) {
      if (isText && hasOwnRoom(grid, other)) return [];
      continue;
    }
    if (isText && found.length > 0 && (hasOwnRoom(grid, other) || isOfLabels(grid, row))) break;
    if (found.length > 0 && (!isText || asksPeriod(grid.text(other)))) break;
    if (!isText) {
      if (other.columnSpan !== cell.columnSpan) return [];
      continue;
    }
    if (
      found.length === 0 &&
      (other.columnSpan !== cell.columnSpan || other.column !== cell.column)
    ) {
      return [];
    }
    found.push(other);
  }
  return found;
}

/** （单位：场次） in a heading tells what is counted under it, and asks for nothing. */
function withoutUnit(text: string): string {
  return text.replace(/[(（](?:计量)?单位\s?[:：][^()（）:：_＿]{1,10}[)）]/u, '');
}

/** 其中：进企业受众人次, which asks for nothing behind its colon. */
const SHARE = /^\s*其中[:：][^:：]*[^:：\s_＿][^:：]*$/u;

/** 家, 个, 户 in the first row of 走访情况, whose rows end above: the heads of the whole table go on below them. */
function isOfEndedGroup(grid: TableGrid, head: BlankCell, cell: BlankCell): boolean {
  const group = grid.at(head.row, 0);
  if (!group || grid.role(group) !== 'text' || group.row === 0) return false;
  const end = group.row + group.rowSpan;
  const isOver = end <= cell.row && end > head.row + head.rowSpan;
  const isRoomAt = (row: number) => grid.role(grid.at(row, cell.column) ?? head) !== 'text';
  return isOver && isRoomAt(head.row + head.rowSpan) && isRoomAt(group.row - 1);
}

function endsGroup(grid: TableGrid, cell: BlankCell): boolean {
  const group = grid.at(cell.row, 0);
  return group !== undefined && group.rowSpan > 1 && group.row + group.rowSpan === cell.row + 1;
}

/** 场次 and 人次 under 进企业, over a room as wide as both: what stands over all of it is its heading. */
function isWithin(wide: BlankCell, narrow: BlankCell): boolean {
  return narrow.column === wide.column && narrow.columnSpan < wide.columnSpan;
}

/** 20__年__半年 in a corner over the headings is filled in itself. */
function asksPeriod(text: string): boolean {
  const words = foldLabel(text).replace(/[_＿()]/gu, '');
  return /^(?:20)?年度?[上下]?半年度?$/u.test(words);
}

/** 进企业 across the table over its rows, which go on under the same heads. */
export function isBand(grid: TableGrid, cell: BlankCell): boolean {
  if (!isFullWidth(grid, cell) || grid.role(cell) !== 'text') return false;
  const part = partNamed(grid.text(cell));
  return (part !== null && part !== 'unclear') || isOtherForm(grid.text(cell));
}

/** 二、按场所分 across the table between rows of the same columns, which go on under the same heads. */
export function isSection(grid: TableGrid, cell: BlankCell): boolean {
  if (!isFullWidth(grid, cell) || grid.role(cell) !== 'text') return false;
  if (/[:：]\s*\S/u.test(grid.text(cell))) return false;
  const over = columnsBeside(grid, cell.row - 1, -1);
  return over !== '' && over === columnsBeside(grid, cell.row + cell.rowSpan, 1);
}

/** Those of the nearest row on one side that is no band itself; empty where there is none of several. */
function columnsBeside(grid: TableGrid, from: number, step: 1 | -1): string {
  for (let row = from; row >= 0 && row < grid.table.rowCount; row += step) {
    const columns = Array.from({ length: grid.table.columnCount }, (_, at) => grid.at(row, at));
    const cells = new Set(columns.flatMap((cell) => cell ?? []));
    const [first] = cells;
    if (cells.size > 1) return [...cells].map(({ column }) => column).join(' ');
    if (!first || grid.role(first) !== 'text') return '';
  }
  return '';
}

/** 统计时段： | __ | 区应急局制 over the header. */
function isOfLabels(grid: TableGrid, row: number): boolean {
  return grid.inRow(row).some((cell) => /(?<!^\s{0,9}其中)[:：]\s*$/u.test(grid.text(cell)));
}

/** A label with its answer beside it, in a row over the header. */
function hasOwnRoom(grid: TableGrid, cell: BlankCell): boolean {
  const right = grid.at(cell.row, cell.column + cell.columnSpan);
  // Beyond the outline of a sheet is nothing.
  const isInOutline =
    right !== undefined && (right.bordered || !cell.bordered || !grid.table.isSheet);
  return isInOutline && isRoom(grid, right);
}

/** All headings of a path together; section titles further out may be in words of their own. */
export function readPath(
  grid: TableGrid,
  path: readonly BlankCell[],
): { dims: Dimensions; loss: number } | null {
  let dims: Dimensions = {};
  let loss = 0;
  const unit = path.map(grid.text).find(isBareUnit);
  const settings = path.flatMap((heading) => parseDimensions(grid.text(heading))?.setting ?? []);
  const isOfSubject = path.some((heading) => parseDimensions(grid.text(heading))?.subject);
  for (const [index, heading] of path.entries()) {
    const text = withoutBox(grid.text(heading));
    // 篇 counts reports, and cases as well.
    if (isOfSubject && APIECE.test(foldLabel(text))) continue;
    const told = withToldUnit(grid, text);
    const own =
      (told && parseDimensions(told)) ??
      parseDimensions(isBareUnit(text) ? `（${readLabel(text).core}）` : text) ??
      (unit && parseDimensions(`${text}（${unit}）`)) ??
      goneTo(text, settings) ??
      (sumsOneHalf(grid, heading) ? { total: true as const } : null) ??
      (grid.topic && parseDimensions(foldLabel(text).replace(grid.topic, '')));
    // 完成 beside 计划, under what is counted.
    if (!own && index === 0 && path.length > 1 && isPlainHeading(text)) continue;
    // 资料及报道 over a column of each.
    const { measure } = dims;
    if (!own && measure !== undefined && severalMeasures(text)?.includes(measure)) continue;
    // 走访宣传 before 走进企业（家） and 入户（户）.
    if (!own && (dims.visits || measure === 'households') && isGoing(text)) continue;
    if (own && own.part && namesAgain(grid, path.slice(0, index), text)) continue;
    if (own && own.form === 'other' && isRestOfOthers(grid, heading)) return null;
    if (!own) {
      const isSection =
        index > 0 &&
        (sortsRows(grid, heading) ||
          (Math.max(heading.rowSpan, heading.columnSpan) >= 3 && partNamed(text) !== 'unclear') ||
          ((heading.rowSpan === 2 || hasOwnMeasures(grid, heading, path)) &&
            partNamed(text) === null));
      if (!isSection) return null;
      loss += 0.08;
      continue;
    }
    const merged = mergeDimensions(dims, own);
    if (!merged) return null;
    dims = merged;
  }
  return { dims, loss };
}

/** 其他 beside 国有企业 and 民营企业, and not beside any form: the rest of whatever they are. */
function isRestOfOthers(grid: TableGrid, heading: BlankCell): boolean {
  if (!/^其[他它]$/u.test(readLabel(grid.text(heading)).core)) return false;
  return ![...grid.inRow(heading.row), ...grid.inColumn(heading.column)].some(
    (cell) => cell !== heading && parseDimensions(grid.text(cell))?.form !== undefined,
  );
}

/** 宣传产品 over 资料 and 报道, which no other column counts. */
function hasOwnMeasures(
  grid: TableGrid,
  group: BlankCell,
  [nearest]: readonly BlankCell[],
): boolean {
  if (group.columnSpan !== 2 || !nearest) return false;
  const measure = parseDimensions(grid.text(nearest))?.measure;
  const same = grid
    .inRow(nearest.row)
    .filter((cell) => parseDimensions(grid.text(cell))?.measure === measure);
  return measure !== undefined && same.length === 1;
}

/** 曝光 before 警示曝光 says the form again, in fewer words. */
function namesAgain(grid: TableGrid, nearer: readonly BlankCell[], text: string): boolean {
  const form = parseDimensions(text)?.form;
  return nearer.some((heading) => {
    const own = parseDimensions(grid.text(heading));
    return own?.form === form && !own?.part && grid.text(heading).includes(text.trim());
  });
}

/** 企业数（家） under 进企业: of those, how many were gone to. */
function goneTo(text: string, settings: readonly Setting[]): Dimensions | null {
  const gone = parseDimensions(`走进${text}`);
  return gone?.visits && gone.setting && settings.includes(gone.setting) ? gone : null;
}

/** 走访入户: no more than that one went there. */
export function isGoing(text: string): boolean {
  return GOING.test(readLabel(text).core);
}

const GOING = /^(?:走进基层|入户|走访|上门|走进|进点位?|覆盖|宣传|情况)+数?量?$/u;
const APIECE = /^[(（]?[篇件部个项][)）]?$/u;

/** 教育类, 实践类 sort the forms, each of which is on one row: none of them parts a number, as 消防类 would. */
export function sortsRows(grid: TableGrid, group: BlankCell): boolean {
  const groups = grid
    .inColumn(group.column)
    .filter((cell) => (cell.rowSpan > 1 || hasFormBeside(grid, cell)) && cell.columnSpan === 1);
  const sorts = groups.filter((cell) => isSort(grid.text(cell)));
  const rows = sorts.flatMap((cell) =>
    Array.from({ length: cell.rowSpan }, (_, at) =>
      grid.text(grid.at(cell.row + at, cell.column + cell.columnSpan) ?? cell),
    ),
  );
  const forms = rows.flatMap((text) => parseDimensions(text)?.form ?? []);
  return (
    (sorts.length > 1 || isOneWay(group, grid.text(group), forms.length)) &&
    sorts.includes(group) &&
    forms.length === rows.length &&
    new Set(forms).size === forms.length
  );
}

function hasFormBeside(grid: TableGrid, cell: BlankCell): boolean {
  const right = grid.at(cell.row, cell.column + cell.columnSpan);
  return right !== undefined && parseDimensions(grid.text(right))?.form !== undefined;
}

/** 线下 before all forms but those of the press. */
function isOneWay({ rowSpan }: BlankCell, text: string, forms: number): boolean {
  return (
    rowSpan >= 3 &&
    forms >= 3 &&
    /^(?:线下|面对面|现场)(?:活动|宣传|形式)?$/u.test(readLabel(text).core)
  );
}

/** 教育类 and 线下 sort whatever stands under them. */
export function isSort(text: string): boolean {
  const { core } = readLabel(text);
  return SORT.test(core) || WAY.test(core);
}

const SORT =
  /^(?:宣传|学习|教育|培训|实践|体验|互动|氛围|媒体|活动|综合|阵地|服务|传播|讲授|参与|集中|日常){1,2}[类型式](?:活动|形式|宣传)?$/u;

const WAY =
  /^(?:线[上下]|面对面|现场|集中性?|曝光|媒体|宣传|教育|培训|演练|活动|其[他它]|[及和与、类]){1,6}$/u;

export function says(dims: Dimensions): boolean {
  return Object.keys(dims).length > 0;
}

export function isOrdinal(text: string): boolean {
  return /^(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[(（]\d{1,2}[)）])?[.、]?$/u.test(
    foldLabel(text),
  );
}

/** 上年同期, 年度计划, 完成率: over numbers that are none of the ledger's own of this time. */
export function isOfOtherTime(text: string): boolean {
  return OTHER_TIME.test(foldLabel(text));
}

const OTHER_TIME =
  /上年|去年|往年|上[期季月](?!度?末)|上一[期季月年]|上半年同期|同期|[同环]比|增[减幅长]|计划|目标|任务|应完成|完成率|比例|占比|预计/u;

/** 二季度, 3月: a stretch of the time that the ledger adds up. */
export function isQuarter(text: string): boolean {
  return /^(?:第?[一二三四1-4]季度|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)/u.test(
    foldLabel(text),
  );
}

/** Over a column of numbers without a word of what they count. */
export function isPlainHeading(text: string): boolean {
  return PLAIN_HEADING.test(readLabel(text).core);
}

const PLAIN_HEADING =
  /^(?:本[期次])?(?:数量|数值|数据|数|内容|填报内容|填写内容|完成情况|情况|完成|实际|实绩|实数|实际数|实际值|实际完成|完成实绩|实际发生数|发生数|实际完成数|完成数|完成数量|填报数据|统计数据|统计数|结果|合计|总计|总数|本期数|填报数|填写|填报|填写栏|填写处|填写值|回答|答案|答)$/u;
