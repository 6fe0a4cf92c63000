import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

test.each([
  ['开展学校', ['城关一小', '城关职高', '县特教'], 'school'],
  ['开展村', ['柳河', '张家湾', '大坪'], 'village'],
])('takes names under %s for places of that sort', (heading, names, setting) => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['日期', '活动名称', heading, '宣传形式', '参加人数'],
      ...names.map((name, at) => [`2025年3月${at + 5}日`, '防溺水宣讲', name, '安全宣讲', '120']),
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject(
    names.map((place) => ({ place, settings: [setting] })),
  );
});

test('takes 开展学校 beside a place for whose activities they are', () => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['日期', '活动名称', '开展学校', '地点', '参加人数'],
      ['2025年3月5日', '防溺水讲座', '城关职高', '报告厅', '120'],
      ['2025年3月6日', '消防疏散演练', '县特教', '操场', '60'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { place: '报告厅', settings: ['school'] },
    { place: '操场', settings: ['school'] },
  ]);
});
