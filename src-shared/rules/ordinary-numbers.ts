import {
  askAbout,
  audiencePerSession,
  doubtsAmong,
  isGathering,
  NUMBER_DOUBTS,
} from './activity-doubts.ts';
import { activitiesAsked } from './asked.ts';
import { seeRecords } from './mend.ts';
import { defineRule } from './rule.ts';

/** So many times the median is out of the ordinary, given enough others to compare with. */
const TIMES_MEDIAN = 10;
const ENOUGH_TO_COMPARE = 5;

/** 三（四）: the table's numbers are right. Numbers that are often slips of the pen are asked about. */
export const ordinaryNumbers = defineRule({
  id: 'ordinary-numbers',
  clause: 'report.statistics',
  level: 'warning',
  mend: seeRecords,
  check: (facts, notice) => {
    const activities = activitiesAsked(facts, notice);
    const gathered = activities.filter(isGathering);
    const usual = median(gathered.map(audiencePerSession).filter((audience) => audience > 0));
    const beside = gathered.filter(
      (activity) => usual !== null && audiencePerSession(activity) > usual * TIMES_MEDIAN,
    );
    return [
      ...doubtsAmong(activities, NUMBER_DOUBTS, facts.today),
      ...askAbout(beside, '平均每场的受众人次远多于其他活动，请核对人次和场次。'),
    ];
  },
});

function median(values: readonly number[]): number | null {
  if (values.length < ENOUGH_TO_COMPARE) return null;
  return Float64Array.from(values).sort()[Math.floor(values.length / 2)] ?? null;
}
