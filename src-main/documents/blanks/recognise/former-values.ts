import { isHint } from '#shared/blanks/label-text.ts';
import { parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import type { BlankLine } from '../../../office/form/blank-model.ts';
import type { Findings } from './findings.ts';
import { type IsKnown, isFormerValue, readGaps } from './line-gaps.ts';
import { leftOf, type TableGrid } from './table-grid.ts';

/** Where a label has its answer on the same line already, as in a form of last time. */
export function formerValues(lines: readonly BlankLine[], isKnown: IsKnown): string[] {
  return lines.flatMap(({ text, where }) => {
    const [, label = '', value = ''] = FILLED.exec(text) ?? [];
    return value !== '' && isKnown(label) && isFormerValue(value, isKnown) ? [where] : [];
  });
}

const FILLED = /^\s*([^:：\s][^:：]{0,20}?)(?:[:：]\s{2,200}|[ \t\u3000]{4,200})(\S.{0,80})$/u;

/** 作品名称 | 消防小课堂: cells beside known labels that are answers; one alone may be anything. */
export function formerCells(grid: TableGrid, findings: Findings): string[] {
  const found = grid.table.cells.filter((cell) => {
    const label = leftOf(grid, cell);
    const isLabel = label?.row === cell.row && label.column === 0 && grid.role(label) === 'text';
    if (!isLabel || grid.served.has(label) || grid.role(cell) !== 'text') return false;
    const meaning = findings.match(grid.text(label));
    return (
      meaning.type === 'field' && meaning.confidence > 0.85 && isAnswer(grid.text(cell), findings)
    );
  });
  return found.length > 1 ? found.map(({ where }) => where) : [];
}

/** Neither a label, a hint, an option nor room. */
function isAnswer(text: string, { isKnown }: Findings): boolean {
  const isForm = isKnown(text) || isHint(text) || parseDimensions(text) !== null;
  return !isForm && !/[:：_＿/／]/u.test(text) && readGaps(text, isKnown).length === 0;
}

export function formerWords(where: readonly string[]): string {
  const named = where.slice(0, 5).join('、');
  const all = where.length > 5 ? `${named}等${where.length}处` : named;
  return `这张表像是填过的：${all}已有内容，没有改动，也没有在旁边再写一份。要填新的内容，请先清空这几处，或另选空白表。`;
}
