import type { CivilDate } from '../domain/civil-date.ts';
import { type CutOffs, type HalfYear, type Period, periodContaining } from '../domain/period.ts';

export interface PeriodClues {
  /** Day of the latest activity; null in a ledger without any. */
  latest: CivilDate | null;
  hasActivities: (period: Period) => boolean;
  isSent: (which: HalfYear) => boolean;
}

/**
 * The half-year that the clerk most likely works on: today's when it has activities; else that of
 * the latest activity, unless its report has gone out; else today's.
 */
export function likelyPeriod(today: CivilDate, cutOffs: CutOffs, clues: PeriodClues): HalfYear {
  const now = periodContaining(today, cutOffs);
  const last = clues.latest === null ? now : periodContaining(clues.latest, cutOffs);
  const { year, half } = clues.hasActivities(now) || clues.isSent(last) ? now : last;
  return { year, half };
}
