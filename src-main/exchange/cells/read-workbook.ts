import { Refusal } from '#shared/domain/failure.ts';
import { foreignZip } from '../../office/foreign-files.ts';
import { OfficePackage } from '../../office/office-package.ts';
import { mainPartOf, workbookParts } from '../../office/workbook-parts.ts';
import { parseSheet } from './parse-sheet.ts';
import { parseStrings } from './parse-strings.ts';
import { NO_STYLES, parseStyles } from './parse-styles.ts';
import { WorkbookBounds } from './workbook-bounds.ts';
import type { Workbook } from './workbook-model.ts';

export const MAX_WORKBOOK_BYTES = 50_000_000;

/**
 * The values of an .xlsx or .xlsm file. Formulas are read as their saved results, macros and links
 * are not looked at. Throws a Refusal that says what the file is and what to press instead.
 */
export function readWorkbook(bytes: Uint8Array, file: string): Workbook {
  if (bytes.length > MAX_WORKBOOK_BYTES) throw tooBig(file);
  const office = OfficePackage.open(bytes, file, 'import');
  const names = office.names();
  const hasSheets = names.some((name) => /^xl\/|^workbook\.xml$|worksheets\//iu.test(name));
  if (!hasSheets || office.has('xl/workbook.bin')) throw foreignZip(names, file, 'import');
  const book = workbookParts(office, mainPartOf(office) ?? 'xl/workbook.xml');
  if (!book || book.sheets.length === 0) throw office.damaged();
  const bounds = new WorkbookBounds(file);
  bounds.sheets(book.sheets.length);
  // No program writes one sheet under two names; a thousand names would read it a thousand times.
  const parts = new Set(book.sheets.map(({ part }) => part.toLowerCase()));
  if (parts.size < book.sheets.length) throw office.damaged();
  const styles = book.styles ? parseStyles(office, book.styles) : NO_STYLES;
  const around = {
    bounds,
    strings: book.strings ? parseStrings(office, book.strings) : [],
    styles: styles.cells,
    striking: styles.striking,
    from1904: book.from1904,
    hasCellPictures: hasCellPictures(office),
  };
  const sheets = book.sheets.map(({ name, hidden, part }) => {
    if (!office.has(part)) throw office.damaged();
    return { name, hidden, ...parseSheet(office, { name, part }, around) };
  });
  if (sheets.every((sheet) => sheet.rows.length === 0)) {
    throw new Refusal(
      'unsupported-file',
      `“${file}”里的工作表都是空的，没有可以导入的内容。请确认选对了文件，并在 WPS 或 Excel 中保存过。`,
      { file },
    );
  }
  return { file, from1904: book.from1904, sheets };
}

/** Rich values are of many kinds; a workbook that does not say which is taken to hold pictures. */
function hasCellPictures(office: OfficePackage): boolean {
  const kinds = office.read('xl/richData/rdrichvaluestructure.xml');
  return kinds === null || /image/iu.test(new TextDecoder().decode(kinds));
}

export function tooBig(file: string): Refusal {
  return new Refusal(
    'unsupported-file',
    `“${file}”超过 50 MB。请删去其中的图片，或把台账复制到新的 .xlsx 文件后再导入。`,
    { file },
  );
}
