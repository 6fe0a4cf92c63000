import { type CivilDate, parseCivilDate } from '#shared/domain/civil-date.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { SERIAL_1904, serialToDate } from '#shared/recognition/read-date.ts';
import { type CellRange, parseCell, parseRange } from '../../office/cell-address.ts';
import type { OfficePackage } from '../../office/office-package.ts';
import { unescapeControls } from './parse-strings.ts';
import type { NumberStyle } from './parse-styles.ts';
import { type WorkbookCell, type WorkbookRow, type WorkbookSheet } from './workbook-model.ts';

export interface SheetSurroundings {
  file: string;
  strings: readonly string[];
  styles: readonly NumberStyle[];
  /** Serial numbers count from 1904. */
  from1904: boolean;
}

const SHEET_LIMITS = { rows: 200_000, columns: 16_384, merges: 100_000 };

/** One worksheet's values. Missing references are counted on; a lying dimension is not looked at. */
export function parseSheet(
  office: OfficePackage,
  part: string,
  around: SheetSurroundings,
): Pick<WorkbookSheet, 'rows' | 'merges'> {
  const rows: WorkbookRow[] = [];
  const merges: CellRange[] = [];
  let current: WorkbookRow = { row: 0, cells: [] };
  let row = 0;
  let col = 0;
  let inData = false;
  let type = '';
  let style = 0;
  let value = '';
  let inline = '';
  let hasValue = false;
  let hasFormula = false;
  let collecting: 'value' | 'inline' | null = null;
  let phonetic = 0;

  office.stream(part, {
    open(name, attribute) {
      switch (name) {
        case 'sheetData':
          inData = true;
          return;
        case 'row': {
          if (!inData) return;
          const told = Number(attribute('r'));
          row = Number.isInteger(told) && told > 0 ? told : row + 1;
          col = 0;
          current = { row, cells: [] };
          return;
        }
        case 'c': {
          if (!inData) return;
          const ref = parseCell(attribute('r') ?? '');
          col = ref ? ref.column : col + 1;
          if (ref && current.cells.length === 0 && current.row !== ref.row && ref.row > 0) {
            row = ref.row;
            current.row = row;
          }
          type = attribute('t') ?? 'n';
          style = Number(attribute('s') ?? 0);
          value = '';
          inline = '';
          hasValue = false;
          hasFormula = false;
          return;
        }
        case 'f':
          hasFormula = true;
          return;
        case 'v':
          hasValue = true;
          collecting = 'value';
          return;
        case 'rPh':
          phonetic += 1;
          return;
        case 't':
          if (phonetic === 0) collecting = 'inline';
          return;
        case 'mergeCell': {
          const merge = parseRange(attribute('ref') ?? '');
          if (merge && merges.length < SHEET_LIMITS.merges) merges.push(merge);
        }
      }
    },
    close(name) {
      switch (name) {
        case 'sheetData':
          inData = false;
          return;
        case 'row': {
          if (!inData || current.cells.length === 0) return;
          if (rows.length >= SHEET_LIMITS.rows) throw tooManyRows(around.file);
          rows.push(current);
          return;
        }
        case 'c': {
          if (!inData || col > SHEET_LIMITS.columns) return;
          const cell = toCell({ col, type, style, value, inline, hasValue, hasFormula }, around);
          if (cell) current.cells.push(cell);
          return;
        }
        case 'rPh':
          phonetic -= 1;
          return;
        case 'v':
        case 't':
          collecting = null;
      }
    },
    text(text) {
      if (collecting === 'value') value += text;
      else if (collecting === 'inline') inline += text;
    },
  });
  return { rows: inOrder(rows), merges };
}

interface RawCell {
  col: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  hasValue: boolean;
  hasFormula: boolean;
}

function toCell(raw: RawCell, around: SheetSurroundings): WorkbookCell | null {
  const { col, type } = raw;
  const worded = (text: string, fault: WorkbookCell['fault'] = null): WorkbookCell | null =>
    text.trim() === '' ? null : { col, text, number: null, date: null, shows: null, fault };
  if (type === 's') return worded(around.strings[Number(raw.value)] ?? '');
  if (type === 'inlineStr') return worded(unescapeControls(raw.inline || raw.value));
  if (type === 'str') return worded(unescapeControls(raw.value));
  if (type === 'e') return worded(raw.value || '#REF!', 'error');
  if (type === 'b') return worded(raw.value === '1' || raw.value === 'true' ? '是' : '否');
  if (type === 'd') return dated(col, dayOfIso(raw.value), 'day', null) ?? worded(raw.value);
  if (!raw.hasValue || raw.value.trim() === '') {
    if (raw.inline !== '') return worded(unescapeControls(raw.inline));
    return raw.hasFormula
      ? { col, text: '', number: null, date: null, shows: null, fault: 'uncalculated' }
      : null;
  }
  const number = Number(raw.value);
  if (!Number.isFinite(number)) return worded(raw.value);
  const style = around.styles[raw.style];
  if (style?.date && number >= 1) {
    const cell = dated(
      col,
      serialToDate(around.from1904 ? number + SERIAL_1904 : number),
      style.date,
      number,
    );
    if (cell) return cell;
  }
  const text =
    style?.decimals != null
      ? number.toFixed(style.decimals)
      : String(Number(number.toPrecision(15)));
  return { col, text, number, date: null, shows: null, fault: null };
}

/** 2024-03-02T00:00:00 is that day. A moment with a zone stays words, which may be another day in China. */
function dayOfIso(value: string): CivilDate | null {
  return /^[\d-]{10}(?:T[\d:.]*)?$/u.test(value) ? parseCivilDate(value.slice(0, 10)) : null;
}

function dated(
  col: number,
  date: CivilDate | null,
  shows: WorkbookCell['shows'],
  number: number | null,
): WorkbookCell | null {
  return date === null ? null : { col, text: date, number, date, shows, fault: null };
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

function tooManyRows(file: string): Refusal {
  return new Refusal(
    'unsupported-file',
    `“${file}”的一个工作表超过 ${SHEET_LIMITS.rows} 行。请按年份拆成几个文件，分别导入。`,
    { file },
  );
}
