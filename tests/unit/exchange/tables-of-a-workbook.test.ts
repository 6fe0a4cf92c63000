import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

test('reads a diary whose heading comes again further down as one table, not as forms', () => {
  const heading = ['日期', '时段', '工作事项', '地点', '民警', '受教育人数', '情况记录'];
  const plan = planOfSheets([
    typedSheet('工作日志', [
      ['社区警务工作日志'],
      heading,
      ['2026-04-02', '下午', '到河东小学讲交通安全课', '河东小学', '王警官', '240', ''],
      ['2026-04-16', '上午', '企业内部消防安全培训', '恒达食品公司', '李警官', '75', ''],
      ['（续表）'],
      heading,
      ['2026-06-04', '下午', '防溺水安全讲座', '沙河初级中学', '王警官', '380', ''],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2026-04-02', audience: 240, place: '河东小学' },
    { date: '2026-04-16', audience: 75 },
    { date: '2026-06-04', audience: 380 },
  ]);
});

test('takes a sheet without a title for the same unit’s as the others', () => {
  const untitled = [
    ['开始', '结束', '项目', '类型', '人次', '地点'],
    ['2025-05-09', '', '液氨泄漏应急疏散演练', '应急演练', '173', '厂前'],
    ['2025-06-03', '2025-06-27', '电子屏播放安全标语', '媒体宣传', '', '大堂'],
  ];
  const heading = ['培训日期', '培训主题', '实到', '培训地点'];
  const titled = (unit: string) => [
    [`${unit}2025年安全培训台账`],
    heading,
    ['2025-02-10', '复工安全培训', '181', '二楼'],
  ];
  const one = planOfSheets([
    typedSheet('培训', titled('禾香园食品有限公司')),
    typedSheet('演练', untitled),
  ]);
  expect(one.rows.map(({ input }) => input)).toMatchObject([
    { settings: ['enterprise'] },
    { date: '2025-05-09', settings: ['enterprise'] },
    { date: '2025-06-03', endDate: '2025-06-27', settings: ['enterprise'] },
  ]);
  const two = planOfSheets([
    typedSheet('培训', titled('禾香园食品有限公司')),
    typedSheet('学校培训', titled('河东小学')),
    typedSheet('演练', untitled),
  ]);
  expect(two.refused).toMatchObject([{ asks: 'settings' }, { asks: 'settings' }]);
});
