import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

test('reads the accounts of several quarters side by side, each with its own day and state', () => {
  const plan = planOfSheets([
    typedSheet('2025各村一览', [
      ['各村2025年上半年自办安全宣传一览'],
      ['村名', '一季度', '二季度'],
      ['东湾村', '3月12日防火宣讲,45人', '5月20日防汛转移演练,62人'],
      ['西湾村', '2月27日燃气安全讲座,39人', '—'],
      ['上湾村', '未开展', '6月9日入户发放明白纸,70户'],
    ]),
  ]);
  expect(plan.refused).toEqual([]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-03-12', title: '防火宣讲', audience: 45, place: '东湾村', status: 'held' },
    { date: '2025-05-20', title: '防汛转移演练', audience: 62 },
    { date: '2025-02-27', title: '燃气安全讲座', audience: 39, settings: ['village'] },
    { date: '2025-06-09', title: '入户发放明白纸', households: 70, status: 'held' },
  ]);
});

test('takes no training that others held, and no message of one, for an activity', () => {
  const plan = planOfSheets([
    typedSheet('日志', [
      ['2025年工作日志'],
      ['3月5日', '在河湾村开展春季防火宣讲,参加58人。'],
      ['3月6日', '参加县里组织的安全生产培训,3人。'],
      ['3月7日', '上报宣传培训信息,共3人经办。'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([{ title: '春季防火宣讲' }]);
});
