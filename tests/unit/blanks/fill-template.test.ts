import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FieldValues } from '#shared/blanks/field-values.ts';
import { withOverrides } from '#shared/blanks/recognition.ts';
import { packWord } from '../../documents/blanks/making/word-writers.ts';
import {
  fillFile,
  previewFile,
  recogniseFile,
  recogniseTemplateFile,
  tagFile,
  tagsOfFile,
} from '../../support/blank-files.ts';

const p = (inner: string) => `<w:p>${inner}</w:p>`;
const t = (text: string, properties = '') =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const values = (entries: Record<string, string | number>): FieldValues =>
  new Map(Object.entries(entries));
const documentOf = (bytes: Uint8Array) =>
  new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
const wordsOf = (bytes: Uint8Array) =>
  documentOf(bytes)
    .replace(/<w:br\/>/gu, '\n')
    .replace(/<\/w:p>/gu, '\n')
    .replace(/<[^>]*>/gu, '');

describe('a template', () => {
  test('is filled though Word has cut its tags into runs and the clerk has moved them', () => {
    const template = packWord(p(t('《') + t('{作品') + t('名') + t('称}》由｛作者｝创作')));
    expect(tagsOfFile(template).map(({ tag }) => tag.field)).toEqual([
      'work.title',
      'work.authors',
    ]);
    const done = fillFile(template, values({ 'work.title': '甲<&>乙', 'work.authors': '丙' }));
    expect(wordsOf(done.bytes)).toContain('《甲&lt;&amp;&gt;乙》由丙创作');
  });

  test('tells tags without data, names nobody knows, and data without a place', () => {
    const template = packWord(p(t('{作品名称} {发布平台} {乱写}')));
    const done = fillFile(template, values({ 'work.title': '甲', 'work.introduction': '乙' }));
    expect(done.filled.map(({ field }) => field)).toEqual(['work.title']);
    expect(done.unfilled).toMatchObject([
      { tag: '发布平台', field: 'work.publishedAt' },
      { tag: '乱写', field: null },
    ]);
    expect(done.unplaced).toMatchObject([{ field: 'work.introduction', text: '乙' }]);
    expect(wordsOf(done.bytes)).not.toContain('{');
  });

  test('running text of several paragraphs becomes several, set like the place', () => {
    const mark = '<w:pPr><w:ind w:firstLine="480"/></w:pPr>';
    const font = '<w:rPr><w:sz w:val="28"/></w:rPr>';
    const template = packWord(`<w:p>${mark}${t('{主要做法}', font)}</w:p>`);
    const xml = documentOf(fillFile(template, values({ 'case.practice': '一\n二\n三' })).bytes);
    expect(xml.match(/<w:ind w:firstLine="480"\/>/gu)).toHaveLength(3);
    expect(xml.match(/<w:sz w:val="28"\/>/gu)).toHaveLength(3);
  });

  test('boxes are ticked for each value, and the rest left', () => {
    const template = packWord(
      p(t('{适用领域=进企业}□进企业 {适用领域=进学校}□进学校 {适用领域=其他}□其他')),
    );
    const done = fillFile(template, values({ 'work.settings': '企业、家庭' }));
    expect(wordsOf(done.bytes)).toContain('☑进企业 □进学校 □其他');
    expect(done.refused).toMatchObject([
      { text: '企业、家庭', reason: expect.stringMatching(/^“家庭”不在/u) },
    ]);
  });

  test('a word table grows a row for each record beyond its rows; a sheet says what has no room', () => {
    const row = (n: number) =>
      `<w:tr><w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr>${p(t(`{作品${n}.名称}`))}</w:tc></w:tr>`;
    const template = packWord(
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>${row(1)}${row(2)}</w:tbl><w:p/>`,
    );
    const many = values(
      Object.fromEntries(
        [1, 2, 3, 4].flatMap((n) => [
          [`works.${n}.title`, `第${n}件`],
          [`works.${n}.no`, n],
        ]),
      ),
    );
    const done = fillFile(template, many);
    expect(wordsOf(done.bytes)).toMatch(/第1件\s+第2件\s+第3件\s+第4件/u);
    expect(done.unplaced).toEqual([]);
  });

  test('what will not fit a row of fixed height is told beforehand', () => {
    const cell = (height: string) =>
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:trPr>${height}</w:trPr><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${p(t('{作品简介}'))}</w:tc></w:tr></w:tbl><w:p/>`;
    const long = values({ 'work.introduction': '很长的简介'.repeat(40) });
    const exact = packWord(cell('<w:trHeight w:val="600" w:hRule="exact"/>'));
    const least = packWord(cell('<w:trHeight w:val="600"/>'));
    expect(fillFile(exact, long).tooLong).toHaveLength(1);
    expect(fillFile(least, long).tooLong).toEqual([]);
  });
});

describe('a workbook', () => {
  async function book(): Promise<Uint8Array> {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('表');
    sheet.addRows([
      ['形式', '进企业场次', '进学校场次', '合计'],
      ['安全宣讲'],
      ['媒体宣传'],
      ['合计'],
      ['填报单位'],
      ['备注'],
    ]);
    for (let row = 1; row <= 6; row += 1) {
      for (let column = 1; column <= 4; column += 1) {
        const thin = { style: 'thin' as const };
        sheet.getCell(row, column).border = { top: thin, left: thin, bottom: thin, right: thin };
      }
    }
    sheet.getCell('B2').numFmt = '0.00';
    for (const row of [2, 3])
      sheet.getCell(`D${row}`).value = { formula: `SUM(B${row}:C${row})`, result: 99 };
    for (const column of ['B', 'C', 'D']) {
      sheet.getCell(`${column}4`).value = { formula: `${column}2+${column}3`, result: 99 };
    }
    sheet.getCell('D6').value = { formula: 'YEAR(TODAY())', result: 1999 };
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  }

  const data = values({
    'm.lecture.enterprise.sessions': 3,
    'm.lecture.school.sessions': 4,
    'm.media.enterprise.sessions': 5,
    'm.media.school.sessions': 6,
    'unit.name': '=1+1',
  });

  test('keeps its formulas and gives them fresh results', async () => {
    const bytes = await book();
    const found = recogniseFile(bytes, 'a.xlsx', 'statistics');
    const done = fillFile(tagFile(bytes, found), data);
    const read = new ExcelJS.Workbook();
    await read.xlsx.load(done.bytes as unknown as ArrayBuffer);
    const sheet = read.getWorksheet('表');
    expect(sheet?.getCell('B2').value).toBe(3);
    expect(sheet?.getCell('B2').numFmt).toBe('0.00');
    expect(sheet?.getCell('D2').value).toEqual({ formula: 'SUM(B2:C2)', result: 7 });
    expect(sheet?.getCell('D4').value).toEqual({ formula: 'D2+D3', result: 18 });
  });

  test('a formula beyond us loses its old result and Excel is asked to calculate', async () => {
    const bytes = await book();
    const done = fillFile(tagFile(bytes, recogniseFile(bytes, 'a.xlsx', 'statistics')), data);
    const parts = unzipSync(done.bytes);
    expect(new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])).not.toContain('1999');
    expect(new TextDecoder().decode(parts['xl/workbook.xml'])).toContain('fullCalcOnLoad="1"');
  });

  test('text that begins like a formula stays text', async () => {
    const bytes = await book();
    const done = fillFile(tagFile(bytes, recogniseFile(bytes, 'a.xlsx', 'statistics')), data);
    const sheet = new TextDecoder().decode(unzipSync(done.bytes)['xl/worksheets/sheet1.xml']);
    expect(sheet).toMatch(/r="B5"[^>]*t="inlineStr"><is><t xml:space="preserve">=1\+1<\/t>/u);
  });

  test('a total that adds up settings is warned of', async () => {
    const found = recogniseFile(await book(), 'a.xlsx', 'statistics');
    expect(found.warnings.map(({ message }) => message).join()).toContain('重复计算');
  });
});

describe("the clerk's decisions", () => {
  const bytes = packWord(p(t('作品名称：')) + p(t('热度：')) + p(t('作者：')));
  const found = recogniseFile(bytes, 'a.docx', 'work');
  const place = (label: string) =>
    [...found.fields, ...found.unmatched].find((entry) => entry.label === label)?.place ?? '';

  test('change, empty and add places', () => {
    const decided = withOverrides(found, {
      [place('热度')]: 'work.reach',
      [place('作者')]: 'pen',
      [place('作品名称')]: 'work.remarks',
    });
    const done = fillFile(
      tagFile(bytes, decided),
      values({ 'work.reach': 7, 'work.remarks': '注', 'work.authors': '丙' }),
    );
    expect(wordsOf(done.bytes).trim().split('\n')).toEqual(['作品名称：注', '热度：7', '作者：']);
  });

  test('a saved template is read back, and its tags can be exchanged or taken out', () => {
    const template = packWord(p(t('名称：{作品') + t('名称}，作者：{作者}，热度：{阅读量}')));
    const saved = recogniseTemplateFile(template, 'a.docx', 'work');
    expect(saved.fields.map(({ field }) => field)).toEqual([
      'work.title',
      'work.authors',
      'work.reach',
    ]);
    const [title, authors] = saved.fields.map(({ place: own }) => own);
    const changed = withOverrides(saved, { [title ?? '']: 'work.remarks', [authors ?? '']: 'pen' });
    expect(wordsOf(tagFile(template, changed)).trim()).toBe(
      '名称：{作品备注}，作者：，热度：{阅读量}',
    );
  });

  test('the preview marks each place and lets no markup through', () => {
    const hostile = packWord(p(t('&lt;script&gt;alert(1)&lt;/script&gt;作品名称：')));
    const html = previewFile(hostile, recogniseFile(hostile, 'a.docx', 'work'));
    expect(html).not.toContain('<script');
    expect(previewFile(bytes, found)).toContain('data-field="work.title"');
    expect(previewFile(bytes, found)).toContain('data-state="unmatched"');
  });
});
