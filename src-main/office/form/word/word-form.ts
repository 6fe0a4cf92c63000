import type { FormPackage } from '../form-package.ts';
import type { OfficeForm } from '../office-form.ts';
import { addTableRow } from './add-table-row.ts';
import { documentTags, fillDocument } from './fill-document.ts';
import { tagDocument } from './tag-document.ts';
import { tellRevisions } from './tell-revisions.ts';
import { readWordDocument } from './word-document.ts';
import { documentBlankModel } from './word-model.ts';

export function wordForm(opened: FormPackage): OfficeForm {
  tellRevisions(opened);
  return {
    format: 'docx',
    warnings: opened.warnings,
    file: opened.file,
    lines: () => documentBlankModel(readWordDocument(opened)),
    tags: () => documentTags(opened),
    addRow: (heads) => addTableRow(opened, heads),
    place: (tags) => tagDocument(opened, tags),
    fill: (values) => fillDocument(opened, values),
    bytes: () => opened.office.bytes(),
  };
}
