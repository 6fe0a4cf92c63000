import { Refusal } from '#shared/contract/failure.ts';
import type { Archive } from './open-archive.ts';

const SAVE_AS =
  '请在 WPS 或 Excel 中打开它，选“文件 - 另存为”，类型选“Microsoft Excel 文件(*.xlsx)”，再导入新存的文件。';

/** Refuses whatever is not a zip, by its first bytes: says what it is and what to press. */
export function refuseUnlessZip(bytes: Uint8Array, file: string): void {
  const refuse = (what: string, way = SAVE_AS) =>
    new Refusal('unsupported-file', `“${file}”${what}${way}`, { file });
  if (bytes.length === 0)
    throw refuse('是空文件，里面什么也没有。', '请检查是否复制完整，换成有内容的 .xlsx 文件。');
  if (startsWith(bytes, [0x50, 0x4b])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw refuse(oleKind(bytes, file), oleWay(bytes));
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    throw refuse('是 PDF 文件，不是表格。', '请找到做这份 PDF 的原始表格，存成 .xlsx 后再导入。');
  if (startsWith(bytes, [0xff, 0xd8, 0xff]) || startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) {
    throw refuse('是图片，不是表格。', '请导入原始的 .xlsx 表格。');
  }
  if (startsWith(bytes, [0x52, 0x61, 0x72, 0x21]) || startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf])) {
    throw refuse('是压缩包。', '请先解压，再导入里面的 .xlsx 表格。');
  }
  const head = textHead(bytes);
  if (/<html|<table|<!doctype html/iu.test(head))
    throw refuse('其实是网页（HTML）内容，只是改了扩展名。');
  if (/<\?xml|<workbook/iu.test(head)) throw refuse('是 XML 格式的表格，不是 .xlsx。');
  if (!/(?![\t\n\r])\p{Cc}/u.test(head) && /[,\t;].*/u.test(head))
    throw refuse('是纯文本（CSV），不是 .xlsx 工作簿。');
  throw refuse('不是 .xlsx 工作簿，无法识别。');
}

/** Refuses zips that are something else: a .docx with another name, .ods, .xlsb, .et. */
export function refuseUnlessWorkbook(archive: Archive, file: string): void {
  const has = (pattern: RegExp) => archive.names.some((name) => pattern.test(name));
  const refuse = (what: string, way = SAVE_AS) =>
    new Refusal('unsupported-file', `“${file}”${what}${way}`, { file });
  if (has(/^xl\/workbook\.bin$/iu)) throw refuse('是二进制工作簿（.xlsb）。');
  if (has(/^xl\//iu)) return;
  if (has(/^word\//iu))
    throw refuse(
      '是 Word 文档（.docx），不是表格，只是改了扩展名。',
      '如果台账写在 Word 表格里，请把表格复制到新建的 Excel 工作簿，存成 .xlsx 后再导入。',
    );
  if (has(/^ppt\//iu)) throw refuse('是演示文稿（.pptx），不是表格。', '请导入 .xlsx 表格。');
  if (has(/^content\.xml$/iu)) throw refuse('是 OpenDocument 表格（.ods）。');
  if (has(/^workbook\.xml$|worksheets\//iu)) return;
  throw refuse('是压缩包，不是 .xlsx 工作簿。', '如果表格在压缩包里，请先解压再导入。');
}

function oleKind(bytes: Uint8Array, file: string): string {
  if (holds(bytes, 'EncryptedPackage')) return '设置了打开密码，无法读取。';
  if (/\.et[t]?$/iu.test(file)) return '是 WPS 的旧格式表格（.et）。';
  if (/\.wp[st]$/iu.test(file) || holds(bytes, 'WordDocument'))
    return '是 WPS 文字或旧版 Word 文档（.wps/.doc），不是表格。';
  return '是旧版 Excel 格式（.xls）。';
}

function oleWay(bytes: Uint8Array): string {
  return holds(bytes, 'EncryptedPackage')
    ? '请在 WPS 或 Excel 中用密码打开，选“文件 - 文档加密 / 信息 - 保护工作簿”清除密码，保存后再导入。'
    : SAVE_AS;
}

/** Stream names of an OLE file stand in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from(name, 'utf16le'),
  );
}

function textHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4096);
  const utf16 = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8';
  return new TextDecoder(utf16).decode(head);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
