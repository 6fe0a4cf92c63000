import { type CellRange, columnName, parseCell, parseRange } from '../../office/cell-address.ts';
import type { OfficePackage } from '../../office/office-package.ts';
import { isSwitchedOn } from './parse-styles.ts';
import { TextCollector } from './text-collector.ts';
import { type CellSurroundings, type RawCell, toCell } from './to-cell.ts';
import type { WorkbookBounds } from './workbook-bounds.ts';
import type { ColumnSpan, WorkbookRow, WorkbookSheet } from './workbook-model.ts';

export interface SheetSurroundings extends Omit<CellSurroundings, 'hidesZeros'> {
  bounds: WorkbookBounds;
  /** The formats of conditions that strike out. */
  striking: ReadonlySet<number>;
}

const LAST_COLUMN = 16_384;
const MOST_MERGES = 100_000;

/** Below this, in points or characters, nothing of a row or column is seen. */
const NO_SIZE = 0.5;

/** One worksheet's values. Missing references are counted on; a lying dimension is not looked at. */
export function parseSheet(
  office: OfficePackage,
  { name: sheet, part }: { name: string; part: string },
  around: SheetSurroundings,
): Omit<WorkbookSheet, 'name' | 'hidden'> {
  const rows: WorkbookRow[] = [];
  const merges: CellRange[] = [];
  const hiddenColumns: ColumnSpan[] = [];
  const inline = new TextCollector();
  const surroundings: CellSurroundings = { ...around, hidesZeros: false };
  let filter: CellRange | null = null;
  let filters = false;
  const struckByCondition: string[] = [];
  let conditional = '';
  let current: WorkbookRow = { row: 0, cells: [] };
  let row = 0;
  let inData = false;
  let cell = blankCell(0);
  let collecting: 'value' | 'formula' | null = null;

  office.stream(
    part,
    {
      open(name, attribute) {
        switch (name) {
          case 'sheetView':
            if (!isSwitchedOn(attribute('showZeros') ?? '1')) surroundings.hidesZeros = true;
            return;
          case 'col': {
            const width = Number(attribute('width') ?? 8);
            if (isSwitchedOn(attribute('hidden') ?? '0') || width < NO_SIZE)
              hiddenColumns.push({
                left: Number(attribute('min')),
                right: Number(attribute('max')),
              });
            return;
          }
          case 'sheetData':
            inData = true;
            return;
          case 'row': {
            if (!inData) return;
            const told = Number(attribute('r'));
            row = Number.isInteger(told) && told > 0 ? told : row + 1;
            cell = blankCell(0);
            current = { row, cells: [], ...unseenRow(attribute) };
            return;
          }
          case 'c': {
            if (!inData) return;
            const ref = parseCell(attribute('r') ?? '');
            if (ref && current.cells.length === 0 && current.row !== ref.row && ref.row > 0) {
              row = ref.row;
              current.row = row;
            }
            cell = blankCell(ref ? ref.column : cell.col + 1);
            cell.type = attribute('t') ?? 'n';
            cell.style = Number(attribute('s') ?? 0);
            cell.isRich = attribute('vm') !== undefined;
            inline.begin();
            return;
          }
          case 'f':
            cell.formula = '';
            collecting = 'formula';
            return;
          case 'v':
            cell.hasValue = true;
            collecting = 'value';
            return;
          case 'mergeCell': {
            const merge = parseRange(attribute('ref') ?? '');
            if (merge && merges.length < MOST_MERGES) merges.push(merge);
            return;
          }
          case 'autoFilter':
            filter = parseRange(attribute('ref') ?? '');
            return;
          case 'conditionalFormatting':
            conditional = attribute('sqref') ?? '';
            return;
          case 'cfRule':
            if (around.striking.has(Number(attribute('dxfId') ?? -1)))
              struckByCondition.push(...conditional.split(/\s+/u));
            return;
          case 'filterColumn':
            filters = true;
            return;
          default:
            if (inData) inline.open(name, attribute);
        }
      },
      close(name) {
        switch (name) {
          case 'sheetData':
            inData = false;
            return;
          case 'row': {
            if (!inData || current.cells.length === 0) return;
            around.bounds.row(sheet, current.cells.length);
            rows.push(current);
            return;
          }
          case 'c': {
            if (!inData || cell.col > LAST_COLUMN) return;
            cell.inline = inline.text;
            const shown = toCell(cell, surroundings);
            if (!shown) return;
            around.bounds.cell(sheet, `${columnName(cell.col)}${row}`, shown.text);
            current.cells.push(shown);
            return;
          }
          case 'v':
          case 'f':
            collecting = null;
            return;
          default:
            if (inData) inline.close(name);
        }
      },
      text(text) {
        if (collecting === 'value') cell.value += text;
        else if (collecting === 'formula') cell.formula += text;
        else if (inData) inline.add(text);
      },
    },
    withoutBlankCells,
  );
  return {
    rows: inOrder(rows),
    merges,
    hiddenColumns,
    filter: filters ? filter : null,
    struckByCondition,
  };
}

/**
 * Cells and rows that are set and hold nothing: down to the last row of a sheet there may be millions. Those
 * before something that does not tell its own place stay, for it is counted from them.
 */
function withoutBlankCells(block: string): string {
  return block.replace(BLANK_CELLS, '').replace(BLANK_ROWS, '');
}

const BLANK_CELLS = /(?:<c r="[A-Z]{1,3}\d{1,7}"(?: s="\d{1,6}")?\/>)+(?=<c r="|<\/row>)/g;
const BLANK_ROWS = /(?:<row r="\d{1,7}"[^<>]{0,200}><\/row>)+(?=<row r="|<\/sheetData>)/g;

function blankCell(col: number): RawCell {
  return {
    col,
    type: 'n',
    style: 0,
    value: '',
    inline: '',
    hasValue: false,
    formula: null,
    isRich: false,
  };
}

function unseenRow(attribute: (name: string) => string | undefined): Pick<WorkbookRow, 'unseen'> {
  const height = attribute('ht');
  if (isSwitchedOn(attribute('hidden') ?? '0'))
    return { unseen: Number(attribute('outlineLevel') ?? 0) > 0 ? 'folded' : 'hidden' };
  return height !== undefined && Number(height) < NO_SIZE ? { unseen: 'flat' } : {};
}

/** Some programs write rows or cells out of order, or one row in two pieces. */
function inOrder(rows: WorkbookRow[]): WorkbookRow[] {
  const straight = rows.every((row, index) => index === 0 || (rows[index - 1]?.row ?? 0) < row.row);
  const joined = straight ? rows : joinRows(rows);
  for (const { cells } of joined) {
    if (cells.some((cell, index) => index > 0 && (cells[index - 1]?.col ?? 0) > cell.col))
      cells.sort((a, b) => a.col - b.col);
  }
  return joined;
}

function joinRows(rows: WorkbookRow[]): WorkbookRow[] {
  const byNumber = new Map<number, WorkbookRow>();
  for (const row of rows) {
    const there = byNumber.get(row.row);
    if (there) there.cells.push(...row.cells);
    else byNumber.set(row.row, row);
  }
  return [...byNumber.values()].sort((a, b) => a.row - b.row);
}
