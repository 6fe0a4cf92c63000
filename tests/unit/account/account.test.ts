import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Account, accountOf } from '#shared/account/account-of.ts';
import { openPlaces, type Piece, piecesText } from '#shared/account/pieces.ts';
import { MEASURES, noMeasures } from '#shared/domain/measures.ts';
import { OCCASIONS } from '#shared/domain/occasion.ts';
import { periodOf } from '#shared/domain/period.ts';
import type { AccountFacts, ReportFacts } from '#shared/forms/report-facts.ts';
import { reportFacts } from '../../support/report-facts-arbitrary.ts';
import { emptyFacts, typicalFacts } from '../../support/report-facts-sample.ts';
import { NOTICE } from '../rules/build-facts.ts';

const sums = () => fc.record(Object.fromEntries(MEASURES.map((each) => [each, fc.nat(9_000)])));
const besides = fc
  .record({
    occasions: fc.array(sums(), { minLength: 5, maxLength: 5 }),
    before: fc.option(sums()),
  })
  .map(({ occasions, before }): AccountFacts => {
    const byOccasion = OCCASIONS.map((each, at) => [each, { ...noMeasures(), ...occasions[at] }]);
    return {
      goesAlong: true,
      byOccasion: Object.fromEntries(byOccasion) as AccountFacts['byOccasion'],
      before: before && {
        period: periodOf(2023, 2, NOTICE.due),
        total: { ...noMeasures(), ...before, activities: 1 + (before['activities'] ?? 0) },
      },
    };
  });
const made = fc
  .record({ facts: reportFacts(), account: besides })
  .map(({ facts, account }): ReportFacts => ({ ...facts, account }));
const LEDGERS: [string, ReportFacts][] = [
  ['the sample', typicalFacts()],
  ['an empty ledger', emptyFacts()],
  ...fc
    .sample(made, { seed: 55, numRuns: 5 })
    .map((facts, index): [string, ReportFacts] => [`made ledger ${index + 1}`, facts]),
];

const piecesOf = (account: Account): Piece[] => account.flatMap(({ pieces }) => pieces);
const lines = (account: Account): string[] => account.map(({ pieces }) => piecesText(pieces));

describe.each(LEDGERS)('工作情况报告 of %s', (_, facts) => {
  const account = accountOf(facts, NOTICE);
  const pieces = piecesOf(account);

  test('has each of its numbers from the facts, and no other digit of its own', () => {
    for (const piece of pieces) {
      if (typeof piece === 'string') expect(piece).not.toMatch(/\d/);
      else if (piece.kind === 'figure') expect(piece.text, piece.fact).toBe(counted(facts, piece));
      else if (piece.kind === 'blank') expect(piece.text).toMatch(/^（待填：[^\d]+）$/);
    }
  });

  test('tells names, days and the clerk’s words as they stand in the facts', () => {
    const known = [facts.practice, facts.plan, ...Object.values(facts.unit)].map(lettersOf);
    for (const piece of pieces) {
      if (typeof piece === 'string' || piece.kind !== 'told') continue;
      const [fact = ''] = piece.fact.split('.');
      expect(Object.keys(facts)).toContain(fact);
      if (!['practice', 'plan', 'unit'].includes(fact)) continue;
      const said = lettersOf(piece.text);
      expect(
        known.some((each) => each.includes(said)),
        piece.text,
      ).toBe(true);
    }
  });

  test('has its parts in their order, and sentences without holes', () => {
    const text = lines(account);
    const heads = ['一、基本情况', '二、主要做法', '三、存在问题', '四、下步打算'];
    expect(text.filter((line) => heads.includes(line))).toEqual(heads);
    const own = account
      .filter(({ style }) => style === 'prose')
      .map(({ pieces: parts }) =>
        parts.map((one) => (typeof one === 'string' ? one : '甲')).join(''),
      );
    for (const line of own) expect(line).not.toMatch(/，，|、、|；；|，。|、。|；。|看，。|：。/u);
  });
});

test('a half of the sample reads as a clerk would write it', () => {
  const facts: ReportFacts = {
    ...typicalFacts(),
    account: {
      goesAlong: true,
      byOccasion: {
        ...typicalFacts().account?.byOccasion,
        ...Object.fromEntries(OCCASIONS.map((each) => [each, noMeasures()])),
        'fire-month': { ...noMeasures(), activities: 3, sessions: 4, audience: 500 },
      } as AccountFacts['byOccasion'],
      before: {
        period: periodOf(2023, 2, NOTICE.due),
        total: { ...noMeasures(), activities: 20, sessions: 200, audience: 7 },
      },
    },
  };
  const text = lines(accountOf(facts, NOTICE));
  expect(text[0]).toBe('蓟州区示例镇人民政府2024年下半年\n安全宣传“五进”工作情况报告');
  expect(text[1]).toBe(`${NOTICE.recipient.office}：`);
  expect(text).toContain('结合重要节点，消防宣传月开展活动3项、4场次、受众500人次。');
  expect(text).toContain(
    '上年同期（2023年下半年）开展活动20项、200场次、受众7人次，与之相比，本期活动增加X项，场次减少X场，受众增加X人次。'
      .replace('X', String(facts.tally.total.activities - 20))
      .replace('X', String(200 - facts.tally.total.sessions))
      .replace('X', String(facts.tally.total.audience - 7)),
  );
  expect(text).toContain('（一）特色做法');
  expect(text).toContain('（二）案例：《“敲门行动”让安全宣传进家入户》');
  expect(text).toContain(
    '本年度有安全宣传试点3个，其中企业1个、社区1个、学校1个：青山社区安全体验角、示例镇红星化工有限公司、示例镇中心小学。',
  );
  expect(text).toContain('2024年12月6日');
});

test('what is single, or is not there, is said so', () => {
  const whole = typicalFacts();
  const [pilot] = whole.pilots;
  const one = {
    ...whole,
    pilots: pilot ? [pilot] : [],
    cases: [],
    tally: {
      ...whole.tally,
      cases: 0,
      pilots: { total: 1, byKind: { ...whole.tally.pilots.byKind, enterprise: 0, school: 0 } },
    },
  };
  const text = lines(accountOf(one, NOTICE)).join('\n');
  expect(text).toContain('本年度有安全宣传试点1个（社区），为青山社区安全体验角。');
  expect(text).toContain(
    '报送安全宣传作品1件：《电动自行车充电安全三分钟》。本期没有报送成果案例。',
  );
  expect(text).not.toContain('案例：');

  const empty = accountOf(emptyFacts(), NOTICE);
  expect(lines(empty).join('\n')).toContain('我单位没有开展安全宣传“五进”活动。');
  expect(openPlaces(empty)).toEqual([
    '（待填：填报单位名称）',
    '（待填：与上年同期比较；台账里没有上年同期的活动）',
    '（待填：特色做法）',
    '（待填：存在问题）',
    '（待填：下步打算）',
  ]);
});

/** Marks, controls and blanks aside: paper takes some of them otherwise. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Counted again from the records where the facts hold them, by another way than the account's. */
function counted(
  facts: ReportFacts,
  { fact, against }: { fact: string; against?: string },
): string {
  const [now, then] = [fact, against ?? ''].map((at) => {
    const [root, list = '', key = '', measure = ''] = at.split('.');
    if (root === 'tally' && list === 'works') return facts.works.length;
    if (root === 'tally' && list === 'cases') return facts.cases.length;
    if (root === 'tally' && list === 'pilots') {
      const pilots = facts.pilots.filter(({ status }) => status !== 'withdrawn');
      return pilots.filter(({ kind }) => key === 'total' || kind === measure).length;
    }
    if (root === 'tally') {
      const last = list === 'total' ? key : measure;
      return facts.activities
        .filter(({ form, settings }) =>
          list === 'byForm'
            ? form === key
            : list !== 'bySetting' || settings.some((each) => each === key),
        )
        .reduce((sum, each) => sum + (last === 'activities' ? 1 : Number(Object(each)[last])), 0);
    }
    if (at.startsWith('account.before.total.'))
      return Number(Object(facts.account?.before?.total)[measure]);
    if (at.startsWith('account.byOccasion.'))
      return Number(Object(Object(facts.account?.byOccasion)[key])[measure]);
    if (at.startsWith('yearTally.total.')) return Number(Object(facts.yearTally.total)[key]);
    return 0;
  });
  return String(Math.abs((now ?? Number.NaN) - (then ?? 0)));
}
