import { tellsDays } from '#shared/recognition/read-chronicle.ts';
import { type BlankRows, UNFILLED } from './blank-rows.ts';
import {
  isCountOfNames,
  isExampleText,
  isNoteText,
  isTotalText,
  NO_SECTION,
  readSection,
  type Section,
} from './classify-row.ts';
import type { FoundTable } from './find-tables.ts';
import { leavesRowsBelow } from './left-section.ts';
import type { MappedColumn } from './map-columns.ts';
import { headsOtherWork } from './other-work-heading.ts';
import type { GridCell, SheetGrid } from './sheet-grid.ts';

type Verdict = Section | 'empty' | null | string;

/** Null for a row of data; a section; or why the row is left out. */
export function verdictOn(
  grid: SheetGrid,
  row: number,
  cells: ReadonlyMap<number, GridCell>,
  table: FoundTable,
  byField: ReadonlyMap<string, MappedColumn>,
  blanks: BlankRows,
): Verdict {
  const own = [...cells].filter(
    ([, { writtenIn, cell }]) => writtenIn === row && cell.text.trim() !== '',
  );
  own.sort(([a], [b]) => a - b);
  const sequence = new Set(table.columns.filter((column) => column.sequence).map(({ col }) => col));
  const telling = own.filter(([col]) => !sequence.has(col));
  const [firstCol, firstCell] = own[0] ?? [0, null];
  if (!firstCell) return 'empty';
  const first = firstCell.cell.text.trim();
  if (isExampleText(first)) return '示例行';
  const isLine = own.length === 1 && standsAsLine(grid, row, firstCol, first, table);
  if (isLine && leavesRowsBelow(first)) return { ...NO_SECTION, leaves: first };
  if (isLine && headsOtherWork(first)) return { ...NO_SECTION, otherWork: first };
  const entry = byField.get('entry');
  if (entry && isEntry(cells, entry, byField)) return null;
  if (entry && own.length === 1) return readSection(first) ?? loneNote(first);
  const dated = hasDate(cells, byField);
  if (
    !dated &&
    own.slice(0, 3).some(([, { cell }]) => cell.number === null && isTotalText(cell.text))
  )
    return '合计行';
  const name = ownText(cells, row, byField.get('title') ?? byField.get('name'));
  if (!dated && [first, name].some(isCountOfNames)) return '合计行';
  if (!dated && own.length <= 6 && isNoteText(first)) return '说明或签字行';
  const isLone = own.length === 1 && Number.isNaN(Number(first));
  const isMerged = (grid.mergeAt(row, firstCol)?.right ?? firstCol) > firstCol;
  if (telling.length > 0 && (!isLone || (!isMerged && blanks.isPreset(firstCol, firstCell.cell)))) {
    const blank = blanks.why(row, cells);
    if (blank !== null) return blank;
  }
  if (telling.length === 0)
    return own.length === 1 && Number.isNaN(Number(first)) ? sectionOrNote(first) : 'empty';
  if (own.length === 1) return loneText(grid, row, firstCol, first, byField);
  const identity = ['date', 'title', 'form', 'settings', 'name', 'place', 'organiser'];
  const named = [...byField].some(
    ([field, column]) =>
      (identity.includes(field) || field.startsWith('name.')) && ownText(cells, row, column) !== '',
  );
  const onlyNumbers = telling.every(
    ([, { cell }]) => cell.number !== null || /^[\d,.，０-９\s/—-]*$/u.test(cell.text),
  );
  if (!named && onlyNumbers)
    return telling.some(([, { cell }]) => cell.number)
      ? '只有数字，没有名称和日期，按合计行跳过'
      : UNFILLED;
  return null;
}

/** Not 取消 alone under 备注. */
function standsAsLine(
  grid: SheetGrid,
  row: number,
  col: number,
  text: string,
  { columns }: FoundTable,
): boolean {
  const isMerged = (grid.mergeAt(row, col)?.right ?? col) > col;
  return isMerged || text.length > WORD || columns.every((column) => column.col >= col);
}

const WORD = 3;

function loneText(
  grid: SheetGrid,
  row: number,
  col: number,
  text: string,
  byField: ReadonlyMap<string, MappedColumn>,
): Verdict {
  const merged = (grid.mergeAt(row, col)?.right ?? col) > col;
  const titleColumn = (byField.get('title') ?? byField.get('name'))?.col;
  const isName = [...byField].some(
    ([field, each]) => field.startsWith('name.') && each.col === col,
  );
  if (isName && !merged && !isNoteText(text)) return null;
  const section = readSection(text);
  if (
    section &&
    (merged || section.isPlan || col !== titleColumn || /^[一二三四五六七八九十(（\d]/u.test(text))
  )
    return section;
  if (!merged && col === titleColumn) return null;
  return isNoteText(text) ? '说明或签字行' : '只填了一格，按说明跳过';
}

function sectionOrNote(text: string): Verdict {
  return readSection(text) ?? (isNoteText(text) ? '说明或签字行' : '只填了一格，按说明跳过');
}

function hasDate(
  cells: ReadonlyMap<number, GridCell>,
  byField: ReadonlyMap<string, MappedColumn>,
): boolean {
  const column = byField.get('date');
  const cell = column ? cells.get(column.col)?.cell : undefined;
  if (cell === undefined) return false;
  // 4月小计 names no day.
  return cell.date !== null || (DAY_AT_HEAD.test(cell.text) && !isTotalText(cell.text));
}

function loneNote(text: string): string {
  return isNoteText(text) ? '说明或签字行' : '没有写明是哪一天，按说明跳过';
}

/** A sentence with its day, in it or before it. */
function isEntry(
  cells: ReadonlyMap<number, GridCell>,
  { col }: MappedColumn,
  byField: ReadonlyMap<string, MappedColumn>,
): boolean {
  const text = cells.get(col)?.cell.text ?? '';
  const day = byField.get('date')?.col;
  return day === undefined || day === col
    ? tellsDays(text)
    : text.trim() !== '' && (cells.get(day)?.cell.text.trim() ?? '') !== '';
}

/** Not 5篇, that a total counts there. */
const DAY_AT_HEAD = /^\s*\d[\d\s]*(?:[年月日号时.。/、\-—–~至到:：(（]|$)/u;

function ownText(
  cells: ReadonlyMap<number, GridCell>,
  row: number,
  column: MappedColumn | undefined,
): string {
  const found = column ? cells.get(column.col) : undefined;
  return found && found.writtenIn === row ? found.cell.text.trim() : '';
}
