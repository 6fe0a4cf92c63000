import { Refusal } from '#shared/domain/failure.ts';

/** What a file is opened for: it decides what to press instead when it is no such file. */
export type FileUse = 'import' | 'form';

/** Refuses whatever is no zip, named by its first bytes and never by its ending alone. */
export function refuseForeignFile(bytes: Uint8Array, file: string, use: FileUse): void {
  const kind = kindOf(bytes, file);
  if (kind !== null) throw refusalOf(kind, file, use);
}

/** Refuses zips that are something else than the workbook or form they were taken for. */
export function foreignZip(names: readonly string[], file: string, use: FileUse): Refusal {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const found = ZIPS.find(([, pattern]) => has(pattern))?.[0] ?? 'zip';
  return refusalOf(found, file, use);
}

type ForeignKind = keyof typeof KINDS;
type WayOut = 'again' | 'unlock' | 'word' | 'excel' | 'either' | 'original' | 'unpack';

/** What it is, and which way out. */
const KINDS = {
  empty: ['是空文件，里面什么也没有', 'again'],
  locked: ['设置了打开密码，无法读取', 'unlock'],
  word: ['是 WPS 文字或旧版 Word 文档（.wps/.doc）', 'word'],
  et: ['是 WPS 表格的专用格式（.et）', 'excel'],
  xls: ['是旧版 Excel 格式（.xls）', 'excel'],
  ole: ['是旧版 Office 文件', 'either'],
  pdf: ['是 PDF 文件，版面已固定', 'original'],
  picture: ['是图片，没有可读取的文字', 'original'],
  rtf: ['是 RTF 文件', 'word'],
  packed: ['是压缩包', 'unpack'],
  html: ['其实是网页（HTML）内容，只是改了扩展名', 'either'],
  xml: ['是 XML 文件', 'either'],
  text: ['是纯文本（CSV）', 'either'],
  unknown: ['无法识别', 'either'],
  docx: ['是 Word 文档（.docx），不是表格', 'word'],
  xlsb: ['是二进制工作簿（.xlsb）', 'excel'],
  pptx: ['是演示文稿（.pptx）', 'original'],
  odf: ['是 OpenDocument 文件（.odt/.ods）', 'either'],
  ofd: ['是 OFD 版式文件', 'original'],
  zip: ['是压缩包', 'unpack'],
} as const satisfies Record<string, readonly [what: string, way: WayOut]>;

const ZIPS: readonly (readonly [ForeignKind, RegExp])[] = [
  ['xlsb', /^xl\/workbook\.bin$/iu],
  ['docx', /^word\//iu],
  ['pptx', /^ppt\//iu],
  ['ofd', /^OFD\.xml$/iu],
  ['odf', /^(?:content\.xml|mimetype)$/iu],
];

const SAVE_SHEET =
  '请在 WPS 或 Excel 中打开它，选“文件 - 另存为”，类型选“Microsoft Excel 文件(*.xlsx)”，再导入新存的文件。';
const SAVE_FORM =
  '请用 WPS 或 Word 打开空白表，选“文件”→“另存为”，类型选 .docx（文字）或 .xlsx（表格），再选那个文件。';

const WAYS: Record<FileUse, Record<WayOut, string>> = {
  import: {
    again: '请检查是否复制完整，换成有内容的 .xlsx 文件。',
    unlock:
      '请在 WPS 或 Excel 中用密码打开，选“文件 - 文档加密 / 信息 - 保护工作簿”清除密码，保存后再导入。',
    word: '如果台账写在 Word 表格里，请把表格复制到新建的 Excel 工作簿，存成 .xlsx 后再导入。',
    excel: SAVE_SHEET,
    either: SAVE_SHEET,
    original: '请找到原始的表格，存成 .xlsx 后再导入。',
    unpack: '如果表格在压缩包里，请先解压，再导入里面的 .xlsx 表格。',
  },
  form: {
    again: '请重新取得这份空白表。',
    unlock: '请在 WPS 或 Word 中输入密码打开，在“文件”→“文档加密”里去掉密码，另存后再选。',
    word: '请用 WPS 文字或 Word 打开，选“文件”→“另存为”，文件类型选“Word 文档（*.docx）”，再选那个文件。',
    excel:
      '请用 WPS 表格或 Excel 打开，选“文件”→“另存为”，文件类型选“Excel 工作簿（*.xlsx）”，再选那个文件。',
    either: SAVE_FORM,
    original:
      '请向发表单位要 Word 或 Excel 版空白表；或在 WPS 中转换成 Word 文档、核对后另存为 .docx。',
    unpack: '如果空白表在压缩包里，请先解压，再选里面的 .docx 或 .xlsx 文件。',
  },
};

/** Said of what is none of the formats known. */
const WANTED: Record<FileUse, string> = {
  import: '不是 .xlsx 工作簿，',
  form: '不是 .docx 或 .xlsx 文件，',
};

function refusalOf(kind: ForeignKind, file: string, use: FileUse): Refusal {
  const [what, way] = KINDS[kind];
  const wanted = kind === 'unknown' ? WANTED[use] : '';
  return new Refusal('unsupported-file', `“${file}”${wanted}${what}。${WAYS[use][way]}`, { file });
}

/** The same words for a zip that only a password opens. */
export function lockedFile(file: string, use: FileUse): Refusal {
  return refusalOf('locked', file, use);
}

/** Null for a zip, or what begins like one. */
function kindOf(bytes: Uint8Array, file: string): ForeignKind | null {
  const begins = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (bytes.length === 0) return 'empty';
  if (begins(0x50, 0x4b)) return null;
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return kindOfCompound(bytes, file);
  if (begins(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (begins(0xff, 0xd8, 0xff) || begins(0x89, 0x50, 0x4e, 0x47)) return 'picture';
  if (begins(0x52, 0x61, 0x72, 0x21) || begins(0x37, 0x7a, 0xbc, 0xaf)) return 'packed';
  const encoding = begins(0xff, 0xfe) ? 'utf-16le' : begins(0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, 4096));
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/<html|<table|<!doctype html/iu.test(head)) return 'html';
  if (/<\?xml|<workbook/iu.test(head)) return 'xml';
  return !/(?![\t\n\r])\p{Cc}/u.test(head) && /[,\t;]/u.test(head) ? 'text' : 'unknown';
}

/** The old container holds .doc, .xls, .wps, .et, and every file locked with a password. */
function kindOfCompound(bytes: Uint8Array, file: string): ForeignKind {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string) => content.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo')) return 'locked';
  if (/\.wp[st]$/iu.test(file) || has('WordDocument')) return 'word';
  if (/\.ett?$/iu.test(file)) return 'et';
  return has('Workbook') || has('Book') || /\.xls$/iu.test(file) ? 'xls' : 'ole';
}
