import fc from 'fast-check';
import { civilDate } from '#shared/domain/civil-date.ts';
import { PILOT_STATUSES, pilotInputSchema } from '#shared/domain/pilot.ts';
import { PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { resultCaseInputSchema } from '#shared/domain/result-case.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import { WORK_TYPES, workInputSchema } from '#shared/domain/work.ts';
import type { ReportFacts } from '#shared/forms/report-facts.ts';
import { FORM_KINDS } from '#shared/notice/notice.ts';
import { tally } from '#shared/statistics/tally.ts';
import { typicalFacts } from './report-facts-sample.ts';

/** Facts of a made-up ledger, counted by the real tally; at least one work and one case. */
export function reportFacts(): fc.Arbitrary<ReportFacts> {
  return fc
    .record({
      half: fc.constantFrom(1 as const, 2 as const),
      earlier: fc.array(activity(), { maxLength: 8 }),
      activities: fc.array(activity(), { maxLength: 20 }),
      pilots: fc.array(pilot(), { maxLength: 10 }),
      works: fc.array(work(), { minLength: 1, maxLength: 3 }),
      cases: fc.array(resultCase(), { minLength: 1, maxLength: 3 }),
      unit: fc.record({
        name: line(),
        shortName: fc.constant(''),
        leader: line(),
        reviewer: line(),
        contact: line(),
        phone: line(),
        email: fc.constant(''),
        address: line(),
      }),
      practice: prose(),
      plan: prose(),
      filledOn: fc.constantFrom(null, '2024-06-18'),
      extras: fc.subarray([...FORM_KINDS]),
    })
    .map(({ half, earlier, ...rest }) => {
      const year = half === 1 ? rest.activities : [...earlier, ...rest.activities];
      return {
        ...typicalFacts(),
        ...rest,
        period:
          half === 1
            ? { year: 2024, half, from: civilDate('2023-12-11'), to: civilDate('2024-06-20') }
            : { year: 2024, half, from: civilDate('2024-06-21'), to: civilDate('2024-12-10') },
        tally: tally(rest),
        yearTally: tally({ ...rest, activities: year }),
      };
    });
}

/** What clerks paste: formulas, mark-up, codes, controls, rare characters, broken surrogates. */
const AWKWARD = [
  '',
  ' ',
  '=1+1',
  '+8622',
  '-5',
  '@SUM(A1)',
  '_x0041_x000D_',
  '<b>&amp;"\'</b>]]>',
  '㙦𰻝䶮',
  '\u0000甲\u000b乙\u2028丙\ufeff',
  '断\ud800开',
  '一\r\n\r\n\t二\n三',
  '“引号”——……',
  'A very long Latin sentence without end '.repeat(6),
  'https://example.cn/'.padEnd(180, 'x'),
];

function text(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...AWKWARD),
    fc.string({ maxLength: 40, unit: 'grapheme' }),
    fc.string({ maxLength: 30, unit: 'binary' }),
  );
}

function line(): fc.Arbitrary<string> {
  return fc.oneof({ weight: 3, arbitrary: text() }, { weight: 1, arbitrary: chinese(60) });
}

function prose(): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(text(), chinese(800)), { maxLength: 6 })
    .map((parts) => parts.join('\n'));
}

function chinese(maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...'安全宣传五进工作末端落实，。；“”0123abc'), { maxLength })
    .map((chars) => chars.join(''));
}

const named = () => line().map((name) => name.trim().slice(0, 200) || '名称');
const count = () =>
  fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 1_000_000_000 }));

function activity() {
  return fc.record({
    id: fc.constantFrom('a-1', 'a-2', 'a-3'),
    date: fc.constantFrom(civilDate('2024-03-01'), civilDate('2024-06-20')),
    title: named(),
    place: line(),
    form: fc.constantFrom(...PUBLICITY_FORMS),
    settings: fc.subarray([...SETTINGS], { minLength: 1 }),
    sessions: count(),
    audience: count(),
    households: count(),
    materials: count(),
    mediaItems: count(),
    banners: count(),
    onlineReach: count(),
  });
}

function pilot() {
  return fc
    .record({
      name: named(),
      kind: fc.constantFrom(...SETTINGS),
      address: line(),
      contact: line(),
      phone: line(),
      status: fc.constantFrom(...PILOT_STATUSES),
      level: line(),
      plaque: fc.constantFrom(null, 'given' as const, 'none' as const),
      plaqueOn: fc.constantFrom(null, civilDate('2024-05-20')),
    })
    .map((pilot) => ({
      ...pilotInputSchema.parse({ year: 2024, kind: 'village', name: '名称' }),
      ...pilot,
      id: 'p-1',
    }));
}

function work() {
  const base = workInputSchema.parse({ year: 2024, title: '作品' });
  return fc
    .record({
      title: named(),
      type: fc.constantFrom(...WORK_TYPES),
      authors: line(),
      publishedAt: line(),
      reach: count(),
      settings: fc.subarray([...SETTINGS]),
      introduction: prose(),
      originality: prose(),
      duration: line(),
      format: line(),
      link: prose(),
      makers: line(),
      authorisation: prose(),
      sources: prose(),
      contact: line(),
      phone: line(),
    })
    .map((fields) => ({ ...base, ...fields, id: 'w-1' }));
}

function resultCase() {
  const base = resultCaseInputSchema.parse({ year: 2024, title: '案例' });
  return fc
    .record({
      title: named(),
      setting: fc.constantFrom(null, ...SETTINGS),
      form: fc.constantFrom(null, ...PUBLICITY_FORMS),
      period: line(),
      background: prose(),
      practice: prose(),
      results: prose(),
      promotion: prose(),
      summary: prose(),
      innovation: prose(),
      evidenceList: prose(),
      email: line(),
      activityIds: fc.subarray(['a-1', 'a-2', 'a-9']),
      pilotIds: fc.subarray(['p-1', 'p-9']),
      contact: line(),
      phone: line(),
    })
    .map((fields) => ({ ...base, ...fields, id: 'c-1' }));
}
