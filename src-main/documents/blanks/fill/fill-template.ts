import type { FieldValues } from '#shared/blanks/field-values.ts';
import { fillWorkbook, workbookTags } from '../../../office/form/excel/fill-workbook.ts';
import type { LocatedTag, TooLongText } from '../../../office/form/office-form.ts';
import { documentTags, fillDocument } from '../../../office/form/word/fill-document.ts';
import { openPackage } from '../../../office/open-package.ts';
import { type FillReport, reportOf } from './fill-report.ts';

/** Every tag of a template, wherever the clerk has moved it and however Word has cut it up. */
export function readTemplate(bytes: Uint8Array, fileName = '模板'): LocatedTag[] {
  const opened = openPackage(bytes, fileName);
  return opened.format === 'docx' ? documentTags(opened) : workbookTags(opened);
}

export function hasTags(bytes: Uint8Array, fileName = '模板'): boolean {
  return readTemplate(bytes, fileName).some(({ tag }) => tag.field !== null);
}

/** Writes values over the tags and touches nothing else. The same input gives the same bytes. */
export function fillTemplate(
  bytes: Uint8Array,
  values: FieldValues,
  fileName = '模板',
): FillReport & { bytes: Uint8Array } {
  const opened = openPackage(bytes, fileName);
  const done =
    opened.format === 'docx' ? fillDocument(opened, values) : fillWorkbook(opened, values);
  return { bytes: opened.zip.write(), ...reportOf(done.uses, values) };
}

/** The same report before anything is written, and what will not fit its fixed height. */
export function checkFill(
  bytes: Uint8Array,
  values: FieldValues,
  fileName = '模板',
): FillReport & { tooLong: TooLongText[] } {
  const opened = openPackage(bytes, fileName);
  const done =
    opened.format === 'docx' ? fillDocument(opened, values) : fillWorkbook(opened, values);
  return { ...reportOf(done.uses, values), tooLong: done.tooLong };
}
