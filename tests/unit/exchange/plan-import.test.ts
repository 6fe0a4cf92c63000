import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportOptions, ImportPlan } from '#main/exchange/import-plan.ts';
import { planImport } from '#main/exchange/plan-import.ts';
import { planPaste } from '#main/exchange/plan-paste.ts';
import { packWorkbook } from '../../documents/workbooks/makers/by-hand.ts';
import { WORKBOOKS } from '../../support/workbook-truth.ts';

const options: ImportOptions = {
  fileName: '台账2024.xlsx',
  cutOffs: { half1: '06-20', half2: '12-10' },
};
const HEAD = ['日期', '活动名称', '宣传形式', '进入领域', '受众人数'];

describe('the plan for the sample ledger', () => {
  const plan = planImport(readFileSync(join(WORKBOOKS, '示例镇台账2024.xlsx')), {
    ...options,
    fileName: '示例镇台账2024.xlsx',
  });

  it('names sheet, cell and reason of each refused row', () => {
    expect(plan.refused.map(({ sheet, cell, reason }) => ({ sheet, cell, reason }))).toEqual([
      {
        sheet: '活动台账',
        cell: 'B18',
        reason: '“活动日期”写的是“2024.2.30”，没有2024年2月30日这一天，日期写错了',
      },
      { sheet: '活动台账', cell: 'B19', reason: '“活动日期”是空的，缺少日期' },
      { sheet: '活动台账', cell: 'C20', reason: '“活动名称”是空的，缺少活动名称' },
      { sheet: '活动台账', cell: 'G21', reason: '“受众人数”写的是“-15”，不能是负数' },
    ]);
  });

  it('marks what it guessed with the cell, the words and the value', () => {
    expect(plan.rows[0]?.guesses).toEqual([
      { cell: 'G4', field: 'audience', from: '约120人', to: '120', why: '约数，按写出的数计' },
    ]);
    const drill = plan.rows.find(({ row }) => row === 10);
    expect(drill?.guesses).toContainEqual(
      expect.objectContaining({ cell: 'B10', from: '3月21日', to: '2024-03-21' }),
    );
  });

  it('says for each sheet where the heading stands and what the columns are', () => {
    expect(plan.tables.map(({ sheet, kind, headerRow }) => [sheet, kind, headerRow])).toEqual([
      ['活动台账', 'activity', 3],
      ['试点单位', 'pilot', 1],
      ['宣传作品', 'work', 1],
      ['成果案例', 'case', 1],
    ]);
    expect(plan.tables[0]?.columns[8]).toMatchObject({
      column: 'I',
      heading: '发放材料（份）',
      field: 'materials',
    });
  });

  it('leaves out the total row and says so', () => {
    expect(plan.skipped).toEqual([{ sheet: '活动台账', row: 38, why: '合计行' }]);
  });
});

describe('what the clerk corrects in the preview', () => {
  const bytes = table(
    HEAD,
    ['2024.5.1', '甲', '猜灯谜', '机关', '30'],
    ['2024.2.30', '乙', '宣讲', '企业', '若干'],
  );
  const plan = (overrides: ImportOptions['overrides']) =>
    planImport(bytes, { ...options, ...(overrides ? { overrides } : {}) });

  it('refuses without corrections', () => {
    expect(plan(undefined).refused).toHaveLength(2);
  });

  it('takes words for forms and settings', () => {
    const { rows } = plan({
      words: { form: { 猜灯谜: 'themed' }, settings: { 机关: 'enterprise' } },
    });
    expect(rows[0]?.input).toMatchObject({ form: 'themed', settings: ['enterprise'] });
  });

  it('takes corrected cells', () => {
    const { rows } = plan({ cells: { '表1!A3': '2024.2.29', '表1!E3': '12' } });
    expect(rows.map(({ input }) => input)).toEqual([
      expect.objectContaining({ date: '2024-02-29', title: '乙', audience: 12 }),
    ]);
  });

  it('takes another field for a column and none for another', () => {
    const { rows } = plan({
      columns: { 表1: { E: 'materials', D: null } },
      words: { settings: {} },
    });
    expect(rows).toEqual([]);
    const kept = plan({
      columns: { 表1: { E: 'materials' } },
      words: { settings: { 机关: 'family' } },
    });
    expect(kept.rows[0]?.input).toMatchObject({ materials: 30, audience: 0 });
  });

  it('leaves a sheet out', () => {
    const left = plan({ kinds: { 表1: null }, columns: {} });
    expect(left.rows).toEqual([]);
  });

  it('takes the year of days without one from the option before the file name', () => {
    const short = table(HEAD, ['5月1日', '甲', '宣讲', '企业', '30']);
    expect(dates(planImport(short, options))).toEqual(['2024-05-01']);
    expect(dates(planImport(short, { ...options, year: 2025 }))).toEqual(['2025-05-01']);
  });
});

describe('content keys', () => {
  const row = ['2024.5.1', '甲', '宣讲', '企业', '30'];
  const keys = (plan: ImportPlan) => plan.rows.map(({ contentKey }) => contentKey);

  it('differ for equal rows of one file and are the same in the next reading', () => {
    const first = keys(planImport(table(HEAD, row, row), options));
    expect(new Set(first).size).toBe(2);
    expect(keys(planImport(table(HEAD, row, row), options))).toEqual(first);
  });

  it('stay when rows move and others come in between', () => {
    const [first] = keys(planImport(table(HEAD, row), options));
    expect(
      keys(planImport(table(HEAD, ['2024.4.1', '乙', '宣讲', '企业', '3'], [], row), options))[1],
    ).toBe(first);
  });

  it('differ for the same words in another year', () => {
    const short = table(HEAD, ['5月1日', '甲', '宣讲', '企业', '30']);
    expect(keys(planImport(short, options))).not.toEqual(
      keys(planImport(short, { ...options, year: 2025 })),
    );
  });
});

describe('rows pasted', () => {
  it('are read with their heading', () => {
    const plan = planPaste(
      `${HEAD.join('\t')}\n2024.5.1\t"甲\n乙"\t宣讲\t企业、社区\t约30人\n`,
      options,
    );
    expect(plan.rows.map(({ input }) => input)).toEqual([
      expect.objectContaining({
        date: '2024-05-01',
        title: '甲 乙',
        form: 'lecture',
        settings: ['enterprise', 'community'],
        audience: 30,
      }),
    ]);
  });

  it('are read without a heading by the columns told', () => {
    const plan = planPaste([['甲', '2024.5.1', '企业', '演练', '30', '2']], {
      ...options,
      columns: ['title', 'date', 'settings', 'form', 'audience', 'sessions'],
    });
    expect(plan.rows[0]?.input).toMatchObject({
      date: '2024-05-01',
      title: '甲',
      form: 'drill',
      settings: ['enterprise'],
      audience: 30,
      sessions: 2,
    });
  });

  it('are read without a heading by what stands in the columns', () => {
    const plan = planPaste(
      '1\t2024.5.1\t甲公司安全宣讲\t安全宣讲\t企业\t1\t120\n2\t2024.5.2\t乙小学疏散演练\t应急疏散演练\t学校\t2\t800',
      options,
    );
    expect(plan.rows.map(({ input }) => input)).toEqual([
      expect.objectContaining({
        title: '甲公司安全宣讲',
        form: 'lecture',
        settings: ['enterprise'],
        sessions: 1,
        audience: 120,
      }),
      expect.objectContaining({
        title: '乙小学疏散演练',
        form: 'drill',
        settings: ['school'],
        sessions: 2,
        audience: 800,
      }),
    ]);
  });

  it('are refused when there is nothing', () => {
    expect(() => planPaste(' \n\t', options)).toThrow(/没有可以粘贴的内容/);
  });
});

function dates(plan: ImportPlan): unknown[] {
  return plan.rows.map((row) => (row.kind === 'activity' ? row.input.date : null));
}

describe('an end in a column of its own', () => {
  const head = ['开始日期', '结束日期', '活动名称', '宣传形式', '进入领域', '受众人数'];
  const rest = ['应急讲座', '安全宣讲', '企业', '50'];

  it('refuses a row that ends before it begins, at the cell of its end', () => {
    const plan = planImport(
      table(head, ['2024-05-12', '2024-05-11', ...rest], ['2024-05-12', '2024-05-13', ...rest]),
      options,
    );
    expect(plan.refused).toMatchObject([
      { cell: 'B2', reason: expect.stringContaining('结束日期早于开始日期') },
    ]);
    expect(plan.rows.map(({ input }) => input)).toMatchObject([
      { date: '2024-05-12', endDate: '2024-05-13' },
    ]);
  });

  it('takes an end on the day of the beginning for a single day', () => {
    const plan = planImport(table(head, ['2024-05-12', '2024-05-12', ...rest]), options);
    expect(plan.rows[0]?.input).toMatchObject({ date: '2024-05-12', endDate: null });
  });
});

function table(...rows: string[][]): Uint8Array {
  const cell = (text: string) => (text ? `<c t="inlineStr"><is><t>${text}</t></is></c>` : '<c/>');
  const xml = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  return packWorkbook({ sheets: [{ name: '表1', xml: `<sheetData>${xml}</sheetData>` }] });
}
