import type { OfficePackage } from '../office-package.ts';

export interface FormPackage {
  /** The file's name, for what is told of it. */
  file: string;
  format: 'docx' | 'xlsx';
  office: OfficePackage;
  /** `word/document.xml` or `xl/workbook.xml`, wherever the file keeps it. */
  mainPart: string;
  warnings: { message: string }[];
}
