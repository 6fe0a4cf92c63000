import type { CivilDate } from '../domain/civil-date.ts';
import { type Deadline, workdaysUntil } from './deadline.ts';

/** From so many workdays before the deadline on, the clerk is reminded. */
const REMIND_WORKDAYS = 10;

/** `还剩3个工作日`; null while the deadline is not near. */
export function timeLeft(today: CivilDate, deadline: Deadline): string | null {
  if (today > deadline.dueOn) return '期限已过';
  if (today > deadline.lastWorkday) return '最后一个工作日已过';
  const left = workdaysUntil(today, deadline.lastWorkday);
  if (left > REMIND_WORKDAYS) return null;
  return left === 0 ? '今天就是最后一个工作日' : `还剩${left}个工作日`;
}
