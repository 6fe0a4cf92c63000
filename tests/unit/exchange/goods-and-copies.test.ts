import { expect, test } from 'vitest';
import { planPaste } from '#main/exchange/plan-paste.ts';

const OPTIONS = { fileName: '台账.xlsx', year: 2025, cutOffs: { half1: '06-20', half2: '12-10' } };
const HEAD = ['日期', '活动名称', '活动形式', '地点', '人数', '开展情况'];

function planOf(...cells: string[]) {
  const { rows, notes } = planPaste(
    [['育才小学安全活动登记'], HEAD, ['2025-05-10', ...cells]],
    OPTIONS,
  );
  return {
    inputs: rows.map(({ input }) => input),
    guesses: rows.flatMap((row) => row.guesses),
    notes,
  };
}

test.each(['购置应急背包', '添置灭火毯', '购入反光衣'])('counts no purchase: %s', (title) => {
  const { inputs, notes } = planOf(title, '', '', '40个', '已入库');
  expect(inputs).toEqual([]);
  expect(notes).toMatchObject([{ part: 'otherWork' }]);
});

test.each(['支付宣传服务费8000元', '买灭火器10具', '印制安全折页3000份'])(
  'counts nothing that was paid or bought among what the press took: %s',
  (title) => {
    const { rows } = planPaste(
      [
        ['区应急管理局安全稿件登记'],
        ['日期', '题目', '发布平台', '报道条数'],
        ['2025-05-10', title, '', ''],
        ['2025-05-12', '买电动车看清认证标志', '区报', '1'],
      ],
      { ...OPTIONS, overrides: { settings: { all: ['community'] } } },
    );
    expect(rows.map(({ input }) => input)).toMatchObject([{ title: '买电动车看清认证标志' }]);
  },
);

test.each([
  '宣传工作推进会',
  '召开安全生产例会',
  '消防演练方案',
  '打印宣传单500张',
  '修广播',
  '消防宣传车维修',
  '宣传折页设计费',
])('counts no meeting, paper, purchase or repair: %s', (title) => {
  const { inputs, notes } = planOf(title, '', '会议室', '', '');
  expect(inputs).toEqual([]);
  expect(notes).toMatchObject([{ part: 'otherWork' }]);
});

test.each(['警示教育大会', '安全生产月启动会', '学习消防应急预案', '安全生产经验交流会'])(
  'counts what is told to those who come: %s',
  (title) => {
    expect(planOf(title, '', '会议室', '35', '').inputs).toMatchObject([{ audience: 35 }]);
  },
);

test('takes a sheet of meetings and loudspeakers for no register of the press', () => {
  const { rows } = planPaste(
    [
      ['2025年石桥村安全会议、大喇叭记录'],
      ['哪天', '干啥', '在哪', '来了多少人'],
      ['4.1', '大喇叭播森林防火禁令', '全村', ''],
      ['5.12', '防灾减灾疏散演练', '村小广场', '83'],
      ['6.3', '买灭火器10具', '—', ''],
    ],
    OPTIONS,
  );
  expect(rows.map(({ input }) => input)).toMatchObject([{ form: 'media' }, { form: 'drill' }]);
});

test('takes copies where people are counted for what went out', () => {
  const { inputs, guesses } = planOf('平安回家致家长一封信', '发放宣传单', '', '862份', '');
  expect(inputs).toMatchObject([{ audience: 0, materials: 862 }]);
  expect(guesses.filter(({ field }) => field === 'materials')).toMatchObject([{ to: '862' }]);
});

test('reads a contest on safety for those who took part, and no other', () => {
  expect(planOf('消防手抄报评比', '评比', '各班', '286', '').inputs).toMatchObject([
    { form: 'other', audience: 286 },
  ]);
  expect(planOf('消防手抄报评比', '评比', '各班', '286件', '').inputs).toEqual([]);
  expect(planOf('迎国庆手抄报评比', '评比', '各班', '286', '').inputs).toEqual([]);
});

test.each([
  ['清明防火入户走访', '入户走访', '', 'themed'],
  ['网格员走访', '入户走访', '', 'other'],
  ['安全乘车进校园', '', '到小学讲课，听课学生420人', 'lecture'],
  ['安全乘车进校园', '', '在校门口设台咨询，请民警讲课', 'themed'],
  ['安全乘车集中报道', '', '本月市电视台刊播报道5条', 'media'],
  ['春节用电安全进病房', '宣传', '', 'themed'],
])('takes %s, a %s of which it says %s, for %s', (title, form, account, found) => {
  expect(planOf(title, form, '', '50', account).inputs).toMatchObject([{ form: found }]);
});

test('counts those who listened, not those who spoke', () => {
  const head = HEAD.filter((each) => each !== '人数');
  const told = (account: string) =>
    planPaste([head, ['2025-05-10', '安全宣讲', '安全宣讲', '学校', account]], OPTIONS).rows.map(
      ({ input }) => ('audience' in input ? input.audience : null),
    );
  expect(told('5名驾驶员介绍安全行车经验，各车队98人参加')).toEqual([98]);
  expect(told('30名队员参加经验介绍，另有干部8人参加')).toEqual([0]);
});

test('leaves copies among people as they stand, marked, where nothing says that they were handed out', () => {
  const { inputs, guesses } = planOf('防火讲座', '讲座', '', '120份', '');
  expect(inputs).toMatchObject([{ audience: 120, materials: 0 }]);
  expect(guesses.filter(({ field }) => field === 'audience')).toHaveLength(1);
});
