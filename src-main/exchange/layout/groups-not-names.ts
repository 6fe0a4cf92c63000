import { isPlaceholder } from '#shared/recognition/fold-text.ts';
import { settingsFromPlace } from '#shared/recognition/read-settings.ts';
import { PLACE_ENDINGS } from '#shared/words/setting-evidence.ts';
import type { Claim, FoundColumn } from './column-claims.ts';

/**
 * 项目 may ask for the name of an activity or head the estates over whose rows it is merged. Where another column tells
 * what was done row by row, and this one fills few of its rows, it is no name, but where it was, if its values are places.
 */
export function groupsNotNames(claims: Claim[]): void {
  const names = claims.filter(({ field, weight }) => field === 'title' && weight > 0);
  const telling = names.filter(({ column }) => tellsEach(column));
  for (const name of names.filter(({ confidence }) => confidence < OWN_HEADING)) {
    const { column } = name;
    if (!telling.some((each) => each.column !== column && isGroupOf(column, each.column))) continue;
    name.weight = 0;
    if (!hasPlace(claims, column) && headsPlaces(column.samples))
      claims.push({ field: 'place', confidence: BY_VALUES, weight: BY_VALUES, column });
  }
}

/** Words, and nearly all of them different. */
function tellsEach({ samples }: FoundColumn): boolean {
  return (
    samples.length >= LEAST_ROWS &&
    differing(samples) > samples.length * NEARLY_ALL &&
    samples.every((text) => /\p{Script=Han}/u.test(text))
  );
}

/** Merged over several rows each, or the same name before each of them. */
function isGroupOf(group: FoundColumn, rows: FoundColumn): boolean {
  return Math.max(1, differing(group.samples)) <= rows.samples.length * FEW;
}

function differing(samples: readonly string[]): number {
  return new Set(samples.map((text) => text.trim())).size;
}

function hasPlace(claims: readonly Claim[], own: FoundColumn): boolean {
  return claims.some(
    ({ field, weight, column }) => field === 'place' && column !== own && weight >= BY_VALUES,
  );
}

function headsPlaces(samples: readonly string[]): boolean {
  const told = samples.filter((text) => !isPlaceholder(text));
  const places = told.filter((text) => PLACE.test(text.trim()) || tellsSetting(text));
  return places.length * 2 >= told.length && told.length > 0;
}

function tellsSetting(text: string): boolean {
  return text.length <= LONGEST && settingsFromPlace(text).state === 'guessed';
}

/** 活动名称 is never anything else. */
const OWN_HEADING = 1;
const LEAST_ROWS = 4;
const FEW = 0.5;
const NEARLY_ALL = 0.8;
const LONGEST = 12;
const BY_VALUES = 0.5;
const PLACE = new RegExp(`(?:花园|[苑城府湾]|公寓|本部|总部|${PLACE_ENDINGS.join('|')})$`, 'u');
