import type ExcelJS from 'exceljs';
import type { FormModel } from '#shared/forms/form-model.ts';
import { columnName } from '../../office/cell-address.ts';
import type { PagePlan } from './page-plan.ts';
import type { SheetLayout } from './sheet-layout.ts';

export function pageSetupOf(
  { page }: FormModel,
  layout: SheetLayout,
  plan: PagePlan,
): Partial<ExcelJS.PageSetup> {
  const { top, right, bottom, left } = page.marginMm;
  const inch = (mm: number) => Math.round((mm / 25.4) * 1000) / 1000;
  return {
    paperSize: A4,
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: 1,
    // 0: as many pages as it takes.
    fitToHeight: plan.isOnePage ? 1 : 0,
    horizontalCentered: true,
    margins: {
      top: inch(top),
      right: inch(right),
      bottom: inch(bottom),
      left: inch(left),
      header: inch(top - RUNNING_MM),
      footer: inch(Math.max(bottom - 14, 8)),
    },
    // exceljs puts the first $ of each corner itself.
    printArea: `A$1:${columnName(layout.columnWidthsMm.length)}$${layout.rows.length}`,
    ...(plan.repeated && { printTitlesRow: `${plan.repeated.first}:${plan.repeated.last}` }),
  };
}

/** From the top of the running head down to the text. */
const RUNNING_MM = 10;

/** In digits of Arial 11, of 8 pixels each, the padding included: so a file counts widths. */
export function columnWidth(widthMm: number): number {
  const pixels = Math.round((widthMm / 25.4) * 96);
  const width = pixels / 8;
  // exceljs takes 9 for "not set".
  return width === 9 ? 9.01 : width;
}

const A4: ExcelJS.PaperSize = 9;
