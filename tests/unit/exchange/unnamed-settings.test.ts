import { expect, test } from 'vitest';
import type { ImportPlan } from '#main/exchange/import-plan.ts';
import { planPaste } from '#main/exchange/plan-paste.ts';
import type { FormAnswers, SettingsAnswers } from '#main/exchange/rows/row-surroundings.ts';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

const OPTIONS = { fileName: '台账.xlsx', year: 2024, cutOffs: { half1: '06-20', half2: '12-10' } };
const HEAD = ['日期', '活动名称', '宣传形式', '地点', '参加对象', '主办单位'];

function plan(
  rows: string[][],
  settings: SettingsAnswers = {},
  titles: string[][] = [],
  forms: FormAnswers = {},
) {
  const dated = rows.map((row, at) => [`2024-05-${10 + at}`, ...row]);
  return planPaste([...titles, HEAD, ...dated], { ...OPTIONS, overrides: { settings, forms } });
}

/** What each activity's settings were taken from, and whether the guess is told. */
function settingsOf({ rows }: ImportPlan) {
  return rows.map(({ kind, input, guesses }) => {
    if (kind !== 'activity') throw new Error('no activity was read');
    const told = guesses.find(({ field }) => field === 'settings');
    return [...input.settings, told?.cell, told?.group];
  });
}

test.each([
  ['the place', ['用电宣讲', '安全宣讲', '第三小学', '', ''], 'school', 'D2', '地点“第三小学”'],
  [
    'the audience',
    ['用电宣讲', '安全宣讲', '礼堂', '一线职工', ''],
    'enterprise',
    'E2',
    '对象“一线职工”',
  ],
  ['the name', ['楼道逃生', '应急疏散演练', '', '', ''], 'community', 'B2', '名称“楼道逃生”'],
  [
    'who held it',
    ['用电宣讲', '安全宣讲', '', '', '幸福里居委会'],
    'community',
    'F2',
    '单位“幸福里居委会”',
  ],
])('are guessed by %s, and told', (_, row, setting, cell, group) => {
  expect(settingsOf(plan([row]))).toEqual([[setting, cell, group]]);
});

test.each([
  ['宏达建材2024年安全培训台账', 'enterprise'],
  ['东湖隧道工程项目经理部安全教育登记', 'enterprise'],
  ['城北快速路监理部安全活动台账', 'enterprise'],
  ['清水镇沙岭村村民委员会安全宣传活动登记表', 'village'],
  ['锦绣社区居委会安全宣传活动统计', 'community'],
  ['启明学校安全教育活动统计', 'school'],
])('are those of the unit that keeps the sheet: %s', (title, setting) => {
  const read = plan([['用电宣讲', '安全宣讲', '二楼', '', '']], {}, [[title]]);
  expect(settingsOf(read)).toEqual([[setting, 'A3', '标题、表名里的单位']]);
});

test.each([
  '渔阳街道安全宣传活动台账',
  '农村工作办公室安全宣传台账',
  '村级安全宣传台账',
  '中关村街道安全宣传',
])('are not guessed by a title that names no such unit: %s', (title) => {
  const { rows, refused } = plan([['用电宣讲', '安全宣讲', '二楼', '', '']], {}, [[title]]);
  expect(rows).toEqual([]);
  expect(refused).toMatchObject([{ asks: 'settings', group: '地点“二楼”' }]);
});

test('of which nothing tells are asked for once for all alike, or by place', () => {
  const rows = [
    ['用电宣讲', '安全宣讲', '文化广场', '', ''],
    ['防汛宣讲', '安全宣讲', '文化广场', '', ''],
    ['燃气宣讲', '安全宣讲', '市民中心', '', ''],
  ];
  const held = plan(rows);
  expect(held.rows).toEqual([]);
  expect(held.refused.map(({ asks, group }) => [asks, group])).toEqual([
    ['settings', '地点“文化广场”'],
    ['settings', '地点“文化广场”'],
    ['settings', '地点“市民中心”'],
  ]);
  const answered = plan(rows, { all: ['enterprise'], groups: { '地点“文化广场”': ['community'] } });
  expect(answered.refused).toEqual([]);
  expect(settingsOf(answered).map(([setting]) => setting)).toEqual([
    'community',
    'community',
    'enterprise',
  ]);
  expect(answered.rows[0]?.guesses).toContainEqual(
    expect.objectContaining({ field: 'settings', why: '没有写五进场所，按您的选择' }),
  );
});

test('an answer for a group beats its guess, not what a cell says', () => {
  const rows = [['用电宣讲', '安全宣讲', '第三小学', '', '']];
  const answered = plan(rows, { groups: { '地点“第三小学”': ['community'] } });
  expect(settingsOf(answered)).toEqual([['community', 'D2', '地点“第三小学”']]);
});

test.each([
  ['节后复工安全教育', 'lecture', '按活动名称中的“教育”推定'],
  ['防火知识进社区', 'themed', '按活动名称中的“进社区”推定'],
  ['楼道消防演练', 'drill', '按活动名称中的“演练”推定'],
])('forms are guessed by the name, and told: %s', (title, form, group) => {
  const read = plan([[title, '', '幸福社区', '', '']]);
  expect(read.rows).toMatchObject([{ input: { form } }]);
  expect(read.rows[0]?.guesses).toContainEqual(
    expect.objectContaining({ field: 'form', asks: 'form', group }),
  );
  const answered = plan([[title, '', '幸福社区', '', '']], {}, [], {
    groups: { [group]: 'media' },
  });
  expect(answered.rows).toMatchObject([{ input: { form: 'media' } }]);
});

test('a row that tells neither is asked for one after the other', () => {
  const row = ['守护大平安', '', '', '', ''];
  expect(plan([row]).refused).toMatchObject([{ asks: 'form', group: '名称“守护大平安”' }]);
  const half = plan([row], {}, [], { all: 'media' });
  expect(half.refused).toMatchObject([{ asks: 'settings', group: '没有写地点和对象的' }]);
  expect(plan([row], { all: ['village'] }, [], { all: 'media' }).rows).toHaveLength(1);
});

test('a row with another fault is refused for it, and not among those asked about', () => {
  const { refused } = plan([['', '安全宣讲', '文化广场', '', '']]);
  expect(refused).toMatchObject([{ field: 'title' }]);
  expect(refused[0]).not.toHaveProperty('asks');
});

const EXPORTED = ['日期', '活动名称', '宣传形式', '场所类型', '活动地点'];
const exported = (sort: string, place: string, heading = EXPORTED) =>
  planPaste([heading, ['2024-05-10', '消防宣讲', '安全宣讲', sort, place]], OPTIONS);

test('are told elsewhere or asked about where the list of places is a wider one than the five', () => {
  expect(settingsOf(exported('公共场所', '第三小学'))).toEqual([
    ['school', 'E2', '地点“第三小学”'],
  ]);
  expect(exported('线上', '').refused).toMatchObject([{ asks: 'settings', group: '场所“线上”' }]);
  expect(settingsOf(exported('企业', '第三小学'))).toEqual([['enterprise', undefined, undefined]]);
});

test('are refused where words under 五进场所 are none of the five', () => {
  const heading = EXPORTED.map((each) => (each === '场所类型' ? '五进场所' : each));
  expect(exported('线上', '第三小学', heading).refused).toMatchObject([{ field: 'settings' }]);
});

test('are homes where pupils are visited, not their school', () => {
  expect(
    settingsOf(plan([['防溺水家访', '主题宣传活动', '学生家中', '留守儿童家庭', '']])),
  ).toEqual([['family', 'D2', '地点“学生家中”']]);
});

test.each(['/', '—', '不涉及', '其他'])('are not taken from a row above that says %s', (none) => {
  const book = planOfSheets([
    typedSheet('台账', [
      ['日期', '活动名称', '宣传形式', '五进类别', '地点', '参加人数'],
      ['2025.3.1', '防汛宣讲', '安全宣讲', '进社区', '会议室', '40'],
      ['2025.3.5', '用电宣讲', '安全宣讲', '进企业', '会议室', '30'],
      ['2025.3.8', '防汛值班', '', none, '值班室', '2'],
      ['2025.4.1', '咨询活动', '主题宣传', '', '镇文化广场', '90'],
    ]),
  ]);
  expect(book.rows).toHaveLength(2);
  expect(book.refused).toMatchObject([
    { asks: 'settings', cell: 'D5', reason: expect.stringContaining('缺少五进场所') },
  ]);
});
