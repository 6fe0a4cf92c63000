import { Refusal } from '#shared/domain/failure.ts';
import { foreignZip } from '../foreign-files.ts';
import { OfficePackage } from '../office-package.ts';
import { mainPartOf } from '../workbook-parts.ts';
import type { XmlPart } from '../xml/xml-tree.ts';
import { neutraliseLinks } from './external-links.ts';
import type { FormPackage } from './form-package.ts';

/** Opens an ordinary .docx or .xlsx; everything else is refused with the way out. */
export function openFormPackage(bytes: Uint8Array, file: string): FormPackage {
  const office = OfficePackage.open(bytes, file, 'form');
  const types = office.part('[Content_Types].xml');
  const mainPart = mainPartOf(office);
  const names = office.names();
  if (!types || !mainPart || !office.has(mainPart)) throw foreignZip(names, file, 'form');
  const type = contentType(types, mainPart);
  if (/macroEnabled/u.test(type) || names.some((name) => /vbaProject\.bin$/iu.test(name))) {
    throw new Refusal(
      'unsupported-file',
      `“${file}”带有宏，为安全起见不使用。请在 WPS 或 Word 中“另存为”不带宏的 .docx 或 .xlsx 后再选。`,
      { file },
    );
  }
  if (names.some((name) => /\/activeX\//iu.test(name))) {
    throw new Refusal(
      'unsupported-file',
      `“${file}”里有可执行的控件，为安全起见不使用。请删除控件后另存，或请发表单位提供不带控件的表。`,
      { file },
    );
  }
  const format = formatOf(type);
  if (!format) throw foreignZip(names, file, 'form');
  if (format === 'docx' && (office.read(mainPart)?.length ?? 0) > LONGEST_DOCUMENT) {
    throw new Refusal(
      'unsupported-file',
      `“${file}”的正文太长，不像一张空白表，没有去认。请另选发下来的空白表。`,
      { file },
    );
  }
  const opened: FormPackage = { file, format, office, mainPart, warnings: [] };
  neutraliseLinks(opened);
  return opened;
}

/** Bytes of text and its setting; pictures are kept elsewhere. */
const LONGEST_DOCUMENT = 10_000_000;

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
