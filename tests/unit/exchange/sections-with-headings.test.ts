import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

type Page = (string | number)[][];

function pageOf(page: Page, name = '台账') {
  return typedSheet(
    name,
    page.map((row) => row.map(String)),
  );
}

/** What a careful clerk reads of each page: name, setting, place and number of people. */
const PAGES: { page: Page; cover?: Page; truth: [string, string, string, number][] }[] = [
  {
    page: [
      ['工程名称：东湖学校迁建'],
      ['建设单位：中泰置业有限公司'],
      ['一、警示教育'],
      ['序号', '日期', '内容', '人数', '地点'],
      [1, '2025/3/6', '观看触电事故警示片', 61, '钢筋棚'],
      ['小计', '', '', 61],
      ['二、设备验收'],
      ['序号', '日期', '机械', '台数', '部位'],
      [1, '2025/3/9', '塔吊', 2, '1号楼'],
      ['三、疏散演练'],
      ['序号', '日期', '内容', '人数', '地点'],
      [1, '2025/4/2', '宿舍火灾疏散演练', 70, '生活区'],
    ],
    truth: [
      ['观看触电事故警示片', 'enterprise', '钢筋棚', 61],
      ['宿舍火灾疏散演练', 'enterprise', '生活区', 70],
    ],
  },
  {
    page: [
      ['填报学校：云岭实验小学'],
      [],
      ['一、安全课'],
      ['日期', '课程', '教室', '学生数'],
      ['2025年3月4日', '防溺水安全课', '阶梯教室', 120],
      ['二、器材采购'],
      ['日期', '品名', '经销商', '数量'],
      ['2025年3月5日', '灭火器', '平安器材店', 20],
    ],
    truth: [['防溺水安全课', 'school', '阶梯教室', 120]],
  },
  {
    cover: [['海川技师学院安全教育执行情况一览表'], ['每学期末交保卫科']],
    page: [
      ['日期', '活动名称', '形式', '承办', '人数'],
      ['2025年5月12日', '地震疏散演练', '演练', '保卫科', 900],
    ],
    truth: [['地震疏散演练', 'school', '', 900]],
  },
  {
    page: [
      ['安远路桥公司2025年安全教育记录'],
      ['日期', '标段', '教育内容', '实到', '类别'],
      ['2025年4月3日', '县一中连接线', '高处坠落警示教育', 38, '警示教育'],
    ],
    truth: [['高处坠落警示教育', 'enterprise', '县一中连接线', 38]],
  },
  {
    page: [
      ['日期', '活动名称', '形式', '活动详情'],
      ['2025.3.13', '病区夜间疏散演练', '演练', '地点：内科楼8层。保安和护工共67人参加。'],
      ['2025.3.20', '保安消防培训', '培训', '地点设在后勤楼三层，保安31人参加。'],
    ],
    cover: [['仁和医院安全宣传台账']],
    truth: [
      ['病区夜间疏散演练', 'enterprise', '内科楼8层', 67],
      ['保安消防培训', 'enterprise', '后勤楼三层', 31],
    ],
  },
];

test.each(PAGES)('reads each section under its own heading, and whose all are: $truth', (each) => {
  const plan = planOfSheets([
    ...(each.cover ? [pageOf(each.cover, '说明')] : []),
    pageOf(each.page),
  ]);
  const read = plan.rows.map(({ input }) => {
    const { title, settings, place, audience } = input as unknown as Record<string, unknown>;
    return [title, String(settings), place, audience];
  });
  expect(read).toEqual(each.truth);
});

test('tells the clerk what another heading among the rows is of', () => {
  const page: Page = [
    ['长荣纺织有限公司安全台账'],
    ['日期', '内容', '地点', '人数'],
    ['2025年3月4日', '消防安全培训', '会议室', 40],
    ['（二）隐患整改'],
    ['日期', '问题', '部位', '处数'],
    ['2025年3月5日', '线路老化', '一车间', 3],
  ];
  const plan = planOfSheets([pageOf(page)]);
  expect(plan.rows).toHaveLength(1);
  expect(plan.refused).toEqual([]);
  expect(plan.notes.map(({ text }) => text)).toContain(
    '第 6 行写的是“隐患整改”，不像宣传活动，没有导入。',
  );
});

test.each([['地点待定，另行通知。'], ['地点：未定。']])('takes no place from “%s”', (account) => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['长荣纺织有限公司安全台账'],
      ['日期', '活动名称', '形式', '活动详情'],
      ['2025.3.13', '职工疏散演练', '演练', account],
    ]),
  ]);
  expect(plan.rows[0]?.input ?? { place: '' }).toMatchObject({ place: '' });
});
