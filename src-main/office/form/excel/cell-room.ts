import { displayWidth } from '../../../../src-shared/words/display-width.ts';
import type { TooLongText } from '../office-form.ts';
import type { ResolvedLine } from '../resolve-tags.ts';
import type { ExcelCell, ExcelSheet } from './excel-document.ts';
import { widthOf } from './excel-model.ts';
import type { SheetStyles } from './excel-styles.ts';

/** Excel grows rows that wrap, but neither merged cells nor rows whose height was set by hand. */
export function tooLongForCell(
  sheet: ExcelSheet,
  styles: SheetStyles,
  cell: ExcelCell,
  line: ResolvedLine,
  where: string,
): TooLongText | null {
  // A tick changes no length, nor does a part of a day; a cell is told once.
  const use = line.uses.find(({ tag }) => tag.option === undefined && tag.part === undefined);
  if (!use || typeof use.value !== 'string') return null;
  const merge = sheet.merges.find(({ top, left }) => top === cell.row && left === cell.column);
  const lastRow = merge?.bottom ?? cell.row;
  const columns = (merge?.right ?? cell.column) - cell.column + 1;
  const wraps = styles.wraps(cell.style);
  const isFixed =
    merge !== undefined || sheet.rows.get(cell.row)?.attributes.get('customHeight') === '1';
  if (!isFixed) return null;
  let height = 0;
  for (let row = cell.row; row <= lastRow; row += 1) {
    height += Number(sheet.rows.get(row)?.attributes.get('ht') ?? sheet.defaultHeightPt);
  }
  const scale = styles.fontPt(cell.style) / 11;
  const charsPerLine = Math.max(1, Math.floor(widthOf(sheet, cell.column, columns) / scale));
  const lines = wordsOf(cell.text, line)
    .split('\n')
    .map((one) => Math.max(1, Math.ceil(displayWidth(one.trimEnd()) / charsPerLine)))
    .reduce((sum, one) => sum + one, 0);
  const room = wraps ? Math.max(1, Math.floor(height / (styles.fontPt(cell.style) * 1.3))) : 1;
  if (lines <= room) return null;
  return {
    tag: use.tag.text,
    where,
    text: use.value,
    reason: `格子大小固定，约能写${room}行，这段文字约需${lines}行，超出的部分显示不全。请精简文字，或在 WPS、Excel 里加大行高${wraps ? '' : '并设为自动换行'}。`,
  };
}

/** The cell as filled, all of its tags written over. */
function wordsOf(text: string, { replacements }: ResolvedLine): string {
  return replacements
    .toSorted((a, b) => b.from - a.from)
    .reduce((words, { from, to, text: own }) => words.slice(0, from) + own + words.slice(to), text);
}
