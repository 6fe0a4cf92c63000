import { expect, test } from 'vitest';
import { tickedWords } from '#shared/recognition/ticked-words.ts';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

const HEADING = ['活动时间', '活动名称', '宣传形式', '走进场所', '人数', '是否完成'];

test.each([
  ['☑安全宣讲 □媒体宣传 □应急演练', '☑企业 □农村 ☑社区', 'lecture', ['enterprise', 'community']],
  ['宣讲□ 演练■ 警示□', '企业□ 农村■ 学校□', 'drill', ['village']],
  ['（ ）宣讲（√）警示教育（ ）其他', '（√）学校（ ）家庭', 'warning', ['school']],
  ['□体验√主题宣传□演练', '□企业√家庭', 'themed', ['family']],
  ['宣讲、体验√、演练', '企业√、农村、学校√', 'immersive', ['enterprise', 'school']],
])('counts only what is ticked: %s', (form, settings, read, places) => {
  const plan = planOfSheets([
    typedSheet('登记', [HEADING, ['2025.3.4', '春季安全活动', form, settings, '30', '☑是 □否']]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { form: read, settings: places, status: 'held' },
  ]);
});

test('takes the first of several forms that are ticked, and says so', () => {
  const plan = planOfSheets([
    typedSheet('登记', [
      HEADING,
      ['2025.3.4', '春季安全活动', '☑应急演练 □体验 ☑安全宣讲', '☑企业 □农村', '30', '☑是 □否'],
    ]),
  ]);
  expect(plan.rows[0]?.input).toMatchObject({ form: 'drill' });
  expect(plan.rows[0]?.guesses.map(({ field }) => field)).toContain('form');
});

test('asks for what has no tick, and takes no first option', () => {
  const plan = planOfSheets([
    typedSheet('登记', [
      HEADING,
      ['2025.3.4', '春季行动', '□安全宣讲 □演练', '□企业 □农村', '30', '☑是 □否'],
    ]),
  ]);
  expect(plan.rows).toEqual([]);
  expect(plan.refused[0]?.faults.map(({ field }) => field).sort()).toEqual(['form', 'settings']);
});

test('counts no activity whose box says that it was not held', () => {
  const plan = planOfSheets([
    typedSheet('登记', [
      HEADING,
      ['2025.3.4', '春季安全宣讲', '☑安全宣讲 □演练', '☑企业 □农村', '30', '□是 ☑否'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([{ status: 'planned' }]);
});

test.each([
  ['安全宣讲√', '安全宣讲√'],
  ['√ 企业、农村', '√ 企业、农村'],
  ['企业√ 农村√', '企业√ 农村√'],
  ['企业 农村√ 学校', '农村'],
  ['□企业□农村', ''],
  ['宣讲（线上）', '宣讲（线上）'],
])('reads the marks of %s', (text, words) => {
  expect(tickedWords(text).trim()).toBe(words);
});
