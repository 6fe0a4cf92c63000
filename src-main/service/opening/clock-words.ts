import { lastChangeAt } from '../../store/changes/history.ts';
import type { Desk } from '../desk/desk.ts';
import { localDay } from '../desk/local-day.ts';

const DAY_MS = 86_400_000;
/** A ledger may lie for a year or two; a clock that is off is off by more. */
const LONGEST_REST_DAYS = 1000;

/**
 * What to say of this computer's clock where it cannot be right beside the last change of the
 * ledger; null where it can. Only told: a clerk may have to work before somebody sets it.
 */
export async function clockWords(desk: Desk): Promise<string | null> {
  const now = desk.options.now();
  const last = await lastChangeAt(desk.ledger());
  if (last === null) return null;
  const days = (Date.parse(now) - Date.parse(last)) / DAY_MS;
  if (days > -1 && days < LONGEST_REST_DAYS) return null;
  const how = days < 0 ? '早' : '晚得太多';
  return `电脑的日期是 ${localDay(now)}，比这份台账最近一次保存的日期 ${localDay(last)} 还${how}。请看看电脑的日期对不对：登记的时间、本期的截止提醒和自动备份的名称都按它算。`;
}
