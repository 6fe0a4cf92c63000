import { expect, test } from 'vitest';
import { isErrand } from '#main/exchange/rows/errands.ts';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

test.each([
  '整理五进照片',
  '核对五进数据',
  '打印宣传资料',
  '五进统计表盖章',
  '五进活动方案修改稿',
  '企业隐患上报',
  '演练脚本编写',
  '课件制作',
  '宣传栏玻璃更换',
  '宣传车加油',
  '横幅尺寸核对',
  '到消防队借演练器材',
  '归还音响',
  '接收上级发放的宣传画',
  '讲师接送',
  '观摩座位安排',
  '演练经费申请',
  '宣传单印刷付款',
  '安全员培训报名',
  '公众号认证',
  '防汛挡板安装',
  '消防水池清洗',
  '防火带开设',
  '走访企业了解安全生产情况',
  '五进信息员会议',
  '五进活动报名表收集',
  '墙绘施工',
  '体验馆装修',
  '救灾款申请',
])('takes %s for an errand', (title) => {
  expect(isErrand(title)).toBe(true);
});

test.each([
  '安全海报设计',
  '学生制作消防手抄报',
  '消防车模型制作',
  '灭火器使用教学',
  '安装烟感并教会使用',
  '安全专栏开设',
  '上传安全宣传视频',
  '参观消防站了解装备情况',
  '走进气象站了解防雷情况',
  '事故案例分析会',
  '警示教育会议',
  '借助宣传车宣传防火',
  '宣传车进村',
  '讲师进企业',
  '发放防汛明白卡',
  '安全手册进万家',
  '安全体验馆参观',
  '安全文化建设',
])('takes %s for none', (title) => {
  expect(isErrand(title)).toBe(false);
});

test('leaves errands out, whoever is counted, and holds the games of firemen', () => {
  const rows = ['消防知识讲座', '讲师接送', '宣传栏清洁', '汛情通报', '职工消防运动会'];
  const plan = planOfSheets(
    [
      typedSheet('登记', [
        ['日期', '活动名称', '地点', '参加人数'],
        ...rows.map((title) => ['2025.3.2', title, '阳光社区', '40']),
      ]),
    ],
    { settings: { all: ['community'] } },
  );
  expect(plan.rows.map(({ input }) => ('title' in input ? input.title : ''))).toEqual([
    '消防知识讲座',
    '职工消防运动会',
  ]);
  expect(plan.refused).toEqual([]);
});
