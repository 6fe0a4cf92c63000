import type { FlowingPaper } from '#shared/forms/flowing-paper.ts';
import { textArea } from '#shared/forms/page.ts';
import { type ExcelSheet, readExcelDocument } from '../../../office/form/excel/excel-document.ts';
import type { FormPackage } from '../../../office/form/form-package.ts';
import { workbookParts } from '../../../office/workbook-parts.ts';
import { child, descendants } from '../../../office/xml/xml-tree.ts';
import type { TellMissing } from '../paper/on-a4.ts';
import { digitWidthPt, readCellLooks } from './cell-looks.ts';
import { shownTexts } from './cell-texts.ts';
import { printedRange } from './printed-range.ts';
import { sheetEdges } from './sheet-edges.ts';
import { sheetPage } from './sheet-page.ts';
import { sheetTable } from './sheet-table.ts';

/** A workbook as pages, sheet by sheet; hidden and empty ones are not printed. */
export function workbookPages(opened: FormPackage, tell: TellMissing): FlowingPaper[] {
  const { office, mainPart, file } = opened;
  const document = readExcelDocument(opened);
  const parts = workbookParts(office, mainPart);
  const styles = parts?.styles ? office.part(parts.styles) : null;
  const looks = readCellLooks(styles);
  const digitPt = digitWidthPt(styles);
  const texts = shownTexts(opened);
  const all = child(document.workbook.root, 'x:sheets')?.children ?? [];
  return document.sheets.flatMap((sheet): FlowingPaper[] => {
    if (sheet.hidden) return [];
    const index = all.findIndex((one) => one.attributes.get('name') === sheet.name);
    const range = printedRange(document, sheet, index);
    if (!range) return [];
    tellDrawn(sheet, tell);
    const { page, scale, fits } = sheetPage(sheet, tell);
    const area = textArea(page);
    const { html, widthMm } = sheetTable(sheet, { ...range, looks, texts, digitPt });
    // One too wide goes on one page all the same, not on another beside it.
    const fitting = Math.min(1, area.widthMm / Math.max(1, widthMm));
    const zoom = fits ? fitting : Math.min(scale, fitting);
    return [
      {
        title: file.replace(/\.xlsx$/iu, ''),
        page,
        html: `<div class="office-sheet" style="zoom:${zoom.toFixed(4)}">${html}</div>`,
        css: CSS,
        ...sheetEdges(sheet, page),
        mostSheets: fits?.high ?? null,
        goesOn: false,
      },
    ];
  });
}

function tellDrawn(sheet: ExcelSheet, tell: TellMissing): void {
  const drawn = [...descendants(sheet.part.root)].some(({ name }) =>
    /^x:(?:drawing|legacyDrawing|picture|oleObjects)$/u.test(name),
  );
  if (drawn) tell('图片、图形或批注');
}

const CSS = [
  '.office-sheet table{border-collapse:collapse;table-layout:fixed}',
  '.office-sheet tr{break-inside:avoid}',
  '.office-sheet td{padding:0 1.5pt;line-height:1.2;white-space:pre}',
  '.office-sheet td.wraps{white-space:pre-wrap;overflow-wrap:anywhere}',
  '.office-sheet td.ends{overflow:hidden}',
  '.office-sheet .upright{writing-mode:vertical-rl;text-orientation:upright;margin:0 auto}',
  '.office-sheet .turned{writing-mode:vertical-rl;transform:rotate(180deg);margin:0 auto}',
  '.cjk{font-family:var(--cjk)}',
].join('\n');
