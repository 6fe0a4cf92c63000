import { parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import type { BlankLine } from '../../../office/form/blank-model.ts';
import { type IsKnown, readGaps } from './line-gaps.ts';
import type { Part } from './named-part.ts';
import { headOf } from './sentences.ts';

/**
 * 其中：应急疏散演练____场次 in a paragraph of its own, under 进学校：开展活动____场次: of the part that the line
 * before tells of.
 */
export function partsOfLineBefore(
  lines: readonly BlankLine[],
  isKnown: IsKnown,
): Map<BlankLine, Part> {
  const parts = new Map<BlankLine, Part>();
  let before: Part | null = null;
  let goesOn = false;
  for (const line of lines) {
    const text = line.text.trim();
    if (text === '') continue;
    const isOfBefore: boolean = goesOn || text.startsWith('其中');
    if (!isOfBefore) before = partTold(line, isKnown);
    else if (before !== null) parts.set(line, before);
    goesOn = /其中[:：,，]?$/u.test(text) || (isOfBefore && /[;；,，、]$/u.test(text));
  }
  return parts;
}

/** By its head, else by the one setting and the one form that its words name. */
function partTold({ text, prompts }: BlankLine, isKnown: IsKnown): Part | null {
  const head = headOf(text);
  if (head === 'unclear' || Object.keys(head).length > 0) return head;
  const told = readGaps(text, isKnown, prompts).flatMap(
    ({ before }) => parseDimensions(before) ?? [],
  );
  const [setting, otherSetting] = new Set(told.flatMap((dims) => dims.setting ?? []));
  const [form, otherForm] = new Set(told.flatMap((dims) => dims.form ?? []));
  if (otherSetting || otherForm) return 'unclear';
  return setting || form ? { ...(setting && { setting }), ...(form && { form }) } : null;
}
