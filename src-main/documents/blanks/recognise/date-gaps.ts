import type { GapSpot } from './gap-spot.ts';

interface DateGap {
  spots: GapSpot[];
  shape: 'date' | 'year' | 'half';
  from: number;
  to: number;
}

const F = '[ \\t\\u3000\\u00A0\\u2002\\u2003_＿﹍﹏]';
/** Bounded, so that a hostile line of spaces costs no more than a long one. */
const DATE = new RegExp(
  `(${F}{0,150})(?:(20)(${F}{0,20}))?年(${F}{0,40})月(?:(${F}{0,40})日)?`,
  'uy',
);
const KNOWN_YEAR = new RegExp(`(20\\d\\d)年(${F}{1,40})月(${F}{0,40})日`, 'uy');
const YEAR = new RegExp(`(${F}{2,80}|[(（]${F}{1,40}[)）])年`, 'uy');
const SHORT_YEAR = new RegExp(`20(${F}{1,20})年`, 'uy');
const HALF = new RegExp(`(${F}{1,80}|[(（]${F}{1,40}[)）])半年`, 'uy');

/** `____年__月__日` and its shorter kin, starting exactly at `at`; each blank is a spot of its own. */
export function readDateGap(text: string, at: number, lineStart: number): DateGap | null {
  return (
    readDate(text, at, lineStart) ??
    readKnownYear(text, at) ??
    readYear(text, at) ??
    readHalf(text, at)
  );
}

function readDate(text: string, at: number, lineStart: number): DateGap | null {
  DATE.lastIndex = at;
  const match = DATE.exec(text);
  if (!match) return null;
  const [all, lead = '', century, year = '', month = '', day] = match;
  const room = lead + year + month + (day ?? '');
  const alone = at === lineStart || /[:：\s(（]/u.test(text[at - 1] ?? '');
  if (room === '' && !(alone && day !== undefined)) return null;
  const yearAt = at + (century ? lead.length + 2 : 0);
  const monthAt = text.indexOf('年', at + lead.length + (century ? 2 : 0)) + 1;
  const dayAt = monthAt + month.length + 1;
  const spots: GapSpot[] = [
    { from: yearAt, to: yearAt, newLine: false, part: century ? 'shortYear' : 'year' },
    { from: monthAt, to: monthAt, newLine: false, part: 'month' },
  ];
  if (day !== undefined) spots.push({ from: dayAt, to: dayAt, newLine: false, part: 'day' });
  return { spots, shape: 'date', from: at, to: at + all.length };
}

/** 2024年  月  日: the year is printed already. */
function readKnownYear(text: string, at: number): DateGap | null {
  KNOWN_YEAR.lastIndex = at;
  const match = KNOWN_YEAR.exec(text);
  if (!match) return null;
  const month = match[2] ?? '';
  return {
    spots: [
      { from: at + 5, to: at + 5, newLine: false, part: 'month' },
      { from: at + 6 + month.length, to: at + 6 + month.length, newLine: false, part: 'day' },
    ],
    shape: 'date',
    from: at,
    to: at + match[0].length,
  };
}

function readYear(text: string, at: number): DateGap | null {
  for (const [pattern, part] of [
    [YEAR, 'year'],
    [SHORT_YEAR, 'shortYear'],
  ] as const) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const inBrackets = /^[(（]/u.test(match[1] ?? '') ? 1 : 0;
    const from = at + (part === 'shortYear' ? 2 : inBrackets);
    return {
      spots: [{ from, to: from, newLine: false, part }],
      shape: 'year',
      from: at,
      to: at + match[0].length - 1,
    };
  }
  return null;
}

function readHalf(text: string, at: number): DateGap | null {
  HALF.lastIndex = at;
  const match = HALF.exec(text);
  if (!match) return null;
  const from = at + (/^[(（]/u.test(match[1] ?? '') ? 1 : 0);
  return {
    spots: [{ from, to: from, newLine: false, part: 'half' }],
    shape: 'half',
    from: at,
    to: at + match[0].length - 2,
  };
}
