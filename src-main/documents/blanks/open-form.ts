import { excelForm } from '../../office/form/excel/excel-form.ts';
import type { OfficeForm } from '../../office/form/office-form.ts';
import { openFormPackage } from '../../office/form/open-form-package.ts';
import { wordForm } from '../../office/form/word/word-form.ts';

/** Opens a blank, a template or a filled form. Refuses what is no ordinary .docx or .xlsx. */
export function openForm(bytes: Uint8Array, file: string): OfficeForm {
  const opened = openFormPackage(bytes, file);
  return opened.format === 'docx' ? wordForm(opened) : excelForm(opened);
}
