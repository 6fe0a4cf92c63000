const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const UNITS: Record<string, number> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};

/** Characters Chinese numbers are made of, for building patterns. */
export const CHINESE_NUMBER_CHARS = '〇零一二三四五六七八九十百千万两壹贰叁肆伍陆柒捌玖拾佰仟';

/** 三百 -> 300, 十二 -> 12, 一千零五十 -> 1050, 二〇二四 -> 2024, 两万三 -> 23000. Null when it is none. */
export function parseChineseNumber(text: string): number | null {
  if (text === '') return null;
  const chars = [...text];
  if (chars.every((char) => char in DIGITS)) {
    if (chars.length === 1 || chars.length >= 3 || /[〇零]/u.test(text)) {
      return Number(chars.map((char) => DIGITS[char]).join(''));
    }
    return null;
  }
  // 〇三万 is a slip, not thirty thousand.
  if (/^[〇零]./u.test(text)) return null;
  const [head, tail, more] = text.split('万');
  if (more !== undefined) return null;
  if (tail === undefined) return underTenThousand(head ?? '');
  const high = underTenThousand(head ?? '');
  if (high === null || high === 0) return null;
  if (tail === '') return high * 10_000;
  if (/^[十拾]|^[〇零]$/u.test(tail)) return null;
  const only = DIGITS[tail];
  const low = only !== undefined && only > 0 ? only * 1000 : underTenThousand(tail);
  return low === null ? null : high * 10_000 + low;
}

/** 一百二, 两万三: the last unit is left to the ear. */
export function leavesUnitOut(text: string): boolean {
  return /[百佰千仟万][一二两三四五六七八九壹贰叁肆伍陆柒捌玖]$/u.test(text);
}

function underTenThousand(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  let afterZero = false;
  for (const char of text) {
    const value = DIGITS[char];
    const unit = UNITS[char];
    if (value === 0) {
      if (digit !== null || afterZero || lastUnit === 10) return null;
      afterZero = true;
    } else if (value !== undefined) {
      if (digit !== null) return null;
      digit = value;
    } else if (unit !== undefined) {
      if (unit >= lastUnit) return null;
      if (digit === null && (afterZero || unit !== 10 || total > 0)) return null;
      total += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
      afterZero = false;
    } else {
      return null;
    }
  }
  if (afterZero && digit === null && total > 0) return null;
  if (digit !== null)
    total += lastUnit < 10_000 && lastUnit > 10 && !afterZero ? digit * (lastUnit / 10) : digit;
  return total > 0 || text === '零' || text === '〇' ? total : null;
}
