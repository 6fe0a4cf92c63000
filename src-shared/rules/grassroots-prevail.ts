import type { Setting } from '../domain/setting.ts';
import { activitiesAsked, askedLabel } from './asked.ts';
import { addRecord } from './mend.ts';
import { defineRule, met, notMet, refsOf } from './rule.ts';

/** Where people live: the ends (末端) the notice wants reached. */
const GRASSROOTS: readonly Setting[] = ['village', 'community', 'family'];

/**
 * 一（聚焦基层末端）: at least half of the activities reach a village, a community or families. The
 * notice gives no number; half is what "prevail" means here.
 */
export const grassrootsPrevail = defineRule({
  id: 'grassroots-prevail',
  clause: 'principle.grassroots',
  level: 'advice',
  mend: addRecord('activity'),
  check: (facts, notice) => {
    const activities = activitiesAsked(facts, notice);
    if (activities.length === 0) return [];
    const grassroots = activities.filter(({ settings }) =>
      settings.some((setting) => GRASSROOTS.includes(setting)),
    );
    const share = `${askedLabel(facts)}${activities.length}项活动中有${grassroots.length}项进农村、社区或家庭`;
    return grassroots.length * 2 >= activities.length
      ? [met(`${share}，占一半以上。`, refsOf('activity', grassroots))]
      : [
          notMet(
            `${share}，不到一半；请更多面向基层末端开展宣传。`,
            refsOf('activity', grassroots),
          ),
        ];
  },
});
