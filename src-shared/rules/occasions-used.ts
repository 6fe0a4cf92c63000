import { addDays, civilDate } from '../domain/civil-date.ts';
import { OCCASION_LABELS, OCCASIONS } from '../domain/occasion.ts';
import { isWithin } from '../domain/period.ts';
import { activitiesAsked, periodsAsked } from './asked.ts';
import { addRecord } from './mend.ts';
import { OCCASION_DAYS } from './occasion-days.ts';
import { defineRule, type Found, met, notMet, refsOf } from './rule.ts';

/** An occasion further ahead than this is not yet asked for. */
const PREPARE_DAYS = 30;

/**
 * 二, item 7: the occasions inside the period are used. An activity belongs to an occasion when the
 * clerk says so or its title names it.
 */
export const occasionsUsed = defineRule({
  id: 'occasions-used',
  clause: 'occasions',
  level: 'advice',
  mend: addRecord('activity'),
  check: (facts, notice) => {
    const activities = activitiesAsked(facts, notice);
    const periods = periodsAsked(facts, notice);
    return OCCASIONS.flatMap((occasion): Found[] => {
      const { from, when, named } = OCCASION_DAYS[occasion];
      const inPeriod = periods
        .flatMap((period) => [period.from, period.to].map((day) => Number(day.slice(0, 4))))
        .map((year) => civilDate(`${year}-${from}`))
        .find((day) => periods.some((period) => isWithin(day, period)));
      if (inPeriod === undefined) return [];

      const label = OCCASION_LABELS[occasion];
      const used = activities.filter(
        (activity) => activity.occasion === occasion || named.test(activity.title),
      );
      if (used.length > 0) {
        const text = `${label}（${when}）已有活动${used.length}项。`;
        return [met(text, refsOf('activity', used))];
      }
      if (addDays(facts.today, PREPARE_DAYS) < inPeriod) return [];
      const text =
        facts.today < inPeriod
          ? `${label}（${when}）临近，还没有登记活动，请安排。`
          : `${label}（${when}）没有登记活动；若已开展，请补登或在活动的“重要节点”栏选上。`;
      return [notMet(text)];
    });
  },
});
