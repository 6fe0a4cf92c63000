import type { ActivityInput } from '../domain/activity.ts';
import { SETTINGS, type Setting } from '../domain/setting.ts';
import { VISITED, type Visited, type Visits } from '../domain/visits.ts';
import { foldText, withoutBrackets } from '../recognition/fold-text.ts';
import { settingsFromPlace } from '../recognition/read-settings.ts';

type Counted = Pick<ActivityInput, 'settings' | 'place' | 'sessions' | 'households'>;

/**
 * How many enterprises, villages and communities were entered, by their different names, where each
 * activity of the setting names one; else null. Schools count by sessions, families by households.
 */
export function visitsOf(
  activities: readonly Counted[],
  entered: Partial<Record<Visited, number | null>> = {},
): Visits {
  const visits = Object.fromEntries(
    SETTINGS.map((setting) => [setting, provenVisits(activities, setting)]),
  ) as Visits;
  for (const setting of VISITED) visits[setting] = entered[setting] ?? visits[setting];
  return visits;
}

function provenVisits(all: readonly Counted[], setting: Setting): number | null {
  const activities = all.filter(({ settings }) => settings.includes(setting));
  const sum = (measure: 'sessions' | 'households') =>
    activities.reduce((total, activity) => total + activity[measure], 0);
  if (setting === 'school') return sum('sessions');
  if (setting === 'family') {
    return activities.every(({ households }) => households > 0) ? sum('households') : null;
  }
  const isNamed = activities.every(({ place }) => isOnePlaceOf(place, setting));
  const units = new Set(activities.map(({ place }) => unitOf(place)));
  // 村部 beside 石桥村 may be of it or of another.
  return isNamed && !(units.size > 1 && NAMELESS.some((word) => units.has(word)))
    ? units.size
    : null;
}

/** 石桥村文化广场 and 石桥村村部 are in 石桥村. */
function unitOf(place: string): string {
  return withoutBrackets(foldText(place)).replace(UNIT, '$1').replace(/村村$/u, '村');
}

const UNIT = /^(.*(?:村|社区|小区|公司|集团|厂)).*$/u;
const NAMELESS = ['村', '社区', '小区', '公司', '集团', '厂'];

/** 红星化工厂, but neither 红星化工厂、蓝天机械厂 nor 12家企业. */
function isOnePlaceOf(place: string, setting: Setting): boolean {
  if (SEVERAL.test(place)) return false;
  const told = settingsFromPlace(place);
  return told.state === 'guessed' && told.value.length === 1 && told.value[0] === setting;
}

const SEVERAL = /[、，,;；/和及与等各]|\d|[一二三四五六七八九十两几多][家个村]/u;
