import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

const audiencesOf = (rows: readonly (readonly string[])[], merges: readonly string[] = []) =>
  planOfSheets([typedSheet('汇总', rows, merges)]).rows.map(
    ({ input }) => 'audience' in input && input.audience,
  );

test('takes the sum of the departments who signed in for the audience', () => {
  const plan = planOfSheets([
    typedSheet('签到汇总', [
      ['青龙湖景区2025年安全活动签到汇总表'],
      ['日期', '主题', '地点', '票务部', '游船部', '合计', '签到表页数'],
      ['2月8日', '节后安全教育培训', '会议室', '16', '22', '38', '3'],
      ['2月25日', '森林防火知识讲座', '会议室', '12', '—', '12', '1'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { audience: 38, settings: ['enterprise'], sessions: 1 },
    { audience: 12, settings: ['enterprise'], sessions: 1 },
  ]);
});

test('takes no total for people that is another sum, or of which nothing says what it counts', () => {
  const rows = (title: string, total: string) => [
    [title],
    ['日期', '活动名称', '地点', '东村', '西村', '合计'],
    ['2月8日', '森林防火宣讲', '东村', '16', '22', total],
    ['2月25日', '燃气安全宣讲', '西村', '12', '8', '20'],
  ];
  expect(audiencesOf(rows('柳河村2025年宣传资料统计', '38'))).toEqual([0, 0]);
  expect(audiencesOf(rows('柳河村2025年参加人数统计', '40'))).toEqual([0, 0]);
  expect(audiencesOf(rows('柳河村2025年参加人数统计', '38'))).toEqual([38, 20]);
});

test('adds up departments that have no total beside them', () => {
  const rows = [
    ['青龙湖景区2025年培训签到汇总'],
    ['日期', '主题', '地点', '票务部', '游船部'],
    ['2月8日', '节后安全培训', '会议室', '16', '22'],
    ['2月25日', '森林防火讲座', '会议室', '12', '—'],
  ];
  expect(audiencesOf(rows)).toEqual([38, 12]);
});

test.each([
  [
    ['票务部', '游船部'],
    [38, 12],
  ],
  [
    ['一年级', '二年级'],
    [38, 12],
  ],
  [
    ['东风', '红旗'],
    [0, 0],
  ],
])('never takes one of %j below the number of people for the whole', (parts, audiences) => {
  const rows = [
    ['日期', '活动名称', '地点', '参加人数', ''],
    ['', '', '', ...parts],
    ['2月8日', '中心小学节后安全培训', '会议室', '16', '22'],
    ['2月25日', '中心小学森林防火讲座', '会议室', '12', '—'],
  ];
  expect(audiencesOf(rows, ['D1:E1', 'A1:A2', 'B1:B2', 'C1:C2'])).toEqual(audiences);
});
