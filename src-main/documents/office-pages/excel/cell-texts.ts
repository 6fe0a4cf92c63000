import { serialDay } from '#shared/recognition/day-serial.ts';
import { parseStyles } from '../../../exchange/cells/parse-styles.ts';
import type { ExcelCell } from '../../../office/form/excel/excel-document.ts';
import type { FormPackage } from '../../../office/form/form-package.ts';
import { workbookParts } from '../../../office/workbook-parts.ts';

/** What a cell shows: numbers and days by their format. */
export type CellTexts = (cell: ExcelCell) => string;

export function shownTexts({ office, mainPart }: FormPackage): CellTexts {
  const parts = workbookParts(office, mainPart);
  const styles = parts?.styles ? parseStyles(office, parts.styles).cells : [];
  return ({ text, style, isNumber, element }) => {
    const number = Number(text);
    const type = element.attributes.get('t') ?? 'n';
    if (type === 'b' && !Number.isNaN(number)) return number === 1 ? 'TRUE' : 'FALSE';
    if (!isNumber || !Number.isFinite(number)) return styles[style]?.around?.(text) ?? text;
    const { date, words, decimals } = styles[style] ?? {};
    const day = date && number >= 1 ? serialDay(number, parts?.from1904 ?? false) : null;
    if (date && day) return date.words(day.date);
    const worded = words?.(number);
    if (worded) return worded.text;
    return typeof decimals === 'number' ? number.toFixed(decimals) : String(rounded(number));
  };
}

/** As many digits as Excel shows. */
function rounded(number: number): number {
  return Number(number.toPrecision(11));
}
