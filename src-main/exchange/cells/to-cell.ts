import { type CivilDate, parseCivilDate } from '#shared/domain/civil-date.ts';
import { serialDay } from '#shared/recognition/day-serial.ts';
import { isPictureFormula, PICTURE } from './cell-fault.ts';
import type { CellStyle } from './parse-styles.ts';
import { type CellText, plainText, withoutStruck } from './rich-text.ts';
import { unescapeControls } from './unescape-controls.ts';
import type { WorkbookCell } from './workbook-model.ts';

/** A cell as its XML has it. */
export interface RawCell {
  col: number;
  type: string;
  style: number;
  value: string;
  inline: CellText;
  hasValue: boolean;
  /** Null without one; empty for one shared with another cell. */
  formula: string | null;
  /** It has a rich value, which older programs show as an error. */
  isRich: boolean;
}

export interface CellSurroundings {
  strings: readonly CellText[];
  styles: readonly CellStyle[];
  /** Serial numbers count from 1904. */
  from1904: boolean;
  /** Rich values of this workbook may be pictures. */
  hasCellPictures: boolean;
  /** The sheet does not show zeros. */
  hidesZeros: boolean;
}

/** What a cell shows, and where that is not what it holds; null for a cell that shows nothing. */
export function toCell(raw: RawCell, around: CellSurroundings): WorkbookCell | null {
  const { col, type, value } = raw;
  const style = around.styles[raw.style];
  if (isPicture(raw, around.hasCellPictures)) return { ...plain(col, PICTURE), fault: 'picture' };
  if (type === 'e') return { ...plain(col, value || '#REF!'), fault: 'error' };
  if (raw.formula !== null && (type === 'n' ? value.trim() === '' : !raw.hasValue))
    return { ...plain(col, ''), fault: 'uncalculated' };
  switch (type) {
    case 's':
      return worded(col, around.strings[Number(value)] ?? '', style);
    case 'inlineStr':
      return worded(col, raw.inline.length > 0 ? raw.inline : unescapeControls(value), style);
    case 'str':
      return worded(col, unescapeControls(value), style);
    case 'b':
      return worded(col, value === '1' || value === 'true' ? '是' : '否', style);
    case 'd': {
      const day = dayOfIso(value);
      return day
        ? struckCell({ ...plain(col, day), date: day, shows: 'day' }, style)
        : worded(col, value, style);
    }
  }
  if (value.trim() === '') return worded(col, raw.inline, style);
  const number = Number(value);
  if (!Number.isFinite(number)) return worded(col, value, style);
  return struckCell(numbered(col, number, style, around), style);
}

function numbered(
  col: number,
  number: number,
  style: CellStyle | undefined,
  around: CellSurroundings,
): WorkbookCell | null {
  if (style?.date && number >= 1) {
    const day = serialDay(number, around.from1904);
    if (day) {
      const { date, isMoved } = day;
      const { shows, words } = style.date;
      return {
        ...plain(col, date),
        number,
        date,
        shows,
        ...(shows === 'day' ? {} : { seen: words(date) }),
        ...(isMoved ? { isMoved } : {}),
      };
    }
  }
  if (number === 0 && around.hidesZeros) return null;
  const words = style?.words?.(number);
  if (words) {
    if (words.text !== '') return { ...plain(col, words.text), number, meant: words.meant };
    return number === 0 ? null : { ...plain(col, String(number)), number, fault: 'unshown' };
  }
  const text =
    style?.decimals != null
      ? number.toFixed(style.decimals)
      : String(Number(number.toPrecision(15)));
  return { ...plain(col, text), number };
}

function worded(col: number, text: CellText, style: CellStyle | undefined): WorkbookCell | null {
  const { kept, shown } = withoutStruck(text, style?.struck === true);
  const all = kept.trim() === '';
  const own = all ? plainText(text) : kept;
  if (own.trim() === '') return null;
  if (isPictureFormula(own)) return { ...plain(col, PICTURE), fault: 'picture' };
  const put = style?.around?.(own) ?? own;
  if (put.trim() === '') return { ...plain(col, own), fault: 'unshown' };
  return { ...plain(col, put), ...(shown === null ? {} : { struck: { all, shown } }) };
}

function struckCell(cell: WorkbookCell | null, style: CellStyle | undefined): WorkbookCell | null {
  if (!cell || style?.struck !== true) return cell;
  return { ...cell, struck: { all: true, shown: `${cell.text}（已划掉）` } };
}

function plain(col: number, text: string): WorkbookCell {
  return { col, text, number: null, date: null, shows: null, fault: null };
}

function isPicture({ type, value, formula, isRich }: RawCell, hasCellPictures: boolean): boolean {
  if (formula !== null && isPictureFormula(formula)) return true;
  return isRich && hasCellPictures && type === 'e' && value === '#VALUE!';
}

/** 2024-03-02T00:00:00 is that day. A moment with a zone stays words, which may be another day in China. */
function dayOfIso(value: string): CivilDate | null {
  return /^[\d-]{10}(?:T[\d:.]*)?$/u.test(value) ? parseCivilDate(value.slice(0, 10)) : null;
}
