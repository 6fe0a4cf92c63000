import ExcelJS from 'exceljs';
import { type HalfYear, periodLabel } from '#shared/domain/period.ts';
import { SOURCE_LABELS } from '#shared/gather/gather-words.ts';
import type { GatheredReport } from '#shared/gather/gathered.ts';
import { SUM_ROWS, type SumColumn, UNIT_COLUMNS } from '#shared/gather/sum-fields.ts';
import { fixWorkbook } from '../../documents/excel/fix-workbook.ts';
import { columnName } from '../../office/cell-address.ts';

type Counted = Pick<GatheredReport, 'unit' | 'version' | 'code' | 'source' | 'numbers'>;

/** Rows of other sheets, of texts alone. */
export interface ListSheet {
  name: string;
  columns: readonly { heading: string; width: number }[];
  rows: readonly (readonly string[])[];
}

const UNITS = '各单位';
/** 单位, 版, 校验码, 数字来自 */
const LEADING = 4;

/**
 * 汇总表 as a workbook: each sum is a formula over the units' own numbers on the second sheet, so that
 * it can be followed and goes along when a number is corrected by hand. The same reports give the same bytes.
 */
export async function sumWorkbook(
  which: HalfYear,
  reports: readonly Counted[],
  lists: readonly ListSheet[],
  author: string,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = author || '五进台账';
  workbook.lastModifiedBy = workbook.creator;
  workbook.created = new Date(Date.UTC(which.year, which.half === 1 ? 5 : 11, 20));
  workbook.modified = workbook.created;
  workbook.title = `${periodLabel(which)}安全宣传“五进”工作汇总表`;
  const columns = unitColumns();
  sumSheet(workbook, workbook.title, reports, columns);
  unitSheet(workbook, reports, columns);
  for (const list of lists) listSheet(workbook, list);
  return fixWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** The cells of 汇总表 one after the other, then pilots, works and cases. */
function unitColumns(): SumColumn[] {
  const cells = SUM_ROWS.flatMap(({ label, cells: own }) =>
    own.map(({ heading, field }) => ({ heading: `${label}\n${heading}`, field })),
  );
  return [...cells, ...UNIT_COLUMNS.filter(({ field }) => !field.startsWith('m.'))];
}

function sumSheet(
  workbook: ExcelJS.Workbook,
  title: string,
  reports: readonly Counted[],
  columns: readonly SumColumn[],
): void {
  const sheet = workbook.addWorksheet('汇总表', {
    pageSetup: PAGE,
    views: [{ showGridLines: false }],
  });
  const headings = SUM_ROWS[0]?.cells.map(({ heading }) => heading) ?? [];
  const heading = sheet.addRow([title]);
  heading.font = { name: '黑体', size: 16 };
  sheet.mergeCells(1, 1, 1, headings.length + 1);
  heading.alignment = { horizontal: 'center' };
  styled(sheet.addRow(['宣传形式', ...headings]), true);
  for (const { label, cells } of SUM_ROWS) {
    const sums = cells.map(({ field }) => sumOver(field, reports, columns));
    styled(sheet.addRow([label, ...sums]), label === '合计');
  }
  for (const { heading: what, field } of UNIT_COLUMNS.filter(
    (each) => !each.field.startsWith('m.'),
  ))
    styled(sheet.addRow([what, sumOver(field, reports, columns)]), false);
  sheet.addRow([`计入汇总的单位 ${reports.length} 个，逐个列在“${UNITS}”。${NOTE}`]);
  sheet.getColumn(1).width = 18;
  for (let at = 2; at <= headings.length + 1; at += 1) sheet.getColumn(at).width = 9.5;
}

const NOTE = '一次活动进入多个场所的，在各场所分别计数，合计只计一次。表上没有写的数空着。';

function sumOver(
  field: string,
  reports: readonly Counted[],
  columns: readonly SumColumn[],
): ExcelJS.CellFormulaValue | number {
  const at = columns.findIndex((column) => column.field === field);
  const letters = columnName(LEADING + at + 1);
  const result = reports.reduce((sum, { numbers }) => sum + (numbers[field] ?? 0), 0);
  if (reports.length === 0) return 0;
  const range = `${UNITS}!${letters}2:${letters}${reports.length + 1}`;
  return { formula: `SUM(${range})`, result, date1904: false };
}

function unitSheet(
  workbook: ExcelJS.Workbook,
  reports: readonly Counted[],
  columns: readonly SumColumn[],
): void {
  const sheet = workbook.addWorksheet(UNITS, {
    // Far wider than a page: it goes on over pages side by side, each with the units' names.
    pageSetup: { ...PAGE, fitToPage: false, printTitlesColumn: 'A:A', printTitlesRow: '1:1' },
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
  });
  styled(
    sheet.addRow(['单位', '版', '校验码', '数字来自', ...columns.map(({ heading }) => heading)]),
    true,
  );
  for (const { unit, version, code, source, numbers } of reports) {
    const values = columns.map(({ field }) => numbers[field] ?? null);
    styled(sheet.addRow([unit, version, code, SOURCE_LABELS[source], ...values]), false);
  }
  sheet.getColumn(1).width = 28;
  sheet.getColumn(3).width = 24;
  sheet.getColumn(4).width = 18;
  columns.forEach((_, at) => {
    sheet.getColumn(LEADING + at + 1).width = 13;
  });
}

function listSheet(workbook: ExcelJS.Workbook, { name, columns, rows }: ListSheet): void {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: PAGE,
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  styled(sheet.addRow(columns.map(({ heading }) => heading)), true);
  for (const row of rows) styled(sheet.addRow([...row]), false);
  columns.forEach(({ width }, at) => {
    sheet.getColumn(at + 1).width = width;
  });
}

const PAGE = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;
const LINE = { style: 'thin' } as const;

function styled(row: ExcelJS.Row, isHead: boolean): void {
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.font = { name: isHead ? '黑体' : '宋体', size: 10.5 };
    cell.border = { top: LINE, left: LINE, bottom: LINE, right: LINE };
    const isText = typeof cell.value === 'string';
    cell.alignment = {
      horizontal: isHead || !isText ? 'center' : 'left',
      vertical: 'middle',
      wrapText: isHead || isText,
    };
  });
}
