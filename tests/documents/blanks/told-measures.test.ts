import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import { recogniseFile } from '../../support/blank-files.ts';
import { wordTable } from '../../support/word-table.ts';

type Rows = readonly (readonly string[])[];

/** The fields that are filled without a question. */
const filled = (rows: Rows, before: readonly string[] = []) =>
  recogniseFile(wordTable(rows, before), '表.docx', 'statistics')
    .fields.filter(({ confidence }) => confidence >= FILL_CONFIDENCE)
    .map(({ field }) => field);

const HEADS = ['宣传形式', '进企业', '进学校'];

test.each([
  [
    'the title ends in it',
    [HEADS, ['安全宣讲', '', '']],
    ['安全宣传“五进”统计表（人次）'],
    'audience',
  ],
  ['the title ends in it', [HEADS, ['警示曝光', '', '']], ['“五进”开展情况（场次）'], 'sessions'],
  [
    'a cell states it',
    [['填报单位：　　　', '单位：场', ''], HEADS, ['安全宣讲', '', '']],
    [],
    'sessions',
  ],
  [
    'a cell states it',
    [['', '', '（单位：人次）'], HEADS, ['应急疏散演练', '', '']],
    [],
    'audience',
  ],
])('numbers are of one measure where %s', (_where, rows, before, measure) => {
  const found = filled(rows, before).filter((field) => field?.startsWith('m.'));
  expect(found).toHaveLength(2);
  for (const field of found) expect(field).toMatch(new RegExp(`\\.${measure}$`, 'u'));
});

test.each([
  ['2-场次', 'sessions'],
  ['附表3 受众人次', 'audience'],
  ['发放资料份数', 'materials'],
])('the name of a sheet, %s, tells what is counted on it', async (name, measure) => {
  expect(await filledOnSheet(name)).toEqual([
    `m.lecture.enterprise.${measure}`,
    `m.lecture.school.${measure}`,
  ]);
});

test.each(['场次、人次', 'Sheet1', '场次说明', '统计表'])(
  'the name of a sheet, %s, leaves open what is counted',
  async (name) => {
    expect(await filledOnSheet(name)).toEqual([]);
  },
);

async function filledOnSheet(name: string) {
  const book = new ExcelJS.Workbook();
  book.addWorksheet(name).addRows([HEADS, ['安全宣讲', null, null]]);
  for (const cell of ['B2', 'C2']) book.getWorksheet(name)!.getCell(cell).border = EDGES;
  return recogniseFile(new Uint8Array(await book.xlsx.writeBuffer()), '表.xlsx', 'statistics')
    .fields.filter(({ confidence }) => confidence >= FILL_CONFIDENCE)
    .map(({ field }) => field);
}

const THIN = { style: 'thin' } as const;
const EDGES = { top: THIN, left: THIN, bottom: THIN, right: THIN };

test('where two measures are stated the numbers are asked about', () => {
  const rows = [HEADS, ['安全宣讲', '', ''], ['单位：场', '', ''], ['单位：人次', '', '']];
  expect(filled(rows).filter((field) => field?.startsWith('m.'))).toEqual([]);
});

test.each([
  ['试点（个）', 'pilots.count'],
  ['报送作品（件）', 'works.count'],
  ['典型案例（篇）', 'cases.count'],
])('%s over one row asks how many there are, not which', (heading, field) => {
  const rows = [
    ['单位', '活动场次', '受众人次', heading],
    ['', '', '', ''],
  ];
  expect(filled(rows)).toEqual([
    'unit.name',
    'm.total.total.sessions',
    'm.total.total.audience',
    field,
  ]);
});

test.each(['不少于6场', '至少6场', '≥6', '不低于6场次'])(
  'beside a target, %s, the number reached is what the row is about',
  (target) => {
    const rows = [
      ['任务', '年度目标', '完成数', '完成率'],
      ['开展安全宣讲', target, '　　场', ''],
      ['进企业宣传', target, '　　场', ''],
    ];
    expect(filled(rows)).toEqual(['m.lecture.total.sessions', 'm.total.enterprise.sessions']);
  },
);
