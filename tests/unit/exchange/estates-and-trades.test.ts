import { expect, test } from 'vitest';
import { copiesInProse } from '#shared/recognition/people-in-prose.ts';
import { settingsFromPlace, settingsFromPlaceInTitle } from '#shared/recognition/read-settings.ts';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

test.each([
  ['高层消防疏散演练', 'community'],
  ['灭火器实操体验', 'community'],
  ['保安保洁消防培训', 'enterprise'],
  ['租户企业消防安全培训', 'enterprise'],
  ['装修动火安全培训', 'enterprise'],
])('takes %s in the ledger of who looks after an estate for one of %s', (title, setting) => {
  const plan = planOfSheets([
    typedSheet('记录', [
      ['和居物业公司安全宣传记录'],
      ['日期', '事项', '地点', '到场（人）'],
      ['2025-03-11', title, '会所', '66'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([{ settings: [setting] }]);
});

test('tells the village as well as its homes where name and place say so', () => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['时间', '工作内容', '地点', '发放资料（份）', '备注'],
      ['2025年1月9日', '走进红旗村开展冬季防煤气中毒入户宣传', '红旗村', '160', '走访村民152户'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { settings: ['village', 'family'], households: 152 },
  ]);
});

test.each([
  ['社区四点半课堂', ['community']],
  ['柳河村老年学校', ['village']],
  ['社区小学', ['community', 'school']],
  ['烟花零售点', ['enterprise']],
])('reads whose place %s is', (place, settings) => {
  expect(settingsFromPlace(place)).toMatchObject({ value: settings });
});

test('reads where somebody went to teach', () => {
  expect(settingsFromPlaceInTitle('走进县一中教心肺复苏')).toMatchObject({ value: ['school'] });
});

test.each([
  ['新工29人参加，每人发《员工安全手册》一本，共29份。', '29'],
  ['每户发折页1份，共32份', '32'],
  ['发放宣传册150本', '150'],
])('counts what was handed out in %s', (text, copies) => {
  expect(copiesInProse(text)).toBe(copies);
});
