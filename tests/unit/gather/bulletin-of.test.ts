import { expect, test } from 'vitest';
import { piecesText } from '#shared/account/pieces.ts';
import { type BulletinFacts, bulletinOf } from '#shared/gather/bulletin-of.ts';
import { isUnitCount, unitsCounted } from '#shared/gather/bulletin-units.ts';
import type { MinimumMet } from '#shared/gather/unit-minima.ts';

const met: MinimumMet = { count: 1, least: 1, state: 'met' };
const unmet: MinimumMet = { count: 0, least: 1, state: 'unmet' };

function unit(name: string, more: Partial<BulletinFacts['units'][number]> = {}) {
  return {
    unit: name,
    punctuality: 'in-time' as const,
    report: { source: 'data' as const, counted: true },
    minima: { pilots: met, works: met, cases: met },
    ...more,
  };
}

const FACTS: BulletinFacts = {
  year: 2024,
  half: 2,
  expected: true,
  notice: { title: '关于做好安全宣传“五进”工作的通知' },
  office: '示例区安委会办公室',
  units: [
    unit('甲镇'),
    unit('乙镇', { punctuality: 'late', minima: { pilots: unmet, works: met, cases: met } }),
    unit('丙镇', { report: { source: 'data', counted: false } }),
    unit('丁镇', { report: { source: 'paper', counted: true } }),
    unit('戊镇', { punctuality: 'missing', report: null }),
  ],
  sums: {
    reports: 3,
    numbers: {
      'm.total.total.sessions': 41,
      'm.total.total.audience': 5203,
      'm.lecture.total.sessions': 41,
      'm.lecture.total.audience': 5203,
      'm.total.village.sessions': 40,
      'pilots.count': 2,
    },
  },
};

test('every number of the draft is one of what was gathered; its own words hold no digit', () => {
  const figures = new Map<string, string>();
  for (const piece of bulletinOf(FACTS).flatMap(({ pieces }) => pieces)) {
    if (typeof piece === 'string') expect(piece).not.toMatch(/\d/u);
    else if (piece.kind === 'figure') figures.set(piece.fact, piece.text);
  }
  for (const [field, value] of Object.entries(FACTS.sums.numbers))
    expect([field, figures.get(field)]).toEqual([field, String(value)]);
  expect(Object.fromEntries(figures)).toMatchObject({
    units: '5',
    'units.reported': '4',
    'units.in-time': '3',
    'units.late': '1',
    'units.missing': '1',
    'units.uncounted': '1',
    'units.paper': '1',
    'minima.pilots': '1',
    'units.counted': '3',
  });
  // Each number opens what it is made of: the units that it counts, or what each adds to a sum.
  for (const [fact, text] of figures) {
    if (isUnitCount(fact))
      expect([fact, unitsCounted(FACTS.units, fact).length]).toEqual([fact, Number(text)]);
    else expect([fact, figures.get(fact)]).toEqual([fact, String(FACTS.sums.numbers[fact] ?? 0)]);
  }
  expect(unitsCounted(FACTS.units, 'minima.pilots').map(({ unit: name }) => name)).toEqual([
    '乙镇',
  ]);
});

test('who is late, missing, not counted or short of a minimum is named', () => {
  const text = bulletinOf(FACTS)
    .map(({ pieces }) => piecesText(pieces))
    .join('\n');
  expect(text).toContain('逾期报送1个（乙镇），尚未报送1个（戊镇）。');
  expect(text).toContain('没有计入汇总，请重新报送（丙镇）。');
  expect(text).toContain('由填好的表读出（丁镇）。');
  expect(text).toContain('试点没有达到全年要求的单位1个（乙镇）。');
  expect(text).toContain('安全宣讲41场次、5203人次。');
  expect(text).toContain('示例区安委会办公室');
});
