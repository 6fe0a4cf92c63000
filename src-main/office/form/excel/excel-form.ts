import type { FormPackage } from '../form-package.ts';
import type { OfficeForm } from '../office-form.ts';
import { addSheetRow } from './add-sheet-row.ts';
import { readExcelDocument } from './excel-document.ts';
import { workbookBlankModel } from './excel-model.ts';
import { fillWorkbook, workbookTags } from './fill-workbook.ts';
import { tagWorkbook } from './tag-workbook.ts';
import { tellDrawn } from './tell-drawn.ts';

export function excelForm(opened: FormPackage): OfficeForm {
  tellDrawn(opened);
  return {
    format: 'xlsx',
    warnings: opened.warnings,
    file: opened.file,
    lines: () => workbookBlankModel(readExcelDocument(opened)),
    tags: () => workbookTags(opened),
    addRow: (heads) => addSheetRow(opened, heads),
    place: (tags) => tagWorkbook(opened, tags),
    fill: (values) => fillWorkbook(opened, values),
    bytes: () => opened.office.bytes(),
  };
}
