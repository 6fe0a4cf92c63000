import { expect, test } from 'vitest';
import { exportList, exportWorkbook } from '#main/exchange/written/export-workbook.ts';
import { INPUT_SCHEMAS } from '#shared/domain/records-by-kind.ts';
import { convertToPdf, type PdfPages } from '../support/convert-to-pdf.ts';

const activities = Array.from({ length: 120 }, (_, index) =>
  INPUT_SCHEMAS.activity.parse({
    date: '2024-05-12',
    title: `第${index + 1}场：防灾减灾日进村入户宣传暨应急疏散演练`,
    form: 'lecture',
    settings: ['village', 'family'],
    audience: 1_000_000_000,
    summary: '设咨询台12个，开展心肺复苏、灭火器使用体验。'.repeat(index % 9),
    remarks: '完',
  }),
);

test('an exported workbook prints one page wide, its headings on every page, numbered', async () => {
  const list = await exportList('activity', activities, {
    unit: '示例镇',
    columns: ['date', 'title', 'form', 'audience'],
  });
  const printed = await convertToPdf(
    new Map([
      ['whole.xlsx', await exportWorkbook({ activity: activities }, { unit: '示例镇' })],
      ['list.xlsx', list],
    ]),
  );
  const whole = pagesOf(printed, 'whole.xlsx');
  expect(whole.size).toEqual(A3_LANDSCAPE);
  expect(pagesOf(printed, 'list.xlsx').size).toEqual(A4_LANDSCAPE);
  for (const [name, { pages }] of printed) {
    const ledger = pages.filter((page) => page.includes('示例镇宣传活动台账'));
    expect(ledger.length, name).toBeGreaterThan(1);
    for (const [index, page] of ledger.entries()) {
      expect(page).toMatch(/日期.*活动名称/u);
      expect(page).toContain(`第 ${index + 1} 页，共 ${pages.length} 页`);
    }
    const text = ledger.join('').replace(/\s/gu, '');
    expect(text.match(/1000000000/gu), 'no number cut').toHaveLength(120);
    expect(text, name).not.toContain('##');
  }
  // The last column stands on the same page as the first.
  expect(whole.pages[0]).toMatch(/日期.*备注/u);
}, 120_000);

const A4_LANDSCAPE = { width: 842, height: 595 };
const A3_LANDSCAPE = { width: 1191, height: 842 };

function pagesOf(printed: Map<string, PdfPages>, name: string): PdfPages {
  const pages = printed.get(name);
  if (!pages) throw new Error(`${name} was not printed`);
  return pages;
}
