import type { Activity } from '../domain/activity.ts';
import {
  type ComparedTitle,
  comparedTitle,
  isSimilarTitle,
  lettersOf,
} from '../recognition/similar-title.ts';

/** What tells one activity from another. */
export type ActivitySeen = Pick<Activity, 'title' | 'place'> & { date: string };

/** Share of letter pairs that two titles of one activity have in common. */
const NEARLY_ONE = 0.8;

/** A day and place with more titles than this is a list without places; only equal titles count. */
const COMPARED_TITLES = 60;

/** Groups of two or more that are probably one: the same day and place, and titles that are nearly one. */
export function sameActivities<Seen extends ActivitySeen>(activities: readonly Seen[]): Seen[][] {
  const spots = new Map<string, Map<string, Seen[]>>();
  for (const activity of activities) {
    const spot = `${activity.date} ${lettersOf(activity.place)}`;
    const titles = spots.get(spot) ?? new Map<string, Seen[]>();
    spots.set(spot, titles);
    const title = lettersOf(activity.title);
    const members = titles.get(title);
    if (members) members.push(activity);
    else titles.set(title, [activity]);
  }
  return [...spots.values()].flatMap((titles) =>
    (titles.size > COMPARED_TITLES ? [...titles.values()] : similarTitles(titles)).filter(
      (group) => group.length > 1,
    ),
  );
}

function similarTitles<Seen>(titles: ReadonlyMap<string, Seen[]>): Seen[][] {
  const groups: { title: ComparedTitle; members: Seen[] }[] = [];
  for (const [letters, members] of titles) {
    const title = comparedTitle(letters);
    const group = groups.find((other) => isSimilarTitle(other.title, title, NEARLY_ONE));
    if (group) group.members.push(...members);
    else groups.push({ title, members: [...members] });
  }
  return groups.map(({ members }) => members);
}
