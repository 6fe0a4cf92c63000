import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { planImport } from '#main/exchange/plan-import.ts';
import { workbookOf } from '../../support/three-doors.ts';

/** Workbooks made after public reports; the whole truth about them is in their `expected.json`. */
const REPORTS = path.join(import.meta.dirname, '../../samples/reports');

function planOf(name: string) {
  return planImport(readFileSync(path.join(REPORTS, name)), {
    fileName: name,
    cutOffs: { half1: '06-20', half2: '12-10' },
  });
}

/** title -> day, end, people; `!` stands behind what is marked. */
function activities(name: string): Record<string, string> {
  return Object.fromEntries(
    planOf(name).rows.map((row) => {
      if (row.kind !== 'activity') throw new Error(row.kind);
      const { title, date, endDate, audience } = row.input;
      const marked = (field: string) =>
        row.guesses.some((guess) => guess.field === field) ? '!' : '';
      const days = endDate === null ? date : `${date} ${endDate}`;
      return [title, `${days}${marked('date')} ${audience}${marked('audience')}`];
    }),
  );
}

function refusals(name: string): string[] {
  return planOf(name).refused.map(({ cell, reason }) => `${cell} ${reason}`);
}

it('takes two days in a cell for the first of them, marked', () => {
  expect(activities('24-orders.xlsx')).toEqual({
    周: '2024-03-12 50',
    两位: '2024-03-12 50',
    库导出: '2024-03-12 50',
    'ISO UTC': '2024-03-13! 50',
    周2: '2024-03-12 50',
    两天: '2024-03-12! 50',
    序列: '2024-03-12! 50',
    汉字: '2024-03-12 50',
  });
  expect(refusals('24-orders.xlsx')).toEqual(
    [
      '“3/12/2024”，看不出是哪一天的日期',
      '“12-Mar-24”，看不出是哪一天的日期',
      '“20240312-0314”，看不出是哪一天的日期',
      '“甲辰年二月初三”，是农历',
    ].map((words) => expect.stringContaining(words)),
  );
});

it('takes moments for the day that it was in China, marked', () => {
  expect(activities('36-iso-utc.xlsx')).toEqual({
    导出0: '2024-06-21! 50',
    导出1: '2024-12-11! 50',
    导出2: '2024-06-21! 50',
    导出3: '2024-06-20 50',
    导出4: '2024-06-21! 50',
    导出5: '2024-06-21! 50',
    导出6: '2024-06-21! 50',
    导出7: '2024-06-21! 50',
  });
  expect(activities('37-iso-cells.xlsx')).toEqual({
    安全知识宣讲: '2024-03-01 50',
    二: '2024-03-02 50',
    三: '2024-06-21! 50',
  });
});

it('takes no share for people, and marks what it made a number of', () => {
  expect(activities('69-strange-counts.xlsx')).toEqual({
    活0: '2024-03-01 50!',
    活1: '2024-03-02 50!',
    活2: '2024-03-03 100!',
    活3: '2024-03-04 100!',
    活6: '2024-03-07 100!',
    活7: '2024-03-08 3!',
    活8: '2024-03-09 15000!',
    活9: '2024-03-10 15000!',
    活11: '2024-03-12 50',
    活12: '2024-03-13 100!',
    活13: '2024-03-14 120!',
    活14: '2024-03-15 120!',
    活16: '2024-03-17 32150!',
    活17: '2024-03-18 150!',
  });
  expect(refusals('69-strange-counts.xlsx')).toEqual([
    'F6 “受众人次”写的是“参与率95%”，是比例，不是数量',
    'F7 “受众人次”写的是“95%”，是比例，不是数量',
    'F12 “受众人次”写的是“2k”，看不出是多少',
    'F17 “受众人次”写的是“全体村民”，没有写明是多少',
  ]);
});

it('takes a row whose optional cells hold broken formulas, and asks where a number is lost', () => {
  const plan = planOf('07-errors-optional.xlsx');
  expect(
    plan.rows.map(({ row, guesses }) => [row, ...guesses.map(({ cell, to }) => [cell, to])]),
  ).toEqual([
    [2, ['I2', '']],
    [3, ['H3', '']],
  ]);
  expect(refusals('07-errors-optional.xlsx')).toEqual([
    'G4 “场次”写的是“#VALUE!”，是公式错误“#VALUE!”',
    'F5 “受众人次”写的是“#DIV/0!”，是公式错误“#DIV/0!”',
  ]);
});

it.each([
  ['09c-prefilled-empty.xlsx', '3—12'],
  ['10-formula-blanks.xlsx', '3、5'],
])('passes over the rows of %s that nobody filled in, in one line', (name, rows) => {
  const plan = planOf(name);
  expect(plan.rows.map(({ row }) => row)).toEqual([2]);
  expect(plan.refused).toEqual([]);
  expect(plan.notes.map(({ text }) => text)).toEqual([
    `第 ${rows} 行没有导入：只有序号、预设的选项或显示 0 的公式，按没有填写的行跳过。`,
  ]);
});

it('counts bare serial numbers from 1904 where the workbook does', () => {
  // 43,892 days after 1 January 1904; its neighbour 43,891 is formatted and shows 2 March.
  expect(activities('13-1904.xlsx')).toEqual({
    安全知识宣讲: '2024-03-02 50',
    二: '2024-03-03! 50',
  });
});

it('takes a moment that missed midnight by a fraction for the day that was meant', () => {
  expect(activities('38-float-noise.xlsx')).toEqual({
    年末前一瞬: '2024-12-10 50',
    半年末后: '2024-06-21 50',
    三: '2024-12-10 50',
  });
});

it('takes a 0 for no name and no place', () => {
  const plan = planImport(
    workbookOf([
      ['日期', '活动名称', '宣传形式', '进何领域', '受众人次', '场次', '地点'],
      ['2024-03-01', '0', '安全宣讲', '社区', '40', '1', '甲村广场'],
      ['2024-03-02', '安全知识宣讲', '安全宣讲', '社区', '50', '1', '0'],
    ]),
    { fileName: '台账.xlsx', cutOffs: { half1: '06-20', half2: '12-10' } },
  );
  expect(plan.refused.map(({ cell, reason }) => `${cell} ${reason}`)).toEqual([
    'B2 “活动名称”写的是“0”，没有写出文字，缺少活动名称',
  ]);
  expect(plan.rows.map(({ guesses }) => guesses.map(({ cell, to }) => [cell, to]))).toEqual([
    [['G3', '']],
  ]);
});
