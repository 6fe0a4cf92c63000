import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

const DONE = [
  ['2025-01-09', '电动车充电安全宣讲', '宣讲', '45人', ''],
  ['2025-02-13', '水箱清洗', '保洁', '', ''],
  ['2025-03-20', '楼道火灾疏散演练', '演练', '88人', ''],
  ['2025-04-10', '燃气泄漏处置体验', '体验', '36人', ''],
  ['2025-05-12', '防灾减灾日咨询', '摆台', '150人', '300份'],
  ['2025-06-05', '电梯困人警示片观看', '放警示片', '60人', ''],
];

const HELD = [
  ['电动车充电安全宣讲', 'lecture', 45],
  ['楼道火灾疏散演练', 'drill', 88],
  ['燃气泄漏处置体验', 'immersive', 36],
  ['防灾减灾日咨询', 'themed', 150],
  ['电梯困人警示片观看', 'warning', 60],
];

/** The rows in two groups of three, each under its name. */
function grouped(heading: string, [first, second]: [string, string], isMerged: boolean) {
  return typedSheet(
    '2025上半年',
    [
      ['和润物业公司2025年各处安全工作明细'],
      [heading, '时间', '工作内容', '方式', '参加', '资料', '备注'],
      ...DONE.map((row, at) => {
        const name = at < 3 ? first : second;
        return [isMerged && at % 3 > 0 ? '' : name, ...row, ''];
      }),
    ],
    isMerged ? ['A3:A5', 'A6:A8'] : [],
  );
}

test.each([
  ['项目', ['滨江花园', '学府雅苑'], true],
  ['项目', ['滨江花园', '学府雅苑'], false],
  ['项目名称', ['滨江小区', '学府小区'], true],
  ['点位', ['滨江广场', '学府路口市场'], true],
  ['小区', ['滨江花园', '学府雅苑'], true],
  ['楼栋', ['1号楼', '2号楼'], true],
  ['网格', ['第一网格', '第二网格'], true],
  ['村组', ['桥头组', '河沿组'], true],
] satisfies [string, [string, string], boolean][])(
  'takes %s over the groups of rows for where they were, and what each row tells for its name: %s',
  (heading, names, isMerged) => {
    const { rows } = planOfSheets([grouped(heading, names, isMerged)]);
    expect(rows.map(({ input }) => input)).toMatchObject(
      HELD.map(([title, form, audience], at) => ({
        title,
        form,
        audience,
        place: names[at < 2 ? 0 : 1],
      })),
    );
  },
);

test.each([
  ['部门', ['保洁部', '工程部']],
  ['车队', ['一车队', '二车队']],
] satisfies [string, [string, string]][])(
  'names each row by what was done and not by its %s',
  (heading, names) => {
    const { rows } = planOfSheets([grouped(heading, names, true)]);
    expect(rows.map(({ input }) => ('title' in input ? input.title : ''))).toEqual(
      HELD.map(([title]) => title),
    );
  },
);

test('keeps a name under its own heading, though several days are under it', () => {
  const { rows } = planOfSheets([
    typedSheet(
      '台账',
      [
        ['宏达机械厂2025年台账'],
        ['活动名称', '日期', '内容', '形式', '人数'],
        ['安全生产月宣传', '2025-06-03', '厂区门口摆台咨询', '主题宣传', '80'],
        ['', '2025-06-10', '车间消防知识讲座', '宣讲', '40'],
        ['', '2025-06-16', '广场咨询日', '主题宣传', '200'],
        ['', '2025-06-18', '事故案例展板', '警示', '90'],
      ],
      ['A3:A6'],
    ),
  ]);
  expect(rows.map(({ input }) => input)).toMatchObject(
    Array.from({ length: 4 }, () => ({ title: '安全生产月宣传' })),
  );
});
