import type { RecordKind } from '#shared/domain/record.ts';
import { fieldAt } from '#shared/domain/records-by-kind.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import { foldHeading, isPlaceholder, withoutBrackets } from '#shared/recognition/fold-text.ts';
import { headsHouseholds } from '#shared/recognition/household-words.ts';
import { readChoice } from '#shared/recognition/read-choice.ts';
import { readCount } from '#shared/recognition/read-count.ts';
import { readCountField } from '#shared/recognition/read-count-field.ts';
import { readDate } from '#shared/recognition/read-date.ts';
import { readSettings, readTick, settingOfHeading } from '#shared/recognition/read-settings.ts';
import {
  type ExtraHeadings,
  type HeadingMatch,
  isSequenceHeading,
  recogniseHeading,
} from '#shared/recognition/recognise-heading.ts';
import { MODE_WORDS } from '#shared/words/activity-modes.ts';
import { OCCASION_WORDS } from '#shared/words/occasions.ts';
import { PRINCIPLE_WORDS } from '#shared/words/principles.ts';
import { FORM_WORDS } from '#shared/words/publicity-forms.ts';
import { columnName } from '../../office/cell-address.ts';

/** A column as found: its headings from top to bottom and some of the values below. */
export interface FoundColumn {
  col: number;
  path: readonly string[];
  samples: readonly string[];
  /** A column that is seen comes before it. */
  isHidden?: boolean;
}

export interface ColumnMapping {
  /** `C` */
  column: string;
  heading: string;
  /**
   * A field's id; `settings.village` for a tick column, `audience.village` and `sessions.village`
   * for a count per setting, `audience.group.学生` for one of several groups of people, `form.drill` for a tick per form, `name.village` for a column of
   * pilots' names, `datePlace` for a day and a place in one cell; null is kept in the remarks.
   */
  field: string | null;
  confidence: number;
  /** Running numbers, left out altogether. */
  sequence?: boolean;
}

export interface MappedColumn extends ColumnMapping {
  col: number;
  /** Where the value stands, for a form that is filled in beside its labels. */
  at?: { row: number; col: number };
}

/**
 * Gives each column at most one field and each field at most one column, the surest pairs first.
 * Headings decide; the values below confirm or weaken, and name a column whose heading is unknown.
 */
export function mapColumns(
  columns: readonly FoundColumn[],
  kind: RecordKind,
  extra: ExtraHeadings = {},
): MappedColumn[] {
  const claims = columns.flatMap((column) =>
    claimsOf(column, kind, extra).map((claim) => ({
      ...claim,
      column,
      weight: weigh(claim, column, kind) * (column.isHidden ? HIDDEN_WEIGHT : 1),
    })),
  );
  dropLoneTicks(claims);
  claims.sort((a, b) => b.weight - a.weight || a.column.col - b.column.col);
  const byColumn = new Map<number, HeadingMatch>();
  const taken = new Set<string>();
  claimSurest(claims, byColumn, taken);
  if (kind === 'activity') {
    claimForNeed(claims, byColumn, taken);
    // A field given up for a needed one may have a second column: 活动成效 beside 活动内容.
    claimSurest(claims, byColumn, taken);
    titleBeforeSummary(columns, byColumn);
    claimByContent(columns, byColumn, taken);
  }
  return columns.map((column) => {
    const match = byColumn.get(column.col);
    const heading = column.path.join(' ');
    const base = { col: column.col, column: columnName(column.col), heading };
    if (isSequenceHeading(column.path.at(-1) ?? ''))
      return { ...base, field: null, confidence: 1, sequence: true };
    return { ...base, field: match?.field ?? null, confidence: round(match?.confidence ?? 0) };
  });
}

const HIDDEN_WEIGHT = 0.8;

function claimSurest(
  claims: readonly Claim[],
  byColumn: Map<number, HeadingMatch>,
  taken: Set<string>,
): void {
  for (const { column, field, confidence, weight } of claims) {
    if (weight < 0.15 || byColumn.has(column.col) || taken.has(field)) continue;
    byColumn.set(column.col, {
      field,
      confidence: Math.min(confidence, 1) * (weight < confidence * 0.6 ? 0.6 : 1),
    });
    taken.add(field);
    if (field === 'datePlace') taken.add('date').add('place');
  }
}

/** Two columns of the same heading, as 内容 twice: the first names the activity, the second tells of it. */
function titleBeforeSummary(
  columns: readonly FoundColumn[],
  byColumn: Map<number, HeadingMatch>,
): void {
  const columnOf = (field: string) => columns.find(({ col }) => byColumn.get(col)?.field === field);
  const title = columnOf('title');
  const summary = columnOf('summary');
  if (!title || !summary || summary.col > title.col) return;
  const named = byColumn.get(title.col);
  const told = byColumn.get(summary.col);
  if (!named || !told || title.path.join() !== summary.path.join()) return;
  byColumn.set(summary.col, named).set(title.col, told);
}

/** Without a better column, 活动内容 is the title and 宣传对象 the settings. */
function claimForNeed(
  claims: readonly Claim[],
  byColumn: Map<number, HeadingMatch>,
  taken: Set<string>,
): void {
  for (const field of ['title', 'settings', 'form', 'date']) {
    if (
      taken.has(field) ||
      [...taken].some((other) => field !== 'date' && other.startsWith(`${field}.`))
    )
      continue;
    const claim = claims.find(
      (each) =>
        each.field === field &&
        each.weight >= 0.25 &&
        !NEEDED.has(byColumn.get(each.column.col)?.field ?? ''),
    );
    if (!claim) continue;
    taken.delete(byColumn.get(claim.column.col)?.field ?? '');
    byColumn.set(claim.column.col, { field, confidence: 0.5 });
    taken.add(field);
  }
}

const NEEDED = new Set(['date', 'title', 'form', 'settings', 'audience', 'sessions']);

type Claim = HeadingMatch & { column: FoundColumn; weight: number };

function claimsOf(
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
  if (kind === 'activity' && countsHouseholds(leaf))
    return [{ field: 'households', confidence: 0.97 }];
  const group = kind === 'activity' ? peopleColumn(parents, leaf) : null;
  if (group) return [group];
  const partOfDate = kind === 'activity' ? DATE_PARTS[foldHeading(leaf)] : undefined;
  if (partOfDate) return [{ field: partOfDate, confidence: 0.9 }];
  const perSetting = kind === 'activity' ? settingColumn(parents, leaf) : null;
  if (perSetting) return [perSetting];
  const named = kind === 'pilot' ? pilotColumn(leaf, samples) : null;
  if (named) return [named];
  const perForm = kind === 'activity' ? formColumn(parent, leaf) : null;
  if (perForm) return [perForm];
  const isTotal = /^(?:合计|小计|总计|总数|数量|数)$/u.test(withoutBrackets(foldHeading(leaf)));
  const claims = isTotal && parent !== '' ? [] : recogniseHeading(leaf, kind, extra);
  if (parent !== '') {
    claims.push(
      ...recogniseHeading(`${parent}${leaf}`, kind, extra).map((match) => ({
        ...match,
        confidence: match.confidence * 0.98,
      })),
    );
    const weight = isTotal ? 0.95 : 0.5;
    claims.push(
      ...recogniseHeading(parents.at(-1) ?? '', kind, extra).map((match) => ({
        ...match,
        confidence: match.confidence * weight,
      })),
    );
  }
  return claims;
}

/** 受众（户）; 进家庭（户） is the setting's. */
function countsHouseholds(leaf: string): boolean {
  return headsHouseholds(leaf) && settingOfHeading(withoutBrackets(foldHeading(leaf))) === null;
}

/** Year and month in columns of their own, the day in the date's. */
const DATE_PARTS: Readonly<Record<string, string>> = {
  年: 'date.year',
  年份: 'date.year',
  年度: 'date.year',
  月: 'date.month',
  月份: 'date.month',
  日: 'date',
};

/** A column for one setting: a tick under 进入领域, or a count under 受众人次 or 进企业. */
function settingColumn(parents: readonly string[], leaf: string): HeadingMatch | null {
  const folded = foldHeading(leaf);
  const parent = parents.at(-1) ?? '';
  const own = settingOfHeading(folded) ?? settingOfHeading(withoutBrackets(folded));
  if (own) {
    const inBrackets = /[(](.+)[)]/u.exec(folded)?.[1] ?? '';
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
function peopleColumn(parents: readonly string[], leaf: string): HeadingMatch | null {
  const word = withoutBrackets(foldHeading(leaf));
  const name = word.replace(/(?:人数|人次|数)$/u, '');
  if (!PEOPLE.includes(name)) return null;
  const above = recogniseHeading(parents.at(-1) ?? '', 'activity')[0];
  const counts = name !== word || foldHeading(leaf).includes('(人');
  const under = above !== undefined && ['audience', 'targetGroup'].includes(above.field);
  return under || counts ? { field: `audience.group.${name}`, confidence: 0.9 } : null;
}

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
  '居民',
  '村民',
  '老人',
  '老年人',
  '儿童',
  '青少年',
  '男',
  '女',
  '管理人员',
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

function formColumn(parent: string, leaf: string): HeadingMatch | null {
  const folded = withoutBrackets(foldHeading(leaf));
  const own = FORM_WORDS.find((entry) => entry.own.includes(folded));
  if (parent === '')
    return own && own.value !== 'other' ? { field: `form.${own.value}`, confidence: 0.7 } : null;
  if (recogniseHeading(parent, 'activity')[0]?.field !== 'form') return null;
  const value = own?.value ?? FORM_WORDS.find((entry) => entry.kin.includes(folded))?.value;
  return value ? { field: `form.${value}`, confidence: 0.97 } : null;
}

/** One column named 企业 alone is no tick column; it takes several beside each other. */
function dropLoneTicks(claims: Claim[]): void {
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

function weigh(
  { field, confidence }: HeadingMatch,
  { samples }: FoundColumn,
  kind: RecordKind,
): number {
  const fits = contentTest(field, kind);
  const values = samples.filter((text) => text.trim() !== '');
  if (fits === null || values.length === 0) return confidence;
  return confidence * (0.3 + (0.7 * values.filter(fits).length) / values.length);
}

const ANY_YEAR = { yearFor: () => 2024, month: 1 };

function contentTest(field: string, kind: RecordKind): ((text: string) => boolean) | null {
  const understood = (reading: { state: string }) =>
    reading.state === 'read' || reading.state === 'guessed' || reading.state === 'blank';
  if (field.startsWith('settings.') || field.startsWith('form.'))
    return (text) => readTick(text) !== null || understood(readCount(text, 'any'));
  if (/^(?:audience|sessions)\./u.test(field)) return (text) => understood(readCount(text, 'any'));
  const own = fieldAt(kind, field);
  if (own?.type === 'count') return (text) => understood(readCountField(own, text));
  if (
    field === 'settings' ||
    (kind === 'pilot' && field === 'kind') ||
    (kind === 'case' && field === 'setting')
  ) {
    return (text) => understood(readSettings(text));
  }
  if (field === 'form') return (text) => understood(readChoice(text, FORM_WORDS));
  if (field === 'mode') return (text) => understood(readChoice(text, MODE_WORDS));
  if (field === 'occasion') return (text) => understood(readChoice(text, OCCASION_WORDS));
  if (field === 'principles') return (text) => understood(readChoice(text, PRINCIPLE_WORDS));
  if (own?.type === 'day') return (text) => /\d|[一二三四五六七八九十]月/u.test(text);
  return null;
}

/** Required fields without a column: taken from one whose values speak for themselves. */
function claimByContent(
  columns: readonly FoundColumn[],
  byColumn: Map<number, HeadingMatch>,
  taken: Set<string>,
): void {
  const tests: [string, (text: string) => boolean][] = [
    ['date', (text) => readDate(text, ANY_YEAR).state === 'read'],
    ['settings', (text) => readSettings(text).state === 'read'],
    ['audience', (text) => /\d\s*(?:余|多)?(?:人|名)次?$/u.test(text)],
    ['form', (text) => readChoice(text, FORM_WORDS).state === 'read'],
    [
      'form',
      (text) =>
        ['read', 'guessed'].includes(readChoice(text, FORM_WORDS).state) && text.length <= 12,
    ],
  ];
  for (const [field, test] of tests) {
    if (
      taken.has(field) ||
      [...taken].some((other) => field !== 'date' && other.startsWith(`${field}.`))
    )
      continue;
    const found = columns.find(({ col, path, samples }) => {
      const free = !byColumn.has(col) && !isSequenceHeading(path.at(-1) ?? '');
      return free && samples.length > 0 && samples.filter(test).length >= samples.length * 0.8;
    });
    if (!found) continue;
    byColumn.set(found.col, { field, confidence: 0.4 });
    taken.add(field);
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
