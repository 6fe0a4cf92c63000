import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

function planOf(name: string, rows: string[][]) {
  return planOfSheets([typedSheet(name, rows)]);
}

test('reads cards of works as cards of activities are', () => {
  const plan = planOf('作品', [
    ['作品登记卡'],
    ['作品名称', '灶台边的三分钟', '作品类型', '微视频'],
    ['作者', '甲某、乙某', '完成时间', '2025年3月8日'],
    ['发布平台', '镇公众号', '发布时间', '2025年3月15日'],
    ['作品简介', '讲灶台边不能离人。'],
    [''],
    ['作品登记卡'],
    ['作品名称', '冰面上的警告', '作品类型', '海报'],
    ['作者', '丙某', '完成时间', '2025年12月1日'],
    ['发布平台', '村务公开栏', '发布时间', ''],
    ['作品简介', '提醒勿到冰面玩耍。'],
    [''],
    ['作品登记卡'],
    ['作品名称', '', '作品类型', ''],
    ['作者', '', '完成时间', ''],
    ['发布平台', '', '发布时间', ''],
    ['作品简介', ''],
  ]);
  expect(plan.rows.map(({ kind }) => kind)).toEqual(['work', 'work']);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    {
      title: '灶台边的三分钟',
      type: 'video',
      authors: '甲某、乙某',
      createdOn: '2025-03-08',
      publishedAt: '镇公众号',
      publishedOn: '2025-03-15',
      introduction: '讲灶台边不能离人。',
    },
    {
      title: '冰面上的警告',
      type: 'poster',
      authors: '丙某',
      createdOn: '2025-12-01',
      publishedAt: '村务公开栏',
      publishedOn: null,
    },
  ]);
  expect(plan.refused).toEqual([]);
});

test('reads cards of works in another order and with other words, one below the other', () => {
  const plan = planOf('作品卡', [
    ['题目', '雷雨天怎么办', '体裁', '长图'],
    ['主创人员', '甲某', '制作时间', '2025.6.1'],
    ['刊发平台', '县融媒体', '刊发时间', '2025.6.9'],
    [''],
    ['作品题目', '电动车别进楼', '作品种类', '短视频'],
    ['创作时间', '2025.7.2', '创作者', '乙某'],
    ['首发平台', '社区视频号', '首发时间', '2025.7.9'],
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    {
      title: '雷雨天怎么办',
      authors: '甲某',
      createdOn: '2025-06-01',
      publishedAt: '县融媒体',
      publishedOn: '2025-06-09',
    },
    {
      title: '电动车别进楼',
      type: 'video',
      authors: '乙某',
      createdOn: '2025-07-02',
      publishedAt: '社区视频号',
      publishedOn: '2025-07-09',
    },
  ]);
});

test('each card keeps its own fields, whatever their order and their words', () => {
  const plan = planOf('记录卡', [
    ['安全活动记录卡（1）'],
    ['活动名称', '冬季防火讲座', '时间', '2025年1月9日'],
    ['地点', '东湖社区活动室', '参加人数', '58人'],
    ['组织部门', '物业部', '发放资料', '60份'],
    ['活动情况', '讲取暖器怎么用。'],
    [''],
    ['安全活动记录卡（2）'],
    ['日期', '2025-02-10', '活动主题', '燃气泄漏应急疏散演练'],
    ['人数', '33', '活动地点', '东湖社区广场'],
    ['组织部门', '工程部', '资料', ''],
    ['活动情况', '关阀、通风、撤离。'],
    [''],
    ['安全活动记录卡（3）'],
    ['活动名称', '', '时间', ''],
    ['地点', '', '参加人数', ''],
    ['组织部门', '', '发放资料', ''],
    ['活动情况', ''],
    [''],
    ['安全活动记录卡（4）'],
    ['时间', '2025年3月5日', '活动名称', '学雷锋日安全宣传'],
    ['参加人数', '', '地点', '东湖社区广场'],
    ['活动情况', '本次活动因大风天气取消。'],
    [''],
    ['安全活动记录卡（5）'],
    ['日期', '2025-04-11', '活动主题', '用电安全宣讲'],
    ['人数', '70', '活动地点', '东湖社区活动室'],
    ['活动情况', '电工讲课。'],
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-01-09', title: '冬季防火讲座', audience: 58, materials: 60, organiser: '物业部' },
    {
      date: '2025-02-10',
      title: '燃气泄漏应急疏散演练',
      form: 'drill',
      audience: 33,
      materials: 0,
      organiser: '工程部',
    },
    {
      date: '2025-04-11',
      title: '用电安全宣讲',
      audience: 70,
      place: '东湖社区活动室',
      organiser: '',
    },
  ]);
  expect(plan.refused).toEqual([]);
});

test.each([
  ['本次活动因流感封闭管理取消。'],
  ['活动因场地维修未举行'],
  ['此次演练因设备检修临时取消'],
  ['该活动因讲师临时有事推迟举行'],
  ['因装置检修，本次活动取消'],
])('%s, and no such card is counted', (said) => {
  const plan = planOf('记录卡', [
    ['活动名称', '冬季防火讲座', '时间', '2025年1月9日'],
    ['地点', '东湖社区活动室', '参加人数', '58人'],
    ['活动情况', '讲取暖器怎么用。'],
    ['活动名称', '春季防火讲座', '时间', '2025年3月9日'],
    ['地点', '东湖社区活动室', '参加人数', ''],
    ['活动情况', said],
  ]);
  const held = plan.rows.filter(({ input }) => 'status' in input && input.status === 'held');
  expect(held.map(({ input }) => input)).toMatchObject([{ title: '冬季防火讲座' }]);
});

test.each([['原定室外活动因雨取消，改在室内讲解，居民45人听讲'], ['讲清楚活动因雨取消时怎么通知']])(
  '%s tells no cancelling of the whole',
  (said) => {
    const plan = planOf('记录卡', [
      ['活动名称', '冬季防火讲座', '时间', '2025年1月9日'],
      ['地点', '东湖社区活动室', '参加人数', '58人'],
      ['活动情况', said],
    ]);
    expect(plan.rows).toMatchObject([{ input: { status: 'held' } }]);
  },
);

test('a label of some cards only says nothing of the form of the others', () => {
  const plan = planOf('记录卡', [
    ['活动名称', '冬季防火讲座', '时间', '2025年1月9日'],
    ['地点', '东湖社区活动室', '参加人数', '58人'],
    ['主讲', '消防员', '组织部门', '物业部'],
    ['活动名称', '防灾安全宣传进社区', '时间', '2025年5月12日'],
    ['地点', '东湖社区广场', '参加人数', '160人'],
    ['发放资料', '200份', '组织部门', '物业部'],
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { form: 'lecture' },
    { form: 'themed' },
  ]);
});

test('reads who held it beside the number of a card, and leaves out a card that is void', () => {
  const card = (title: string, number: string, name: string, day: string) => [
    [title],
    ['编号', number, '承办科室', '后勤科'],
    ['活动名称', name, '活动形式', '培训'],
    ['活动时间', day, '活动地点', '三楼会议室'],
    ['参加人数', '25人', '参加对象', '新进人员'],
    [''],
  ];
  const plan = planOfSheets(
    [
      typedSheet('上半年', [
        ...card('安全教育活动登记卡', '2025-01', '用电安全培训', '2025年3月4日'),
        ...card('安全教育活动登记卡（填错，作废）', '2025-02', '用气安全培训', '2025年3月9日'),
        ...card('安全教育活动登记卡', '2025-03', '防汛安全培训', '2025年6月4日'),
      ]),
    ],
    {},
    '东岭县中医院登记卡2025.xlsx',
  );
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { title: '用电安全培训', organiser: '后勤科', settings: ['enterprise'] },
    { title: '防汛安全培训', organiser: '后勤科', settings: ['enterprise'] },
  ]);
  expect(plan.skipped).toHaveLength(1);
});
