import { foldLabel } from '#shared/blanks/label-text.ts';
import { type BlankCell, blankCellText } from '../../../office/form/blank-model.ts';

/**
 * 例, 示例1：, 示例（勿改） before further cells: a row that shows how to fill in the others, left as it is; so is one that numbers
 * the columns.
 */
export function isExampleRow(cells: readonly BlankCell[]): boolean {
  const texts = cells.map((cell) => blankCellText(cell).trim());
  if (numbersColumns(texts.map(foldLabel)) || codesColumns(texts)) return true;
  const first = cells.find((cell) => blankCellText(cell).trim() !== '');
  return cells.length >= 3 && first !== undefined && EXAMPLE.test(blankCellText(first).trim());
}

/** DWMC | XJ_CC | XJ_RC under or over the heads. */
function codesColumns(texts: readonly string[]): boolean {
  const written = texts.filter((text) => text !== '');
  return (
    written.length >= 3 &&
    written.every((text) => /^[A-Z][A-Z\d]{0,15}(?:_[A-Z\d]{1,15}){0,4}$/u.test(text)) &&
    written.some((text) => text.includes('_') || text.length >= 4)
  );
}

/** 甲 | 乙 | 1 | 2 | 3=1+2 under the heads. */
function numbersColumns(texts: readonly string[]): boolean {
  const [first = ''] = texts;
  const numbers = texts.filter((text) =>
    /^[(（]?\d{1,2}[)）]?(?:=[\d+()（）-]{1,20})?$/u.test(text),
  );
  const letters = texts.filter((text) => /^(?:[甲乙丙丁戊己庚辛壬癸a-h]|栏次|—|-)$/u.test(text));
  const counts = numbers.map((text) => Number.parseInt(text.replace(/^[(（]/u, ''), 10));
  const isCounted =
    counts.length > 0 && counts.every((count, at) => count === at + (counts[0] ?? 0));
  return (
    texts.length >= 3 &&
    numbers.length + letters.length === texts.length &&
    isCounted &&
    (letters.includes(first) || numbers.length >= 3)
  );
}

const EXAMPLE =
  /^[(（【]?(?:例|例如|示例|样例|范例|举例|填[写报表]示例)\d{0,2}(?:$|[(（)）】:：\s])/u;
