import type { Activity } from '../domain/activity.ts';
import {
  type ComparedTitle,
  comparedLetters,
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
  const places = new Map<string, string>();
  const days = new Map<string, Map<string, Seen[]>>();
  for (const activity of activities) {
    const place = places.get(activity.place) ?? lettersOf(activity.place);
    places.set(activity.place, place);
    const day = days.get(activity.date) ?? new Map<string, Seen[]>();
    days.set(activity.date, day);
    const there = day.get(place);
    if (there) there.push(activity);
    else day.set(place, [activity]);
  }
  return [...days.values()]
    .flatMap((day) => [...day.values()])
    .filter((there) => there.length > 1)
    .flatMap(titledAlike)
    .filter((group) => group.length > 1);
}

/** Those of one day and place, by titles that are equal or, where they are few, nearly so. */
function titledAlike<Seen extends ActivitySeen>(there: readonly Seen[]): Seen[][] {
  const titles = new Map<string, Seen[]>();
  for (const activity of there) {
    const title = lettersOf(activity.title);
    const members = titles.get(title);
    if (members) members.push(activity);
    else titles.set(title, [activity]);
  }
  return titles.size > COMPARED_TITLES ? [...titles.values()] : similarTitles(titles);
}

/** Titles of other numerals are never nearly one, and are not held against each other. */
function similarTitles<Seen>(titles: ReadonlyMap<string, Seen[]>): Seen[][] {
  const groups: Seen[][] = [];
  const byNumerals = new Map<string, { title: ComparedTitle; group: Seen[] }[]>();
  for (const [letters, members] of titles) {
    const title = comparedLetters(letters);
    const others = byNumerals.get(title.numerals) ?? [];
    byNumerals.set(title.numerals, others);
    const alike = others.find((other) => isSimilarTitle(other.title, title, NEARLY_ONE));
    if (alike) {
      alike.group.push(...members);
      continue;
    }
    const group = [...members];
    groups.push(group);
    others.push({ title, group });
  }
  return groups;
}
