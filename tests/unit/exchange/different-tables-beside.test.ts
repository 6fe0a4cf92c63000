import { expect, test } from 'vitest';
import type { ImportPlan } from '#main/exchange/import-plan.ts';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

function plan(...rows: string[][]): ImportPlan {
  return planOfSheets([typedSheet('2025年', rows)]);
}

function named({ rows }: ImportPlan, kind: string): unknown[] {
  return rows
    .filter((row) => row.kind === kind)
    .map(({ input }) => ('title' in input ? input.title : 'name' in input ? input.name : null));
}

test('tables of different heads and lengths beside one another are both read', () => {
  const both = plan(
    ['物流园2025年安全宣传活动登记'],
    ['园区内', '', '', '', '', '', '走出去'],
    ['日期', '内容', '地点', '人数', '场次', '', '日期', '内容', '去处', '人数', '牵头'],
    [
      '1/9',
      '叉车司机安全培训',
      '培训室',
      '52',
      '2',
      '',
      '3/26',
      '货车盲区体验课',
      '实验小学',
      '180',
      '工会',
    ],
    [
      '2/13',
      '复工第一课',
      '3号库',
      '118',
      '1',
      '',
      '4/23',
      '充电安全讲座',
      '和顺家园',
      '55',
      '安全部',
    ],
    ['3/19', '仓库疏散演练', '1号库', '77', '1', '', '合计', '', '', '235', ''],
    ['合计', '', '', '247', '4'],
  );
  expect(both.refused).toEqual([]);
  expect(both.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-01-09', title: '叉车司机安全培训', audience: 52, sessions: 2, place: '培训室' },
    { date: '2025-02-13', title: '复工第一课', audience: 118, settings: ['enterprise'] },
    { date: '2025-03-19', title: '仓库疏散演练', form: 'drill' },
    {
      date: '2025-03-26',
      title: '货车盲区体验课',
      audience: 180,
      place: '实验小学',
      settings: ['school'],
    },
    { date: '2025-04-23', title: '充电安全讲座', audience: 55, settings: ['community'] },
  ]);
});

test('activities left and pilots right, with and without an empty column between', () => {
  for (const gap of [[], ['']]) {
    const both = plan(
      ['2025年五进台账'],
      [
        '日期',
        '活动名称',
        '宣传形式',
        '五进场所',
        '人数',
        ...gap,
        '序号',
        '试点名称',
        '试点类别',
        '联系人',
      ],
      ['2025-03-05', '防火宣讲', '安全宣讲', '农村', '40', ...gap, '1', '柳村', '农村', '张某'],
      [
        '2025-04-02',
        '校园疏散演练',
        '应急疏散演练',
        '学校',
        '300',
        ...gap,
        '2',
        '第一小学',
        '学校',
        '李某',
      ],
      ['2025-05-12', '减灾日咨询', '主题宣传活动', '社区', '120', ...gap, '', '', '', ''],
    );
    expect(named(both, 'activity')).toEqual(['防火宣讲', '校园疏散演练', '减灾日咨询']);
    expect(named(both, 'pilot')).toEqual(['柳村', '第一小学']);
    expect(both.refused).toEqual([]);
  }
});

test('three tables beside one another: activities, works and pilots', () => {
  const all = plan(
    [
      '日期',
      '活动名称',
      '形式',
      '场所',
      '人数',
      '',
      '作品名称',
      '作品类型',
      '主创人员',
      '创作时间',
      '',
      '试点名称',
      '类别',
      '联系人',
    ],
    [
      '2025-03-05',
      '防火宣讲',
      '安全宣讲',
      '农村',
      '40',
      '',
      '安全一分钟',
      '短视频',
      '王某',
      '2025-03',
      '',
      '柳村',
      '农村',
      '张某',
    ],
    [
      '2025-04-02',
      '校园演练',
      '演练',
      '学校',
      '300',
      '',
      '防火海报',
      '海报',
      '赵某',
      '2025-04',
      '',
      '一小',
      '学校',
      '李某',
    ],
  );
  expect(named(all, 'activity')).toEqual(['防火宣讲', '校园演练']);
  expect(named(all, 'work')).toEqual(['安全一分钟', '防火海报']);
  expect(named(all, 'pilot')).toEqual(['柳村', '一小']);
});

test('two tables without an empty column, of which the second begins with a running number', () => {
  const both = plan(
    ['序号', '日期', '活动名称', '形式', '人数', '序号', '时间', '讲座题目', '参加人数', '地点'],
    [
      '1',
      '3月5日',
      '车间消防演练',
      '演练',
      '86',
      '1',
      '3月12日',
      '班组用电安全讲座',
      '30',
      '会议室',
    ],
    [
      '2',
      '4月8日',
      '厂区疏散演练',
      '演练',
      '120',
      '2',
      '4月20日',
      '车间化学品安全讲座',
      '44',
      '会议室',
    ],
  );
  expect(both.rows.map(({ input }) => input)).toMatchObject([
    { title: '车间消防演练', date: '2025-03-05', audience: 86 },
    { title: '厂区疏散演练', audience: 120 },
    { title: '班组用电安全讲座', date: '2025-03-12', audience: 30, place: '会议室' },
    { title: '车间化学品安全讲座', audience: 44 },
  ]);
});

test('a register of other things beside the activities is not mixed into them, and told', () => {
  const both = plan(
    ['日期', '活动名称', '形式', '场所', '人数', '', '日期', '物品', '领用人', '数量'],
    ['2025-03-05', '防火宣讲', '安全宣讲', '农村', '40', '', '2025-03-01', '灭火器', '王某', '6'],
    ['2025-04-02', '校园演练', '演练', '学校', '300', '', '2025-03-09', '水带', '赵某', '2'],
    ['', '', '', '', '', '', '2025-03-20', '喇叭', '钱某', '3'],
  );
  expect(both.rows.map(({ input }) => input)).toMatchObject([
    { title: '防火宣讲', date: '2025-03-05', audience: 40, remarks: '' },
    { title: '校园演练', date: '2025-04-02', audience: 300, remarks: '' },
  ]);
  expect(both.refused).toEqual([]);
  expect(both.ignored).toMatchObject([{ sheet: '2025年', why: 'G—J 列没有认出表头，未导入' }]);
});

test('a register of duty left and the activities right', () => {
  const both = plan(
    ['日期', '值班人', '电话', '', '日期', '活动名称', '形式', '场所', '人数'],
    ['2025-03-01', '王某', '13800000001', '', '2025-03-05', '防火宣讲', '安全宣讲', '农村', '40'],
    ['2025-03-02', '赵某', '13800000002', '', '2025-04-02', '校园演练', '演练', '学校', '300'],
    ['2025-03-03', '钱某', '13800000003'],
  );
  expect(both.rows.map(({ input }) => input)).toMatchObject([
    { title: '防火宣讲', date: '2025-03-05' },
    { title: '校园演练', date: '2025-04-02' },
  ]);
  expect(both.refused).toEqual([]);
});

test('an empty column within one table parts nothing', () => {
  const one = plan(
    ['日期', '活动名称', '', '形式', '场所', '', '人数', '发放资料', '备注'],
    ['2025-03-05', '防火宣讲', '', '安全宣讲', '农村', '', '40', '60', '雨天'],
    ['2025-04-02', '校园演练', '', '演练', '学校', '', '300', '10', ''],
  );
  expect(one.rows.map(({ input }) => input)).toMatchObject([
    { title: '防火宣讲', audience: 40, materials: 60, form: 'lecture' },
    { title: '校园演练', audience: 300, materials: 10 },
  ]);
});

test('two tables of faults: the message names the cell of the right one', () => {
  const both = plan(
    ['日期', '活动名称', '形式', '场所', '人数', '', '日期', '活动内容', '形式', '去处', '人数'],
    [
      '2025-03-05',
      '防火宣讲',
      '宣讲',
      '农村',
      '40',
      '',
      '3月',
      '用电安全讲座',
      '宣讲',
      '第一小学',
      '60',
    ],
    [
      '2025-04-02',
      '校园演练',
      '演练',
      '学校',
      '300',
      '',
      '2025-05-07',
      '防溺水讲座',
      '宣讲',
      '第一小学',
      '90',
    ],
  );
  expect(both.refused).toMatchObject([{ title: '用电安全讲座', cell: 'G2', field: 'date' }]);
  expect(named(both, 'activity')).toEqual(['防火宣讲', '校园演练', '防溺水讲座']);
});
