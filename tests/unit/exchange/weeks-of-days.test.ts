import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

/** Of these seven diaries, made with their truths before the first run, none was read rightly then. */
const DIARIES: {
  name: string;
  rows: string[][];
  merges?: string[];
  sheet?: string;
  held: Record<string, unknown>[];
}[] = [
  {
    name: 'a line for each week, its days below it',
    rows: [
      ['安监站2026年工作日志'],
      ['第12周（3.16—3.22）'],
      ['周一', '上午参加镇党委例会。'],
      ['周二', '到东港村开展森林防火宣讲，村民52人参加。'],
      ['第13周（3.23—3.29）'],
      ['周四', '在机械厂开展消防疏散演练，职工130人参加。'],
      ['周五', '整理档案。'],
    ],
    held: [
      { date: '2026-03-17', title: '森林防火宣讲', audience: 52 },
      { date: '2026-03-26', title: '消防疏散演练', audience: 130 },
    ],
  },
  {
    name: 'days at the head of sentences',
    rows: [
      ['社区工作周记（2026年）'],
      ['第二十周 5月11日—5月17日'],
      ['星期二：在小区广场举办防灾减灾日宣传活动，居民210人参加。'],
      ['星期三上午，召开班子会。'],
      ['第二十一周 5月18日—5月24日'],
      ['星期五下午到阳光小学开展防溺水宣讲，学生320人参加。'],
    ],
    held: [
      { date: '2026-05-12', audience: 210 },
      { date: '2026-05-22', title: '防溺水宣讲', audience: 320 },
    ],
  },
  {
    name: 'a table with the weeks merged before their days',
    rows: [
      ['第一小学2026年安全教育周记'],
      ['周次', '星期', '活动名称', '地点', '参加人数'],
      ['第2周（3月2日至3月8日）', '星期一', '开学安全第一课', '操场', '860'],
      ['', '星期五', '消防疏散演练', '教学楼', '855'],
      ['第3周（3月9日至3月15日）', '星期三', '交通安全讲座', '阶梯教室', '430'],
    ],
    merges: ['A3:A4'],
    held: [
      { date: '2026-03-02', title: '开学安全第一课', audience: 860 },
      { date: '2026-03-06', title: '消防疏散演练', form: 'drill' },
      { date: '2026-03-11', title: '交通安全讲座', audience: 430 },
    ],
  },
  {
    name: 'a week of the last year that ends in the next',
    rows: [
      ['项目部安全周志'],
      ['第1周（2025.12.29—2026.1.4）'],
      ['日期', '内容', '人数'],
      ['周二', '节前消防安全培训', '46'],
      ['周日', '节后复工安全教育', '52'],
    ],
    held: [
      { date: '2025-12-30', title: '节前消防安全培训', audience: 46 },
      { date: '2026-01-04', title: '节后复工安全教育', audience: 52 },
    ],
  },
  {
    name: 'weeks from Sunday on',
    rows: [
      ['街道2026年安全宣传周报'],
      ['第25周（6月14日—6月20日）'],
      ['时间', '活动', '地点', '人数'],
      ['周二上午', '安全宣传咨询日', '人民广场', '600'],
      ['周六', '应急科普体验', '阳光社区', '120'],
    ],
    held: [
      { date: '2026-06-16', title: '安全宣传咨询日', audience: 600 },
      { date: '2026-06-20', title: '应急科普体验', settings: ['community'] },
    ],
  },
  {
    name: 'days of next week are to come',
    rows: [
      ['应急办2026年周报'],
      ['本周工作（4月13日—4月19日）'],
      ['周三，到柳村开展地震避险宣讲，村民75人参加。'],
      ['周四，在砖厂开展用电安全培训，职工38人参加。'],
      ['下周计划'],
      ['周三，到石桥村开展防汛宣讲。'],
    ],
    held: [
      { date: '2026-04-15', audience: 75 },
      { date: '2026-04-16', audience: 38 },
    ],
  },
  {
    name: 'a sheet for each week',
    sheet: '第14周（3.30-4.5）',
    rows: [
      ['林场2026年防火工作周记'],
      ['星期', '工作', '参加人数'],
      ['周三', '护林员防火培训', '38'],
      ['周六', '清明文明祭扫宣传', '150'],
    ],
    held: [
      { date: '2026-04-01', title: '护林员防火培训', audience: 38 },
      { date: '2026-04-04', title: '清明文明祭扫宣传', audience: 150 },
    ],
  },
];

test.each(DIARIES)('reads days of the week under their week: $name', (diary) => {
  const { rows, merges = [], sheet = '周记', held } = diary;
  const plan = planOfSheets(
    [typedSheet(sheet, rows, merges)],
    { settings: { all: ['enterprise'] } },
    '工作记录2026.xlsx',
  );
  const read = plan.rows.filter(({ input }) => 'status' in input && input.status === 'held');
  expect(read.map(({ input }) => input)).toMatchObject(held);
});

test('leaves names that begin with a day of the week where the row tells its day', () => {
  const plan = planOfSheets([
    typedSheet('周记', [
      ['第12周（2026.3.16—3.22）'],
      ['日期', '活动名称', '形式', '场所', '人数'],
      ['3月16日', '周一安全大讲堂', '安全宣讲', '企业', '45'],
      ['3月20日', '周五消防演练', '应急疏散演练', '企业', '130'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { title: '周一安全大讲堂' },
    { title: '周五消防演练' },
  ]);
});
