import { readLabel } from '#shared/blanks/label-text.ts';
import {
  type Dimensions,
  isBareUnit,
  isOneSort,
  mergeDimensions,
  parseDimensions,
  severalMeasures,
} from '#shared/blanks/parse-dimensions.ts';
import type { BlankField } from '#shared/blanks/recognition.ts';
import type { Measure } from '#shared/domain/measures.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { dimensionWhat } from './dimension-field.ts';
import { type Findings, tidyLabel } from './findings.ts';
import {
  columnHeadings,
  isGoing,
  isOrdinal,
  isPlainHeading,
  readPath,
  rowHeadings,
  says,
} from './headings.ts';
import { isFamilyAmongSettings } from './homes-of-families.ts';
import { impliedMeasures } from './implied-measures.ts';
import { type NamedPart, narrowed, partNamed } from './named-part.ts';
import { sharedAudience, WHOSE_AUDIENCE } from './shared-audience.ts';
import { partAcross, shareAcross } from './shares-across.ts';
import { withRowOver } from './sub-rows.ts';
import { sumDoubt } from './sums.ts';
import type { TableGrid } from './table-grid.ts';
import { cellGaps, fillCell } from './target-spots.ts';
import { fillUnitRow, findUnitRow, type UnitRow } from './unit-row.ts';
import { doubted, type What } from './what.ts';

/**
 * Numbers that stand where headings cross: forms by settings by 场次/人次 in any order and depth,
 * either way round, or one row for the unit. Only where every heading on the way is understood.
 */
export function recogniseMatrix(grid: TableGrid, findings: Findings, caption: string): void {
  if (findings.kind !== 'statistics') return;
  const claimed = new Map<BlankField, BlankCell>();
  // One number stands in one place; a sort of it leaves the place to the whole.
  const claim = (cell: BlankCell, what: What, dims: Dimensions | null) => {
    const part = cell.lines[0] && findings.parts.get(cell.lines[0]);
    const { field } = narrowed(what, part ?? null);
    const before = claimed.get(field);
    if (before && !(dims?.total && isOfOtherTable(grid, cell, before))) return false;
    const isSure = part !== 'unclear' && what.doubt === undefined;
    if (isSure && (!dims || !isOneSort(dims))) claimed.set(field, cell);
    return true;
  };
  const over = impliedMeasures(grid, caption);
  const unitRow = findUnitRow(grid, findings, over);
  for (const cell of grid.table.cells) {
    const role = grid.role(cell);
    if (role === 'text' || role === 'example' || role === 'box' || grid.taken.has(cell)) continue;
    if (role === 'blank' && fillKnownRow(grid, cell, findings)) continue;
    const gaps = role === 'pattern' ? cellGaps(cell, findings) : [];
    const units = gaps.map(({ gap }) => gap.unit);
    const headings = readHeadings(grid, cell, unitRow, units, over);
    if (!headings) {
      if (role === 'blank') fillPilotsOfKind(grid, cell, findings);
      continue;
    }
    if (role === 'number' && !/^0+$/u.test(grid.text(cell).trim())) {
      findings.former.push(cell.where);
      continue;
    }
    if (role === 'formula') {
      warnOfSummedSettings(headings.dims, grid, findings);
      continue;
    }
    if (gaps.length > 1) {
      for (const { line, gap } of gaps) {
        const unit = parseDimensions(`(${gap.unit})`);
        const dims = unit && mergeDimensions(headings.dims, unit);
        const label = `${headings.label}/${gap.unit}`;
        const usual = { label, confidence: 0.9, reason: '行列标题与单位' };
        const what = dimensionWhat(dims, usual);
        if (!what || !claim(cell, what, dims)) continue;
        grid.taken.add(cell);
        findings.add(line, gap.spots, what);
      }
      continue;
    }
    const unit = gaps[0]?.gap.unit;
    let dims: Dimensions | null = headings.dims;
    if (unit && !dims.measure) dims = mergeDimensions(dims, parseDimensions(`(${unit})`) ?? {});
    let { confidence, doubt } = headings;
    if (dims && !dims.measure && !dims.subject && !dims.visits) {
      confidence = Math.min(confidence, 0.8);
      const implied = over(cell);
      if (!implied) doubt = '没有写明是场次还是人次';
      dims = { ...dims, measure: implied ?? 'sessions' };
    }
    const part = cell.lines[0] && findings.parts.get(cell.lines[0]);
    if (dims && part && part !== 'unclear') dims = withinPart(dims, part);
    const { label, reason } = headings;
    doubt ??= sumDoubt(grid, cell, headings.dims);
    const read = dimensionWhat(dims, { label, confidence, reason });
    const what = read && doubt !== null ? doubted(read, doubt) : read;
    if (what && claim(cell, what, dims)) {
      fillCell(grid, cell, what, findings);
      for (const heading of columnHeadings(grid, cell)) grid.served.add(heading);
    }
  }
  if (unitRow) fillUnitRow(grid, unitRow, findings);
}

/** 合计 of each of two tables, side by side or one under the other with heads of its own, is one number. */
function isOfOtherTable(grid: TableGrid, cell: BlankCell, before: BlankCell): boolean {
  const [head] = columnHeadings(grid, cell);
  return before.row !== cell.row && head !== columnHeadings(grid, before)[0];
}

/** 试点单位名称 where 企业 crosses, either way round: the names of the pilots of that kind. */
function fillPilotsOfKind(grid: TableGrid, cell: BlankCell, findings: Findings): void {
  const [row, ...further] =
    rowHeadings(grid, cell)?.filter((one) => !isOrdinal(grid.text(one))) ?? [];
  const [column] = columnHeadings(grid, cell);
  if (!row || !column || !further.every((group) => sortsPilots(grid.text(group)))) return;
  const isTurned = parseDimensions(grid.text(column))?.setting !== undefined;
  const [kind, heading] = isTurned ? [column, row] : [row, column];
  const meaning = findings.match(grid.text(heading));
  const dims = parseDimensions(grid.text(kind));
  if (meaning.type !== 'field' || meaning.field !== 'pilots.text' || !dims?.setting) return;
  const isOfHomes = dims.measure === 'households' && dims.setting === 'family';
  if (dims.form || (dims.measure && !isOfHomes) || isOneSort(dims)) return;
  grid.served.add(heading);
  grid.served.add(kind);
  const label = `${tidyLabel(grid.text(row))}/${tidyLabel(grid.text(column))}`;
  fillCell(
    grid,
    cell,
    { label, field: `pilots.text.${dims.setting}`, confidence: 0.88, reason: '行标题与列标题' },
    findings,
  );
}

/** 试点建设情况 over rows of pilots says no more than they do. */
function sortsPilots(group: string): boolean {
  const { subject, ...more } = parseDimensions(group) ?? { setting: null };
  return subject === 'pilots' && Object.keys(more).length === 0;
}

/** 横幅、展板 | 条（块） | 08 | __: what is counted beside activities, under a plain heading. */
function fillKnownRow(grid: TableGrid, cell: BlankCell, findings: Findings): boolean {
  const words = rowHeadings(grid, cell)?.filter((one) => !isOrdinal(grid.text(one))) ?? [];
  const [row, ...more] = words.filter((one) => !isBareUnit(grid.text(one)));
  const [heading, ...further] = columnHeadings(grid, cell);
  const isPart = more.some((group) => partNamed(grid.text(group)) !== null);
  if (!row || isPart || words.length < 2 || !heading || further.length > 0) return false;
  const column = parseDimensions(grid.text(heading));
  if (!isPlainHeading(grid.text(heading)) && (!column || says(column))) return false;
  const meaning = findings.match(grid.text(row));
  if (meaning.type !== 'field' || !/^(?:banners|onlineReach)$/u.test(meaning.field)) return false;
  // 横幅 without 展板 is half of what the ledger counts in one.
  if (meaning.field === 'banners' && !['幅', '展板'].every((word) => grid.text(row).includes(word)))
    return false;
  grid.served.add(row);
  const label = `${tidyLabel(grid.text(row))}/${tidyLabel(grid.text(heading))}`;
  fillCell(grid, cell, { label, ...meaning }, findings);
  return true;
}

/** 参与职工 within 进企业 are all who were reached there. */
function withinPart(dims: Dimensions, { setting }: NamedPart): Dimensions {
  const { people, ...rest } = dims;
  return people && setting === dims.setting ? rest : dims;
}

interface Headings {
  label: string;
  dims: Dimensions;
  confidence: number;
  reason: string;
  doubt: string | null;
}

function readHeadings(
  grid: TableGrid,
  cell: BlankCell,
  unitRow: UnitRow | null,
  units: readonly string[],
  over: (cell: BlankCell) => Measure | null,
): Headings | null {
  const isUnitRow = unitRow?.row === cell.row;
  const left = isUnitRow ? [] : rowHeadings(grid, cell);
  const above = columnHeadings(grid, cell);
  if (!left || above.length === 0) return null;
  const rowWords = left.filter(
    (heading) => !isOrdinal(grid.text(heading)) && !TARGET.test(grid.text(heading).trim()),
  );
  const share = above[0] && shareAcross(grid, above[0]);
  const column =
    share === undefined
      ? (columnOfPart(grid, above) ??
        columnOfSeveral(grid, above, units) ??
        countOfSubject(grid, rowWords, above) ??
        plainColumn(grid, above))
      : columnOfShare(grid, share, above.slice(1));
  // 场 in a column of units is of the number beside it, not of one whose column has its own.
  const isOwn = column?.dims.measure !== undefined;
  // 走访数 before 企业（家） and 户数（户）.
  const isOfVisits =
    (column?.dims.visits || column?.dims.measure === 'households') &&
    rowWords.length > 0 &&
    rowWords.every((word) => isGoing(grid.text(word)));
  const row = isOfVisits
    ? { dims: {}, loss: 0 }
    : readPath(grid, isOwn ? rowWords.filter((word) => !isBareUnit(grid.text(word))) : rowWords);
  if (!row || !column) return null;
  if (!isUnitRow && !isOfVisits && !says(row.dims)) return null;
  const crossed = mergeDimensions(row.dims, column.dims);
  const dims = crossed && withRowOver(grid, rowWords, crossed);
  // 培育宣传试点 beside 完成情况 asks for words as well.
  const isWorded =
    above[0] && !isOfCounts(grid.text(above[0])) && !parseDimensions(grid.text(above[0]));
  const isSubject = !isWorded || rowWords.some((word) => isBareUnit(grid.text(word)));
  const isCounted = dims?.measure ?? dims?.visits ?? (isSubject ? dims?.subject : undefined);
  if (!says(column.dims) && !isCounted && units.length === 0) return null;
  if (!dims) return null;
  if (isUnitRow && !isCounted && !(says(dims) && over(cell))) return null;
  const names = [...rowWords].reverse().concat([...above].reverse());
  const label = names.map((heading) => tidyLabel(grid.text(heading))).join('/');
  const best = isUnitRow ? unitRow.confidence : 0.97;
  const certain = Math.round((best - row.loss - column.loss) * 100) / 100;
  const owner =
    dims.measure === 'audience' && !dims.form
      ? (sharedAudience(grid, above[0] ?? cell, 'row') ??
        sharedAudience(grid, rowWords[0] ?? cell, 'column') ??
        sharedAudience(grid, rowWords[0] ?? cell, 'row'))
      : null;
  const confidence = owner ? Math.min(certain, 0.85) : certain;
  const doubt = owner === 'doubt' ? WHOSE_AUDIENCE : isUnitRow ? unitRow.doubt : null;
  if (owner && owner !== 'doubt') dims.form = owner;
  const isOfHomes = dims.measure === 'households' && !dims.setting && !dims.form;
  if (isOfHomes && [...rowWords, ...above].some((word) => isFamilyAmongSettings(grid, word)))
    dims.setting = 'family';
  const reason = isUnitRow ? unitRow.reason : '行标题与列标题';
  return { label, dims, confidence, reason, doubt };
}

/** Of a part of what is counted before it no more is guessed than that says. */
function columnOfPart(
  grid: TableGrid,
  above: readonly BlankCell[],
): { dims: Dimensions; loss: number } | null {
  const path = readPath(grid, above);
  const part = path ? partAcross(grid, above, path.dims) : undefined;
  if (part === undefined) return path;
  return part && { dims: part, loss: path?.loss ?? 0 };
}

function columnOfShare(
  grid: TableGrid,
  share: Dimensions | null,
  further: readonly BlankCell[],
): { dims: Dimensions; loss: number } | null {
  const outer = readPath(grid, further);
  const dims = share && outer && mergeDimensions(outer.dims, share);
  return dims && { dims, loss: 0.05 };
}

/** 场次/人次 over cells that have a room with its unit for each. */
function columnOfSeveral(
  grid: TableGrid,
  [nearest, ...further]: readonly BlankCell[],
  units: readonly string[],
): { dims: Dimensions; loss: number } | null {
  const asked = nearest && severalMeasures(grid.text(nearest));
  const rooms = units.map((unit) => parseDimensions(`(${unit})`)?.measure);
  if (!asked || rooms.length < 2 || !asked.some((one) => rooms.includes(one))) return null;
  return further.length > 0 ? readPath(grid, further) : { dims: {}, loss: 0.05 };
}

/** 不少于6场 beside the number that was reached says nothing of what it counts. */
const TARGET = /^(?:不少于|不低于|不小于|至少|≥|>=)\s*\d/u;

/** 本期数 where the row, the one over it, a column of units or the room's own says what is counted. */
function plainColumn(
  grid: TableGrid,
  [heading, ...further]: readonly BlankCell[],
): { dims: Dimensions; loss: number } | null {
  const isPlain = heading && further.length === 0 && isPlainHeading(grid.text(heading));
  return isPlain ? { dims: {}, loss: 0.05 } : null;
}

/** 数量 under which the rows are kinds of pilots: how many pilots of each. */
function countOfSubject(
  grid: TableGrid,
  rowWords: readonly BlankCell[],
  above: readonly BlankCell[],
): { dims: Dimensions; loss: number } | null {
  const [heading] = above;
  const [kind] = rowWords;
  if (!heading || !kind || above.length > 1) return null;
  if (!isOfCounts(grid.text(heading))) return null;
  if (readPath(grid, rowWords)?.dims.subject) return { dims: {}, loss: 0.05 };
  const corner = grid.at(heading.row, kind.column);
  const about = corner && parseDimensions(grid.text(corner))?.subject;
  return about ? { dims: { subject: about }, loss: 0.05 } : null;
}

function isOfCounts(heading: string): boolean {
  return /^(?:数量|个数|数)$/u.test(readLabel(heading).core);
}

function warnOfSummedSettings(dims: Dimensions, grid: TableGrid, findings: Findings): void {
  if (!dims.total || dims.setting) return;
  const named = grid.table.cells.some(
    (cell) => grid.role(cell) === 'text' && parseDimensions(grid.text(cell))?.setting,
  );
  if (!named) return;
  findings.warn(
    '表中的合计是公式，按各场所相加；同时进入几个场所的活动会在合计里重复计算，可能大于台账的合计。公式按原样保留。',
  );
}
