import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { parseNotice } from '#shared/notice/parse-notice.ts';
import type { Quota } from '#shared/notice/quota.ts';
import { daysAsked } from '#shared/rules/asked.ts';
import { checkLedger } from '#shared/rules/check-ledger.ts';
import type { LedgerFacts, RosterFacts } from '#shared/rules/ledger-facts.ts';
import { lostDuties } from '#shared/rules/notice-duties.ts';
import { quotas } from '#shared/rules/quotas.ts';
import { buildActivity, buildFacts, check, NOTICE } from './build-facts.ts';

const EXAMPLE = path.join(import.meta.dirname, '../../../docs/examples/shili-quotas/notice.json');

function asking(...atLeast: Quota[]) {
  const clause = { id: 'local.numbers', place: '二', text: '不少于……', atLeast };
  return { ...NOTICE, clauses: [...NOTICE.clauses, clause] };
}

const told = (quota: Quota, given: Partial<LedgerFacts>) => check(quotas, given, asking(quota));

test('a year is counted whole, also when one half is asked', () => {
  const quota: Quota = { count: 'sessions', least: 10, every: 'year', setting: 'school' };
  const activities = [
    buildActivity({ settings: ['school'], sessions: 6 }),
    buildActivity({ settings: ['school'], sessions: 4, date: civilDate('2024-09-01') }),
    buildActivity({ settings: ['village'], sessions: 50 }),
  ];
  const [met] = told(quota, { half: 2, activities });
  expect(met).toMatchObject({ level: 'met', clause: 'local.numbers' });
  expect(met?.message).toBe('2024年进学校活动的场次：10场，不少于10场。');
  expect(met?.records).toHaveLength(2);
  expect(daysAsked(buildFacts({ half: 2 }), asking(quota)).from).toBe('2023-12-11');
  expect(daysAsked(buildFacts({ half: 2 }), NOTICE).from).toBe('2024-06-21');
});

test('what is missing is a warning while there is time, and unmet after', () => {
  const quota: Quota = { count: 'households', least: 1000, every: 'year', setting: 'family' };
  const activities = [buildActivity({ settings: ['family'], households: 400 })];
  const early = told(quota, { activities, today: civilDate('2024-12-10'), half: 2 });
  expect(early).toMatchObject([{ level: 'warning', mend: { to: 'add' } }]);
  expect(early[0]?.message).toBe(
    '2024年进家庭活动的户数：只有400户，要求不少于1000户，还差600户，请补登或安排。',
  );
  const late = told(quota, { activities, today: civilDate('2024-12-11'), half: 2 });
  expect(late).toMatchObject([{ level: 'unmet' }]);
});

test('each half asked about has its own number', () => {
  const quota: Quota = { count: 'activities', least: 1, every: 'half', form: 'drill' };
  const activities = [buildActivity({ form: 'drill', date: civilDate('2024-06-20') })];
  const year = told(quota, { half: null, activities, today: civilDate('2024-12-31') });
  expect(year.map(({ level, message }) => [level, message])).toEqual([
    ['met', '2024年上半年“应急疏散演练”活动：1项，不少于1项。'],
    ['unmet', '2024年下半年“应急疏散演练”活动：还没有，要求不少于1项，还差1项，请补登或安排。'],
  ]);
  expect(told(quota, { half: 1, activities })).toMatchObject([{ level: 'met' }]);
});

test('a quarter that has not begun is not missed, one that is running warns', () => {
  const quota: Quota = { count: 'audience', least: 300, every: 'quarter' };
  const activities = [buildActivity({ audience: 100, date: civilDate('2024-02-01') })];
  const inMarch = told(quota, { half: null, activities, today: civilDate('2024-03-31') });
  expect(inMarch.map(({ level, message }) => [level, message.slice(0, 9)])).toEqual([
    ['warning', '2024年第一季度'],
  ]);
  const inApril = told(quota, { half: 1, activities, today: civilDate('2024-04-01') });
  expect(inApril.map(({ level, message }) => [level, message.slice(0, 9)])).toEqual([
    ['unmet', '2024年第一季度'],
    ['warning', '2024年第二季度'],
  ]);
});

test('a place counts once, several in one cell each, and none where nothing is written', () => {
  const quota: Quota = { count: 'places', least: 3, every: 'year', setting: 'village' };
  const activities = [
    buildActivity({ place: '东营村、西营村' }),
    buildActivity({ place: '东 营村' }),
    buildActivity({ place: '' }),
  ];
  expect(told(quota, { activities })[0]?.message).toBe(
    '2024年进农村活动的不同地点：只有2处，要求不少于3处，还差1处，请补登或安排。有1项没有写地点，没有数在内。',
  );
});

test('what is only planned does not count', () => {
  const quota: Quota = { count: 'activities', least: 1, every: 'half' };
  const activities = [buildActivity({ status: 'planned' })];
  expect(told(quota, { activities })).toMatchObject([{ level: 'warning' }]);
});

test('bodies of the roster that were not reached are named, and those that only may have been', () => {
  const quota: Quota = { count: 'eachBody', least: 1, every: 'year', setting: 'village' };
  const activities = [buildActivity(), buildActivity()];
  const [first, second] = activities.map(({ id }) => id) as [string, string];
  const bodies = [
    { id: 'b-1', name: '东营村', kind: 'village' },
    { id: 'b-2', name: '西营村', kind: 'village' },
    { id: 'b-3', name: '南营村', kind: 'village' },
    { id: 'b-4', name: '第一小学', kind: 'school' },
  ] as const;
  const reached: RosterFacts['reached'] = new Map([
    [first, [{ bodyId: 'b-1', sure: true }]],
    [second, [{ bodyId: 'b-2', sure: false }]],
  ]);
  expect(told(quota, { activities, roster: { bodies, reached } })[0]).toMatchObject({
    level: 'warning',
    message:
      '2024年名册中3个农村单位，还有2个没有进到1次：“西营村”、“南营村”，请补登或安排。其中1个有活动疑似去过，请到“名册”确认。',
  });
  const [only] = bodies;
  expect(told(quota, { activities, roster: { bodies: [only], reached } })).toMatchObject([
    { level: 'met' },
  ]);
  expect(told(quota, { activities })[0]?.message).toContain('名册里没有农村单位');
});

test('a clause is checked in one way', () => {
  const atLeast: Quota[] = [{ count: 'activities', least: 2, every: 'year' }];
  expect(lostDuties(asking(...atLeast))).toEqual([]);
  const ruled = NOTICE.clauses.map((clause) =>
    clause.id === 'form.drill' ? { ...clause, atLeast } : clause,
  );
  expect(lostDuties({ ...NOTICE, clauses: ruled })[0]?.reason).toContain('数量要求请另写一条');
  const both = { id: 'local.numbers', place: '二', text: '…', unchecked: '不核对', atLeast };
  const clauses = [...NOTICE.clauses, both];
  expect(lostDuties({ ...NOTICE, clauses })).toMatchObject([{ reason: expect.any(String) }]);
});

test('the example notice meets and misses each of its numbers', () => {
  const parsed = parseNotice(readFileSync(EXAMPLE, 'utf8'), 'notice.json');
  if (!parsed.ok) throw new Error(parsed.failure.message);
  const notice = parsed.value;
  expect(lostDuties(notice)).toEqual([]);
  const places = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`).join('、');
  const quarters = ['2024-02-01', '2024-05-01', '2024-08-01', '2024-11-01'].map(civilDate);
  const whole = quarters.flatMap((date) => [
    buildActivity({ date, settings: ['enterprise'], place: places('企业', 20) }),
    buildActivity({ date, settings: ['village'], place: places('村', 20) }),
    buildActivity({ date, settings: ['community'], place: places('社区', 30) }),
    buildActivity({ date, settings: ['school'], form: 'drill', sessions: 3 }),
    buildActivity({ date, settings: ['family'], households: 250 }),
  ]);
  const today = civilDate('2024-12-31');
  const villages: RosterFacts = {
    bodies: [{ id: 'b-1', name: '东营村', kind: 'village' }],
    reached: new Map(whole.map(({ id }) => [id, [{ bodyId: 'b-1', sure: true }]])),
  };
  const numbers = (activities: LedgerFacts['activities']) =>
    checkLedger(buildFacts({ half: null, today, activities, roster: villages }), notice)
      .filter(({ rule }) => rule === 'quotas')
      .map(({ level }) => level);
  // Six of the year, one of each half, two of each of four quarters, and each village of the roster.
  expect(numbers(whole)).toEqual(Array.from({ length: 16 }, () => 'met'));
  expect(numbers([])).toEqual(Array.from({ length: 16 }, () => 'unmet'));
});

test('the requirements of the published notice ask for no numbers of this kind', () => {
  const findings = checkLedger(buildFacts(), NOTICE);
  expect(findings.filter(({ rule }) => rule === 'quotas')).toEqual([]);
});
