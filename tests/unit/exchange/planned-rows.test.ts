import { expect, test } from 'vitest';
import { planPaste } from '#main/exchange/plan-paste.ts';

const options = {
  fileName: '台账2024.xlsx',
  cutOffs: { half1: '06-20', half2: '12-10' },
  today: '2024-06-15',
};
const HEADING = ['日期', '活动名称', '宣传形式', '五进场所', '受众人次', '备注'];

function planOf(rows: string[][], heading = HEADING) {
  const plan = planPaste([heading, ...rows], options);
  return {
    rows: plan.rows.map(({ input }) => input as { title: string; status: string; date: string }),
    whys: plan.rows.flatMap(({ guesses }) =>
      guesses.flatMap(({ field, why }) => (field === 'status' ? why : [])),
    ),
    notes: plan.notes.map(({ text }) => text),
    refused: plan.refused.map(({ reason }) => reason),
  };
}

test('offers what the remarks say is not held as planned, and leaves out what is cancelled, both told', () => {
  const { rows, whys, notes } = planOf([
    ['2024.5.6', '防汛宣讲', '安全宣讲', '农村', '80', ''],
    ['2024.5.7', '消防演练', '应急疏散演练', '企业', '', '延期举办'],
    ['2024.5.8', '咨询日', '主题宣传活动', '社区', '', '因雨取消'],
    ['2024.5.9', '用电宣讲（取消）', '安全宣讲', '社区', '', ''],
  ]);
  expect(rows.map(({ title, status }) => [title, status])).toEqual([
    ['防汛宣讲', 'held'],
    ['消防演练', 'planned'],
  ]);
  expect(whys).toEqual(['写明还没有开展，不计入统计']);
  expect(notes.filter((note) => note.includes('没有导入'))).toEqual([
    '第 4 行没有导入：F4 写明“因雨取消”，没有开展。',
    '第 5 行没有导入：B5 写明“用电宣讲（取消）”，没有开展。',
  ]);
});

test('takes all rows of one reason as held when the clerk says so', () => {
  const rows = [
    ['2024.6.20', '防汛宣讲', '安全宣讲', '农村', '80', ''],
    ['2024.6.21', '用电宣讲', '安全宣讲', '社区', '40', ''],
    ['2024.5.7', '消防演练', '应急疏散演练', '企业', '', '延期举办'],
  ];
  const plan = planPaste([HEADING, ...rows], {
    ...options,
    overrides: { statuses: { 日期还没有到: 'held' } },
  });
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { status: 'held' },
    { status: 'held' },
    { status: 'planned' },
  ]);
  expect(
    plan.rows.map(({ guesses }) => guesses.find(({ asks }) => asks === 'status')),
  ).toMatchObject([
    { group: '日期还没有到', why: '按您的选择', to: '已开展' },
    { group: '日期还没有到', why: '按您的选择' },
    { group: '写明“延期举办”', to: '计划中' },
  ]);
});

test('takes a day to come for a plan unless a state says that it was held', () => {
  const told = planOf([['2024.6.20', '防汛宣讲', '安全宣讲', '农村', '80', '']]);
  expect(told.rows[0]?.status).toBe('planned');
  expect(told.whys).toEqual(['日期还没有到，不计入统计']);
  const stated = planOf(
    [['2024.6.20', '防汛宣讲', '安全宣讲', '农村', '80', '已完成']],
    [...HEADING.slice(0, 5), '状态'],
  );
  expect(stated.rows[0]?.status).toBe('held');
});

test('goes by the day of the plan where there is no other, and keeps it in the remarks where there is', () => {
  const plan = planPaste(
    [
      ['活动名称', '宣传形式', '五进场所', '计划开展时间', '实际开展时间'],
      ['防汛宣讲', '安全宣讲', '农村', '2024.6.1', '2024.6.3'],
      ['消防演练', '应急疏散演练', '企业', '2024.6.5', ''],
    ],
    options,
  );
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2024-06-03', status: 'held', remarks: '计划开展时间：2024.6.1' },
    { date: '2024-06-05', status: 'planned' },
  ]);
  expect(plan.rows[1]?.guesses.map(({ cell, to }) => [cell, to])).toEqual([
    ['E3', '2024-06-05'],
    ['D3', '计划中'],
  ]);
});

test.each(['下半年计划', '下学期开展', '明年再办', '隧道封道施工，未能组织，顺延至12月。'])(
  'takes what %s is said of as planned',
  (remark) => {
    const { rows } = planOf([['2024.5.7', '消防演练', '应急疏散演练', '企业', '', remark]]);
    expect(rows).toMatchObject([{ status: 'planned' }]);
  },
);

test.each(['消防演练部分班组未组织', '年度计划', '明年防火宣传周前已整改'])(
  'counts what was held beside %s',
  (remark) => {
    const { rows } = planOf([['2024.5.7', '消防演练', '应急疏散演练', '企业', '60', remark]]);
    expect(rows).toMatchObject([{ status: 'held' }]);
  },
);

test.each([
  ['（台风停业，②没搞）', ['防汛宣讲', '咨询日']],
  ['注：第2、3项因雨取消', ['防汛宣讲']],
  ['（因雨取消）', ['防汛宣讲', '消防演练']],
  ['2场取消', ['防汛宣讲', '消防演练', '咨询日']],
  ['第一季度未开展', ['防汛宣讲', '消防演练', '咨询日']],
])(
  'counts none of the rows of which a line of its own says that they were not held: %s',
  (line, held) => {
    const { rows, notes } = planOf(
      [
        ['①', '2024.5.6', '防汛宣讲', '安全宣讲', '农村', '80'],
        ['②', '2024.5.7', '消防演练', '应急疏散演练', '企业', '—'],
        ['③', '2024.5.8', '咨询日', '主题宣传活动', '社区', '—'],
        ['', '', line, '', '', ''],
      ],
      ['序', '日期', '活动名称', '宣传形式', '五进场所', '受众人次'],
    );
    expect(rows.flatMap(({ title, status }) => (status === 'held' ? title : []))).toEqual(held);
    expect(notes.some((note) => note.includes('说的是第'))).toBe(held.length < 3);
  },
);

test.each(['拟请60人', '计划80', '预计80', '60人（未到）'])(
  'counts nobody who was only to come: %s',
  (people) => {
    const { rows } = planOf([['2024.5.6', '防汛宣讲', '安全宣讲', '农村', people, '']]);
    expect(rows.filter(({ status }) => status === 'held')).toEqual([]);
  },
);

test('holds nothing that its remark takes back, whoever is counted', () => {
  const row = (title: string, remark: string) => [
    '2024.5.6',
    title,
    '安全宣讲',
    '农村',
    '80',
    remark,
  ];
  const { rows } = planOf([
    row('防汛宣讲', '等雨停了才开始'),
    row('用电宣讲', '等开学'),
    row('防火宣讲', '校方不同意'),
    row('燃气宣讲', '街道已统计'),
    row('交通宣讲', '纯检查'),
    row('溺水宣讲', '以检查为主，没宣传'),
    row('防灾宣讲', '例会，会后讲了防火'),
    row('消防宣讲', '推迟到下午3点开始'),
    row('急救宣讲', '已投稿，未采用'),
  ]);
  expect(rows.map(({ title, status }) => [title, status])).toEqual([
    ['防汛宣讲', 'held'],
    ['用电宣讲', 'planned'],
    ['防灾宣讲', 'held'],
    ['消防宣讲', 'held'],
    ['急救宣讲', 'held'],
  ]);
});

test('leaves what is said of the reports of an activity to its reports', () => {
  const { rows } = planOf(
    [['2024.5.6', '防汛宣讲', '安全宣讲', '农村', '80', '对接中']],
    ['日期', '活动名称', '宣传形式', '五进场所', '受众人次', '整改情况'],
  );
  expect(rows).toMatchObject([{ status: 'held' }]);
});
