import type { Activity } from '../domain/activity.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { ActivityFact } from './ledger-facts.ts';
import { type Found, namesOf, notMet, refsOf } from './rule.ts';

const HUGE_AUDIENCE_PER_SESSION = 5_000;
const HUGE_SESSIONS = 100;
const HUGE_MATERIALS = 100_000;
const MANY_MATERIALS = 1_000;
const MANY_PER_PERSON = 10;

/** What is probably a slip of the pen: asked while it is typed, and again when the ledger is checked. */
interface Doubt {
  /** The field to look at. */
  field: keyof Activity;
  /** Of the activity: its end is before its beginning. */
  words: string;
  holds: (activity: Partial<Activity>, today: CivilDate) => boolean;
}

export const DATE_DOUBTS: readonly Doubt[] = [
  {
    field: 'endDate',
    words: '结束日期早于开始日期，请改正。',
    holds: ({ date, endDate }) => date !== undefined && endDate != null && endDate < date,
  },
  {
    field: 'date',
    words: '日期还没有到，请核对；还没有开展的，状态选“计划中”，不计入统计表。',
    holds: ({ date, status }, today) => date !== undefined && date > today && status !== 'planned',
  },
];

/** Of what is planned: what is asked once its day has passed. */
export const PAST_PLAN = '已过计划日期，还没有写开展情况；已经开展的，状态改为“已开展”。';

export const NUMBER_DOUBTS: readonly Doubt[] = [
  {
    field: 'audience',
    words: '受众人次是0，请核对；线上活动请把方式改为“线上”。',
    holds: (activity) =>
      isGathering(activity) && activity.audience === 0 && activity.status !== 'planned',
  },
  {
    field: 'sessions',
    words: '场次是0，请核对。',
    holds: ({ sessions, status }) => sessions === 0 && status !== 'planned',
  },
  {
    field: 'sessions',
    words: `场次超过${HUGE_SESSIONS}场，请核对。`,
    holds: (activity) => isGathering(activity) && (activity.sessions ?? 1) > HUGE_SESSIONS,
  },
  {
    field: 'audience',
    words: '平均每场超过5,000人次，请核对人次和场次。',
    holds: (activity) =>
      isGathering(activity) && audiencePerSession(activity) > HUGE_AUDIENCE_PER_SESSION,
  },
  {
    field: 'audience',
    words: '受众人次少于户数，请核对；每户至少1人。',
    holds: ({ audience = 0, households = 0 }) => audience > 0 && audience < households,
  },
  {
    field: 'materials',
    words: '发放资料份数特别大，请核对。',
    holds: ({ materials = 0, audience = 0 }) =>
      materials > HUGE_MATERIALS ||
      (audience > 0 && materials > MANY_MATERIALS && materials > audience * MANY_PER_PERSON),
  },
];

/** People come together for it: what is broadcast or online reaches other numbers. */
export function isGathering({ mode, form }: Partial<Activity>): boolean {
  return mode !== 'online' && form !== 'media';
}

export function audiencePerSession({ audience = 0, sessions = 1 }: Partial<Activity>): number {
  return audience / Math.max(sessions, 1);
}

/** One finding for each doubt that some activities raise. */
export function doubtsAmong(
  activities: readonly ActivityFact[],
  doubts: readonly Doubt[],
  today: CivilDate,
): Found[] {
  return doubts.flatMap(({ words, holds }) =>
    askAbout(
      activities.filter((activity) => holds(activity, today)),
      words,
    ),
  );
}

/** `“甲”“乙”等5项活动的…`; nothing to ask gives nothing. */
export function askAbout(odd: readonly ActivityFact[], words: string): Found[] {
  if (odd.length === 0) return [];
  const names = namesOf(
    odd.map(({ title }) => title),
    '项活动',
  );
  return [notMet(`${names}的${words}`, refsOf('activity', odd))];
}
