import { type BlankCell, blankCellText } from '../../../office/form/blank-model.ts';

/** 例, 示例1： before further cells: a row that shows how to fill in the others, left as it is. */
export function isExampleRow(cells: readonly BlankCell[]): boolean {
  const first = cells.find((cell) => blankCellText(cell).trim() !== '');
  return cells.length >= 3 && first !== undefined && EXAMPLE.test(blankCellText(first).trim());
}

const EXAMPLE = /^[(（【]?(?:例|例如|示例|样例|范例|举例|填[写报表]示例)\d{0,2}(?:$|[)）】:：\s])/u;
