import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

const VISITS = [
  ['一、入户安检宣传'],
  ['日期', '内容', '片区', '户数', '发放手册（本）'],
  ['2025-02-18', '入户讲胶管更换', '城东片', '132', '132'],
  ['2025-03-25', '入户讲热水器通风', '城南片', '98', '98'],
];

const namesIn = (rows: string[][]) =>
  planOfSheets([typedSheet('2025', rows)]).rows.map(({ input }) =>
    'title' in input ? input.title : '',
  );
const VISITED = ['入户讲胶管更换', '入户讲热水器通风'];

test.each([
  [['日期', '品名', '供应商', '数量', '金额（元）']],
  [['时间', '物品', '规格型号', '数量', '单价']],
  [['日期', '名称', '领用人', '数量', '库存']],
])('counts no goods of a table below, headed %j', (heading) => {
  const rows = [
    ...VISITS,
    ['二、宣传品'],
    heading,
    ['2025-03-01', '围裙', '某公司', '1000', '6800'],
  ];
  expect(namesIn(rows)).toEqual(VISITED);
});

test('reads a table below under its own heading, however short', () => {
  const { rows } = planOfSheets([
    typedSheet('2025', [
      ...VISITS,
      ['二、进学校'],
      ['日期', '课程', '学校', '学生数', '老师'],
      ['2025-03-28', '安全课堂', '育英小学', '180', '讲解员'],
      ['三、下半年计划'],
      ['日期', '主题', '地址'],
      ['2025-11-09', '消防日宣传', '幸福社区广场'],
    ]),
  ]);
  expect(rows.map(({ input }) => input)).toMatchObject([
    { households: 132 },
    { households: 98 },
    { title: '安全课堂', settings: ['school'], audience: 180, households: 0 },
    { title: '消防日宣传', status: 'planned', place: '幸福社区广场', settings: ['community'] },
  ]);
});

const WORKS = [
  ['宣传作品'],
  ['作品名', '作品类别', '作者', '完成日期'],
  ['《小锤子大用处》', '短视频', '魏某', '2025-05-08'],
];

test.each([
  [[['（四）下半年打算'], ['7月', '暑运安全培训'], ['9月', '校车线路宣传']]],
  [[['下半年打算'], ['《夏天的水》', '短视频']]],
  [
    [
      ['7月', '暑运安全培训'],
      ['三季度', '校车线路宣传'],
    ],
  ],
])('takes no work from what stands below: %j', (below) => {
  expect(namesIn([...WORKS, ...below])).toEqual(['《小锤子大用处》']);
});
