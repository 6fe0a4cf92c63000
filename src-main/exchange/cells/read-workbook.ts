import { Refusal } from '#shared/contract/failure.ts';
import { type Archive, damaged, openArchive } from '../../office/open-archive.ts';
import { parseXml } from '../../office/parse-xml.ts';
import { refuseUnlessWorkbook, refuseUnlessZip } from '../../office/refuse-foreign-file.ts';
import { parseSheet } from './parse-sheet.ts';
import { parseStrings } from './parse-strings.ts';
import { parseStyles } from './parse-styles.ts';
import type { Workbook } from './workbook-model.ts';

export const MAX_WORKBOOK_BYTES = 50_000_000;

/**
 * The values of an .xlsx or .xlsm file. Formulas are read as their saved results, macros and links
 * are not looked at. Throws a Refusal that says what the file is and what to press instead.
 */
export function readWorkbook(bytes: Uint8Array, file: string): Workbook {
  if (bytes.length > MAX_WORKBOOK_BYTES) throw tooBig(file);
  refuseUnlessZip(bytes, file);
  const archive = openArchive(bytes, file);
  refuseUnlessWorkbook(archive, file);
  const book = parseBook(archive, file);
  const strings = partOf(archive, book.strings);
  const styles = partOf(archive, book.styles);
  const around = {
    file,
    strings: strings ? parseStrings(strings, file) : [],
    styles: styles ? parseStyles(styles, file) : [],
    from1904: book.from1904,
  };
  const sheets = book.sheets.map(({ name, hidden, path }) => {
    const part = partOf(archive, path);
    if (part === null) throw damaged(file);
    return { name, hidden, ...parseSheet(part, around) };
  });
  if (sheets.every((sheet) => sheet.rows.length === 0)) {
    throw new Refusal(
      'unsupported-file',
      `“${file}”里的工作表都是空的，没有可以导入的内容。请确认选对了文件，并在 WPS 或 Excel 中保存过。`,
      { file },
    );
  }
  return { file, sheets };
}

interface Book {
  sheets: { name: string; hidden: boolean; path: string }[];
  strings: string | null;
  styles: string | null;
  from1904: boolean;
}

function parseBook(archive: Archive, file: string): Book {
  const bookPath =
    relations(archive, '_rels/.rels', '', file).find(({ type }) => type === 'officeDocument')
      ?.target ?? 'xl/workbook.xml';
  const bytes = partOf(archive, bookPath);
  if (bytes === null) throw damaged(file);
  const folder = bookPath.includes('/') ? bookPath.slice(0, bookPath.lastIndexOf('/') + 1) : '';
  const links = relations(
    archive,
    `${folder}_rels/${bookPath.slice(folder.length)}.rels`,
    folder,
    file,
  );
  const book: Book = {
    sheets: [],
    strings: links.find(({ type }) => type === 'sharedStrings')?.target ?? null,
    styles: links.find(({ type }) => type === 'styles')?.target ?? null,
    from1904: false,
  };
  parseXml(bytes, file, {
    open(name, attribute) {
      if (name === 'workbookPr')
        book.from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const link = links.find(({ id }) => id === attribute('id'));
      if (link?.type !== 'worksheet') return;
      const hidden = ['hidden', 'veryHidden'].includes(attribute('state') ?? '');
      book.sheets.push({ name: attribute('name') ?? '', hidden, path: link.target });
    },
    close() {},
    text() {},
  });
  if (book.sheets.length === 0) throw damaged(file);
  return book;
}

interface Relation {
  id: string;
  /** Last part of the type's address, the same in transitional and strict files. */
  type: string;
  target: string;
}

function relations(archive: Archive, path: string, folder: string, file: string): Relation[] {
  const bytes = partOf(archive, path);
  const found: Relation[] = [];
  if (bytes === null) return found;
  parseXml(bytes, file, {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const target = attribute('Target') ?? '';
      found.push({
        id: attribute('Id') ?? '',
        type: (attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : resolve(folder + target),
      });
    },
    close() {},
    text() {},
  });
  return found;
}

function resolve(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function partOf(archive: Archive, path: string | null): Uint8Array | null {
  return path === null ? null : archive.part(path);
}

export function tooBig(file: string): Refusal {
  return new Refusal(
    'unsupported-file',
    `“${file}”超过 50 MB。请删去图片等附件，或把台账复制到新的 .xlsx 文件后再导入。`,
    { file },
  );
}
