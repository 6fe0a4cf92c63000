import { expect, test } from 'vitest';
import { pastedSheet } from '#main/exchange/cells/pasted-sheet.ts';
import type { WorkbookSheet } from '#main/exchange/cells/workbook-model.ts';
import { planWorkbook } from '#main/exchange/plan-import.ts';
import { parseRange } from '#main/office/cell-address.ts';

const options = { fileName: '台账2024.xlsx', cutOffs: { half1: '06-20', half2: '12-10' } };

function sheetOf(name: string, rows: string[][], merges: string[] = []): WorkbookSheet {
  return { ...pastedSheet(rows, name), merges: merges.flatMap((range) => parseRange(range) ?? []) };
}

function planOf(...sheets: WorkbookSheet[]) {
  return planWorkbook({ file: options.fileName, from1904: false, sheets }, options);
}

const ROSTER = sheetOf('值班表', [
  ['日期', '事项', '地点', '值班人'],
  ['2024.5.1', '白班', '一号楼', '甲'],
  ['2024.5.2', '夜班', '一号楼', '丙'],
  ['2024.5.3', '白班', '二号楼', '甲'],
]);

test('says one sentence of a sheet that has nothing of publicity, and lists none of its rows', () => {
  const plan = planOf(ROSTER);
  expect(plan.refused).toEqual([]);
  expect(plan.rows).toEqual([]);
  expect(plan.ignored).toMatchObject([{ sheet: '值班表', why: expect.stringContaining('3 行') }]);
});

test('lists the rows of such a sheet once the clerk has said what it holds', () => {
  const sheets = [ROSTER];
  const overrides = { kinds: { 值班表: 'activity' as const } };
  const plan = planWorkbook(
    { file: options.fileName, from1904: false, sheets },
    { ...options, overrides },
  );
  expect(plan.refused).toHaveLength(3);
});

test('still asks for what rows of publicity lack', () => {
  const plan = planOf(
    sheetOf('记录', [
      ['日期', '事项', '地点'],
      ['2024.5.1', '防汛宣讲', '文化广场'],
      ['2024.5.2', '消防演练', '文化广场'],
    ]),
  );
  expect(plan.ignored).toEqual([]);
  expect(plan.refused.map(({ field }) => field)).toEqual(['settings', 'settings']);
});

test('makes one record of an activity told in several rows, adds up its numbers and says so', () => {
  const plan = planOf(
    sheetOf(
      '活动',
      [
        ['日期', '活动名称', '宣传形式', '五进场所', '受众人次', '环节'],
        ['2024.6.16', '咨询日', '主题宣传活动', '社区', '30', '启动仪式'],
        ['', '', '', '', '40', '现场咨询'],
        ['2024.6.18', '防溺水宣讲', '安全宣讲', '农村', '20', '讲解'],
      ],
      ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3'],
    ),
  );
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { title: '咨询日', sessions: 1, audience: 70, remarks: '环节：启动仪式、现场咨询' },
    { title: '防溺水宣讲', sessions: 1, audience: 20 },
  ]);
  expect(plan.notes.map(({ places }) => places)).toContainEqual(['2:3']);
});

test.each(['小计', '合计', '总计'])(
  'a row %s under a single activity of its group is no part of it',
  (total) => {
    const plan = planOf(
      sheetOf(
        '活动',
        [
          ['宣传形式', '承办单位', '日期', '活动名称', '五进场所', '受众人次'],
          ['应急演练', '一分公司', '2024.11.8', '车辆自燃疏散演练', '企业', '62'],
          ['', total, '', '', '', '62'],
          ['安全宣讲', '修理厂', '2024.11.9', '动火用电宣讲', '企业', '39'],
        ],
        ['A2:A3'],
      ),
    );
    expect(plan.rows.map(({ input }) => input)).toMatchObject([
      { organiser: '一分公司', audience: 62 },
      { organiser: '修理厂', audience: 39 },
    ]);
  },
);

test('keeps activities apart that share their name, but not their day', () => {
  const plan = planOf(
    sheetOf(
      '活动',
      [
        ['日期', '活动名称', '宣传形式', '五进场所', '受众人次'],
        ['2024.6.16', '咨询日', '主题宣传活动', '社区', '30'],
        ['2024.6.17', '', '', '', '40'],
      ],
      ['B2:B3', 'C2:C3', 'D2:D3'],
    ),
  );
  expect(plan.rows.map(({ input }) => input)).toMatchObject([{ audience: 30 }, { audience: 40 }]);
});

test('says one sentence of a sheet of purchases that looks like a list of pilots', () => {
  const plan = planOf(
    sheetOf('采购', [
      ['采购日期', '物品名称', '单位', '数量', '供应商'],
      ['2024.5.1', '灭火器', '具', '20', '甲公司'],
      ['2024.5.3', '安全帽', '顶', '50', '乙公司'],
    ]),
  );
  expect(plan.refused).toEqual([]);
  expect(plan.ignored).toMatchObject([{ sheet: '采购' }]);
});

test('reads a register of media reports as media publicity', () => {
  const plan = planOf(
    sheetOf('宣传报道', [
      ['标题', '作者', '刊登媒体', '发布时间', '链接', '阅读量'],
      ['安全宣传进农村', '通讯员', '县融媒体', '2024-05-06', 'http://a.example/1', '1200'],
    ]),
  );
  expect(plan.rows[0]?.input).toMatchObject({
    date: '2024-05-06',
    form: 'media',
    settings: ['village'],
    details: { outlets: '县融媒体', links: 'http://a.example/1', reach: 1200 },
    remarks: '作者：通讯员',
  });
});

test('takes the day from its own column, and a clock beside it for no day', () => {
  const plan = planOf(
    sheetOf('活动', [
      ['时间', '日期', '活动名称', '宣传形式', '五进场所'],
      ['9:00-11:00', '2024.5.6', '防汛宣讲', '安全宣讲', '农村'],
      ['14:30', '2024.5.7', '消防演练', '应急疏散演练', '企业'],
    ]),
  );
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2024-05-06', remarks: '时间：9:00-11:00' },
    { date: '2024-05-07', remarks: '时间：14:30' },
  ]);
});

test('gives no number of units below a heading of people to the audience', () => {
  const plan = planOf(
    sheetOf(
      '活动',
      [
        ['时间', '名称', '形式', '参与情况', ''],
        ['', '', '', '单位数', '人数'],
        ['2024.5.6', '东村防汛宣讲', '宣讲', '3', '80'],
      ],
      ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'],
    ),
  );
  expect(plan.rows[0]?.input).toMatchObject({
    audience: 80,
    targetGroup: '',
    settings: ['village'],
  });
});
