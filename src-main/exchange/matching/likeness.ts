import type { RecordKind } from '#shared/domain/record.ts';
import { type InputByKind, recordName } from '#shared/domain/records-by-kind.ts';
import {
  type ComparedTitle,
  comparedTitle,
  isSimilarTitle,
} from '#shared/recognition/similar-title.ts';
import { saysSame } from '../rows/record-content.ts';
import type { PlannedRow } from '../rows/row-outcome.ts';
import { isUsual } from '../rows/told-fields.ts';
import { valueAt } from './compare-row.ts';
import type { LedgerRecord } from './ledger-record.ts';

/**
 * How far a match may be trusted: `sure` is proposed as an update, `likely` is for the clerk to decide,
 * `unsure` may well be two things and is never changed together with others.
 */
export type Trust = 'sure' | 'likely' | 'unsure';

export interface Likeness {
  score: number;
  trust: Trust;
  /** Why the row is held to be the record, in Chinese, without a full stop. */
  reason: string;
}

/** What is known of a row and a record beside what they say. */
export interface Circumstances {
  /** The row stands where the record's row stood. */
  samePlace: boolean;
  /** The name comes on several days, in the ledger or in the sheet: every week, every month. */
  recurs: boolean;
}

/** How a row and a record resemble each other; null when they are two things. */
export function likeness(
  row: PlannedRow,
  record: LedgerRecord,
  { samePlace, recurs }: Circumstances,
): Likeness | null {
  const seen = resemblance(row, record, samePlace);
  if (seen === null) return null;
  const { name, days, spot, equal, differing } = seen;
  const isFew = differing <= Math.max(3, (equal + differing) / 3);
  const score =
    { same: 40, similar: 25, other: 0 }[name] +
    (days === 0 ? 30 : days <= NEAR_DAYS ? 18 : days <= MONTH_DAYS ? 8 : 0) +
    (samePlace ? 30 : 0) +
    { same: 10, untold: 4, other: 0 }[spot] +
    Math.round((20 * equal) / Math.max(1, equal + differing)) -
    (record.deleted ? 15 : 0);
  const told = (trust: Trust): Likeness => ({
    score,
    trust,
    reason: reasonOf(seen, row, samePlace),
  });

  if (name === 'same' && days === 0) {
    if (spot === 'other' && !samePlace) return record.deleted ? null : told('unsure');
    return told(isFew || samePlace ? 'sure' : 'likely');
  }
  // What lies in the bin is taken up for the same name on the same day alone.
  if (record.deleted) return null;
  if (samePlace) {
    if (name !== 'other') return told(isFew ? 'sure' : 'likely');
    if (days === 0) return told(isFew && equal > differing ? 'sure' : 'likely');
    if (equal >= 3 && differing <= 2) return told('likely');
    return null;
  }
  if (spot === 'other') return null;
  if (name === 'same' && days <= NEAR_DAYS)
    return told(!recurs && differing <= 1 ? 'likely' : 'unsure');
  if (name === 'same' && days <= MONTH_DAYS)
    return !recurs && differing <= 1 && spot === 'same' ? told('unsure') : null;
  if (days !== 0) return null;
  if (name === 'similar') return told(differing <= 1 ? 'likely' : 'unsure');
  return spot === 'same' && differing <= 1 && equal >= 3 ? told('unsure') : null;
}

/** Days between two days of one occasion that was dated wrongly, and of one that may have been. */
export const NEAR_DAYS = 3;
export const MONTH_DAYS = 31;

/** Letter pairs in common from which on a name may be the other one, mended. */
const SIMILAR = 0.5;

interface Resemblance {
  name: 'same' | 'similar' | 'other';
  /** Between the two days; 0 for one year of records without a day. */
  days: number;
  /** Whether the fields that tell two of one name and day apart agree. */
  spot: 'same' | 'other' | 'untold';
  /** Of the fields that the row tells and that hold something in the record. */
  equal: number;
  differing: number;
}

/** Null for two things that have too little in common to look closer. */
function resemblance(
  row: PlannedRow,
  { input }: LedgerRecord,
  samePlace: boolean,
): Resemblance | null {
  const [own, other] = [marksOf(row.input), marksOf(input)];
  const days = own.day === other.day ? 0 : Math.abs(own.dayNumber - other.dayNumber);
  const isOneName = own.title.letters === other.title.letters;
  if (!samePlace && (days > MONTH_DAYS || (days !== 0 && !isOneName))) return null;
  const spot = spotOf(row, input);
  if (!samePlace && spot === 'other' && (days !== 0 || !isOneName)) return null;
  const name = nameLikeness(own.title, other.title);
  if (!samePlace && name === 'other' && spot !== 'same') return null;
  let equal = 0;
  let differing = 0;
  for (const field of row.said.told) {
    const other = valueAt(input, field);
    if (isUsual(row.kind, field, other)) continue;
    if (saysSame(valueAt(row.input, field), other)) equal += 1;
    else differing += 1;
    if (!samePlace && name === 'other' && differing > 1) return null;
  }
  return { name, days, spot, equal, differing };
}

function nameLikeness(own: ComparedTitle, other: ComparedTitle): Resemblance['name'] {
  if (own.letters === other.letters) return 'same';
  return isSimilarTitle(own, other, SIMILAR) || isWithin(own, other) ? 'similar' : 'other';
}

/** A name of four letters or more whose letters all come in the other one in the same order. */
function isWithin(a: ComparedTitle, b: ComparedTitle): boolean {
  const [short, long] = [a.letters, b.letters].sort((one, other) => one.length - other.length);
  if (short === undefined || long === undefined || a.numerals !== b.numerals) return false;
  if (short.length < 4 || long.length > 2 * short.length) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

function spotOf({ kind, said, input }: PlannedRow, other: object): Resemblance['spot'] {
  const fields = SPOTS[kind].filter(
    (field) =>
      said.told.includes(field) &&
      !saysSame(valueAt(input, field), '') &&
      !saysSame(valueAt(other, field), ''),
  );
  if (fields.some((field) => !saysSame(valueAt(input, field), valueAt(other, field))))
    return 'other';
  return fields.length > 0 ? 'same' : 'untold';
}

/** What tells two records of one name and day apart: two villages, two kinds of work. */
const SPOTS: Record<RecordKind, readonly string[]> = {
  activity: ['place', 'form', 'settings'],
  pilot: ['kind', 'address'],
  work: ['type'],
  case: ['setting'],
};

/** The letters of a record's title or name. */
export function nameIn(input: InputByKind[RecordKind]): string {
  return marksOf(input).title.letters;
}

/** The day of an activity, the year of the others. */
export function dayIn(input: InputByKind[RecordKind]): string {
  return marksOf(input).day;
}

/** The day as a number; without an end where there are only years. */
export function dayNumberIn(input: InputByKind[RecordKind]): number {
  return marksOf(input).dayNumber;
}

interface Marks {
  title: ComparedTitle;
  day: string;
  dayNumber: number;
}

/** Worked out once for each row and record: they are held against many. */
function marksOf(input: InputByKind[RecordKind]): Marks {
  const kept = MARKS.get(input);
  if (kept) return kept;
  const day = String(valueAt(input, 'date') ?? valueAt(input, 'year') ?? '');
  const marks = {
    title: comparedTitle(recordName(input)),
    day,
    dayNumber: day.length === 10 ? Date.parse(day) / 86_400_000 : Number.POSITIVE_INFINITY,
  };
  MARKS.set(input, marks);
  return marks;
}

const MARKS = new WeakMap<object, Marks>();

function reasonOf({ name, days, spot }: Resemblance, row: PlannedRow, samePlace: boolean): string {
  const when = row.kind === 'activity' ? '日期' : '年度';
  const parts: string[] = [];
  if (name === 'same' && days === 0) parts.push(`名称和${when}相同`);
  else if (name === 'same')
    parts.push(`名称相同，${Number.isFinite(days) ? `日期差 ${days} 天` : `${when}不同`}`);
  else if (name === 'similar') parts.push(days === 0 ? `${when}相同，名称相近` : '名称相近');
  else if (days === 0) parts.push(samePlace ? `${when}相同` : `${when}相同，除名称外几乎都相同`);
  if (spot === 'other') parts.push(`但${SPOT_WORDS[row.kind]}不同，可能是另一条`);
  if (samePlace) parts.push('相邻的行和上次导入的表对得上');
  return parts.join('；');
}

const SPOT_WORDS: Record<RecordKind, string> = {
  activity: '地点、形式或场所',
  pilot: '类别或地址',
  work: '类型',
  case: '场所',
};
