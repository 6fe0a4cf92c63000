import { expect, test } from 'vitest';
import { parseCivilDate } from '#shared/domain/civil-date.ts';
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

test('reads a diary whose days are dates of the spreadsheet in a column beside the weather', () => {
  const sheet = typedSheet('工作日记', [
    ['柳岸社区工作日记（2025年）'],
    ['日期', '星期', '天气', '当天做了什么'],
    ['2025-04-15', '周二', '晴', '下午在社区会议室举办燃气安全知识讲座，到场居民42人。'],
    ['2025-04-22', '周二', '阴', '去街道开安全例会，领任务，领回海报40张。'],
    ['2025-05-12', '周一', '晴', '小区北广场搞了“防震减灾疏散演练”，居民130人参加。'],
    ['2025-05-20', '周二', '雨', '原定今天的安全讲座因场地没落实，取消了。'],
  ]);
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, date: parseCivilDate(cell.text) })),
  }));
  const plan = planOfSheets([{ ...sheet, rows }]);
  expect(
    plan.rows.flatMap(({ input }) => ('status' in input && input.status === 'held' ? input : [])),
  ).toMatchObject([
    { date: '2025-04-15', form: 'lecture', audience: 42 },
    { date: '2025-05-12', form: 'drill', audience: 130 },
  ]);
});
