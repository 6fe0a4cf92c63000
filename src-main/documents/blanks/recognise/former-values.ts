import type { BlankLine } from '../../../office/form/blank-model.ts';
import { type IsKnown, isFormerValue } from './line-gaps.ts';

/** Where a label has its answer on the same line already, as in a form of last time. */
export function formerValues(lines: readonly BlankLine[], isKnown: IsKnown): string[] {
  return lines.flatMap(({ text, where }) => {
    const [, label = '', value = ''] = FILLED.exec(text) ?? [];
    return value !== '' && isKnown(label) && isFormerValue(value, isKnown) ? [where] : [];
  });
}

const FILLED = /^\s*([^:：\s][^:：]{0,20}?)(?:[:：]\s{2,200}|[ \t\u3000]{4,200})(\S.{0,80})$/u;

export function formerWords(where: readonly string[]): string {
  return `这张表像是填过的：${where.join('、')}已有内容，没有改动，也没有在旁边再写一份。要填新的内容，请先清空这几处，或另选空白表。`;
}
