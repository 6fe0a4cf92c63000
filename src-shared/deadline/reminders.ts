import { addDays, type CivilDate } from '../domain/civil-date.ts';
import { type Half, type Period, periodContaining, periodLabel } from '../domain/period.ts';
import type { ReportPeriod } from '../domain/period-in-force.ts';
import { newestReport } from '../domain/period-in-force.ts';
import type { Notice } from '../notice/notice.ts';
import { deadlineOf } from './deadline.ts';
import { timeLeft } from './time-left.ts';

/** A report that is due soon or overdue and has not gone out. */
export interface Reminder {
  year: number;
  half: Half;
  overdue: boolean;
  /** One Chinese sentence. */
  message: string;
}

/**
 * Of the half-year that today lies in and of the one before it. The one before counts only when the
 * ledger knew it (a report was started or something was recorded), so that a new ledger does not
 * begin with a reproach.
 */
export function remindersOn(
  today: CivilDate,
  notice: Pick<Notice, 'due'>,
  reports: readonly ReportPeriod[],
  hasRecords: (period: Period) => boolean,
): Reminder[] {
  const current = periodContaining(today, notice.due);
  const before = periodContaining(addDays(current.from, -1), notice.due);
  return [before, current].flatMap((period): Reminder[] => {
    const { year, half } = period;
    const newest = newestReport(reports, year, half);
    if (newest?.state === 'sent') return [];
    if (period === before && !newest && !hasRecords(period)) return [];
    const deadline = deadlineOf(year, half, notice.due);
    const left = timeLeft(today, deadline);
    if (left === null) return [];
    const overdue = today > deadline.lastWorkday;
    const next = overdue ? '还没有登记报送，请尽快补报' : '请及时签批、报送';
    const message = `${periodLabel(period)}的统计表应在${deadline.lastWorkday}前报送，${left}，${next}。`;
    return [{ year, half, overdue, message }];
  });
}
