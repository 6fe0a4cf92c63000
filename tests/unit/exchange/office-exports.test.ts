import { expect, test } from 'vitest';
import { planWorkbook } from '#main/exchange/plan-import.ts';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

function planOf(rows: string[][], name = 'Sheet1') {
  return planOfSheets([typedSheet(name, rows)]);
}

test('reads what a system of forms gives out, under the day it was held and not the day it was asked for', () => {
  const plan = planOf([
    ['导出时间：2025-12-30 09:10:11    共6条'],
    [
      '流程编号',
      '流程标题',
      '发起部门',
      '发起人',
      '发起时间',
      '开始时间',
      '结束时间',
      '地点',
      '活动类型',
      '面向对象',
      '实到人数',
      '宣传品数量(份)',
      '流程状态',
    ],
    [
      'L01',
      '防汛避险知识宣讲',
      '安全科',
      '甲某',
      '2025-03-01 09:12:40',
      '2025-03-12 14:30',
      '2025-03-12 16:30',
      '三楼会议室',
      '宣讲',
      '本公司职工',
      '41',
      '40',
      '已归档',
    ],
    [
      'L02',
      '锅炉房蒸汽泄漏演练',
      '安全科',
      '甲某',
      '2025-03-20 10:00:01',
      '2025-04-02 09:00',
      '2025-04-02 10:00',
      '锅炉房',
      '应急演练',
      '本公司职工',
      '23',
      '',
      '流程结束',
    ],
    [
      'L03',
      '打印机耗材采购',
      '办公室',
      '乙某',
      '2025-04-03 08:00:00',
      '',
      '',
      '',
      '采购',
      '',
      '',
      '',
      '已归档',
    ],
    [
      'L04',
      '进东湖社区讲充电安全',
      '工会',
      '丙某',
      '2025-05-01 11:20:00',
      '2025-05-09 09:00',
      '2025-05-10 11:00',
      '东湖社区',
      '主题宣传',
      '社区居民',
      '120',
      '200',
      '已归档',
    ],
    [
      'L05',
      '冬季防火宣讲',
      '安全科',
      '甲某',
      '2025-11-01 08:30:00',
      '2025-11-12 15:00',
      '2025-11-12 16:00',
      '三楼会议室',
      '宣讲',
      '本公司职工',
      '',
      '',
      '已驳回',
    ],
    [
      'L06',
      '危险作业警示教育',
      '安全科',
      '甲某',
      '2025-12-20 08:30:00',
      '2025-12-29 15:00',
      '2025-12-29 16:00',
      '三楼会议室',
      '警示教育',
      '本公司职工',
      '',
      '',
      '审批中',
    ],
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    {
      date: '2025-03-12',
      endDate: null,
      title: '防汛避险知识宣讲',
      settings: ['enterprise'],
      audience: 41,
      materials: 40,
      organiser: '安全科',
      status: 'held',
    },
    {
      date: '2025-04-02',
      title: '锅炉房蒸汽泄漏演练',
      form: 'drill',
      audience: 23,
      place: '锅炉房',
      status: 'held',
    },
    {
      date: '2025-05-09',
      endDate: '2025-05-10',
      title: '进东湖社区讲充电安全',
      form: 'themed',
      settings: ['community'],
      materials: 200,
      status: 'held',
    },
    { title: '危险作业警示教育', status: 'planned' },
  ]);
});

test.each([
  ['申请标题', '申请科室', '申请时间', '审批状态'],
  ['单据标题', '承办部门', '提交时间', '单据状态'],
  ['申请事项', '申请部门', '提交日期', '办理状态'],
  ['流程主题', '发起部门', '创建时间', '当前状态'],
  ['事项名称', '经办部门', '录入时间', '状态'],
])('takes the name under %s, and what the state under it says', (name, unit, asked, state) => {
  const plan = planOf([
    ['编号', name, unit, asked, '活动开始时间', '活动结束时间', '地点', '类别', '参加人数', state],
    [
      '1',
      '新工消防培训',
      '生产科',
      '2025-01-02 08:00:00',
      '2025-01-07 14:00:00',
      '2025-01-07 16:00:00',
      '铸造车间',
      '培训',
      '27',
      '已办结',
    ],
    [
      '2',
      '车间疏散演练',
      '生产科',
      '2025-02-02 08:00:00',
      '2025-02-17 14:00:00',
      '2025-02-17 16:00:00',
      '铸造车间',
      '演练',
      '52',
      '已完结',
    ],
    [
      '3',
      '班组安全知识宣讲',
      '生产科',
      '2025-03-02 08:00:00',
      '2025-03-17 14:00:00',
      '2025-03-17 16:00:00',
      '铸造车间',
      '培训',
      '31',
      '已归档',
    ],
    [
      '4',
      '叉车司机警示教育',
      '生产科',
      '2025-03-12 08:00:00',
      '2025-03-27 14:00:00',
      '2025-03-27 16:00:00',
      '铸造车间',
      '培训',
      '',
      '草稿',
    ],
    [
      '5',
      '叉车司机实操体验',
      '生产科',
      '2025-03-13 08:00:00',
      '2025-03-28 14:00:00',
      '2025-03-28 16:00:00',
      '铸造车间',
      '体验',
      '',
      '已撤回',
    ],
  ]);
  const held = plan.rows.filter(({ input }) => 'status' in input && input.status === 'held');
  expect(held.map(({ input }) => input)).toMatchObject([
    { date: '2025-01-07', title: '新工消防培训', organiser: '生产科', settings: ['enterprise'] },
    { date: '2025-02-17', title: '车间疏散演练', form: 'drill' },
    { date: '2025-03-17', title: '班组安全知识宣讲' },
  ]);
  expect(plan.refused).toEqual([]);
});

test.each([
  ['待审'],
  ['待审核'],
  ['待审批'],
  ['审核中'],
  ['审批中'],
  ['草稿'],
  ['草稿箱'],
  ['待提交'],
  ['未提交'],
  ['待发起'],
  ['流转中'],
  ['办理中'],
  ['在办'],
  ['待办理'],
  ['暂存'],
  ['撤回'],
  ['已撤回'],
  ['驳回'],
  ['审核不通过'],
  ['审批未通过'],
  ['未批准'],
  ['不同意'],
  ['退回'],
  ['退回修改'],
  ['已退回'],
  ['已终止'],
  ['终止'],
  ['作废'],
  ['已撤销'],
  ['已拒绝'],
])('a row of the state %s is not counted', (state) => {
  const plan = planOf([
    ['活动名称', '日期', '地点', '宣传形式', '参加人数', '状态'],
    ['消防演练', '2025-03-17', '东湖社区', '应急演练', '40', '已办结'],
    ['防汛宣讲', '2025-03-18', '东湖社区', '安全宣讲', '', state],
  ]);
  const held = plan.rows.filter(({ input }) => 'status' in input && input.status === 'held');
  expect(held.map(({ row }) => row)).toEqual([2]);
});

test.each([
  ['已归档'],
  ['归档'],
  ['已办结'],
  ['已完结'],
  ['办结归档'],
  ['流程结束'],
  ['审批通过'],
  ['已审核'],
  ['正常结束'],
])('a row of the state %s was held', (state) => {
  const plan = planOf([
    ['活动名称', '日期', '地点', '宣传形式', '参加人数', '状态'],
    ['消防演练', '2025-03-17', '东湖社区', '应急演练', '40', state],
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([{ status: 'held' }]);
});

test('the name of the file tells whose rows are, where no table has a title and nothing nearer tells', () => {
  const rows = [
    ['事项名称', '类别', '开始时间', '地点', '参加人数', '状态'],
    ['电梯困人演练', '应急演练', '2025-02-19 10:00', '大堂', '22', '已办结'],
    ['油烟管道火灾警示教育', '安全培训', '2025-02-20 10:00', '中餐厅', '31', '已办结'],
    ['进东湖社区讲用电', '安全培训', '2025-02-21 10:00', '东湖社区', '45', '已办结'],
  ];
  const options = {
    fileName: '临湖大酒店事项导出.xlsx',
    cutOffs: { half1: '06-20', half2: '12-10' },
  };
  const file = { file: options.fileName, from1904: false };
  const read = (above: string[][]) =>
    planWorkbook({ ...file, sheets: [typedSheet('Sheet1', [...above, ...rows])] }, options);
  expect(read([]).rows.map(({ input }) => input)).toMatchObject([
    { form: 'drill', settings: ['enterprise'] },
    { form: 'warning', settings: ['enterprise'] },
    { form: 'lecture', settings: ['community'] },
  ]);
  expect(read([['东湖镇安全活动台账']]).rows.map(({ row }) => row)).not.toContain(3);
});
