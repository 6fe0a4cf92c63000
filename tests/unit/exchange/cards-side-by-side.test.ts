import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

test('reads forms that stand beside and below one another, and none that is blank', () => {
  const plan = planOfSheets([
    typedSheet('记录', [
      ['活动登记卡', '', '', '', '', '活动登记卡'],
      ['名称', '村口防火宣讲', '', '', '', '名称', '厂区疏散演练'],
      ['日期', '2025.3.4', '地点', '柳村文化广场', '', '日期', '2025.3.11', '地点', '机械厂'],
      ['宣传形式', '安全宣讲', '人数', '41人', '', '宣传形式', '应急疏散演练', '人数', '120人'],
      ['场所', '农村', '资料', '60份', '', '场所', '企业', '资料', '无'],
      ['', '', '', '', '', ''],
      ['名称', '敲门宣传', '', '', '', '名称', ''],
      ['日期', '2025.4.2', '地点', '杏花小区', '', '日期', '', '地点', ''],
      ['宣传形式', '其他形式', '人数', '35人', '', '宣传形式', '', '人数', ''],
      ['场所', '家庭', '资料', '35份', '', '场所', '', '资料', ''],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { title: '村口防火宣讲', date: '2025-03-04', audience: 41, materials: 60, form: 'lecture' },
    { title: '敲门宣传', date: '2025-04-02', audience: 35, settings: ['family'] },
    { title: '厂区疏散演练', date: '2025-03-11', audience: 120, place: '机械厂' },
  ]);
});

test('reads three of them across, labels and values below one another in each', () => {
  const card = (title: string, day: string, people: string) => [
    ['活动主题：', title],
    ['开展时间：', day],
    ['宣传形式：', '安全宣讲'],
    ['进入领域：', '学校'],
    ['参加人数：', people],
  ];
  const cards = [
    card('防溺水课', '2025.5.6', '88'),
    card('防震课', '2025.5.12', '95'),
    card('禁毒课', '2025.6.3', '70'),
  ];
  const rows = [0, 1, 2, 3, 4].map((at) => cards.flatMap((each) => [...(each[at] ?? []), '']));
  const plan = planOfSheets([typedSheet('三张', rows)]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { title: '防溺水课', date: '2025-05-06', audience: 88, settings: ['school'] },
    { title: '防震课', date: '2025-05-12', audience: 95 },
    { title: '禁毒课', date: '2025-06-03', audience: 70 },
  ]);
});

test('reads words behind the colons of labels that stand beside one another', () => {
  const plan = planOfSheets([
    typedSheet('简表', [
      ['活动名称：进村宣讲', '', '活动名称：进校演练'],
      ['活动日期：2025年3月4日', '', '活动日期：2025年3月5日'],
      ['宣传形式：安全宣讲', '', '宣传形式：应急疏散演练'],
      ['宣传场所：农村', '', '宣传场所：学校'],
      ['受众人数：56', '', '受众人数：340'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { title: '进村宣讲', audience: 56, settings: ['village'] },
    { title: '进校演练', audience: 340, settings: ['school'] },
  ]);
});

test('takes the two persons of one form for no two forms', () => {
  const plan = planOfSheets([
    typedSheet('登记', [
      ['活动名称', '防火宣讲', '', ''],
      ['活动时间', '2025.3.4', '活动地点', '柳村'],
      ['宣传形式', '安全宣讲', '参加人数', '41'],
      ['联系人', '经办人', '联系人', '审核人'],
      ['联系电话', '022-00000000', '联系电话', '022-00000001'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([{ title: '防火宣讲', audience: 41 }]);
});
