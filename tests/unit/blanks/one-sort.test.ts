import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import { recogniseFile } from '../../support/blank-files.ts';

test('a row for one sort of a form is shown with a doubt; the form itself keeps its numbers', async () => {
  const rows = ['桌面推演', '应急疏散演练', '讲座', '入户走访'];
  const found = recogniseFile(await statisticsBlank(rows), '统计表.xlsx', 'statistics');
  const sessions = found.fields
    .filter(({ field }) => field?.endsWith('.sessions'))
    .map(({ label, field, confidence }) => [label, field, confidence >= FILL_CONFIDENCE]);
  expect(sessions).toEqual([
    ['桌面推演/场次', 'm.drill.total.sessions', false],
    ['应急疏散演练/场次', 'm.drill.total.sessions', true],
    ['讲座/场次', 'm.lecture.total.sessions', false],
  ]);
});

async function statisticsBlank(forms: readonly string[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('统计表');
  for (const row of [['宣传形式', '场次', '受众人次'], ...forms.map((form) => [form, '', ''])]) {
    const added = sheet.addRow(row);
    for (let column = 1; column <= 3; column += 1)
      added.getCell(column).border = { top: THIN, bottom: THIN, left: THIN, right: THIN };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const THIN = { style: 'thin' } as const;
