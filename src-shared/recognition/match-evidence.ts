import { addDays, type CivilDate, daysBetween, toChineseDate } from '../domain/civil-date.ts';
import { wordsOfName } from './day-in-name.ts';
import { clueText, dayClues, daysOutside, type EvidenceClue } from './evidence-clues.ts';
import type { Candidate, Match } from './evidence-match.ts';
import { withFolderMates } from './folder-mates.ts';
import { LEAST_SHARE, overlapWith } from './name-overlap.ts';
import { lettersOf } from './similar-title.ts';

export interface MatchedActivity {
  id: string;
  date: CivilDate;
  endDate: CivilDate | null;
  title: string;
  place: string;
}

/** To which activity each file belongs, by its day, its name and the place told; one for each clue. */
export function matchEvidence(
  clues: readonly EvidenceClue[],
  activities: readonly MatchedActivity[],
): Match[] {
  const onDay = activitiesByDay(activities);
  const titled = overlapWith(activities.map(({ title }) => title));
  const placed = overlapWith(activities.map(({ place }) => place));
  const matches = clues.map((clue): Match => {
    const days = dayClues(clue);
    const texts = [clue.name, ...clue.folders].map(wordsOfName);
    const titles = texts.map(titled);
    const places = texts.map(placed);
    const near = new Set<number>([...titles, ...places].flatMap(({ likely }) => likely));
    for (const day of days) for (const place of onDay.near(day)) near.add(place);

    const judged = [...near].flatMap((at) => {
      const activity = activities[at];
      if (!activity) return [];
      const title = Math.max(...titles.map((shares) => shares.of(at)));
      const place = placeShare(activity, texts, Math.max(...places.map((shares) => shares.of(at))));
      return [judge(activity, days, title, place)];
    });
    return decide(judged);
  });
  return withFolderMates(clues, matches);
}

const LEAST = 20;
const SURE = 60;
const LEAD = 20;
const MOST_CANDIDATES = 5;
const ALONE = 20;
const CONTRADICTED = 15;

interface Judged extends Candidate {
  /** The day fits wholly. */
  isOnDay: boolean;
  isNamed: boolean;
  isContradicted: boolean;
}

function judge(
  activity: MatchedActivity,
  days: ReturnType<typeof dayClues>,
  title: number,
  place: number,
): Judged {
  const reasons: string[] = [];
  let score = 0;
  const outside = days.map((clue) => ({ clue, days: daysOutside(clue, activity) }));
  const fitting = outside.find((each) => each.days === 0);
  const beside = outside.find((each) => each.days === 1);
  const against = outside.find((each) => each.clue.isStrong && (each.days ?? 0) > 1);
  if (fitting) {
    score += fitting.clue.points;
    const where = activity.endDate === null ? '正是活动当天' : '在活动期间';
    reasons.push(`${clueText(fitting.clue)}${where}`);
    if (fitting.clue.year === null) reasons.push('没写年份');
  } else if (beside) {
    score += Math.min(beside.clue.points, 20);
    reasons.push(`${clueText(beside.clue)}与活动差一天`);
  }
  if (title >= LEAST_SHARE) {
    score += Math.round(40 * title);
    reasons.push(title === 1 ? '名称里写着这项活动' : '名称相近');
  }
  if (place > 0.5) {
    score += Math.round(25 * place);
    reasons.push(`名称里有地点“${activity.place}”`);
  }
  if (against) {
    score -= CONTRADICTED;
    reasons.push(`但${clueText(against.clue)}，活动是${toChineseDate(activity.date)}`);
  }
  return {
    activityId: activity.id,
    score,
    reasons,
    isOnDay: fitting?.clue.isStrong === true,
    isNamed: title === 1,
    isContradicted: against !== undefined,
  };
}

function decide(judged: Judged[]): Match {
  const onDay = judged.filter((each) => each.isOnDay);
  const named = judged.filter((each) => each.isNamed);
  if (onDay.length === 1 && onDay[0]) {
    onDay[0].score += ALONE;
    onDay[0].reasons.push('当天只有这一项活动');
  } else if (onDay.length === 0 && named.length === 1 && named[0]) {
    named[0].score += ALONE;
  }
  const likely = judged
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || (a.activityId < b.activityId ? -1 : 1));
  const [first, second] = likely;
  if (!first) return { state: 'none', candidates: [] };
  const isSure =
    first.score >= SURE && first.score - (second?.score ?? 0) >= LEAD && !first.isContradicted;
  return {
    state: isSure ? 'sure' : 'doubtful',
    candidates: likely
      .slice(0, MOST_CANDIDATES)
      .map(({ activityId, score, reasons }) => ({ activityId, score, reasons })),
  };
}

/** A short place counts only where it is written out. */
function placeShare({ place }: MatchedActivity, texts: readonly string[], share: number): number {
  const letters = lettersOf(place);
  if (letters.length < 2) return 0;
  if (texts.some((text) => lettersOf(text).includes(letters))) return 1;
  return letters.length >= 4 ? share : 0;
}

/** Longer ones are seasons rather than activities of a day. */
const MOST_DAYS = 62;

function activitiesByDay(activities: readonly MatchedActivity[]) {
  const byDay = new Map<string, number[]>();
  for (const [at, { date, endDate }] of activities.entries()) {
    const length = Math.min(daysBetween(date, endDate ?? date), MOST_DAYS);
    for (let day = 0; day <= length; day += 1) {
      const key = addDays(date, day);
      const known = byDay.get(key);
      if (known) known.push(at);
      else byDay.set(key, [at]);
    }
  }
  const years = new Set(activities.map(({ date }) => Number(date.slice(0, 4))));
  return {
    /** Of the day told and the ones beside it; of every year where none is told. */
    near(clue: { year: number | null; month: number; day: number }): number[] {
      const two = (value: number) => String(value).padStart(2, '0');
      return (clue.year === null ? [...years] : [clue.year]).flatMap((year) => {
        const day = `${year}-${two(clue.month)}-${two(clue.day)}` as CivilDate;
        return [addDays(day, -1), day, addDays(day, 1)].flatMap((each) => byDay.get(each) ?? []);
      });
    },
  };
}
