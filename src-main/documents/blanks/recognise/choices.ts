import { BOX_BRACKETS, EMPTY_BOXES, TICKED_BOXES, TYPED_BOXES } from '#shared/blanks/box-glyphs.ts';
import { isChoiceWord } from '#shared/blanks/choice.ts';
import { readLabel } from '#shared/blanks/label-text.ts';
import type { GapSpot } from './gap-spot.ts';

const BOX = `${EMPTY_BOXES}${TICKED_BOXES}`;
const ANY_BOX = `[${BOX}]|${BOX_BRACKETS}`;
/** Behind its word a pair of brackets with room is more often a place to write. */
const BOX_BEHIND = `[${BOX}]|[(（][ \\u3000]{0,3}[)）]|[\\[［【〔][ \\u3000]?[\\]］】〕]`;
const OPTION = new RegExp(
  `[ \\t\\u3000\\u00A0、,，/]{0,150}(${ANY_BOX})[ \\t\\u3000]?([^${BOX}\\s\\u3000:：。；;，,()（）\\[\\]［］【】〔〕\\n]{1,16}(?:[(（][^()（）]{1,12}[)）])?)`,
  'uy',
);
/** The same with the boxes behind their words. */
const BEHIND = new RegExp(
  `[ \\t\\u3000\\u00A0、,，/]{0,150}([^${BOX}\\s\\u3000:：。；;、，,/()（）\\[\\]［］【】〔〕\\n]{1,16})[ \\t\\u3000]?(${BOX_BEHIND})`,
  'uy',
);

const TYPED = new RegExp(
  `[${TYPED_BOXES}]([^\\s\\u3000${TYPED_BOXES}、，,；;。:：()（）]{1,16})`,
  'gu',
);

/**
 * The text with □ for each 口 or 〇 that a clerk typed in its place: two of them at least stand
 * before words that are choices; those before other words of the row then count as well.
 */
export function withTypedBoxes(text: string): string {
  const found = [...text.matchAll(TYPED)];
  const known = found.filter(([, word = '']) => isChoiceWord(readLabel(word).core));
  if (known.length < 2) return text;
  let boxed = text;
  for (const match of found) {
    const before = text[match.index - 1] ?? ' ';
    if (!known.includes(match) && !/[\s\u3000、，,；;/]/u.test(before)) continue;
    boxed = `${boxed.slice(0, match.index)}□${boxed.slice(match.index + 1)}`;
  }
  return boxed;
}

const FIRST_BOX = new RegExp(`^\\s*(?:[${BOX}${TYPED_BOXES}]|${BOX_BRACKETS})`, 'u');

export function startsWithBox(text: string): boolean {
  return FIRST_BOX.test(text);
}

/** Each box of a line, with the words from it to the next one. */
export function boxesIn(text: string): { from: number; behind: string }[] {
  const starts = [...text.matchAll(EACH_BOX)].map(({ index }) => index);
  return starts.map((from, at) => ({
    from,
    behind: text
      .slice(from, starts[at + 1])
      .replace(EACH_BOX, '')
      .trim(),
  }));
}

const EACH_BOX = new RegExp(`[${BOX}]`, 'gu');

const LEADING_BOX = new RegExp(`^\\s*(?:${ANY_BOX})[ \\t\\u3000]*`, 'u');

/** □ 安全宣讲 as a heading: its words. */
export function withoutBox(text: string): string {
  return text.replace(LEADING_BOX, '');
}

const LONE_BOX = new RegExp(`^\\s*(?:[${BOX}]|${BOX_BRACKETS})\\s*$`, 'u');

/** Nothing but a box. */
export function isLoneBox(text: string): boolean {
  return LONE_BOX.test(text);
}

interface ChoiceGap {
  spots: GapSpot[];
  shape: 'choice';
  from: number;
  to: number;
}

/** Tick boxes with their words, one after another, starting exactly at `at`. */
export function readTickBoxes(text: string, at: number): ChoiceGap | null {
  return readOptions(text, at, 2);
}

/** The same where even one box is a choice, its others standing elsewhere. */
export function readOptions(text: string, at: number, least: number): ChoiceGap | null {
  const spots: GapSpot[] = [];
  let end = at;
  for (;;) {
    OPTION.lastIndex = end;
    const match = OPTION.exec(text);
    if (!match || NUMBER_OF.test(text.slice(end, end + match[0].length + 4))) break;
    const box = end + match[0].indexOf(match[1] ?? '');
    const option = (match[2] ?? '').replace(/(?<![_、,，/])[_、,，/]+$/u, '');
    if (option !== '') spots.push({ from: box, to: box, newLine: false, option });
    end += match[0].length;
    end += /^[_＿]*/u.exec(text.slice(end))?.[0].length ?? 0;
  }
  if (spots.length >= least) return { spots, shape: 'choice', from: at, to: end };
  return readBehind(text, at, least);
}

/** □安全宣讲____场, □企业（____家）: a number is asked of it, which is no part of a choice. */
const NUMBER_OF = /[_＿﹍﹏]\s{0,3}(?:场|次|人|户|份|条|篇|家|个|所|项|件)/u;

function readBehind(text: string, at: number, least: number): ChoiceGap | null {
  const before = text[at - 1];
  if (before !== undefined && !/[\s\u3000:：]/u.test(before)) return null;
  const spots: GapSpot[] = [];
  let end = at;
  for (;;) {
    BEHIND.lastIndex = end;
    const match = BEHIND.exec(text);
    if (!match) break;
    const box = end + match[0].length - (match[2] ?? '').length;
    spots.push({ from: box, to: box, newLine: false, option: match[1] ?? '' });
    end += match[0].length;
  }
  if (spots.length < least) return null;
  const closed = /^\s*(?:$|[^\p{L}\p{N}])/u.test(text.slice(end));
  return closed ? { spots, shape: 'choice', from: at, to: end } : null;
}
