import { addDays, daysBetween, toChineseDate } from '../domain/civil-date.ts';
import { type Half, type Period, periodLabel } from '../domain/period.ts';
import { periodInForce } from '../domain/period-in-force.ts';
import { halvesAsked } from './asked.ts';
import { toReport } from './mend.ts';
import { defineRule, type Found, notMet } from './rule.ts';

/** 三（四）: periods changed by hand join their neighbours, or days are reported twice or never. */
export const periodsJoin = defineRule({
  id: 'periods-join',
  clause: 'report.statistics',
  level: 'warning',
  mend: toReport,
  check: (facts, notice) => {
    const { year } = facts;
    const period = (y: number, half: Half) => periodInForce(facts.reports, notice.due, y, half);
    const asked = halvesAsked(facts);
    const pairs: [Period, Period][] = [];
    if (asked.includes(1)) pairs.push([period(year - 1, 2), period(year, 1)]);
    pairs.push([period(year, 1), period(year, 2)]);
    if (asked.includes(2)) pairs.push([period(year, 2), period(year + 1, 1)]);
    return pairs.flatMap(([earlier, later]) => seam(earlier, later));
  },
});

function seam(earlier: Period, later: Period): Found[] {
  const names = `${periodLabel(earlier)}与${periodLabel(later)}`;
  const shift = daysBetween(addDays(earlier.to, 1), later.from);
  if (shift === 0) return [];
  const [from, to, what] =
    shift > 0
      ? [addDays(earlier.to, 1), addDays(later.from, -1), '都没有计入，是空档']
      : [later.from, earlier.to, '计了两次，是重叠'];
  const days =
    Math.abs(shift) === 1 ? toChineseDate(from) : `${toChineseDate(from)}至${toChineseDate(to)}`;
  const text = `${names}的起止日期不衔接：${days}${what}，请调整。`;
  return [notMet(text)];
}
