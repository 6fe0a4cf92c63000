import type { Activity } from '../domain/activity.ts';
import { doubtIn } from './doubt-in.ts';
import { activitiesAsked } from './period-in-force.ts';
import type { Rule } from './rule.ts';

const HUGE_AUDIENCE_PER_SESSION = 5_000;
const HUGE_MATERIALS = 100_000;
/** So many times the median is out of the ordinary, given enough others to compare with. */
const TIMES_MEDIAN = 10;
const ENOUGH_TO_COMPARE = 5;
const MANY_PER_PERSON = 10;

/** 三（四）: the table's numbers are right. Numbers that are often slips of the pen are asked about. */
export const ordinaryNumbers: Rule = {
  id: 'ordinary-numbers',
  clauses: ['report.statistics'],
  check: (facts, notice) => {
    const activities = activitiesAsked(facts, notice);
    const gathered = activities.filter(({ mode, form }) => mode !== 'online' && form !== 'media');
    const usual = median(gathered.map(audiencePerSession).filter((audience) => audience > 0));
    return [
      ...doubtIn(
        gathered.filter(({ audience }) => audience === 0),
        '的受众人次是0，请核对；线上活动请把方式改为“线上”。',
      ),
      ...doubtIn(
        activities.filter(({ sessions }) => sessions === 0),
        '的场次是0，请核对。',
      ),
      ...doubtIn(
        gathered.filter((activity) => {
          const audience = audiencePerSession(activity);
          return (
            audience > HUGE_AUDIENCE_PER_SESSION ||
            (usual !== null && audience > usual * TIMES_MEDIAN)
          );
        }),
        '平均每场的受众人次远多于其他活动，请核对人次和场次。',
      ),
      ...doubtIn(
        activities.filter(
          ({ materials, audience }) =>
            materials > HUGE_MATERIALS ||
            (audience > 0 && materials > 1_000 && materials > audience * MANY_PER_PERSON),
        ),
        '的发放资料份数特别大，请核对。',
      ),
    ];
  },
};

function audiencePerSession({ audience, sessions }: Activity): number {
  return audience / Math.max(sessions, 1);
}

function median(values: number[]): number | null {
  if (values.length < ENOUGH_TO_COMPARE) return null;
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? null;
}
