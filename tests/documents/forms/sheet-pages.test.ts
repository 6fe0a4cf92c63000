import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { planPages } from '#main/documents/excel/page-plan.ts';
import { layOutSheet } from '#main/documents/excel/sheet-layout.ts';
import { countSheetPages, writeExcel } from '#main/documents/excel/write-excel.ts';
import { statisticsForm } from '#shared/forms/statistics-form.ts';
import { workSummary } from '#shared/forms/summary-form.ts';
import { convertToPdf } from '../../support/convert-to-pdf.ts';
import { part } from '../../support/read-form-cells.ts';
import { CODE, typicalFacts } from '../../support/report-facts-sample.ts';

const facts = typicalFacts();

/** Titles of three lines. */
function listOf(count: number) {
  const works = Array.from({ length: count }, (_, index) =>
    facts.works.slice(0, 1).map((work) => ({
      ...work,
      title: `第${index + 1}部以居民楼道电动自行车违规充电引发火灾为例的安全宣传短视频作品`,
    })),
  ).flat();
  const { unit, period, filledOn } = facts;
  return workSummary(
    { title: '安全宣传“五进”作品汇总表', unit, period, filledOn, footerText: '' },
    works,
  );
}

test('a row has the height of its lines in the highest typeface that may stand in, and no more', () => {
  const { rows } = layOutSheet(listOf(1));
  const listed = rows.at(-2)?.heightPt ?? 0;
  const linesPt = 3 * 10.5 * 1.45;
  expect(listed).toBeGreaterThanOrEqual(linesPt);
  expect(listed).toBeLessThan(linesPt + 10.5 * 0.2);
});

test('columns are counted in digits of 8 pixels, as wide in every program that has Arial', async () => {
  const styles = part(await writeExcel(listOf(1)), 'xl/styles.xml');
  expect(/<font>.*?<\/font>/s.exec(styles)?.[0]).toContain('<sz val="11"/>');
  expect(/<font>.*?<\/font>/s.exec(styles)?.[0]).toContain('<name val="Arial"/>');
});

test('a list is left to fill its pages, and its maker stands below its last row', async () => {
  const counts = Array.from({ length: 18 }, (_, index) => index + 7);
  const files = new Map<string, Uint8Array>();
  for (const count of counts) {
    const model = listOf(count);
    const { breaksAfter } = planPages(model, layOutSheet(model));
    expect(breaksAfter.length).toBeLessThan(2);
    files.set(`list-${count}.xlsx`, await writeExcel(model));
  }
  const printed = await convertToPdf(files);
  for (const count of counts) {
    const pages = (printed.get(`list-${count}.xlsx`)?.pages ?? []).map((page) =>
      page.replace(/\s+/g, ''),
    );
    expect(pages.length).toBeLessThanOrEqual(countSheetPages(listOf(count)));
    expect(pages.at(-1)).toMatch(new RegExp(`第${count}部.*填表人`, 's'));
    // 13 works stood on pages of seven and six.
    if (pages.length > 1) expect(pages[0]).toContain('第8部');
  }
}, 120_000);

test('every page of a form ends and begins with a line, also within a text', async () => {
  const plan = '我镇坚持把安全宣传融入监管执法全过程，聚焦重点行业、重点人群开展分类宣传。'.repeat(
    12,
  );
  const model = statisticsForm({ ...facts, plan }, CODE);
  const { breaksAfter } = planPages(model, layOutSheet(model));
  expect(breaksAfter.length).toBeGreaterThan(0);
  const bytes = await writeExcel(model);
  const workbook = await new ExcelJS.Workbook().xlsx.load(bytes.buffer as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  for (const row of breaksAfter) {
    for (const column of [1, 2]) {
      expect(sheet?.getCell(row, column).border?.bottom?.style).toBe('thin');
      expect(sheet?.getCell(row + 1, column).border?.top?.style).toBe('thin');
    }
  }
});
