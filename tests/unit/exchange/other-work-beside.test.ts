import { expect, test } from 'vitest';
import { headsOtherWork } from '#main/exchange/layout/other-work-heading.ts';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

const HEAD = ['日期', '内容', '地点', '参加人数'];

test.each([
  ['二、本周其他工作'],
  ['（二）日常工作'],
  ['2、安全检查、隐患排查'],
  ['二、值班值守情况'],
  ['其它事项'],
])('counts no row below %s that says nothing of publicity, and tells of it', (line) => {
  const plan = planOfSheets([
    typedSheet(
      '周报',
      [
        ['河口供水站安全宣传周报（2025年4月7日—4月13日）'],
        ['一、本周安全宣传完成情况'],
        HEAD,
        ['周一（4月7日）', '用水用电安全知识讲座', '河口村村委会', '41'],
        ['本周合计', '', '', '41'],
        [line],
        ['周二（4月8日）', '管线巡视，发现安全隐患2处', '三号泵房', '3'],
        ['周三（4月9日）', '防溺水宣传进校园', '河口小学', '180'],
        ['三、下周计划'],
        ['4月16日', '防汛应急演练', '河口村委会', '20'],
      ],
      ['A1:D1', 'A2:D2', 'A6:D6', 'A9:D9'],
    ),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { title: '用水用电安全知识讲座', status: 'held', audience: 41 },
    { title: '防溺水宣传进校园', status: 'held', audience: 180 },
    { title: '防汛应急演练', status: 'planned' },
  ]);
  expect(plan.refused).toEqual([]);
  expect(plan.notes.find(({ part }) => part === 'otherWork')?.places).toEqual(['7:7']);
});

test.each([
  ['二、其他宣传活动'],
  ['三、安全宣传'],
  ['演练'],
  ['五进'],
  ['其他形式'],
  ['社区'],
  ['一季度'],
])('takes %s for no line of other work', (line) => {
  expect(headsOtherWork(line)).toBe(false);
});

const CARDS = [
  ['工厂安全活动记录卡 01'],
  ['名称', '新员工消防安全培训', '时间', '2025年3月5日'],
  ['地点', '培训室', '组织部门', '安环部'],
  ['参加人数', '35人', '记录人', '小李'],
  ['备注', ''],
  [],
  ['工厂安全活动记录卡 02'],
  ['名称', '开发区安全生产月启动仪式', '时间', '2025年6月3日'],
  ['地点', '开发区管委会', '组织部门', '管委会'],
  ['参加人数', '12人', '记录人', '小李'],
];

test.each([['人数由园区统计，我厂不计入'], ['街道已统计'], ['与01号卡重复'], ['填错，删']])(
  'counts no card whose remark takes it back: %s',
  (remark) => {
    const { rows, skipped } = planOfSheets([typedSheet('记录卡', [...CARDS, ['备注', remark]])]);
    expect(rows.map(({ input }) => input)).toMatchObject([{ title: '新员工消防安全培训' }]);
    expect(skipped).toHaveLength(1);
  },
);
