import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

test('reads 是否进企业 and its kin as ticks', () => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['日期', '活动名称', '是否进企业', '是否进农村', '是否进家庭', '宣传形式', '人数'],
      ['2025.3.5', '防火宣讲', '否', '是', '是', '安全宣讲', '45'],
      ['2025.3.12', '疏散演练', '是', '否', '否', '应急疏散演练', '130'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => 'settings' in input && input.settings)).toEqual([
    ['village', 'family'],
    ['enterprise'],
  ]);
});

test.each(['回放次数', '转发次数', '点赞次数', '出警次数'])(
  'counts no sessions by %s',
  (heading) => {
    const plan = planOfSheets([
      typedSheet('直播', [
        ['日期', '直播主题', '宣传形式', '五进场所', '观看人数', heading],
        ['2025.4.5', '防溺水直播课', '媒体宣传', '学校', '860', '120'],
      ]),
    ]);
    expect(plan.rows.map(({ input }) => input)).toMatchObject([
      { title: '防溺水直播课', sessions: 1, audience: 860 },
    ]);
  },
);

test('takes a mean for no sum, and where a screen hangs for the place', () => {
  const plan = planOfSheets([
    typedSheet('大屏', [
      ['播放位置', '播放内容', '宣传形式', '五进场所', '起始日期', '日均播放次数'],
      ['客运站大屏', '防溺水提示', '媒体宣传', '企业', '2025.6.10', '80'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { place: '客运站大屏', sessions: 1, details: {}, remarks: '日均播放次数：80' },
  ]);
});

test.each([
  ['学生60+家长60', [120]],
  ['教师8人+幼儿40人', [48]],
  // Nobody knows whether these are people.
  ['红队60+蓝队60', []],
])('reads the people of %s', (text, audience) => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['日期', '活动名称', '形式', '场所', '参加人数'],
      ['2025.3.18', '亲子课', '安全宣讲', '学校', text],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => 'audience' in input && input.audience)).toEqual(audience);
});

test.each([
  ['全体员工（86人）', 86],
  ['各村群众（约200人）', 200],
  ['后勤人员12人', 12],
])('reads the number of %s', (text, audience) => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['授课时间', '授课题目', '宣传形式', '五进场所', '参加人数'],
      ['2025.3.5', '消防安全', '安全宣讲', '企业', text],
    ]),
  ]);
  const [row] = plan.rows;
  expect(row?.input).toMatchObject({ audience });
  expect(row?.guesses.map(({ field }) => field)).toContain('audience');
});

test.each([
  ['应走访户数', '实走访户数'],
  ['应入户数', '实际入户数'],
])('counts the households that were visited, not %s', (listed, visited) => {
  const plan = planOfSheets([
    typedSheet('入户', [
      ['日期', '宣传主题', listed, visited, '未入户数', '宣传人数'],
      ['2025.3.5', '燃气安全入户', '80', '71', '9', '150'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([{ households: 71, audience: 150 }]);
});

test('takes numbers under 媒体（条） for reports, and names for outlets', () => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['时间', '名称', '形式', '场所', '媒体（条）'],
      ['2025.3.5', '防火宣讲', '安全宣讲', '农村', '2'],
    ]),
    typedSheet('报道', [
      ['时间', '名称', '形式', '场所', '媒体'],
      ['2025.3.6', '防火宣讲见报', '媒体宣传', '农村', '县融媒'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { mediaItems: 2, details: {} },
    { mediaItems: 1, details: { outlets: '县融媒' } },
  ]);
});

test('reads places and their people in one cell', () => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['日期', '活动', '形式', '地点及人数'],
      ['2025.3.5', '森林防火宣讲', '安全宣讲', '柳村45人、杨村38人'],
      ['2025.3.9', '疏散演练', '应急疏散演练', '机械厂130人'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { audience: 83, settings: ['village'] },
    { audience: 130, settings: ['enterprise'] },
  ]);
});
