import { isFiller, isHint, isPlaceholderText } from '#shared/blanks/label-text.ts';
import {
  type BlankCell,
  type BlankLine,
  type BlankTable,
  blankCellText,
} from '../../../office/form/blank-model.ts';
import { isLoneBox } from './choices.ts';
import { isExampleRow } from './example-row.ts';
import { type IsKnown, readGaps } from './line-gaps.ts';
import { optionLines } from './option-lines.ts';

export type CellRole =
  /** Nothing in it, or only guidance that gives way. */
  | 'blank'
  /** Room with a frame but no label of its own: 年 月 日, tick boxes, ____人次. */
  | 'pattern'
  /** Nothing but a box to tick; its word is in another cell. */
  | 'box'
  | 'number'
  | 'formula'
  /** Neither room nor heading: of a row that shows how to fill in the others, or crossed out. */
  | 'example'
  | 'text';

/** A table with roles, and who has been given what. */
export interface TableGrid {
  table: BlankTable;
  at(row: number, column: number): BlankCell | undefined;
  /** Those that begin in this row, left to right. */
  inRow(row: number): readonly BlankCell[];
  /** Those that begin in this column, top to bottom. */
  inColumn(column: number): readonly BlankCell[];
  /** Those whose last row this is, in reading order. */
  endingIn(row: number): readonly BlankCell[];
  role(cell: BlankCell): CellRole;
  text(cell: BlankCell): string;
  /** Of 交通安全宣讲 on a form about 交通 alone. */
  topic: string | null;
  /** 走访企业____家: asks for a number itself. */
  hasRoomInside(cell: BlankCell): boolean;
  /** Cells whose room is taken, and labels that have found theirs. */
  taken: Set<BlankCell>;
  served: Set<BlankCell>;
  /** Heads and rooms that the form says somebody else fills in. */
  notOurs: Set<BlankCell>;
  /** What is written before the table. */
  caption: string;
  /** Units of heads that a note tells for the whole table, by the head. */
  toldUnits: Map<string, string>;
  /** What stands over each cell, as far as it has been asked; see `columnHeadings`. */
  headings: Map<BlankCell, BlankCell[]>;
}

export function tableGrid(
  table: BlankTable,
  isKnown: IsKnown,
  topic: string | null = null,
): TableGrid {
  const byPosition: (BlankCell | undefined)[][] = [];
  const rows = groupedBy(table, ({ row }) => row);
  const columns = groupedBy(table, ({ column }) => column);
  const ends = groupedBy(table, ({ row, rowSpan }) => row + rowSpan - 1);
  const texts = new Map(table.cells.map((cell) => [cell, blankCellText(cell)]));
  const examples = new Set(
    [...rows].filter(([, cells]) => isExampleRow(cells)).map(([row]) => row),
  );
  const roles = new Map<BlankCell, CellRole>();
  for (const cell of table.cells) {
    roles.set(cell, examples.has(cell.row) ? 'example' : roleOf(cell, isKnown));
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        (byPosition[row] ??= [])[column] = cell;
      }
    }
  }
  for (const cell of table.cells) {
    const left = byPosition[cell.row]?.[cell.column - 1];
    // （场次） under a head is beside 单位 only because that is merged down to it.
    const isBeside = left?.row === cell.row && roles.get(left) === 'text';
    const isLabel = isBeside && isKnown(blankCellText(left));
    if (isLabel && roles.get(cell) === 'text' && isHint(blankCellText(cell))) {
      roles.set(cell, 'blank');
    }
  }
  return {
    table,
    at: (row, column) => byPosition[row]?.[column],
    inRow: (row) => rows.get(row) ?? [],
    inColumn: (column) => columns.get(column) ?? [],
    endingIn: (row) => ends.get(row) ?? [],
    role: (cell) => roles.get(cell) ?? 'text',
    hasRoomInside: (cell) => cell.lines.some((line) => asksNumber(line, isKnown)),
    text: (cell) => texts.get(cell) ?? blankCellText(cell),
    topic,
    taken: new Set(),
    served: new Set(),
    notOurs: new Set(),
    caption: '',
    toldUnits: new Map(),
    headings: new Map(),
  };
}

/** 1. 2. 3., one under another, with nothing behind them. */
export function isNumberedRoom({ lines }: BlankCell): boolean {
  const written = lines.filter((line) => !isFiller(line.text));
  return written.length > 1 && written.every(({ text }) => BARE_NUMBERING.test(text.trim()));
}

const BARE_NUMBERING = /^(?:[(（]?\d{1,2}[.．、)）]|[①-⑩])_{0,40}[；;。]?$/u;

function asksNumber({ text, prompts }: BlankLine, isKnown: IsKnown): boolean {
  return readGaps(text, isKnown, prompts).some(({ unit }) => unit !== '');
}

function groupedBy(
  { cells }: BlankTable,
  lineOf: (cell: BlankCell) => number,
): Map<number, BlankCell[]> {
  const lines = new Map<number, BlankCell[]>();
  for (const cell of cells) {
    const line = lines.get(lineOf(cell));
    if (line) line.push(cell);
    else lines.set(lineOf(cell), [cell]);
  }
  return lines;
}

/** Empty, or with nothing but marks of how to fill it in. */
export function isRoom(grid: TableGrid, cell: BlankCell): boolean {
  const role = grid.role(cell);
  return role === 'blank' || role === 'pattern';
}

export function leftOf(grid: TableGrid, cell: BlankCell): BlankCell | null {
  return (cell.column > 0 && grid.at(cell.row, cell.column - 1)) || null;
}

/** Spans the table, or nearly: a title, a note, a section heading. */
export function isFullWidth(grid: TableGrid, cell: BlankCell): boolean {
  const { columnCount } = grid.table;
  if (columnCount < 2) return false;
  return cell.columnSpan >= columnCount * 0.9 || spansOutline(grid, cell);
}

/** On a sheet the title may reach further than the table: beside the cell there is nothing, not even an outline. */
function spansOutline(grid: TableGrid, cell: BlankCell): boolean {
  if (!grid.table.isSheet || cell.columnSpan < 2) return false;
  return grid
    .inRow(cell.row)
    .every((other) => other === cell || (!other.bordered && grid.text(other).trim() === ''));
}

function roleOf(cell: BlankCell, isKnown: IsKnown): CellRole {
  if (cell.isFormula) return 'formula';
  const written = cell.lines.filter((line) => !isFiller(line.text));
  if (cell.tables.length > 0) return 'text';
  if (written.length === 0 || isNumberedRoom(cell)) return 'blank';
  const all = blankCellText(cell).trim();
  if (cell.isNumber || /^[\d,.]+$/u.test(all)) return 'number';
  if (
    written.every((line) => line.prompts.some(([from, to]) => to - from >= line.text.trim().length))
  ) {
    return 'blank';
  }
  if (written.length === 1 && isPlaceholderText(all)) return 'blank';
  if (
    /^(?:场次|场|人次|户|份|条|篇|个村|个社区|个|件|家|所|项|名|块|处)$/u.test(all) &&
    cell.lines.every((line) => /^[\s\u3000]/u.test(line.text))
  ) {
    return 'pattern';
  }
  if (written.length === 1 && /^\s*[(（](?:单位|加盖)?(?:盖章|公章|印章)[)）]\s*$/u.test(all))
    return 'pattern';
  if (DURATION.test(blankCellText(cell))) return 'pattern';
  if (isLoneBox(all)) return 'box';
  if (/^[-—－–/／\\＼]+$/u.test(all)) return 'example';
  if (optionLines(cell.lines)) return 'pattern';
  const gaps = written.flatMap((line) => readGaps(line.text, isKnown, line.prompts));
  const labelled = gaps.some((gap) => /[\p{L}]/u.test(gap.label.replace(UNITS, '')));
  const rest = written.flatMap((line) => {
    const own = readGaps(line.text, isKnown, line.prompts);
    return own.length > 0 ? [] : [line.text];
  });
  if (gaps.length > 0 && !labelled && rest.every((text) => /^[\s(（)）]*$/u.test(text)))
    return 'pattern';
  return 'text';
}

/** Room for 3分20秒. */
const DURATION = /^[\s\u3000]{1,40}分钟?(?:[\s\u3000]{1,40}秒)?\s{0,20}$/u;

const UNITS = /^[场人份条篇次个件、，/至到自]+$/u;
