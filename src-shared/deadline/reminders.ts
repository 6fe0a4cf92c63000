import type { CivilDate } from '../domain/civil-date.ts';
import { addDays } from '../domain/civil-date.ts';
import { type Half, type Period, periodContaining, periodLabel } from '../domain/period.ts';
import type { Notice } from '../notice/notice.ts';
import type { ReportFact } from '../rules/ledger-facts.ts';
import { newestReport } from '../rules/period-in-force.ts';
import { deadlineOf, workdaysUntil } from './deadline.ts';

/** From so many workdays before a deadline on, the clerk is reminded. */
export const REMIND_WORKDAYS = 10;

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
  reports: readonly ReportFact[],
  hasRecords: (period: Period) => boolean,
): Reminder[] {
  const current = periodContaining(today, notice.due);
  const before = periodContaining(addDays(current.from, -1), notice.due);
  return [before, current].flatMap((period): Reminder[] => {
    const { year, half } = period;
    const newest = newestReport(reports, year, half);
    if (newest?.state === 'sent') return [];
    if (period === before && !newest && !hasRecords(period)) return [];
    const { lastWorkday } = deadlineOf(year, half, notice.due);
    const left = workdaysUntil(today, lastWorkday);
    if (left > REMIND_WORKDAYS) return [];
    const label = `${periodLabel(period)}的统计表`;
    if (left < 0) {
      const message = `${label}已过报送期限（${lastWorkday}），还没有登记报送，请尽快补报。`;
      return [{ year, half, overdue: true, message }];
    }
    const time = left === 0 ? '今天就是最后一个工作日' : `还剩${left}个工作日`;
    return [{ year, half, overdue: false, message: `${label}应在${lastWorkday}前报送，${time}。` }];
  });
}
