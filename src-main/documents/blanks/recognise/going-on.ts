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
  let goesOn: GoesOn = 'no';
  for (const line of lines) {
    const text = line.text.trim();
    if (text === '') continue;
    if (text.startsWith('其中')) goesOn = 'yes';
    else if (goesOn === 'maybe' && beginsAnew(text)) goesOn = 'no';
    if (goesOn === 'no') before = partTold(line, isKnown);
    else if (goesOn === 'yes') parts.set(line, before ?? { share: true });
    else parts.set(line, before === null ? { share: true } : 'unclear');
    if (/其中[:：,，]?$/u.test(text)) goesOn = 'yes';
    else if (goesOn !== 'no') goesOn = afterItem(text, goesOn);
  }
  return parts;
}

/** `maybe` where nothing says that the items under 其中： have ended. */
type GoesOn = 'yes' | 'maybe' | 'no';

function afterItem(text: string, goesOn: GoesOn): GoesOn {
  if (/[;；,，、]$/u.test(text)) return goesOn;
  return /[。.]$/u.test(text) || text.startsWith('其中') ? 'no' : 'maybe';
}

/** 二、受众情况, 进农村：…: of something of its own. */
function beginsAnew(text: string): boolean {
  return /^[一二三四五六七八九十]{1,3}、/u.test(text) || Object.keys(headOf(text)).length > 0;
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
