import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

function inputsOf(rows: string[][], merges: string[] = []) {
  return planOfSheets([typedSheet('台账', rows, merges)]).rows.map(({ input }) => input);
}

test('takes the name and the numbers of what was held from beside those of the plan', () => {
  expect(
    inputsOf(
      [
        ['年初计划', '', '', '实际开展', '', '', '', '完成情况'],
        [
          '计划时间',
          '计划内容',
          '计划人数',
          '实际时间',
          '实际活动名称',
          '实际地点',
          '实际人数',
          '',
        ],
        [
          '3月5日',
          '工地安全课',
          '60',
          '3月7日',
          '东湖工地高处作业安全培训',
          '东湖项目部',
          '58',
          '完成',
        ],
        ['4月5日', '校园演练', '300', '', '', '', '', '取消，流感'],
        [
          '—',
          '（计划外）',
          '',
          '6月12日',
          '出租车司机安全宣誓活动',
          '城南加气站',
          '44',
          '计划外增加',
        ],
      ],
      ['A1:C1', 'D1:G1', 'H1:H2'],
    ),
  ).toMatchObject([
    {
      date: '2025-03-07',
      title: '东湖工地高处作业安全培训',
      place: '东湖项目部',
      audience: 58,
      status: 'held',
    },
    { date: '2025-06-12', title: '出租车司机安全宣誓活动', audience: 44, status: 'held' },
  ]);
});

test.each([['7月计划'], ['列入三季度工作计划'], ['下半年安排']])(
  'counts no row as held that counts nobody and is of a plan: %s',
  (remark) => {
    expect(
      inputsOf([
        ['日期', '活动名称', '形式', '五进场所', '人数', '备注'],
        ['2025-07-08', '暑期防溺水讲座', '宣讲', '学校', '', remark],
        ['2025-05-08', '防溺水讲座', '宣讲', '学校', '80', '列入5月计划'],
      ]),
    ).toMatchObject([{ status: 'planned' }, { status: 'held', audience: 80 }]);
  },
);

test.each([['覆盖场所'], ['涉及场所'], ['惠及场所']])('asks %s for the five', (heading) => {
  expect(
    inputsOf([
      ['日期', '活动名称', '形式', heading, '地点', '人数'],
      ['2025-05-08', '防溺水家长课堂', '宣讲', '学校、家庭', '城北中学', '80'],
      ['2025-05-12', '防灾减灾日活动', '主题宣传', '社区', '人民广场', '180'],
    ]),
  ).toMatchObject([
    { settings: ['school', 'family'], place: '城北中学' },
    { settings: ['community'], place: '人民广场' },
  ]);
});

test('reads whom and what it reached from the account under 主要情况', () => {
  expect(
    inputsOf([
      ['日期', '工作事项', '地点', '人数', '主要情况', '经办'],
      ['2025-03-04', '赶大集送安全', '龙泉集市', '210', '发放宣传单350份，挂横幅4条', '小吴'],
      ['2025-03-11', '预防煤气中毒入户宣传', '龙泉村', '', '走访64户，发放明白纸64份', '小吴'],
    ]),
  ).toMatchObject([
    { audience: 210, materials: 350 },
    { households: 64, materials: 64 },
  ]);
});

test.each([
  ['大厅电子屏', 'media'],
  ['办公楼门前LED屏', 'media'],
  ['业主微信群', 'media'],
  ['厂区大喇叭', 'media'],
  ['电子屏前广场', 'themed'],
])('reads the form of what nobody came to from where it was: %s', (place, form) => {
  expect(
    inputsOf([
      ['宏远电机公司安全宣传记录'],
      ['日期', '内容', '地点', '人数'],
      ['2025-03-04', '用电安全宣传', place, ''],
    ]),
  ).toMatchObject([{ form }]);
});

test.each([
  ['职工家属开放日安全宣传', 'themed'],
  ['消防站开放日', 'immersive'],
  ['家属开放日灭火体验', 'immersive'],
])('tells by %s what was done, and not only who came', (title, form) => {
  expect(
    inputsOf([
      ['宏远电机公司安全宣传记录'],
      ['日期', '内容', '地点', '人数'],
      ['2025-03-04', title, '厂区展厅', '40'],
    ]),
  ).toMatchObject([{ form }]);
});
