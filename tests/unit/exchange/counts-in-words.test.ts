import { expect, test } from 'vitest';
import { sessionsInProse } from '#shared/recognition/people-in-prose.ts';
import { isDoneAtLast } from '#shared/recognition/read-activity-status.ts';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

test('reads people, homes and copies told in words in one column', () => {
  const plan = planOfSheets([
    typedSheet('村里记的', [
      ['柳河村二〇二五年安全宣传记事'],
      ['哪天', '干了啥', '多少人、多少户、多少份'],
      ['1.18', '挨家挨户讲煤炉防中毒', '走了96户，发明白纸100份'],
      ['3.15', '村民大会讲春季防火', '到会134人'],
      ['4.4', '上坟路口设卡发防火传单', '发了260份'],
      ['4.20', '买喇叭2个、红袖标10个', '花了480元'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { households: 96, materials: 100 },
    { audience: 134, materials: 0 },
    { audience: 0, materials: 260, form: 'themed' },
  ]);
});

test('leaves 参加人数、发放份数 over bare numbers alone, which say nothing of what they count', () => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['日期', '活动名称', '宣传形式', '五进场所', '参加人数、发放份数'],
      ['2025-03-15', '春季防火宣讲', '安全宣讲', '农村', '60/80'],
    ]),
  ]);
  expect(
    plan.rows.flatMap(({ input }) => ('audience' in input ? input.audience : [])),
  ).not.toContain(80);
});

test('takes the sessions that stand among the people', () => {
  expect(sessionsInProse('2场共241人次')).toBe('2场');
  const plan = planOfSheets([
    typedSheet('台账', [
      ['日期', '活动名称', '宣传形式', '五进场所', '参加人次'],
      ['2025-03-18', '追尾事故案例警示教育', '警示曝光', '企业', '2场共241人次'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([{ sessions: 2, audience: 241 }]);
});

test.each([
  ['推迟几天，已完成', true],
  ['原定3月，后已补办', true],
  ['未完成，顺延', false],
  ['已完成一半，其余推迟', false],
])('tells whether %s ends as done', (text, isDone) => {
  expect(isDoneAtLast(text)).toBe(isDone);
});

test('counts what was put off and has a day of its own beside that of the plan', () => {
  const rows = (actual: string) => [
    ['项目', '计划时间', '实际时间', '落实情况', '宣传形式', '五进场所', '参加人次'],
    ['疏散演练', '2025年3月5日', actual, '推迟几天，已完成', '演练', '企业', '84'],
  ];
  const statusOf = (actual: string) =>
    planOfSheets([typedSheet('计划落实', rows(actual))]).rows.map(
      ({ input }) => 'status' in input && input.status,
    );
  expect(statusOf('2025年4月2日')).toEqual(['held']);
  expect(statusOf('')).not.toContain('held');
});

test.each([
  ['楼道堆物曝光栏公示', 'warning'],
  ['路口设卡发防火传单', 'themed'],
])('takes %s for publicity beside other work', (title, form) => {
  const plan = planOfSheets([
    typedSheet('记录', [
      ['日期', '工作内容', '地点', '参加人数'],
      ['2025-05-09', title, '金桂小区', ''],
      ['2025-05-10', '水泵检修', '地下室', ''],
      ['2025-05-11', '设卡检查发隐患整改告知书', '金桂小区', ''],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([{ title, form }]);
});

test('knows by the sort of work what was taught', () => {
  const plan = planOfSheets([
    typedSheet('周报', [
      ['青杨供电所工作周报'],
      ['日期', '工作条线', '工作内容', '参加人数', '地点'],
      ['2025-06-04', '安全宣传', '柳河小学安全用电讲座', '210', '柳河小学'],
      ['2025-06-09', '安全培训', '安规学习培训', '23', '供电所会议室'],
      ['2025-06-10', '营销', '收费系统培训', '12', '供电所会议室'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { title: '柳河小学安全用电讲座' },
    { title: '安规学习培训', form: 'lecture' },
  ]);
});
