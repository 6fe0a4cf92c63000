import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import { recogniseFile } from '../../support/blank-files.ts';
import { wordTable } from '../../support/word-table.ts';

type Rows = readonly (readonly string[])[];

async function filledOnSheet(band: string, rows: Rows): Promise<(string | null)[]> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('统计表');
  sheet.addRows([
    ['宣传形式', '场次', '受众人次', '备注'],
    ['应急疏散演练', '', '', '/'],
    ['其他形式', '', '', '/'],
    [band],
    ...rows,
  ]);
  sheet.eachRow((row) => {
    for (let column = 1; column <= 4; column += 1)
      row.getCell(column).border = { top: { style: 'thin' }, bottom: { style: 'thin' } };
  });
  sheet.mergeCells('A4:D4');
  return filled(new Uint8Array(await book.xlsx.writeBuffer()), '统计表.xlsx');
}

function filled(bytes: Uint8Array, name: string): (string | null)[] {
  return recogniseFile(bytes, name, 'statistics')
    .fields.filter(({ confidence }) => confidence >= FILL_CONFIDENCE)
    .map(({ field }) => field);
}

test.each(['其他数据', '五进覆盖及其他情况', '三、其他指标', '其它工作情况'])(
  '%s under a table of forms is of all that was done',
  async (band) => {
    const fields = await filledOnSheet(band, [
      ['发放宣传资料（份）', '', '媒体报道（条）', ''],
      ['入户宣传（户）', '', '开展活动总数（项）', ''],
    ]);
    expect(fields.slice(-4)).toEqual([
      'm.total.total.materials',
      'm.total.total.mediaItems',
      'm.total.total.households',
      'm.total.total.activities',
    ]);
  },
);

const inWords = (before: readonly string[]) =>
  filled(wordTable([['活动场次（场）', '']], before), '表.docx');

test('其他情况 after a form may be of the other forms, and is asked about', () => {
  expect(inWords(['一、应急疏散演练', '二、其他情况'])).toEqual([]);
  expect(inWords(['一、进企业', '二、其他情况'])).toEqual(['m.total.total.sessions']);
  expect(inWords(['一、应急疏散演练', '二、其他活动'])).toEqual(['m.other.total.sessions']);
});

test.each([
  ['报告期（上半年/下半年）', 'period.half'],
  ['统计时段（填上半年或下半年）', 'period.half'],
  ['统计周期（上/下半年）', 'period.half'],
  ['统计时段（如2025年上半年）', 'period.text'],
])('%s asks for %s', (label, field) => {
  expect(filled(wordTable([[label, '']]), '表.docx')).toEqual([field]);
});

test.each([
  [['安全宣讲（受众人次）', ''], 'm.lecture.total.audience'],
  [['示范点位数（个）', ''], 'pilots.count'],
  [['原创宣传作品（件）', ''], 'works.count'],
])('%s', (row, field) => {
  expect(filled(wordTable([row]), '表.docx')).toEqual([field]);
});

test('走访宣传 goes with 走进企业, and 条、块 is a unit', () => {
  const rows = [
    ['序号', '项目', '指标名称', '计量单位', '本期数'],
    ['1', '走访宣传', '走进企业', '家', ''],
    ['2', '活动', '横幅、展板', '条、块', ''],
  ];
  expect(filled(wordTable(rows), '表.docx')).toEqual(['visits.enterprise', 'banners']);
});

test('marks within the brackets of a heading end no clause', () => {
  const found = recogniseFile(
    wordTable(
      [['x']],
      ['一、背景情况（缘由、要解决的问题，300字左右）：', '二、主要做法（分条写，1000字左右）：'],
    ),
    '表.docx',
    'case',
  );
  expect(found.fields.map(({ field }) => field)).toEqual(['case.background', 'case.practice']);
});

test('a group of two rows that sets nothing apart leaves them their numbers', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('报表');
  sheet.addRows([
    ['项目', '指标名称', '计量单位', '本期数'],
    ['阵地建设', '“五进”示范点', '个', ''],
    ['', '安全科普基地', '个', ''],
    ['走访点', '安全宣讲', '场', ''],
    ['', '应急疏散演练', '场', ''],
  ]);
  sheet.mergeCells('A2:A3');
  sheet.mergeCells('A4:A5');
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  expect(filled(bytes, '报表.xlsx')).toEqual(['pilots.count']);
});
