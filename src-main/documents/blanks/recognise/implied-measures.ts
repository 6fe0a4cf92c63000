import { foldLabel } from '#shared/blanks/label-text.ts';
import { parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import type { Measure } from '#shared/domain/measures.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { columnHeadings } from './headings.ts';
import { isFullWidth, type TableGrid } from './table-grid.ts';

/**
 * What is counted where no heading says it: 单位：场次, or the nearest title that ends in one measure. Of two tables
 * one under the other each has its own.
 */
export function impliedMeasures(
  grid: TableGrid,
  caption: string,
): (cell: BlankCell) => Measure | null {
  const titles = grid.table.cells.filter((cell) => isFullWidth(grid, cell));
  const stated = grid.table.cells
    .filter((cell) => titles.includes(cell) || statesUnit(grid, cell))
    .flatMap((cell) => statedIn([grid.text(cell)]).map((unit) => ({ row: cell.row, unit })));
  const named = [...statedIn([caption]), nearestTitled(linesOf([caption])) ?? []];
  const asked = askedIn(linesOf([caption]));
  return (cell) => {
    const isAbove = ({ row }: { row: number }) => row < cell.row;
    const nearest = stated.findLast(isAbove)?.row;
    const own = stated.filter(({ row }) => nearest === undefined || row === nearest);
    const above = titles.filter(isAbove).map(grid.text);
    const titled = nearestTitled(linesOf(above)) ?? [];
    const question = above.length > 0 ? askedIn(linesOf(above)) : asked;
    const row = filledInRow(grid, cell);
    if (row.length > 0) return onlyMeasure(row);
    const heads = filledUnderHeads(grid, cell);
    const said = [...named, ...own.map(({ unit }) => unit), titled, question, heads].flat();
    return onlyMeasure(said) ?? (said.length === 0 ? measureOfGroups(grid, cell) : null);
  };
}

/** 合计 beside 各领域活动场次, under which each setting has its column: of what all such groups count. */
function measureOfGroups(grid: TableGrid, cell: BlankCell): Measure | null {
  const [head, ...further] = columnHeadings(grid, cell);
  if (!head || further.length > 0 || head.rowSpan < 2) return null;
  if (!parseDimensions(grid.text(head))?.total) return null;
  const heads = grid.inRow(head.row).filter((one) => isHead(grid, one));
  const counted = heads.flatMap((one) => {
    const measure = parseDimensions(grid.text(one))?.measure;
    return one.columnSpan > 1 || measure ? [measure] : [];
  });
  const [only, ...others] = new Set(counted);
  return others.length === 0 ? (only ?? null) : null;
}

function onlyMeasure(units: readonly string[]): Measure | null {
  const [only, ...others] = new Set(
    units.flatMap((unit) => parseDimensions(`(${unit.replace('数', '')})`)?.measure ?? []),
  );
  return others.length === 0 ? (only ?? null) : null;
}

/** 填条数 in a note at the end of a row, 媒体宣传（填条数） at its beginning. */
function filledInRow(grid: TableGrid, { row }: BlankCell): string[] {
  const words = grid.inRow(row).filter((cell) => grid.role(cell) === 'text');
  return words.flatMap((cell) => filledBy(grid.text(cell)) ?? filledByNote(grid.text(cell)) ?? []);
}

/** 五进类别（除注明外，填场次） over the columns, 宣传形式（均填人次） in the corner. */
function filledUnderHeads(grid: TableGrid, cell: BlankCell): string[] {
  const isCorner = (head: BlankCell) =>
    head.row < cell.row &&
    !isFullWidth(grid, head) &&
    isHead(grid, grid.at(head.row, head.column + head.columnSpan));
  const heads = [...columnHeadings(grid, cell), ...grid.inColumn(0).filter(isCorner)];
  return heads.flatMap((head) => filledBy(grid.text(head)) ?? []);
}

function isHead(grid: TableGrid, cell: BlankCell | undefined): boolean {
  return cell !== undefined && grid.role(cell) === 'text';
}

function filledBy(text: string): string | undefined {
  return FILLED.exec(foldLabel(text))?.[1];
}

function filledByNote(text: string): string | undefined {
  return NOTED.exec(foldLabel(text))?.[1];
}

/** A cell with nothing but 单位：场, wherever it stands over the numbers. */
function statesUnit(grid: TableGrid, cell: BlankCell): boolean {
  return grid.role(cell) === 'text' && UNIT_ALONE.test(grid.text(cell));
}

const UNIT_ALONE = /^\s*[(（]?(?:计量)?单位\s*[:：]/u;

function statedIn(texts: readonly string[]): string[] {
  return linesOf(texts).flatMap(
    (line) => (STATED.exec(line) ?? ONLY.exec(line))?.[1] ?? filledBy(line) ?? [],
  );
}

function linesOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split('\n')).map((line) => line.replace(/\s/gu, ''));
}

function nearestTitled(lines: readonly string[]): string | undefined {
  return lines.flatMap(measureTitled).at(-1);
}

/** 各场所受众各有多少人次？（填下表） right over a table. */
function askedIn(lines: readonly string[]): string[] {
  const question = ASKED.exec(lines.findLast((line) => line !== '') ?? '');
  return question?.[1] === undefined ? [] : [question[1]];
}

/** 统计表（人次）, 各形式场次统计, 受众人次半年报（2025年）, and nothing else that is counted. */
function measureTitled(line: string): string[] {
  if (ONLY.test(line) || filledBy(line) !== undefined) return [];
  const inBrackets = TITLED.exec(line)?.[1];
  if (inBrackets) return [inBrackets];
  const counted = new Set(line.match(COUNTED));
  const [only = ''] = counted;
  const title = STATED.test(line) ? line : line.replace(BRACKETS_LAST, '');
  return counted.size === 1 && COUNTED_LAST.test(title) ? [only] : [];
}

const STATED = /单位[:：]?(?:均?[为是])?[(（“]?(场次|场|人次|人|份|条|篇|次)[)）]?/u;
/** 本表只统计人次, 以下数字均为场次, 除注明外均填场次. */
const ONLY =
  /(?:本表|表[中内]|以下|[注标说]明[的者]?外)[^。；;，,不]{0,6}[只仅均都](?:统计|填[写报]?|计算?|按|为|是|以)[“"]?(场次|人次|户数|份数|条数)/u;
const ASKED =
  /(?:多少|几)(场次|场|人次|人|户|份|条)[^。；;，,?？]{0,10}[?？](?:[(（][^()（）]{0,40}[)）])?$/u;
const TITLED = /[(（](场次|场|人次|份数|份|条)[)）]$/u;
const COUNTED = /场次|人次|份数|户数|条数|篇数|家数|项数|件数|个数|活动数|人数/gu;
const COUNTED_LAST =
  /^[^:：,，。;；]*(?:场次|人次|人数|份数|户数|条数)(?:情况)?(?:(?:统计|汇总|一览|明细|登记|填报){0,2}(?:表|台账)?|(?:半年|季|季度|月|年)?报表?)$/u;
const BRACKETS_LAST = /[(（][^()（）]{0,40}[)）]$/u;
/** （除注明外，填场次）, （均以人次计）. */
const FILLED =
  /\((?:[^()]{0,12}[,、;])?(?:[请均都只]|一律|数字){0,2}(?:填[写报]?|[按以为])["“]?(场次|人次|户数|份数|条数)["”]?(?:数|计算?|统计|填[写报]?)?\)/u;
const NOTED =
  /^(?:[此本]行)?[请均只]{0,2}(?:填[写报]?|按)["“]?(?:报道)?(场次|人次|户数|份数|条数)/u;
