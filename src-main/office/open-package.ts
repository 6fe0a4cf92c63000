import { Refusal } from '#shared/contract/failure.ts';
import { neutraliseLinks } from './external-links.ts';
import { refuseForeignFile } from './foreign-files.ts';
import { relationsOf } from './relations.ts';
import { parseXml, type XmlPart } from './xml-tree.ts';
import { ZipPackage } from './zip-package.ts';

export interface OpenPackage {
  format: 'docx' | 'xlsx';
  fileName: string;
  zip: ZipPackage;
  /** `word/document.xml` or `xl/workbook.xml`, wherever the file keeps it. */
  mainPart: string;
  warnings: { message: string }[];
}

/** Opens an ordinary .docx or .xlsx; everything else is refused with the way out. */
export function openPackage(bytes: Uint8Array, fileName: string): OpenPackage {
  refuseForeignFile(bytes, fileName);
  const zip = ZipPackage.open(bytes, fileName);
  const types = zip.read('[Content_Types].xml');
  const mainPart = relationsOf(zip, '', fileName).find((relation) =>
    relation.type.endsWith('/officeDocument'),
  )?.target;
  if (!types || !mainPart || !zip.has(mainPart)) throw notOffice(zip, fileName);
  const type = contentType(parseXml(types, '[Content_Types].xml', fileName), mainPart);
  if (/macroEnabled/u.test(type) || zip.names().some((name) => /vbaProject\.bin$/iu.test(name))) {
    throw new Refusal(
      'unsupported-file',
      `“${fileName}”带有宏，为安全起见不使用。请在 WPS 或 Word 中“另存为”不带宏的 .docx 或 .xlsx 后再选。`,
      { file: fileName },
    );
  }
  if (zip.names().some((name) => /\/activeX\//iu.test(name))) {
    throw new Refusal(
      'unsupported-file',
      `“${fileName}”里有可执行的控件，为安全起见不使用。请删除控件后另存，或请发表单位提供不带控件的表。`,
      { file: fileName },
    );
  }
  const format = formatOf(type);
  if (!format) throw notOffice(zip, fileName);
  const opened: OpenPackage = { format, fileName, zip, mainPart, warnings: [] };
  neutraliseLinks(opened);
  return opened;
}

export function readPart(opened: OpenPackage, name: string): XmlPart | null {
  const bytes = opened.zip.read(name);
  return bytes && parseXml(bytes, name, opened.fileName);
}

function contentType(types: XmlPart, name: string): string {
  const overrides = types.root.children.filter((element) => element.name === 'ct:Override');
  const own = overrides.find(
    (element) => element.attributes.get('PartName')?.toLowerCase() === `/${name}`.toLowerCase(),
  );
  return own?.attributes.get('ContentType') ?? '';
}

function formatOf(type: string): 'docx' | 'xlsx' | null {
  if (/wordprocessingml\.(?:document|template)\.main\+xml$/u.test(type)) return 'docx';
  if (/spreadsheetml\.(?:sheet|template)\.main\+xml$/u.test(type)) return 'xlsx';
  return null;
}

function notOffice(zip: ZipPackage, fileName: string): Refusal {
  const what = zip.has('OFD.xml')
    ? 'OFD 版式文件'
    : zip.has('mimetype')
      ? 'OpenDocument 文件（.odt/.ods）'
      : zip.has('xl/workbook.bin')
        ? '二进制工作簿（.xlsb）'
        : '别的压缩文件';
  return new Refusal(
    'unsupported-file',
    `“${fileName}”是${what}，不是 .docx 或 .xlsx。请用 WPS 或 Word 打开空白表，选“文件”→“另存为”，类型选 .docx（文字）或 .xlsx（表格），再选那个文件。`,
    { file: fileName },
  );
}
