/**
 * Readers that share nothing with the program's own and understand next to nothing: what is written
 * out in full, and no more. Null means "I would have to think", which nothing unmarked may ask for.
 */

/** Digits in a row, grouped in thousands or not; or a Chinese number; before or after them only words. */
export function plainCount(text: string): number | null {
  if (isOdd(text)) return null;
  const seen = plainText(text).replace(/(?<=\d)。(?=\d)/gu, '.');
  const words = seen.replace(/[人场]\/次/u, '').replace(/[.。,;、]+$/u, '');
  if (/[-−–—%‰×*+~<>/?#@$￥¥€£^]/u.test(words)) return null;
  const digits = words.match(/[\d.,，'’]+/gu) ?? [];
  const numerals =
    words.match(/[〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]+/gu) ?? [];
  if (digits.length === 1 && numerals.length === 0) return plainDigits(digits[0] ?? '');
  if (digits.length === 0 && numerals.length === 1) return plainNumerals(numerals[0] ?? '');
  const scaled = /(?<![\d.,'’])([\d,'’]+)([百千])(?![\d百千万亿])/u.exec(words);
  if (digits.length !== 1 || numerals.length !== 1 || !scaled) return null;
  const number = plainDigits(scaled[1] ?? '');
  return number === null ? null : number * (scaled[2] === '百' ? 100 : 1000);
}

function plainDigits(text: string): number | null {
  const whole = text.replace(/\.0*$/u, '');
  const grouped = /^\d{1,3}(?:[,，'’]\d{3})+$/u.test(whole);
  const digits = grouped ? whole.replace(/\D/gu, '') : whole;
  return /^(?:0|[1-9]\d*)$/u.test(digits) ? Number(digits) : null;
}

/** 一千零五十 by counting up: every number is written out until one looks the same. */
function plainNumerals(text: string): number | null {
  const usual = [...text]
    .map((sign) => FORMAL[sign] ?? sign)
    .join('')
    .replace(/两/gu, '二');
  if (/^[〇零一二三四五六七八九]+$/u.test(usual) && (usual.length !== 2 || /[〇零]/u.test(usual)))
    return Number(
      [...usual].map((sign) => '零一二三四五六七八九'.indexOf(sign.replace('〇', '零'))).join(''),
    );
  const [head = '', tail, more] = usual.replace(/〇/gu, '零').split('万');
  if (tail === undefined) return NUMERALS.get(head) ?? null;
  const high = NUMERALS.get(head);
  // 两万三 leaves its unit to be guessed.
  const low =
    tail === '' ? 0 : tail.length === 1 ? undefined : NUMERALS.get(tail.replace(/^零/u, ''));
  return high === undefined || low === undefined || more !== undefined ? null : high * 10_000 + low;
}

const FORMAL: Readonly<Record<string, string>> = Object.fromEntries(
  [...'壹贰叁肆伍陆柒捌玖拾佰仟'].map((sign, at) => [sign, '一二三四五六七八九十百千'.charAt(at)]),
);

const NUMERALS = new Map<string, number>();
for (let number = 0; number < 10_000; number += 1) {
  const full = spell(number);
  NUMERALS.set(full, number);
  NUMERALS.set(full.replace(/^一十/u, '十'), number);
  // 一千一十 leaves nothing to be guessed either.
  NUMERALS.set(full.replace(/零(?=[一二三四五六七八九][十百])/gu, ''), number);
}
function spell(number: number): string {
  if (number === 0) return '零';
  const signs = [...String(number)].map((digit, at, all) => {
    const place = ['', '十', '百', '千'][all.length - 1 - at] ?? '';
    return digit === '0' ? '零' : `${'零一二三四五六七八九'.charAt(Number(digit))}${place}`;
  });
  return signs
    .join('')
    .replace(/零+/gu, '零')
    .replace(/(?<=.)零$/u, '');
}

/** The days written out with their year; one, or the first and the last of a span. */
export function plainDays(text: string): string[] | null {
  if (isOdd(text)) return null;
  const seen = plainText(text, '|')
    .replace(/[（(【]?(?:周|星期|礼拜)[一二三四五六日天][)）】]?/gu, '')
    .replace(/(?:上午|下午|早上|晚上|晚|中午|全天)/gu, '|')
    .replace(/T?\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?/gu, '|')
    .replace(/(?<=[日号|])\d{1,2}[时点](?:半|\d{1,2}分?)?/gu, '|');
  if (/[zZ+?？(（]/u.test(seen)) return null;
  const spelt = seen.replace(/[〇零○一二三四五六七八九十]+(?=[年月日号])/gu, (numeral) =>
    String(plainNumerals(numeral.replace(/○/gu, '〇')) ?? '?'),
  );
  const [first, ...more] = (spelt.match(/\d+/gu) ?? []).flatMap(splitDigits);
  if (first === undefined) return null;
  const numbers = [first, ...more];
  const year = numbers.shift() ?? 0;
  const [month, day, ...end] = numbers;
  if (month === undefined || day === undefined || year < 20 || (year > 30 && year < 2000))
    return null;
  const start = dayText(year, month, day);
  const last = end.at(-1);
  if (last === undefined) return [start];
  const ends = end.length === 3 ? end : [year, ...(end.length === 1 ? [month] : []), ...end];
  const [endYear = 0, endMonth = 0, endDay = 0] = ends.slice(-3);
  return [...new Set([start, dayText(endYear < 20 ? year : endYear, endMonth, endDay)])];
}

/** 20240512 and 240512 are three numbers each. */
function splitDigits(digits: string): number[] {
  const whole = /^(\d{2}|\d{4})(\d{2})(\d{2})$/u.exec(digits);
  return digits.length >= 6 && whole ? whole.slice(1).map(Number) : [Number(digits)];
}

function dayText(year: number, month: number, day: number): string {
  const [m, d] = [month, day].map((number) => String(number).padStart(2, '0'));
  return `${year < 100 ? 2000 + year : year}-${m}-${d}`;
}

/** What the eye sees: no unseen characters, no spaces, digits and signs of one width. */
export function plainText(text: string, space = ''): string {
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .trim()
    .replace(/\s+/gu, space);
}

/** Digits that are a note's sign, a fraction or a number in a list to the eye. */
function isOdd(text: string): boolean {
  return /[²³¹⁰-₉¼-¾⅐-↋①-⓿❶-➓㆐-㆟㈀-㋿\u{1F100}-\u{1F10C}]/u.test(text);
}
