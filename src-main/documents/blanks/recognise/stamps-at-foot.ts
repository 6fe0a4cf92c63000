import { readLabel } from '#shared/blanks/label-text.ts';
import {
  type BlankRecognition,
  FILL_CONFIDENCE,
  type RecognisedPlace,
} from '#shared/blanks/recognition.ts';
import { asksForStamp, isStampLabel } from '#shared/blanks/stamp.ts';
import { doubted } from './what.ts';

/**
 * Where the form asks for the unit in another place: 申报单位盖章 behind it is a stamp alone, and so is
 * 申报单位（盖章）：      日期：, with the day of it. Without a day, at the foot, it may be either.
 */
export function leaveStamps({ fields }: BlankRecognition): void {
  const units = fields.filter(
    ({ field, confidence }) => field === 'unit.name' && confidence >= FILL_CONFIDENCE,
  );
  const named = units.filter((found) => !isStamped(found));
  for (const found of units) {
    if (!isStamped(found) || named.length === 0) continue;
    const day = dayBehind(found, fields);
    const isBehind = named.some((other) => isBefore(other, found, fields));
    if (day || (isBehind && isStampLabel(readLabel(found.label).core))) {
      for (const place of [found, day ?? found]) Object.assign(place, LEFT);
    } else if (isBehind && isAtFoot(found, fields)) Object.assign(found, doubted(found, EITHER));
  }
}

const LEFT = { field: 'pen', confidence: 0.85, reason: '落款处，留给盖章和手写' };
const EITHER = '表上另问了单位名称，这里像是只盖章的地方';

function isStamped({ label }: RecognisedPlace): boolean {
  return asksForStamp(readLabel(label));
}

function dayBehind(
  found: RecognisedPlace,
  fields: readonly RecognisedPlace[],
): RecognisedPlace | null {
  const day = fields[fields.indexOf(found) + 1];
  const isDay = day?.field === 'filledOn' && /^(?:日期|时间)$/u.test(readLabel(day.label).core);
  return isDay ? day : null;
}

/** Nothing of what was done, and no list, stands behind it. */
function isAtFoot(found: RecognisedPlace, fields: readonly RecognisedPlace[]): boolean {
  return !fields.some(
    (other) =>
      fileOf(other) === fileOf(found) &&
      isBefore(found, other, fields) &&
      other.field !== 'pen' &&
      !/^unit\.|^filledOn$|\.remarks$/u.test(other.field ?? ''),
  );
}

/** In reading order, which a table of numbers is not found in. */
function isBefore(
  one: RecognisedPlace,
  other: RecognisedPlace,
  fields: readonly RecognisedPlace[],
): boolean {
  if (fileOf(one) !== fileOf(other)) return fields.indexOf(one) < fields.indexOf(other);
  return lineOf(one) < lineOf(other);
}

/** 12 of word/document.xml#p12, 4 of sheet1.xml#B4. */
function lineOf({ place }: RecognisedPlace): number {
  return Number(/\d+/u.exec(place.slice(place.indexOf('#')))?.[0] ?? 0);
}

/** The sheet, or the document's text as a whole. */
export function fileOf({ place }: RecognisedPlace): string {
  return place.slice(0, place.indexOf('#'));
}
