import { isFiller, readLabel } from '#shared/blanks/label-text.ts';
import { isOpinion } from '#shared/blanks/match-label.ts';
import {
  type Dimensions,
  isBareUnit,
  mergeDimensions,
  parseDimensions,
  severalMeasures,
} from '#shared/blanks/parse-dimensions.ts';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import { isSharedPhone, particularOf, subjectOf } from '#shared/blanks/whose.ts';
import {
  type BlankCell,
  type BlankTable,
  blankCellText,
} from '../../../office/form/blank-model.ts';
import { questionOver } from './answers.ts';
import { SORT_OF_VALUE } from './asides.ts';
import { countOfNamed } from './count-of-named.ts';
import type { Findings } from './findings.ts';
import { formerCells } from './former-values.ts';
import { leaveFurtherPieces } from './further-pieces.ts';
import {
  columnHeadings,
  isBand,
  isOfOtherTime,
  isPlainHeading,
  isQuarter,
  isSection,
  readPath,
  says,
} from './headings.ts';
import { recogniseBoxedHeads, recogniseBoxesBeforeNumbers } from './held-boxes.ts';
import { recogniseHeldCells } from './held-cells.ts';
import { isFamilyAmongSettings } from './homes-of-families.ts';
import { isNumber, meaningInGroup, meaningOf, penWhat } from './label-meaning.ts';
import { listLeftRooms } from './left-rooms.ts';
import { readGaps } from './line-gaps.ts';
import { recogniseLists } from './lists.ts';
import { recogniseMatrix } from './matrix.ts';
import { isOfRest, partNamed } from './named-part.ts';
import { recogniseNamedRooms } from './named-rooms.ts';
import { isDayOfSending, isSignersRow, isStampLine, SIGNED_ON, signedIn } from './opinions.ts';
import { optionLines } from './option-lines.ts';
import { addUnder, isProse, recogniseOwnRoom } from './own-room.ts';
import { recogniseRangeCells } from './range-cells.ts';
import { recogniseBelow } from './recognise-below.ts';
import { recogniseLine } from './recognise-lines.ts';
import { leaveRoomsOfOthers } from './rooms-of-others.ts';
import { sharedAudience, WHOSE_AUDIENCE } from './shared-audience.ts';
import { aboutRowOver } from './sub-rows.ts';
import { isFullWidth, isRoom, leftOf, type TableGrid, tableGrid } from './table-grid.ts';
import { cellGaps, fillCell, STAMP_ONLY } from './target-spots.ts';
import { recogniseTickCells, tellDrawnTables } from './tick-cells.ts';
import { listLoneBoxes, recogniseTickGrids } from './tick-grids.ts';
import { tellUnits } from './told-units.ts';
import { meaningOfUnit, nameWithUnit, withUnitBehind, withUnitInside } from './unit-cells.ts';
import { doubted, type What } from './what.ts';
import { labelsOf, lastSubject, ofSubject } from './whose.ts';

/** Everything a table asks for: lists, numbers under headings, labels beside, above and inside. */
export function recogniseTable(table: BlankTable, findings: Findings, caption: string): void {
  const grid = tableGrid(table, findings.isKnown, findings.topic);
  grid.caption = caption;
  tellUnits(grid);
  leaveRoomsOfOthers(grid, findings);
  leaveFurtherPieces(grid, findings);
  recogniseLists(grid, findings);
  recogniseTickGrids(grid, findings, caption);
  recogniseHeldCells(grid, findings);
  if (findings.kind === 'statistics') recogniseBoxedHeads(grid, findings);
  recogniseMatrix(grid, findings, caption);
  recogniseNamedRooms(grid, findings, caption);
  recogniseTickCells(grid, findings);
  recogniseRangeCells(grid, findings);
  for (const cell of table.cells) {
    if (grid.role(cell) === 'text' && !grid.taken.has(cell))
      recogniseTextCell(grid, cell, findings);
  }
  for (const cell of table.cells) recogniseBeside(grid, cell, findings);
  for (const cell of table.cells) recogniseBelow(grid, cell, findings);
  for (const cell of table.cells) {
    if (grid.role(cell) === 'text') recogniseOwnRoom(grid, cell, findings);
  }
  for (const cell of table.cells) recogniseLonePattern(grid, cell, findings);
  listLoneBoxes(grid, findings);
  listLeftRooms(grid, findings);
  findings.former.push(...formerCells(grid, findings));
  for (const inner of table.cells) {
    const label = leftOf(grid, inner);
    const about = label ? grid.text(label) : grid.text(inner);
    tellDrawnTables(grid, inner, about, findings);
    for (const nested of inner.tables) recogniseTable(nested, findings, about);
  }
}

/** Gaps inside a cell that holds words too. */
function recogniseTextCell(grid: TableGrid, cell: BlankCell, findings: Findings): void {
  let penBefore = isPenCell(grid, cell, findings);
  let signed = signedIn(grid, cell, findings);
  recogniseBoxesBeforeNumbers(cell.lines, findings);
  const group = leftOf(grid, cell);
  const isOfLabel =
    group && grid.role(group) === 'text' && !isSharedPhone(labelsOf(grid, cell.row));
  let subject = isOfLabel ? subjectOf(grid.text(group)) : null;
  const headed: number[] = [];
  for (const [index, line] of cell.lines.entries()) {
    const gaps = readGaps(line.text, findings.isKnown, line.prompts);
    const open = gaps.length === 1 && gaps[0]?.open === true;
    const hasOwnRoom = hasRoomBelow(cell, index) || hasRoomUnder(grid, cell, findings);
    const asked = questionOver(grid, cell, index);
    if (cell.lines.length > 1 && isOpinion(line.text)) signed = 'all';
    if (open && asked === null && (hasOwnRoom || roomBeside(grid, cell, findings))) {
      if (hasRoomBelow(cell, index)) headed.push(index);
      continue;
    }
    if (gaps.length > 0) {
      grid.served.add(cell);
      penBefore = recogniseLine(line, findings, {
        loneDate: penBefore ? 'pen' : 'filledOn',
        isHead: isOverTable(grid, cell),
        isOverTable: isOverHeads(grid, cell),
        about: aboutOf(grid, cell),
        ...(group && grid.role(group) === 'text' ? { group: grid.text(group) } : {}),
        subject,
        signed,
        asked,
      });
      subject = lastSubject(gaps, subject);
    } else if (findings.match(line.text).type === 'pen') penBefore = true;
  }
  if (grid.served.has(cell)) addRoomsUnder(cell, headed, findings);
}

/** 作品简介： with free lines under it, among lines that have their room behind them. */
function addRoomsUnder(cell: BlankCell, headed: readonly number[], findings: Findings): void {
  for (const index of headed) {
    const [line, room] = cell.lines.slice(index);
    if (line && room) addUnder(line, room, findings);
  }
}

/** A line of a sheet over its first row of headings. */
function isOverTable(grid: TableGrid, cell: BlankCell): boolean {
  const words = (row: number) => grid.inRow(row).filter((one) => grid.role(one) === 'text').length;
  if (!grid.table.isSheet || !isFullWidth(grid, cell)) return false;
  for (let row = 0; row < grid.table.rowCount; row += 1) {
    if (words(row) >= 3) return row > cell.row;
  }
  return false;
}

/** Across the table, over a row of its headings. */
function isOverHeads(grid: TableGrid, cell: BlankCell): boolean {
  const under = grid.inRow(cell.row + cell.rowSpan);
  return isFullWidth(grid, cell) && under.filter((one) => grid.role(one) === 'text').length > 1;
}

/** What the row and the column say of the numbers in a sentence. */
function aboutOf(grid: TableGrid, cell: BlankCell): Dimensions | 'unclear' {
  const row = aboutRowOf(grid, cell);
  const column = aboutColumnOf(grid, cell);
  if (row === 'unclear' || column === 'unclear') return 'unclear';
  return mergeDimensions(row, column) ?? 'unclear';
}

/** 进企业 over 共____场, 受众____人次, where several such rooms stand in a row. */
function aboutColumnOf(grid: TableGrid, cell: BlankCell): Dimensions | 'unclear' {
  const [nearest, ...further] = columnHeadings(grid, cell);
  if (!nearest || !isInRowOfRooms(grid, cell)) return {};
  const isPlain = isPlainHeading(grid.text(nearest)) || severalMeasures(grid.text(nearest));
  const path = readPath(grid, isPlain ? further : [nearest, ...further]);
  return path ? partOf(path.dims) : 'unclear';
}

/** What the row's own label says: 应急演练 beside 共____场. */
function aboutRowOf(grid: TableGrid, cell: BlankCell): Dimensions | 'unclear' {
  let left = leftOf(grid, cell);
  while (left && grid.hasRoomInside(left)) left = leftOf(grid, left);
  if (!left || grid.role(left) !== 'text') return {};
  const dims = parseDimensions(grid.text(left));
  if (!dims && severalMeasures(grid.text(left))) return {};
  if (!dims) return partNamed(grid.text(left)) ?? {};
  const { form, ...rest } = dims;
  return partOf(form && !isOfRest(grid.text(left)) ? dims : rest);
}

function partOf({ form, setting, subject, part, people }: Dimensions): Dimensions {
  return {
    ...(form ? { form } : {}),
    ...(setting ? { setting } : {}),
    ...(subject ? { subject } : {}),
    ...(part ? { part } : {}),
    ...(people ? { people } : {}),
  };
}

/** Signature and stamp cells keep all their gaps for the pen, the date too. */
function isPenCell(grid: TableGrid, cell: BlankCell, findings: Findings): boolean {
  const left = leftOf(grid, cell);
  if (left && grid.role(left) === 'text' && findings.match(grid.text(left)).type === 'pen')
    return true;
  const above = grid.at(cell.row - 1, cell.column);
  const isUnderPen =
    above !== undefined &&
    isFullWidth(grid, above) &&
    isFullWidth(grid, cell) &&
    (findings.match(grid.text(above)).type === 'pen' || isStampLine(grid.text(above)));
  if (isUnderPen) return true;
  return cell.lines.some((line) => line.text !== '' && findings.match(line.text).type === 'pen');
}

function hasRoomBelow(cell: BlankCell, index: number): boolean {
  return (
    cell.lines.slice(index + 1).some((line) => isFiller(line.text)) &&
    isFiller(cell.lines[index + 1]?.text ?? 'x')
  );
}

/** 作品简介： across a sheet, with the free row under it for the text. */
function hasRoomUnder(grid: TableGrid, cell: BlankCell, findings: Findings): boolean {
  const under = grid.at(cell.row + cell.rowSpan, cell.column);
  const isBand = isFullWidth(grid, cell) && under !== undefined && isFullWidth(grid, under);
  if (!isBand || grid.role(under) !== 'blank') return false;
  const meaning = findings.match(grid.text(cell));
  return meaning.type === 'field' && isProse(meaning.field);
}

/** The free cell to the right belongs to the label, unless the label reaches over into it. */
function roomBeside(grid: TableGrid, cell: BlankCell, findings: Findings): BlankCell | null {
  const right = grid.at(cell.row, cell.column + cell.columnSpan);
  if (!right || right.row !== cell.row || grid.taken.has(right)) return null;
  if (!isRoom(grid, right)) return null;
  if (isOnlyStamped(grid, cell, right, findings)) return null;
  if (grid.table.isSheet && !right.bordered && !isRoomOnSheet(grid, cell, right, findings))
    return null;
  const isOpen = readGaps(grid.text(cell), findings.isKnown).some((gap) => gap.open);
  const isWide = grid.table.isSheet && isOpen && cell.columnSpan > 1 && !right.bordered;
  return isWide && !hasRoomsBeside(grid, cell.row) ? null : right;
}

/** 联系电话：| （盖章）: the stamp is not the phone's room, which is behind its colon. */
function isOnlyStamped(
  grid: TableGrid,
  label: BlankCell,
  right: BlankCell,
  findings: Findings,
): boolean {
  const text = grid.text(label);
  if (!/[:：]\s*$/u.test(text) || !STAMP_ONLY.test(grid.text(right))) return false;
  const meaning = findings.match(text);
  return meaning.type === 'field' && meaning.field !== 'unit.name';
}

/** In a row of labels one of them has a room that was merged or framed for it: so has each. */
function hasRoomsBeside(grid: TableGrid, row: number): boolean {
  return grid.inRow(row).some((label) => {
    const right = grid.at(row, label.column + label.columnSpan);
    const isLabel = grid.role(label) === 'text' && /[:：]\s*$/u.test(grid.text(label));
    return isLabel && right?.row === row && right.bordered && grid.role(right) === 'blank';
  });
}

/**
 * A free cell without an outline: room where it was merged for it, where the label ends within its own
 * cell, and beside a known label without a colon, which leaves no room behind itself.
 */
function isRoomOnSheet(
  grid: TableGrid,
  label: BlankCell,
  right: BlankCell,
  findings: Findings,
): boolean {
  const text = blankCellText(label);
  const isBare = !/[:：]/u.test(text) && findings.match(text).type === 'field';
  if (label.bordered) {
    const isAtFoot = isBare && !isFullWidth(grid, label) && !headsRoom(grid, label);
    return label.columnSpan > 1 && (isAtFoot || hasRoomsBeside(grid, label.row));
  }
  return label.textFits || right.columnSpan > 1 || isBare;
}

/** The outline goes on under it, with room there. */
function headsRoom(grid: TableGrid, label: BlankCell): boolean {
  const under = grid.at(label.row + label.rowSpan, label.column);
  return under !== undefined && under.bordered && grid.role(under) !== 'text';
}

/** Label to the left. */
function recogniseBeside(grid: TableGrid, nearest: BlankCell, findings: Findings): void {
  const isOfValue = SORT_OF_VALUE.test(grid.text(nearest).trim());
  const label = (isOfValue ? leftOf(grid, nearest) : null) ?? nearest;
  if (grid.role(label) !== 'text' || grid.served.has(label)) return;
  const target = roomBeside(grid, nearest, findings);
  if (!target || readLabel(grid.text(label)).core.length > 40) return;
  if (target.rowSpan !== label.rowSpan && target.row !== label.row) return;
  const outer = outerLabel(grid, label);
  const whole = outer && meaningOf(`${grid.text(outer)}${grid.text(label)}`, findings);
  const own = meaningOf(grid.text(label), findings);
  const outerPen =
    outer && outer.rowSpan > label.rowSpan && findings.match(grid.text(outer)).type === 'pen';
  const isPen = outerPen || isPenDate(grid, label, findings) || isSignersRow(grid, label);
  const isFaint = own.field === null || own.confidence < FILL_CONFIDENCE;
  const grouped =
    outer && isFaint ? meaningInGroup(grid.text(outer), grid.text(label), findings) : null;
  const said = whole?.field
    ? whole
    : (grouped ?? withUnitInside(grid, label, target, own, findings));
  const read = withUnitBehind(grid, label, target, said, findings);
  let what = isPen
    ? penWhat(grid.text(label))
    : ofSubject(grid, label, meaningOfUnit(grid, label) ?? read, findings);
  if (isNumber(what.field) || OF_COLUMNS.test(what.field ?? ''))
    what = underHeading(grid, label, target, what, findings);
  what = countOfNamed(grid, label, aboutRowOver(grid, label, what), findings);
  if (what.field === 'm.total.total.households' && isFamilyAmongSettings(grid, label))
    what = { ...what, field: 'm.total.family.households' };
  if (/^m\.total\.\w+\.audience$/u.test(what.field ?? '')) what = shareAudience(grid, label, what);
  if (what.field === 'filledOn' && isSentBySigners(grid, label, findings))
    what = doubted(what, SIGNED_ON);
  if (what.field === null && waitsForColumn(grid, label, target)) return;
  if (
    grid.role(target) === 'pattern' &&
    STAMP_ONLY.test(grid.text(target)) &&
    what.field !== 'unit.name'
  ) {
    what = penWhat(what.label);
  }
  if (what.field === 'unit.leader' && isAmongGroups(grid, label))
    what = { ...what, field: null, confidence: 0, reason: '没有认出' };
  grid.served.add(label);
  const printed =
    whole?.field && outer && !isBareUnit(grid.text(label))
      ? `${grid.text(outer)}${grid.text(label)}`
      : (nameWithUnit(grid, label) ?? grid.text(label));
  fillCell(grid, target, { ...what, label: printed }, findings);
}

/** 主要负责人 over 安全管理人员, each a row of numbers: so many of them, and no name. */
function isAmongGroups(grid: TableGrid, label: BlankCell): boolean {
  return [label.row - 1, label.row + label.rowSpan].some((row) => {
    const next = grid.at(row, label.column);
    const isWord = next?.column === label.column && grid.role(next) === 'text';
    return isWord && GROUP_OF_PEOPLE.test(readLabel(grid.text(next)).core);
  });
}

const GROUP_OF_PEOPLE =
  /(?:管理|作业|从业|操作|外包|其他|一般|值班|相关|劳务|派遣|外来)[^填报审]{0,4}(?:人员|员工|职工)$/u;

/** What may stand in columns as numbers do: 目标, 本期完成. */
const OF_COLUMNS = /^(?:pilots\.text$|visits\.|banners$|onlineReach$)/u;

/** The day beside a signature is written by the one who signs. */
function isPenDate(grid: TableGrid, label: BlankCell, findings: Findings): boolean {
  if (particularOf(grid.text(label)) !== 'date') return false;
  return grid.table.cells.some(
    (cell) =>
      cell.row === label.row &&
      cell.column < label.column &&
      grid.role(cell) === 'text' &&
      findings.match(grid.text(cell)).type === 'pen',
  );
}

/** 审核人（签字） | __ | 报送日期 | __, with nobody else in the row. */
function isSentBySigners(grid: TableGrid, label: BlankCell, findings: Findings): boolean {
  const others = grid
    .inRow(label.row)
    .filter((cell) => cell !== label && grid.role(cell) === 'text');
  const isSigned = (cell: BlankCell) => findings.match(grid.text(cell)).type === 'pen';
  return isDayOfSending(grid.text(label)) && others.length > 0 && others.every(isSigned);
}

/** 受众 after the room of 宣讲: that form's where each has its own, else only a guess. */
function shareAudience(grid: TableGrid, label: BlankCell, what: What): What {
  const owner = sharedAudience(grid, label, 'row') ?? sharedAudience(grid, label, 'column');
  if (!owner) return what;
  if (owner === 'doubt') return doubted(what, WHOSE_AUDIENCE);
  const field = what.field?.replace('m.total.', `m.${owner}.`) ?? null;
  return { ...what, field, confidence: Math.min(what.confidence, 0.8) };
}

/**
 * As a heading over the room narrows it: 上半年 in a way we cannot follow, 上年同期 to what we do not have. Under rooms
 * of other rows it was theirs.
 */
function underHeading(
  grid: TableGrid,
  label: BlankCell,
  target: BlankCell,
  what: What,
  findings: Findings,
): What {
  for (let row = target.row - 1; row >= 0; row -= 1) {
    const above = grid.at(row, target.column);
    if (!above || isOfRow(grid, grid.at(row, label.column))) return what;
    if (isBand(grid, above) || isSection(grid, above)) continue;
    if (isFullWidth(grid, above)) return what;
    const text = grid.text(above);
    if (grid.role(above) !== 'text') continue;
    if (grid.hasRoomInside(above) && isInRowOfRooms(grid, above)) continue;
    if (readGaps(text, findings.isKnown).length > 0) return what;
    const beside = grid.at(row, label.column);
    if (!beside || grid.role(beside) !== 'text' || leavesColumns(grid, label, row)) return what;
    if (isOfOtherTime(text) || isQuarter(text))
      return { ...what, field: null, confidence: 0, reason: '没有认出' };
    // 单位 over 场, 人次 is no label of the unit.
    const isLabel = findings.isKnown(grid.text(beside)) && !isBareUnit(grid.text(label));
    if (isLabel || above.columnSpan !== target.columnSpan) return what;
    return isPlainHeading(text) || saysNothing(text) || isOnlyHalf(grid, above)
      ? what
      : doubted(what, '上面的表头另有限定，没有认出');
  }
  return what;
}

/** 报告期, whose words set nothing apart. */
function saysNothing(text: string): boolean {
  const dims = parseDimensions(text);
  return dims !== null && !says(dims);
}

/** 上半年完成 beside 下半年计划, but not beside 下半年. */
function isOnlyHalf(grid: TableGrid, head: BlankCell): boolean {
  const rest = grid.text(head).trim().replace(HALF, '');
  const isHalf = HALF.test(grid.text(head).trim()) && (rest === '' || isPlainHeading(rest));
  const isOther = (cell: BlankCell) =>
    cell !== head && HALF.test(grid.text(cell).trim()) && !isOfOtherTime(grid.text(cell));
  return isHalf && !grid.inRow(head.row).some(isOther);
}

/** 共____场 | 共____场 | 共____场, each under a heading of its own. */
function isInRowOfRooms(grid: TableGrid, cell: BlankCell): boolean {
  return grid.inRow(cell.row).filter(grid.hasRoomInside).length > 1;
}

const HALF = /^(?:20\d\d年)?(?:[上下]半年|全年)/u;

/** 媒体报道（条） | __ | 入户（户） | __ under rows of numbers: a label stands where those rows have room. */
function leavesColumns(grid: TableGrid, label: BlankCell, header: number): boolean {
  return grid.inRow(label.row).some((other) => {
    if (grid.role(other) !== 'text' || other.column < label.column) return false;
    return grid
      .inColumn(other.column)
      .some((cell) => cell.row > header && cell.row < label.row && grid.role(cell) === 'blank');
  });
}

function isOfRow(grid: TableGrid, cell: BlankCell | undefined): boolean {
  return cell !== undefined && (isRoom(grid, cell) || grid.role(cell) === 'formula');
}

/** 联系人 over 姓名 and 电话: the heading further left completes this one. */
function outerLabel(grid: TableGrid, label: BlankCell): BlankCell | null {
  const left = leftOf(grid, label);
  if (!left || grid.role(left) !== 'text') return null;
  const embraces = left.row <= label.row && left.row + left.rowSpan >= label.row + label.rowSpan;
  return embraces ? left : null;
}

/** An unknown heading of a column rather than a label of the cell beside it. */
function waitsForColumn(grid: TableGrid, label: BlankCell, target: BlankCell): boolean {
  const above = grid.at(label.row - 1, target.column);
  return above !== undefined && above !== label && grid.role(above) === 'text' && label.column > 0
    ? grid.role(grid.at(label.row - 1, label.column) ?? label) === 'text' &&
        !isFullWidth(grid, above)
    : false;
}

function recogniseLonePattern(grid: TableGrid, cell: BlankCell, findings: Findings): void {
  if (grid.role(cell) !== 'pattern' || grid.taken.has(cell)) return;
  const label = rowLabel(grid, cell) ?? (optionLines(cell.lines) ? '' : null);
  if (label !== null && cellGaps(cell, findings).every(({ gap }) => gap.shape === 'choice')) {
    fillCell(grid, cell, { label, field: null, confidence: 0, reason: '没有认出' }, findings);
    return;
  }
  grid.taken.add(cell);
  const pen = isPenCell(grid, cell, findings);
  const signed = signedIn(grid, cell, findings);
  for (const line of cell.lines)
    recogniseLine(line, findings, { loneDate: pen ? 'pen' : 'filledOn', signed });
}

/** 是否设岗 over a column of boxes stands beside the first of them only: the others go by their row. */
function rowLabel(grid: TableGrid, cell: BlankCell): string | null {
  const own = grid.table.cells.find(
    (one) => one.row === cell.row && one.column < cell.column && grid.role(one) === 'text',
  );
  return own ? grid.text(own) : null;
}
