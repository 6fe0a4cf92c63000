import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

function planOf(rows: string[][], name = '登记') {
  return planOfSheets([typedSheet(name, rows)], { settings: { all: ['community'] } });
}

function titles({ rows }: { rows: readonly { input: object }[] }): unknown[] {
  return rows.map(({ input }) => ('title' in input ? input.title : ''));
}

test.each([
  ['招录政府专职消防员宣传'],
  ['拟定六月安全生产月活动方案'],
  ['全队7月安全培训计划征求意见'],
  ['修订消防应急预案（送审）'],
  ['街道领导走访调研网格'],
  ['元宵灯会现场执勤'],
  ['请假'],
  ['流动人口信息核对'],
  ['机械伤害事故调查'],
  ['安全阀年检送检'],
  ['收缴水费'],
  ['应急物资采购项目成交公告'],
  ['安全体验馆建设项目中标结果公示'],
  ['党委中心组学习'],
  ['镇党委会学习巡察文件'],
  ['居民议事会（加装电梯）'],
  ['复工复产第一课补考'],
  ['世界环境日宣传'],
  ['消防水压测试'],
])('leaves out %s, which holds nothing', (title) => {
  const plan = planOf([
    ['日期', '工作事项', '地点', '参加人数'],
    ['2025.3.2', '消防知识讲座', '阳光社区', '40'],
    ['2025.3.9', title, '', '5'],
  ]);
  expect(titles(plan)).toEqual(['消防知识讲座']);
  expect(plan.refused).toEqual([]);
  expect(plan.notes).toContainEqual(expect.objectContaining({ part: 'otherWork' }));
});

test.each([
  ['新招录消防员安全培训', 'lecture'],
  ['修订应急预案并组织疏散演练', 'drill'],
  ['应急预案培训', 'lecture'],
  ['印发燃气安全宣传单', 'themed'],
])('reads %s, which was held', (title, form) => {
  const plan = planOf([
    ['日期', '工作事项', '地点', '参加人数'],
    ['2025.3.9', title, '阳光社区', '50'],
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([{ title, form }]);
});

test('asks what a sort of work that is no form was, where nothing of the row speaks of publicity', () => {
  const plan = planOf([
    ['日期', '工作事项', '工作类别', '地点', '参加人数'],
    ['2025.3.2', '消防知识讲座', '宣传', '阳光社区', '40'],
    ['2025.3.9', '疏散演练', '演练', '阳光社区', '40'],
    ['2025.4.3', '清明缅怀先人', '实践', '阳光社区', '130'],
  ]);
  expect(titles(plan)).toEqual(['消防知识讲座', '疏散演练']);
  expect(plan.refused).toMatchObject([
    { title: '清明缅怀先人', asks: 'form', reason: expect.stringContaining('看不出是安全宣传') },
  ]);
});

test('counts no lecture of a register of all trainings that says nothing of safety', () => {
  const rows = [
    ['培训日期', '培训项目', '授课地点', '实到'],
    ['2025.1.8', '电气火灾预防', '阳光社区', '36'],
    ['2025.2.8', '新员工岗前培训', '阳光社区', '81'],
  ];
  const mixed = planOf([['2025年度教育培训登记表（含安全）'], ...rows]);
  expect(titles(mixed)).toEqual(['电气火灾预防']);
  expect(mixed.refused).toMatchObject([{ title: '新员工岗前培训', asks: 'form' }]);
  const ofSafety = planOf([['2025年度安全教育培训登记表'], ...rows]);
  expect(titles(ofSafety)).toEqual(['电气火灾预防', '新员工岗前培训']);
});

test('reads no talk before the shift as a lecture that only gives out work, and no shift as a number', () => {
  const plan = planOf([
    ['煤矿综采队2025年6月班前会记录'],
    ['日期', '班次', '内容', '应到', '实到'],
    ['6.2', '早班', '布置采煤任务', '32', '31'],
    ['6.4', '中班', '瓦斯超限撤人演练', '32', '32'],
    ['6.9', '夜班', '安全生产月宣誓签名活动', '32', '30'],
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { form: 'drill', audience: 32, sessions: 1 },
    { form: 'themed', audience: 30 },
  ]);
  expect(plan.refused).toMatchObject([{ title: '布置采煤任务', asks: 'form' }]);
});

test('takes homes that only the remarks count, where nobody was counted', () => {
  const plan = planOf([
    ['日期', '工作事项', '地点', '参加人数', '备注'],
    ['2025.3.2', '消防知识讲座', '阳光社区', '40', ''],
    ['2025.4.24', '入户发放防火明白纸', '柳树村', '', '走访65户，发65份'],
  ]);
  expect(plan.rows[1]?.input).toMatchObject({ households: 65, materials: 65 });
});

test('knows what 数量 counts by its unit in brackets', () => {
  const plan = planOf([
    ['刊播日期', '报道标题', '媒体', '数量（篇/条）'],
    ['2025.4.28', '假期出行安全提示', '县电视台', '4'],
    ['2025.5.28', '防溺水安全提示', '县电视台', '2'],
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([{ mediaItems: 4 }, { mediaItems: 2 }]);
});

test.each([
  ['全厂安全生产责任书签订'],
  ['“安全生产月”横幅、展板制作'],
  ['消防宣传折页印刷3000份'],
  ['印制防汛宣传手册'],
  ['安全生产月咨询日筹备会'],
  ['联系讲师'],
  ['预约体验馆'],
  ['布置会场'],
  ['安装应急广播'],
  ['防汛演练脚本讨论'],
  ['演练前踩点'],
  ['消防演练总结会'],
  ['开会研究安全宣传工作'],
  ['报送安全征文3篇'],
])('leaves out %s, which is before anything is held', (title) => {
  const plan = planOf([
    ['日期', '工作事项', '地点', '参加人数'],
    ['2025.3.2', '消防知识讲座', '阳光社区', '40'],
    ['2025.3.9', title, '', ''],
  ]);
  expect(titles(plan)).toEqual(['消防知识讲座']);
  expect(plan.notes).toContainEqual(expect.objectContaining({ part: 'otherWork' }));
});

test.each([
  ['安全生产责任书签订仪式暨警示教育'],
  ['安全宣传海报设计大赛'],
  ['制作消防展板并开展咨询'],
  ['防溺水宣传展板展出'],
  ['联系消防队开展演练'],
  ['更新电子屏并播放警示片'],
  ['家长会消防安全宣讲'],
  ['召开现场会研究推广经验'],
])('reads %s, which reached people', (title) => {
  const plan = planOf([
    ['日期', '工作事项', '地点', '参加人数'],
    ['2025.3.9', title, '阳光社区', ''],
  ]);
  expect(titles(plan)).toEqual([title]);
});

test('leaves out the rows under a heading of other work, and goes on behind it', () => {
  const plan = planOf([
    ['一、报道'],
    ['序号', '日期', '标题', '阅读量', '条数', '备注'],
    ['1', '2025.3.2', '消防知识推送', '800', '1', ''],
    ['二、器材维保'],
    ['序号', '维保日期', '维保内容', '问题数', '更换数', '备注'],
    ['1', '2025.3.5', '二楼灭火器', '4', '3', ''],
    ['三、培训'],
    ['序号', '日期', '培训内容', '地点', '参加人数', '备注'],
    ['1', '2025.4.2', '用电安全培训', '二楼会议室', '30', ''],
  ]);
  expect(titles(plan)).toEqual(['消防知识推送', '用电安全培训']);
  expect(plan.notes).toContainEqual(expect.objectContaining({ part: 'otherWork' }));
});

test.each(['教师师德专题学习', '医德医风教育', '家风家训宣讲', '职称评审培训', '企业文化培训'])(
  'leaves out %s, a matter of another kind',
  (title) => {
    const plan = planOf([
      ['安全教育活动登记表'],
      ['日期', '活动主题', '类型', '人数', '地点'],
      ['2025-03-06', '消防知识讲座', '讲座', '90', '操场'],
      ['2025-03-14', title, '学习', '86', '阶梯教室'],
    ]);
    expect(titles(plan)).toEqual(['消防知识讲座']);
    expect(plan.notes).toMatchObject([{ part: 'otherWork' }]);
  },
);
