import { expect, test } from 'vitest';
import type { ImportPlan } from '#main/exchange/import-plan.ts';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

const ANSWER = { settings: { all: ['enterprise' as const] } };
const MONTHS = ['1月', '2月', '3月', '4月', '5月', '6月'];

function plan(name: string, rows: string[][], merges: string[] = []): ImportPlan {
  return planOfSheets([typedSheet(name, rows, merges)], ANSWER);
}

function held({ rows }: ImportPlan): unknown[] {
  return rows.map(({ input }) => {
    const { date, title, audience } = input as unknown as Record<string, unknown>;
    return [date, title, audience];
  });
}

function told({ notes }: ImportPlan): string {
  return notes.map(({ text }) => text).join('\n');
}

test('months across, done marks with day and people, others planned or cancelled', () => {
  const marked = plan('推进图', [
    ['铁矿2025年安全宣教计划推进图'],
    ['图例：●已完成（后写实际日期、人数）  ○计划未到  ×取消'],
    ['序号', '项目', '责任部门', '地点', ...MONTHS, '备注'],
    ['1', '班前安全宣讲', '安环科', '调度楼', '●8日\n86人', '', '', '●2日\n91人', '', '○'],
    ['2', '避灾路线疏散演练', '生产科', '井口', '', '', '●18日\n64人', '', '×', '', '×的那次未办'],
    ['3', '家属协管员座谈', '工会', '家属院', '', '', '×', '', '', '○'],
    ['4', '广播站安全专栏', '宣传部', '广播站', '●15日'],
    ['完成', '', '', '', '2', '0', '1', '1', '0', '0'],
  ]);
  expect(marked.refused).toEqual([]);
  expect(marked.rows.map(({ input }) => input)).toMatchObject([
    {
      date: '2025-01-08',
      title: '班前安全宣讲',
      audience: 86,
      place: '调度楼',
      organiser: '安环科',
    },
    { date: '2025-04-02', title: '班前安全宣讲', audience: 91, form: 'lecture' },
    { date: '2025-03-18', title: '避灾路线疏散演练', audience: 64, form: 'drill', status: 'held' },
    { date: '2025-01-15', title: '广播站安全专栏', audience: 0, form: 'media', place: '广播站' },
  ]);
  expect(told(marked)).toMatch(/J4、J6 .*“○”.*没有导入/u);
  expect(told(marked)).toMatch(/I5、G6 .*“×”.*没有导入/u);
});

test('the day written as 3.8 or 3月8日 behind √, ★ and ✔', () => {
  const marked = plan('进度', [
    ['2025年消防宣传进度表（√已完成 △未完成）'],
    ['活动名称', '负责部门', ...MONTHS],
    ['消防疏散演练', '安全部', '', '', '√3.8 120人', '', '△', ''],
    ['用电安全讲座', '工会', '√1月9日（35人）', '', '', '√4/22，40人', '', '△'],
  ]);
  expect(held(marked)).toEqual([
    ['2025-03-08', '消防疏散演练', 120],
    ['2025-01-09', '用电安全讲座', 35],
    ['2025-04-22', '用电安全讲座', 40],
  ]);
});

test('weeks across: a mark without a day is asked about with its cell', () => {
  const marked = plan('双月', [
    ['2025年安全宣传横道图'],
    ['图例：★已开展 ☆计划'],
    ['项目', '第1周', '第2周', '第3周', '第4周', '第5周'],
    ['班组安全宣讲', '★', '', '☆', '', ''],
    ['消防演练', '', '★3月12日 66人', '', '', '☆'],
  ]);
  expect(held(marked)).toEqual([['2025-03-12', '消防演练', 66]]);
  expect(marked.refused).toMatchObject([{ title: '班组安全宣讲', cell: 'B4', field: 'date' }]);
});

test('each month in three parts of ten days', () => {
  const marked = plan(
    '横道图',
    [
      ['2025年安全月横道图（●已办 ○计划）'],
      ['序号', '活动内容', '5月', '', '', '6月', '', ''],
      ['', '', '上旬', '中旬', '下旬', '上旬', '中旬', '下旬'],
      ['1', '防灾减灾宣讲', '', '●12日 90人', '', '○', '', ''],
      ['2', '安全月咨询日', '', '', '', '', '●16日 200人', ''],
      ['3', '应急演练', '', '', '●', '', '', '○'],
    ],
    ['A2:A3', 'B2:B3', 'C2:E2', 'F2:H2'],
  );
  expect(held(marked)).toEqual([
    ['2025-05-12', '防灾减灾宣讲', 90],
    ['2025-06-16', '安全月咨询日', 200],
  ]);
  expect(marked.refused).toMatchObject([{ title: '应急演练', cell: 'E6', field: 'date' }]);
});

test('days of a month across: the mark itself says the day', () => {
  const days = Array.from({ length: 30 }, (_, at) => String(at + 1));
  const row = (name: string, own: Record<number, string>) => [
    name,
    ...days.map((day) => own[Number(day)] ?? ''),
  ];
  const marked = plan('6月', [
    ['2025年6月安全生产月推进表'],
    ['说明：●已办 ○计划 ×取消'],
    ['活动', ...days],
    row('安全宣讲', { 3: '●', 17: '●' }),
    row('消防演练', { 10: '●', 24: '×' }),
    row('警示片观看', { 12: '●', 28: '○' }),
  ]);
  expect(held(marked)).toEqual([
    ['2025-06-03', '安全宣讲', 0],
    ['2025-06-17', '安全宣讲', 0],
    ['2025-06-10', '消防演练', 0],
    ['2025-06-12', '警示片观看', 0],
  ]);
});

test('two marks in a cell are two activities, and words may stand for marks', () => {
  const marked = plan('推进', [
    ['2025年安全培训推进表'],
    ['培训项目', ...MONTHS],
    ['新工人安全培训', '已完成8日 20人', '', '完成5日 22人；完成19日 18人', '', '计划', '计划'],
    ['电工安全培训', '', '取消', '', '已完成2日 9人', '', '未到'],
  ]);
  expect(held(marked)).toEqual([
    ['2025-01-08', '新工人安全培训', 20],
    ['2025-03-05', '新工人安全培训', 22],
    ['2025-03-19', '新工人安全培训', 18],
    ['2025-04-02', '电工安全培训', 9],
  ]);
});

test('without a legend a filled mark alone may be the plan: nothing is counted', () => {
  const marked = plan('计划', [
    ['2025年安全宣传计划横道图'],
    ['活动名称', '负责人', ...MONTHS],
    ['安全宣讲', '王某', '●', '', '', '●', '', ''],
    ['消防演练', '李某', '', '●', '', '', '●', ''],
  ]);
  expect(marked.rows).toEqual([]);
});

test('a legend below the plan, and days that run over several', () => {
  const marked = plan('推进', [
    ['2025年安全宣传推进图'],
    ['项目', '责任人', ...MONTHS],
    ['防汛宣讲', '王某', '', '', '', '■', '■12—14日 80人', '□'],
    ['消防演练', '李某', '■6日 50人', '', '', '', '', '□'],
    ['图例：■已开展 □未开展'],
  ]);
  expect(marked.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-05-12', endDate: '2025-05-14', title: '防汛宣讲', audience: 80 },
    { date: '2025-01-06', title: '消防演练', audience: 50 },
  ]);
  expect(marked.refused).toMatchObject([{ title: '防汛宣讲', cell: 'F3', field: 'date' }]);
  expect(told(marked)).toMatch(/H3、H4 写的是“□”，意思是“未开展”，没有导入/u);
});

test('months that count what was held are no marks', () => {
  const counted = planOfSheets([
    typedSheet('台账', [
      ['日期', '活动名称', '形式', '场所', '人数'],
      ['2025-03-05', '防火宣讲', '安全宣讲', '农村', '40'],
    ]),
    typedSheet('汇总', [
      ['项目', ...MONTHS],
      ['宣讲', '1', '2', '0', '1', '3', '2'],
      ['演练', '0', '1', '1', '0', '1', '2'],
    ]),
  ]);
  expect(held(counted)).toEqual([['2025-03-05', '防火宣讲', 40]]);
});

test('a table with a day of its own beside the marked months is read as a table', () => {
  const marked = plan('台账', [
    ['日期', '活动名称', '形式', '人数', ...MONTHS],
    ['2025-03-05', '防火宣讲', '安全宣讲', '40', '', '', '√', '', '', ''],
    ['2025-04-02', '消防演练', '演练', '30', '', '', '', '√', '', ''],
  ]);
  expect(held(marked)).toEqual([
    ['2025-03-05', '防火宣讲', 40],
    ['2025-04-02', '消防演练', 30],
  ]);
});
