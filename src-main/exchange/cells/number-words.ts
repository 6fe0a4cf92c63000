import { type FormatSection, type FormatToken, formatSections } from './format-sections.ts';

/** What a format makes of a number otherwise than its plain digits. */
export interface NumberWords {
  /** As the screen shows it: 1.3万; empty when the format hides it. */
  text: string;
  /** The same with all digits of the number: 1.25万. */
  meant: string;
}

/**
 * Words, shares, money and scales that a format adds to a number; null for a format that adds none.
 * The answer is null for a number that is shown by its digits alone.
 */
export function numberWords(code: string): ((value: number) => NumberWords | null) | null {
  const sections = formatSections(code);
  if (sections.every(isPlain)) return null;
  return (value) => {
    const { section, signed } = sectionFor(sections, value);
    return section && !isPlain(section) ? worded(section, value, signed) : null;
  };
}

/** Digits, grouping, a decimal point, signs and brackets. Fractions and powers are left to the number. */
function isPlain({ tokens }: FormatSection): boolean {
  if (tokens.some(({ is }) => is === 'other')) return true;
  if (tokens.length === 0 || scaleOf(tokens) > 0 || tokens.some(({ is }) => is === 'percent'))
    return false;
  const words = tokens.flatMap((token) => (token.is === 'literal' ? token.text : [])).join('');
  return /^[-+()\s（）]*$/u.test(words) && !isInterleaved(tokens) && !isPadded(tokens);
}

/** 000 shows 7 as 007. */
function isPadded(tokens: readonly FormatToken[]): boolean {
  const point = tokens.findIndex(({ is }) => is === 'point');
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  return whole.filter((token) => token.is === 'digit' && token.char === '0').length > 1;
}

function sectionFor(
  sections: readonly FormatSection[],
  value: number,
): { section: FormatSection | undefined; signed: boolean } {
  const [first, second, third] = sections;
  if (sections.some(({ condition }) => condition !== null)) {
    const fits = sections.slice(0, 2).find(({ condition }) => condition?.(value));
    const rest = sections.slice(0, 3).filter(({ condition }) => condition === null);
    return {
      section: fits ?? (rest.length > 1 && value >= 0 ? rest[1] : rest[0]),
      signed: value < 0,
    };
  }
  if (value < 0 && second) return { section: second, signed: false };
  if (value === 0 && third) return { section: third, signed: false };
  return { section: first, signed: value < 0 };
}

function worded(section: FormatSection, value: number, signed: boolean): NumberWords {
  const { tokens } = section;
  const sign = signed ? '-' : '';
  const scale = scaleOf(tokens);
  const percents = tokens.filter(({ is }) => is === 'percent').length;
  const shown = (Math.abs(value) * 100 ** percents) / 1000 ** scale;
  const text = fill(tokens, shown);
  const around = literalsAround(tokens);
  if (around === null) return { text: sign + text, meant: sign + text };
  // 0!.0,"万" writes the point itself: its digits are tenths of what they would be.
  const digits = shown / 10 ** around.shift;
  // A scale without its word (0.0,) is only for the eye; with it (0.0,"千") both make up the number.
  const isWorded = /[百千万亿]/u.test(around.after);
  const whole = scale === 0 || isWorded ? digits : Math.abs(value);
  const after = scale > 0 && !isWorded ? around.after.replace(/^[kKmM]/u, '') : around.after;
  return {
    text: sign + text,
    meant: `${sign}${around.before}${plainDigits(whole)}${after}`,
  };
}

/** Commas behind the last digit each stand for a thousand. */
function scaleOf(tokens: readonly FormatToken[]): number {
  const last = tokens.findLastIndex(({ is }) => is === 'digit');
  const point = tokens.findIndex(({ is }) => is === 'point');
  const commasUpTo = (end: number) =>
    end - 1 - tokens.findLastIndex(({ is }, at) => at < end && is !== 'comma');
  const behind = tokens.slice(last + 1).filter(({ is }) => is === 'comma').length;
  return last < 0 ? 0 : behind + (point > 0 && point < last ? commasUpTo(point) : 0);
}

/** Digits with something between them, as 000-0000. */
function isInterleaved(tokens: readonly FormatToken[]): boolean {
  const first = tokens.findIndex(({ is }) => is === 'digit');
  const last = tokens.findLastIndex(({ is }) => is === 'digit');
  return tokens.slice(first, last).some(({ is }) => is === 'literal');
}

/** The words before and behind the digits; null when other words stand between them. */
function literalsAround(
  tokens: readonly FormatToken[],
): { before: string; after: string; shift: number } | null {
  const isNumber = ({ is }: FormatToken) => is === 'digit' || is === 'general' || is === 'text';
  const first = tokens.findIndex(isNumber);
  const last = tokens.findLastIndex(isNumber);
  if (first < 0) return null;
  const inside = tokens.slice(first, last);
  const dot = inside.findIndex((token) => token.is === 'literal');
  const words = inside.flatMap((token) => (token.is === 'literal' ? token.text : []));
  if (words.length > 0 && words.join('') !== '.') return null;
  const shift = dot < 0 ? 0 : tokens.slice(first + dot).filter(({ is }) => is === 'digit').length;
  return { before: wordsOf(tokens.slice(0, first)), after: wordsOf(tokens.slice(last + 1)), shift };
}

function wordsOf(tokens: readonly FormatToken[]): string {
  return tokens
    .map((token) => (token.is === 'literal' ? token.text : token.is === 'percent' ? '%' : ''))
    .join('')
    .trim();
}

/** The tokens with the number's digits in their places. */
function fill(tokens: readonly FormatToken[], value: number): string {
  const point = tokens.findIndex(({ is }) => is === 'point');
  const wholeEnd = point < 0 ? tokens.length : point;
  const decimals = tokens.slice(wholeEnd).filter(({ is }) => is === 'digit');
  const [whole = '', fraction = ''] = value.toFixed(Math.min(decimals.length, 20)).split('.');
  const places = tokens.slice(0, wholeEnd).filter(({ is }) => is === 'digit').length;
  const least = tokens
    .slice(0, wholeEnd)
    .filter((token) => token.is === 'digit')
    .reduce((most, { char }, at) => Math.max(most, char === '0' ? places - at : 0), 0);
  const digits = (whole === '0' ? '' : whole).padStart(least, '0');
  let place = 0;
  let decimal = 0;
  const written = tokens.map((token, at): string => {
    if (token.is === 'literal') return token.text;
    if (token.is === 'percent') return '%';
    if (token.is === 'general' || token.is === 'text') return plainDigits(value);
    if (token.is === 'point') return shownFraction(fraction, decimals) === '' ? '' : '.';
    if (token.is !== 'digit') return '';
    if (at > wholeEnd) {
      decimal += 1;
      return shownFraction(fraction, decimals)[decimal - 1] ?? '';
    }
    place += 1;
    const from = digits.length - (places - place + 1);
    return place === 1 ? digits.slice(0, Math.max(0, from + 1)) : (digits[from] ?? '');
  });
  return written.join('').trim();
}

/** Decimals without the zeros that # leaves out. */
function shownFraction(fraction: string, decimals: readonly FormatToken[]): string {
  let shown = fraction;
  for (const token of [...decimals].reverse()) {
    if (token.is !== 'digit' || token.char === '0' || !shown.endsWith('0')) break;
    shown = shown.slice(0, -1);
  }
  return shown;
}

function plainDigits(value: number): string {
  return String(Number(value.toPrecision(15)));
}
