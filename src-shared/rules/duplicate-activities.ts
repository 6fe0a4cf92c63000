import type { Activity } from '../domain/activity.ts';
import { toChineseDate } from '../domain/civil-date.ts';
import {
  type ComparedTitle,
  comparedTitle,
  isSimilarTitle,
  lettersOf,
} from '../recognition/similar-title.ts';
import { activitiesAsked } from './asked.ts';
import { seeRecords } from './mend.ts';
import { defineRule, notMet, quoted, refsOf } from './rule.ts';

/** Named one by one up to here; the rest in one sentence. */
const NAMED_GROUPS = 20;

/** Share of letter pairs that two titles of one activity have in common. */
const NEARLY_ONE = 0.8;

/** A day and place with more titles than this is a list without places; only equal titles count. */
const COMPARED_TITLES = 60;

/** 三（四）: what is reported is counted once. Same day, same place, and titles that are nearly one. */
export const duplicateActivities = defineRule({
  id: 'duplicate-activities',
  clause: 'report.statistics',
  level: 'warning',
  mend: seeRecords,
  check: (facts, notice) => {
    const groups = duplicateGroups(activitiesAsked(facts, notice));
    const findings = groups.slice(0, NAMED_GROUPS).map((group) => {
      const [first] = group;
      const day = first ? toChineseDate(first.date) : '';
      const text = `${day}的${quoted(first?.title ?? '')}疑似重复登记了${group.length}次，请核对，重复的删去。`;
      return notMet(text, refsOf('activity', group));
    });
    const rest = groups.slice(NAMED_GROUPS).flat();
    if (rest.length > 0) {
      const text = `另有${groups.length - NAMED_GROUPS}组活动疑似重复登记，请核对。`;
      findings.push(notMet(text, refsOf('activity', rest)));
    }
    return findings;
  },
});

function duplicateGroups(activities: readonly Activity[]): Activity[][] {
  const spots = new Map<string, Map<string, Activity[]>>();
  for (const activity of activities) {
    const spot = `${activity.date} ${lettersOf(activity.place)}`;
    const titles = spots.get(spot) ?? new Map<string, Activity[]>();
    spots.set(spot, titles);
    const title = lettersOf(activity.title);
    titles.set(title, [...(titles.get(title) ?? []), activity]);
  }
  return [...spots.values()].flatMap((titles) =>
    (titles.size > COMPARED_TITLES ? [...titles.values()] : similarTitles(titles)).filter(
      (group) => group.length > 1,
    ),
  );
}

function similarTitles(titles: ReadonlyMap<string, Activity[]>): Activity[][] {
  const groups: { title: ComparedTitle; members: Activity[] }[] = [];
  for (const [letters, members] of titles) {
    const title = comparedTitle(letters);
    const group = groups.find((other) => isSimilarTitle(other.title, title, NEARLY_ONE));
    if (group) group.members.push(...members);
    else groups.push({ title, members: [...members] });
  }
  return groups.map(({ members }) => members);
}
