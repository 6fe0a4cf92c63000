import { parseChineseNumber } from '#shared/recognition/chinese-number.ts';
import { bothParts, type Part } from './named-part.ts';

/** The headings that are in force: 一、, within it （一）, within that 1. */
export interface Sections {
  /** Of what they are all together. */
  part(): Part | null;
  /** A heading of its own: ends those of its own rank. */
  enter(text: string, part: Part | null): void;
  /** 三、试点：共有____个 tells of something itself, and no more of what 二、 was about. */
  pass(text: string): void;
}

interface Level extends Rank {
  part: Part | null;
}

interface Rank {
  style: string;
  /** How deep such a number usually stands. */
  depth: number;
  number: number;
}

export function startSections(): Sections {
  let levels: readonly Level[] = [];
  const put = (from: number, level: Level) => {
    levels = [...levels.slice(0, from), level];
  };
  const below = ({ depth }: Rank) => {
    const at = levels.findIndex((level) => level.depth > depth);
    return at < 0 ? levels.length : at;
  };
  return {
    part: () => levels.map(({ part }) => part).reduce(bothParts, null),
    enter(text, part) {
      const rank = rankOf(text) ?? UNNUMBERED;
      const at = levels.findIndex(({ style }) => style === rank.style);
      const isAnew = rank === UNNUMBERED && part === null;
      put(isAnew ? 0 : at < 0 ? below(rank) : at, { ...rank, part });
    },
    pass(text) {
      const rank = rankOf(text);
      if (!rank) return;
      const at = levels.findLastIndex(({ style }) => style === rank.style);
      const before = levels[at];
      // Beginning again at 1, it numbers what is within that.
      const isWithin = before !== undefined && rank.number <= before.number;
      put(!before ? below(rank) : isWithin ? levels.length : at, { ...rank, part: null });
    },
  };
}

const UNNUMBERED: Rank = { style: '', depth: Number.POSITIVE_INFINITY, number: 0 };

function rankOf(text: string): Rank | null {
  const [, before = '', number = '', further, behind = ''] = NUMBER.exec(text) ?? [];
  if (number === '') return null;
  const isArabic = /\d/u.test(number);
  const own = isArabic ? Number(number) : (parseChineseNumber(number) ?? 0);
  const isBracketed = /[)）]/u.test(behind);
  const isOuter = /[第表]/u.test(before);
  const depth = isOuter ? 0 : (isArabic ? 3 : 1) + (isBracketed ? 1 : 0) + (further ? 0.5 : 0);
  const style = `${isOuter ? before : ''}${depth}`;
  return { style, depth, number: own * 1000 + Number(further ?? 0) };
}

/** With words behind it: 1. alone is a running number. */
const NUMBER =
  /^\s*([第（(表]?)([一二三四五六七八九十]{1,3}|\d{1,3})(?:[.．](\d{1,3}))?(部分|[)）]|[、.．]|(?=[\s:：]))[、.．\s:：]*\p{L}/u;
