import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

const HEADS = ['上报单位', '时间', '活动内容', '场次', '参与人次'];

test('takes the unit merged down over rows for who held them, and their setting from its name', () => {
  const plan = planOfSheets([
    typedSheet(
      '汇总',
      [
        ['2025年安全宣传情况汇总（按单位）'],
        HEADS,
        ['柳树村', '1月18日', '冬季用火安全宣讲', '1', '92'],
        ['', '6月7日', '防汛转移避险演练', '1', '76'],
        ['小计', '', '', '2', '168'],
        ['北关中心小学', '3月25日', '安全教育日专题讲座', '3', '720'],
        ['', '9月10日', '地震应急疏散演练', '1', '735'],
        ['小计', '', '', '4', '1455'],
        ['杨庄村', '—', '本期未开展', '', ''],
        ['总计', '', '', '6', '1623'],
      ],
      ['A3:A4', 'A6:A7'],
    ),
  ]);
  const [village, school] = [
    { organiser: '柳树村', settings: ['village'] },
    { organiser: '北关中心小学', settings: ['school'] },
  ];
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { ...village, audience: 92 },
    { ...village, audience: 76 },
    { ...school, sessions: 3 },
    { ...school, audience: 735 },
  ]);
});

test('leaves the unit that sent a row in among the remarks where each row has it of its own', () => {
  const plan = planOfSheets([
    typedSheet('台账', [
      HEADS,
      ['柳树村', '1月18日', '村民冬季用火安全宣讲', '1', '92'],
      ['柳树村', '6月7日', '村民防汛转移避险演练', '1', '76'],
    ]),
  ]);
  expect(plan.rows[0]?.input).toMatchObject({ organiser: '', remarks: '上报单位：柳树村' });
});
