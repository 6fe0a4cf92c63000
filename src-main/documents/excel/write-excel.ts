import ExcelJS from 'exceljs';
import { formTitle, RUNNING_PT } from '#shared/forms/form-heading.ts';
import type { FormModel } from '#shared/forms/form-model.ts';
import { fixWorkbook } from './fix-workbook.ts';
import { planPages } from './page-plan.ts';
import { columnWidth, pageSetupOf } from './page-setup.ts';
import { layOutSheet } from './sheet-layout.ts';
import { writeCell } from './write-cell.ts';

/** The form as .xlsx with one sheet. The same model gives the same bytes. */
export async function writeExcel(model: FormModel): Promise<Uint8Array> {
  const layout = layOutSheet(model);
  const plan = planPages(model, layout);
  const workbook = new ExcelJS.Workbook();
  workbook.title = formTitle(model);
  workbook.creator = model.author || CREATOR;
  workbook.lastModifiedBy = workbook.creator;
  workbook.created = new Date(`${model.day}T00:00:00Z`);
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet(SHEET_NAMES[model.kind], {
    pageSetup: pageSetupOf(model, layout, plan),
    views: [{ showGridLines: false }],
  });
  const head = `&L&${RUNNING_PT}&"宋体,常规"${model.runningHead.replaceAll('&', '&&')}`;
  sheet.headerFooter.differentOddEven = true;
  sheet.headerFooter.differentFirst = true;
  sheet.headerFooter.oddHeader = head;
  sheet.headerFooter.evenHeader = head;
  const code = `&9&"宋体,常规"${model.footerText.replaceAll('&', '&&')}`;
  sheet.headerFooter.firstFooter = `&L${code}&R${PAGE_NUMBER}　`;
  sheet.headerFooter.oddFooter = `&L${code}&R${PAGE_NUMBER}　`;
  sheet.headerFooter.evenFooter = `&L${EVEN_PAGE_NUMBER}&R${code}`;
  for (const [index, widthMm] of layout.columnWidthsMm.entries()) {
    sheet.getColumn(index + 1).width = columnWidth(widthMm);
  }
  for (const [index, { heightPt }] of layout.rows.entries()) {
    sheet.getRow(index + 1).height = heightPt;
  }
  const around = {
    byId: new Map(layout.cells.map((cell) => [cell.id, cell])),
    joined: new Set(
      layout.cells
        .filter((cell) => cell.joinsAbove)
        .map(({ first }) => `${first.row}:${first.column}`),
    ),
    pageEnds: new Set(plan.breaksAfter),
  };
  for (const cell of layout.cells) writeCell(sheet, cell, around);
  for (const row of plan.breaksAfter) sheet.getRow(row).addPageBreak();
  return fixWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** A paper of one page is made to fit; a list may fill its pages better where fonts are smaller. */
export function countSheetPages(model: FormModel): number {
  return planPages(model, layOutSheet(model)).pages;
}

const CREATOR = '五进台账';
/** At the outer edge, one character in. */
const PAGE_NUMBER = '&14&"宋体,常规"— &P —';
const EVEN_PAGE_NUMBER = '&14&"宋体,常规"　— &P —';
const SHEET_NAMES: Record<FormModel['kind'], string> = {
  statistics: '统计表',
  work: '作品报送表',
  case: '成果案例报送表',
  works: '作品汇总表',
  cases: '案例汇总表',
  guide: '一页纸上手',
};
