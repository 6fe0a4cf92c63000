import { type CivilDate, daysBetween, toChineseDate, yearOf } from '../domain/civil-date.ts';
import { dayInName, type NamedDay, toDay, yearInName } from './day-in-name.ts';

/** What is known of a file before it hangs on a record. */
export interface EvidenceClue {
  /** `IMG_0001.jpg` */
  name: string;
  /** The folders it lies in, the outermost first, as far as they were chosen with it. */
  folders: readonly string[];
  /** From the photo itself. */
  takenOn: CivilDate | null;
  /** When its name says it was saved, or else when the disk says it was changed: a weak hint. */
  savedOn: CivilDate | null;
}

/** A day that something tells of a file, and how much that counts. */
export interface DayClue extends NamedDay {
  /** 拍摄日期, 文件名里的日期 */
  told: string;
  points: number;
  /** Another day is a contradiction. */
  isStrong: boolean;
}

/** The days told, the surest first; the weak hint only where nothing else tells. */
export function dayClues({ name, folders, takenOn, savedOn }: EvidenceClue): DayClue[] {
  const clues: DayClue[] = [];
  // A camera whose clock was never set says 2000 or 2010.
  if (takenOn !== null && yearOf(takenOn) > 2010) {
    clues.push({ ...partsOf(takenOn), told: '拍摄日期', points: 50, isStrong: true });
  }
  const outer = [...folders].reverse();
  const year = [name, ...outer].map(yearInName).find((found) => found !== null) ?? null;
  for (const [text, told, points] of [
    [name, '文件名里的日期', 45] as const,
    ...outer.map((folder) => [folder, '文件夹名里的日期', 42] as const),
  ]) {
    const day = dayInName(text);
    if (day === null) continue;
    const whole = { ...day, year: day.year ?? year };
    const isWhole = whole.year !== null;
    clues.push({ ...whole, told, points: isWhole ? points : 30, isStrong: isWhole });
  }
  if (clues.length === 0 && savedOn !== null) {
    clues.push({ ...partsOf(savedOn), told: '文件的保存日期', points: 20, isStrong: false });
  }
  return clues;
}

/** How far a day lies outside the days from `date` to `endDate`; 0 within, null where the years part. */
export function daysOutside(
  clue: NamedDay,
  { date, endDate }: { date: CivilDate; endDate: CivilDate | null },
): number | null {
  const day = toDay({ ...clue, year: clue.year ?? yearOf(date) });
  if (day === null) return null;
  const before = daysBetween(day, date);
  const after = daysBetween(endDate ?? date, day);
  return Math.max(before, after, 0);
}

/** 拍摄日期2024年5月12日, 文件夹名里的日期5月12日 */
export function clueText(clue: DayClue): string {
  const day = toDay(clue);
  return `${clue.told}${day ? toChineseDate(day) : `${clue.month}月${clue.day}日`}`;
}

function partsOf(day: CivilDate): NamedDay {
  return {
    year: yearOf(day),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
  };
}
