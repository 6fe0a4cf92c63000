import { readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { TABLE_SPANS } from '#shared/domain/table-span.ts';
import { wujin } from '../../support/run-cli.ts';
import { openService } from '../../support/service-harness.ts';

const YEAR = 2024;

test('the tables of four quarters add up to the year, as Excel and as Word', async () => {
  const { call, folder } = await openService({ sample: true });
  const { total } = await call('overview.year', { today: '2024-06-03', year: YEAR });
  expect(total.total.sessions).toBeGreaterThan(0);
  let sessions = 0;
  for (const span of ['q1', 'q2', 'q3', 'q4'] as const) {
    const file = path.join(folder, `${span}.xlsx`);
    const made = await call('report.saveSpanTable', { year: YEAR, span, path: file });
    sessions += made.total.sessions;
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    const texts: string[] = [];
    book.worksheets[0]?.eachRow((row) => row.eachCell((cell) => texts.push(String(cell.value))));
    expect(texts.join('\n')).toContain(`统计时段：${YEAR}年第`);
    expect(texts.join('\n')).not.toContain('校验码');
  }
  expect(sessions).toBe(total.total.sessions);
});

test('each month of the calendar has its own, and a file without a known ending is refused', async () => {
  const { call, folder } = await openService({ sample: true });
  const months = TABLE_SPANS.filter((span) => span.startsWith('m'));
  const spans = await Promise.all(
    months.map((span) => {
      const file = path.join(folder, `${span}.docx`);
      return call('report.saveSpanTable', { year: YEAR, span, path: file });
    }),
  );
  expect(spans.map(({ from }) => from)[1]).toBe('2024-02-01');
  const word = unzipSync(readFileSync(path.join(folder, 'm6.docx')));
  const text = strFromU8(word['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('2024年6月（2024年6月1日至2024年6月30日）');
  await expect(
    call('report.saveSpanTable', { year: YEAR, span: 'm6', path: path.join(folder, 'm6.txt') }),
  ).rejects.toThrow();
});

test('the command line makes one, and says what a span is', async () => {
  const { folder } = await openService();
  const data = path.join(folder, '台账');
  expect(wujin('sample', '--data', data).status).toBe(0);
  const out = path.join(folder, '三季度.xlsx');
  const run = (span: string) =>
    wujin('table', '--data', data, '--year', '2024', '--span', span, '--out', out);
  expect(run('q3').stdout).toContain('2024-06-21 至 2024-09-30 的统计表');
  const refused = run('q5');
  expect(refused.status).not.toBe(0);
  expect(refused.stderr).toContain('季度写 q1 至 q4');
});
