import {
  BOX_BRACKETS,
  CIRCLES,
  EMPTY_BOX,
  EMPTY_BOXES,
  FILLED_CIRCLE,
  TICKED_BOX,
  TICKED_BOXES,
  TYPED_BOXES,
} from '#shared/blanks/box-glyphs.ts';
import { choiceFits } from '#shared/blanks/choice.ts';
import { datePart } from '#shared/blanks/date-part.ts';
import type { FieldValues } from '#shared/blanks/field-values.ts';
import type { FoundTag } from '#shared/blanks/tag.ts';
import { displayWidth } from '../../../src-shared/words/display-width.ts';
import type { BoxGroup, BoxGroups } from './box-groups.ts';

export interface TagUse {
  tag: FoundTag;
  /** Null where there is nothing to write. */
  value: string | number | null;
  /** Of a tick box: the question that it is an answer to. */
  group?: BoxGroup;
  /** The word of the form's own list that stands for it. */
  writtenAs?: string;
  /** Why the form's own control does not take it; it is not written. */
  refused?: string;
}

export interface ResolvedLine {
  uses: TagUse[];
  replacements: { from: number; to: number; text: string; dropsRun?: boolean }[];
  /** The value, where the line is nothing but one tag. */
  sole: TagUse | null;
}

const FILLER = /^[ \t\u3000\u00A0\u2002_＿﹍﹏]*/u;
const CLOSES = /^(?:场次|场|人次|人|份|条|篇|次|个|件|册|年|月|日|半年|[)）\]】])/u;

/** What becomes of a line with tags; null for one without. */
export function resolveTags(
  text: string,
  tags: readonly FoundTag[],
  values: FieldValues,
  groups: BoxGroups,
): ResolvedLine | null {
  if (tags.length === 0) return null;
  const uses = tags.map((tag): TagUse => {
    const group = groups.get(tag);
    return { tag, value: valueOf(tag, values), ...(group ? { group } : {}) };
  });
  const replacements = uses.map((use) => {
    const { tag, value } = use;
    if (tag.option !== undefined) return tick(text, use);
    if (value === null) return { from: tag.from, to: tag.to, text: '' };
    const written = String(value);
    return { from: tag.from, to: tag.to + roomTaken(text, tag, written), text: written };
  });
  const first = uses[0];
  const sole =
    uses.length === 1 && first && text.trim() === text.slice(first.tag.from, first.tag.to)
      ? first
      : null;
  return { uses, replacements, sole };
}

function valueOf(tag: FoundTag, values: FieldValues): string | number | null {
  const value = tag.field === null ? undefined : values.get(tag.field);
  if (value === undefined) return null;
  return tag.part ? datePart(value, tag.part) : value;
}

const BOX = new RegExp(`^(?:[${EMPTY_BOXES}${TICKED_BOXES}${TYPED_BOXES}]|${BOX_BRACKETS})`, 'u');

/** The box behind the tag is ticked where the value says so; a tick the form came with goes where not. */
function tick(text: string, { tag, value, group }: TagUse) {
  const isChosen =
    value !== null &&
    tag.option !== undefined &&
    choiceFits(String(value), tag.option, group?.options ?? [tag.option]);
  const box = BOX.exec(text.slice(tag.to))?.[0] ?? '';
  const whole = { from: tag.from, to: tag.to + box.length, dropsRun: true };
  if (isChosen && box.length > 1 && !TICKED_BOXES.includes(box)) {
    return { ...whole, text: `${box[0]}√${box.at(-1) ?? ''}` };
  }
  const isAlone = text.trim() === text.slice(tag.from, tag.to);
  if (isChosen) return { ...whole, text: isAlone ? '√' : tickFor(box) };
  const isTickedBefore = box !== '' && TICKED_BOXES.includes(box);
  if (value !== null && isTickedBefore) return { ...whole, text: EMPTY_BOX };
  return { ...whole, to: tag.to, text: '' };
}

/** A circle is filled, as a radio button is; any other box gets its tick. */
function tickFor(box: string): string {
  return box !== '' && CIRCLES.includes(box) ? FILLED_CIRCLE : TICKED_BOX;
}

/**
 * How much of the spaces or underlines behind a tag the words take up, so that what follows on the
 * line keeps its place. Before a unit, and in dates, all of it.
 */
function roomTaken(text: string, tag: FoundTag, written: string): number {
  const rest = text.slice(tag.to);
  const filler = FILLER.exec(rest)?.[0] ?? '';
  const behind = rest.slice(filler.length);
  if (tag.part || CLOSES.test(behind)) return filler.length;
  const width = displayWidth(written.split('\n').at(-1) ?? '');
  let taken = 0;
  let used = 0;
  for (const letter of filler) {
    if (letter === '\t' || used >= width) break;
    used += displayWidth(letter);
    taken += letter.length;
  }
  const left = filler.length - taken;
  return behind !== '' && left < 2 ? Math.max(0, filler.length - 2) : taken;
}
