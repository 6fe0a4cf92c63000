import { COUNTED_FIELDS } from '#shared/domain/measures.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import { asksOtherThing, qualifies, tellsPlan } from '#shared/recognition/compose-heading.ts';
import { foldHeading, isPlaceholder, withoutBrackets } from '#shared/recognition/fold-text.ts';
import { headsHouseholds, tellsPeople } from '#shared/recognition/household-words.ts';
import { readTick, settingOfHeading } from '#shared/recognition/read-settings.ts';
import {
  type ExtraHeadings,
  type HeadingMatch,
  isSequenceHeading,
  recogniseHeading,
} from '#shared/recognition/recognise-heading.ts';
import { headsSessionsAndPeople } from '#shared/recognition/split-sessions-people.ts';
import { FORM_WORDS } from '#shared/words/publicity-forms.ts';
import { countsOtherWork, formGroupColumn } from './form-groups.ts';
import { claimsBySide, isOfPlan } from './plan-and-held.ts';

/** A column as found: its headings from top to bottom and some of the values below. */
export interface FoundColumn {
  col: number;
  path: readonly string[];
  samples: readonly string[];
  /** A column that is seen comes before it. */
  isHidden?: boolean;
}

/** A field that a column may hold. */
export interface Claim extends HeadingMatch {
  column: FoundColumn;
  /** The heading's certainty, confirmed or weakened by the values. */
  weight: number;
  /** Numbers of people stand in words under a heading of people: the words are kept beside them. */
  inWords?: true;
}

/** What the headings over a column may stand for, the levels above included. */
export function claimsOf(
  { path, samples }: FoundColumn,
  kind: RecordKind,
  extra: ExtraHeadings,
): HeadingMatch[] {
  const leaf = path.at(-1) ?? '';
  if (leaf === '' || isSequenceHeading(leaf)) return [];
  const parents = path.slice(0, -1);
  const parent = parents.join('');
  if (kind === 'activity' && /时间|日期/u.test(leaf) && /地点|场所|地址/u.test(leaf))
    return [{ field: 'datePlace', confidence: 0.95 }];
  // 35户/92人: both are told where people are counted.
  if (kind === 'activity' && /户数?[/、及和]人[数次]/u.test(foldHeading(leaf)))
    return [{ field: 'audience', confidence: 0.95 }];
  if (kind === 'activity' && headsSessionsAndPeople(leaf) !== null)
    return [{ field: 'sessionsPeople', confidence: 0.95 }];
  if (kind === 'activity' && PRESS_DAY.test(foldHeading(leaf)))
    return [{ field: 'date', confidence: 0.8 }];
  if (kind === 'activity' && headsCountsInWords(leaf, samples))
    return [{ field: 'summary', confidence: 0.9 }];
  const bySide = kind === 'activity' ? claimsBySide(path) : null;
  if (bySide) return bySide;
  if (kind === 'activity' && countsOtherWork(parents)) return [];
  const ofForm = kind === 'activity' ? formGroupColumn(parents.at(-1) ?? '', leaf) : null;
  if (ofForm) return [ofForm];
  if (kind === 'activity' && countsHouseholds(leaf) && samples.some(tellsPeople))
    return [{ field: 'audience', confidence: 0.95 }];
  if (kind === 'activity' && countsHouseholds(leaf))
    return [{ field: 'households', confidence: 0.97 }];
  const group = kind === 'activity' ? peopleColumn(parents, leaf, samples) : null;
  if (group) return [group];
  const partOfDate = kind === 'activity' ? DATE_PARTS.get(foldHeading(leaf)) : undefined;
  if (partOfDate) return [{ field: partOfDate, confidence: 0.9 }];
  const perSetting = kind === 'activity' ? settingColumn(parents, leaf) : null;
  if (perSetting?.field.startsWith('settings.') && namesPlaces(samples))
    return [{ field: 'place', confidence: 0.45 }];
  if (perSetting) return [perSetting];
  const named = kind === 'pilot' ? pilotColumn(leaf, samples) : null;
  if (named) return [named];
  const perForm = kind === 'activity' ? formColumn(parent, leaf, samples) : null;
  if (perForm) return [perForm];
  const isTotal = isTotalHeading(leaf);
  if (isTotal && kind === 'activity' && JOINS.test(parent) && samples.every(isPlainNumber))
    return [{ field: 'audience', confidence: 0.93 }];
  const claims = isTotal && parent !== '' ? [] : recogniseHeading(leaf, kind, extra);
  if (parent !== '') {
    claims.push(
      ...recogniseHeading(`${parent}${leaf}`, kind, extra).map((match) => ({
        ...match,
        confidence: match.confidence * 0.98,
      })),
    );
    // 计划 and 实际 below 参加人数 say which of its numbers, as 计划参加人数 does.
    const isQualifier = qualifies(foldHeading(leaf));
    if (isQualifier) claims.push(...recogniseHeading(`${leaf}${parents.at(-1)}`, kind, extra));
    if (isQualifier && tellsPlan(foldHeading(leaf))) return claims;
    if (!isTotal && claims.length === 0 && asksOtherThing(foldHeading(leaf))) return [];
    const weight = isTotal ? 0.95 : BY_PARENT;
    claims.push(
      ...recogniseHeading(parents.at(-1) ?? '', kind, extra).map((match) => ({
        ...match,
        confidence: match.confidence * weight,
      })),
    );
  }
  return kind === 'activity' && isOfPlan(path)
    ? claims.map((claim) => ({ ...claim, confidence: claim.confidence * PLAN_SHARE }))
    : claims;
}

const PLAN_SHARE = 0.6;

/** 播出日, 见报/播出日 */
const PRESS_DAY =
  /^(?:(?:见报|登报|刊[播登发出载]|播[出放发]|发[布稿表]|推送|上线)[/、或及]?){1,3}日$/u;

/** 多少人、多少户、多少份 over 走了96户，发明白纸100份: an account, in which each number says what it counts. */
function headsCountsInWords(leaf: string, samples: readonly string[]): boolean {
  const counted = foldHeading(leaf)
    .split(/[、，,/;；及和]/u)
    .map((part) => recogniseHeading(part, 'activity').find(({ field }) => COUNTED.includes(field)));
  const fields = new Set(counted.map((match) => match?.field));
  const told = samples.filter((text) => !isPlaceholder(text));
  return (
    fields.size > 1 &&
    !fields.has(undefined) &&
    told.length > 0 &&
    told.every((text) => !isPlainNumber(text)) &&
    told.filter((text) => COUNT_IN_WORDS.test(text)).length >= told.length * MOSTLY_COUNTED
  );
}

const COUNT_IN_WORDS = /\d\s*[余多]?(?:人次?|名|户次?|份|本|册|张|场次?|条|篇)/u;
const MOSTLY_COUNTED = 0.5;

/** 合计 below 参加情况 counts those who came. */
const JOINS =
  /^(?:各?(?:部门|单位|科室|班组|班级|年级|车间))?(?:参加|参与|参训|参会|到场)(?:情况|对象|人员)?$/u;

function isPlainNumber(text: string): boolean {
  return /^[\d,\s]*$/u.test(text) || isPlaceholder(text);
}

/** 学校 over 城关一小, 城关二小 names where it was. */
export function namesPlaces(samples: readonly string[]): boolean {
  const told = samples.filter((text) => !isPlaceholder(text));
  const named = told.filter((text) => /\p{Script=Han}{2}/u.test(text) && !/\d/u.test(text));
  return new Set(named).size > 1 && named.length >= told.length * MOSTLY;
}

const MOSTLY = 0.8;

export function isTotalHeading(leaf: string): boolean {
  return /^(?:合计|小计|总计|总数|数量|数)$/u.test(withoutBrackets(foldHeading(leaf)));
}

/** 教师, 学生, 合计 side by side: a total without a heading above it is that of the people before it. */
export function claimTotals(columns: readonly FoundColumn[], claims: Claim[]): void {
  const groups = claims.filter(({ field }) => field.startsWith('audience.group.'));
  if (groups.length < 2) return;
  const last = Math.max(...groups.map(({ column: { col } }) => col));
  const total = columns.find(
    ({ col, path }) => col === last + 1 && path.length === 1 && isTotalHeading(path[0] ?? ''),
  );
  if (total) claims.push({ field: 'audience', confidence: 0.9, weight: 0.9, column: total });
}

/** 手册, 海报 and 合计 under 发放宣传品: the total is the number, its parts are told in the remarks. */
export function dropPartsOfTotals(claims: readonly Claim[]): void {
  const groupOf = ({ column: { path } }: Claim) => JSON.stringify(path.slice(0, -1));
  const isTotal = ({ column: { path } }: Claim) =>
    path.length > 1 && isTotalHeading(path.at(-1) ?? '');
  const totals = claims.filter((claim) => isTotal(claim) && claim.weight > 0);
  for (const claim of claims) {
    const whole = totals.find(
      (total) => total.field === claim.field && groupOf(total) === groupOf(claim),
    );
    if (whole && !isTotal(claim)) claim.weight = 0;
  }
}

/** 参加人数 over 东风, 红旗 with no total: neither is the whole of it. */
export function dropPartsAlone(claims: readonly Claim[]): void {
  const parts = claims.filter(
    ({ confidence, column: { path } }) => path.length > 1 && confidence <= BY_PARENT,
  );
  const others = (claim: Claim) =>
    parts.filter(
      ({ field, column }) =>
        field === claim.field &&
        column !== claim.column &&
        String(column.path.slice(0, -1)) === String(claim.column.path.slice(0, -1)),
    );
  for (const claim of parts)
    if (COUNTED.includes(claim.field) && others(claim).length > 0) claim.weight = 0;
}

const BY_PARENT = 0.5;
const COUNTED: readonly string[] = COUNTED_FIELDS;

/** 受众（户）; 进家庭（户） is the setting's. */
function countsHouseholds(leaf: string): boolean {
  return headsHouseholds(leaf) && settingOfHeading(withoutBrackets(foldHeading(leaf))) === null;
}

/** Year and month in columns of their own, the day in the date's. */
const DATE_PARTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    年: 'date.year',
    年份: 'date.year',
    年度: 'date.year',
    月: 'date.month',
    月份: 'date.month',
    日: 'date',
  }),
);

/** A column for one setting: a tick under 进入领域, or a count under 受众人次 or 进企业. */
function settingColumn(parents: readonly string[], leaf: string): HeadingMatch | null {
  const folded = foldHeading(leaf);
  const parent = parents.at(-1) ?? '';
  const own = settingOfHeading(folded) ?? settingOfHeading(withoutBrackets(folded));
  if (own) {
    const inBrackets = /[(](.{1,100})[)]/u.exec(folded)?.[1] ?? '';
    const measure = measureOf(inBrackets) ?? measureOf(parent);
    return { field: `${measure ?? 'settings'}.${own}`, confidence: parent === '' ? 0.9 : 0.97 };
  }
  const above = settingOfHeading(foldHeading(parent));
  const measure = measureOf(leaf);
  if (above && measure) return { field: `${measure}.${above}`, confidence: 0.97 };
  const joined = /^进?(企业|农村|社区|学校|家庭)(.+)$/u.exec(folded);
  const setting = joined ? settingOfHeading(joined[1] ?? '') : null;
  const joinedMeasure = joined ? measureOf(joined[2] ?? '') : null;
  return setting && joinedMeasure
    ? { field: `${joinedMeasure}.${setting}`, confidence: 0.9 }
    : null;
}

/** A column for one group of people: 学生 under 参加人员, or 学生人数 by itself. */
function peopleColumn(
  parents: readonly string[],
  leaf: string,
  samples: readonly string[],
): HeadingMatch | null {
  const word = withoutBrackets(foldHeading(leaf));
  const name = word
    .replace(/^(?:其中)?(?:参加|参与|参训|受教育|到场)?/u, '')
    // 老人数 counts 老人, 学生人数 counts 学生.
    .replace(/(?:(?<!老)人数|人次|数)$/u, '');
  const way = WAYS.exec(word)?.[1];
  // Those who came and those who watched are two parts of one audience.
  if (way !== undefined && measureOf(word) === 'audience')
    return { field: `audience.group.${way}`, confidence: 0.9 };
  const above = recogniseHeading(parents.at(-1) ?? '', 'activity')[0];
  const isCounted = samples.length > 0 && samples.every(isPlainNumber);
  const under = above !== undefined && ['audience', 'targetGroup'].includes(above.field);
  const isOfAll = under && isCounted && namesSome(word, name);
  if (!isOfAll && !PEOPLE.includes(name)) return null;
  const counts = name !== word || foldHeading(leaf).includes('(人') || isCounted;
  return under || counts ? { field: `audience.group.${name}`, confidence: 0.9 } : null;
}

const WAYS = /^(?:其中)?(?:参加|参与)?(线上|线下|网络|现场)/u;

/** 作业人员, and 检票部, 一年级 below 参加人数: some of those who are counted above. */
function namesSome(word: string, name: string): boolean {
  if (SOME_PEOPLE.test(name)) return true;
  return PART_OF_UNIT.test(word) && recogniseHeading(word, 'activity').length === 0;
}

const PART_OF_UNIT =
  /^(?!其中).{0,8}(?:[部科室处队班组股站所厂村院]|车间|工段|年级|中心|公司|社区)$/u;
/** 作业人员, 外协工 */
const SOME_PEOPLE = /^[^应实计]{1,6}(?:人员|干部|[员工民生师众属])$/u;

const PEOPLE: readonly string[] = [
  '教师',
  '教职工',
  '老师',
  '学生',
  '家长',
  '师生',
  '职工',
  '员工',
  '工人',
  '干部',
  '党员',
  '群众',
  '业主',
  '商户',
  '游客',
  '旅客',
  '乘客',
  '顾客',
  '司机',
  '驾驶员',
  '学员',
  '幼儿',
  '居民',
  '村民',
  '老人',
  '老年人',
  '儿童',
  '青少年',
  '男',
  '女',
  '管理人员',
  '作业人员',
  '施工人员',
  '务工人员',
  '农民工',
  '班组工人',
  '其他',
];

/** A column of pilots' names under one setting: 企业, 示范社区, 学校（2个）. */
function pilotColumn(leaf: string, samples: readonly string[]): HeadingMatch | null {
  const word = withoutBrackets(foldHeading(leaf)).replace(
    /^(?:示范|试点)|(?:试点|示范点|类)$/gu,
    '',
  );
  const setting = settingOfHeading(word);
  const names = samples.filter((text) => !isPlaceholder(text));
  const worded = names.filter((text) => /\p{Script=Han}{2}/u.test(text));
  return setting && worded.length >= names.length / 2
    ? { field: `name.${setting}`, confidence: 0.9 }
    : null;
}

function measureOf(heading: string): 'audience' | 'sessions' | null {
  const best = recogniseHeading(heading, 'activity').find(
    ({ confidence }) => confidence >= 0.6,
  )?.field;
  return best === 'audience' || best === 'sessions' ? best : null;
}

function formColumn(parent: string, leaf: string, samples: readonly string[]): HeadingMatch | null {
  // 媒体（条） counts.
  if (parent === '' && /\((?:条|篇|次|场|人|份)/u.test(foldHeading(leaf))) return null;
  const folded = withoutBrackets(foldHeading(leaf));
  const own = FORM_WORDS.find((entry) => entry.own.includes(folded));
  const isTicked = samples.every((text) => readTick(text) !== null);
  const alike = isTicked ? FORM_WORDS.find((entry) => entry.alike.includes(folded)) : undefined;
  const alone = own ?? alike;
  if (parent === '')
    return alone && alone.value !== 'other'
      ? { field: `form.${alone.value}`, confidence: 0.7 }
      : null;
  if (recogniseHeading(parent, 'activity')[0]?.field !== 'form') return null;
  const value = own?.value ?? FORM_WORDS.find((entry) => entry.kin.includes(folded))?.value;
  return value ? { field: `form.${value}`, confidence: 0.97 } : null;
}

/** One column named 企业 alone is no tick column; it takes several beside each other. */
export function dropLoneTicks(claims: Claim[]): void {
  const groups = claims.filter(({ field }) => field.startsWith('audience.group.'));
  const whole = claims.some(({ field, confidence }) => field === 'audience' && confidence >= 0.7);
  for (const group of groups) {
    // With a total beside them the groups are only told, in the remarks.
    if (whole) group.weight = 0;
    else if (groups.length === 1) group.field = 'audience';
  }
  for (const prefix of ['settings.', 'form.']) {
    const ticks = claims.filter(({ field }) => field.startsWith(prefix));
    if (ticks.length === 1 || (prefix === 'form.' && ticks.length === 2)) {
      for (const tick of ticks)
        if (!takesHouseholds(tick, claims))
          tick.weight = tick.column.path.length > 1 ? tick.weight : 0;
    }
  }
}

/** 进家庭（户） alone counts homes; beside 进农村（人次） it tells the family's people by their homes. */
function takesHouseholds(tick: Claim, claims: readonly Claim[]): boolean {
  if (!tick.field.startsWith('settings.') || !headsHouseholds(tick.column.path.at(-1) ?? ''))
    return false;
  const isBesidePeople = claims.some(({ field }) =>
    SETTINGS.some((id) => field === `audience.${id}`),
  );
  tick.field = isBesidePeople ? tick.field.replace('settings', 'audience') : 'households';
  return true;
}
