import { Refusal } from '#shared/contract/failure.ts';

/** Names the file by its first bytes, never by its ending alone, and says how to save it right. */
export function refuseForeignFile(bytes: Uint8Array, fileName: string): void {
  if (bytes.length === 0)
    throw refuse(fileName, '是空文件，里面什么也没有', '请重新取得这份空白表。');
  if (startsWith(bytes, 'PK\u0003\u0004')) return;
  if (startsWith(bytes, '\u00D0\u00CF\u0011\u00E0')) throw refuseCompound(bytes, fileName);
  if (startsWith(bytes, '%PDF')) {
    throw refuse(
      fileName,
      '是 PDF 文件，版面已固定，无法按格填写',
      '请向发表单位要 Word 或 Excel 版空白表；或在 WPS 中用“PDF 转 Word”转换、核对后另存为 .docx。',
    );
  }
  if (startsWith(bytes, '{\\rtf')) throw refuse(fileName, '是 RTF 文件', WORD_WAY);
  if (startsWith(bytes, '\u0089PNG') || startsWith(bytes, '\u00FF\u00D8\u00FF')) {
    throw refuse(fileName, '是图片，没有可填写的文字', '请向发表单位要 Word 或 Excel 版空白表。');
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).toLowerCase();
  if (/<html|<!doctype html|<\?xml/u.test(head)) {
    throw refuse(fileName, '是网页或 XML 文件，不是真正的 .docx 或 .xlsx', BOTH_WAY);
  }
  if (startsWith(bytes, 'PK')) {
    throw new Refusal('corrupt', `“${fileName}”不完整或已损坏，打不开。${BOTH_WAY}`, {
      file: fileName,
    });
  }
  throw refuse(fileName, '不是 .docx 或 .xlsx 文件', BOTH_WAY);
}

const WORD_WAY =
  '请用 WPS 文字或 Word 打开，选“文件”→“另存为”，文件类型选“Word 文档（*.docx）”，再选那个文件。';
const EXCEL_WAY =
  '请用 WPS 表格或 Excel 打开，选“文件”→“另存为”，文件类型选“Excel 工作簿（*.xlsx）”，再选那个文件。';
const BOTH_WAY =
  '请用 WPS 或 Word 打开空白表，选“文件”→“另存为”，类型选 .docx（文字）或 .xlsx（表格），再选那个文件。';

/** The old container holds .doc, .xls, .wps, .et, and every file locked with a password. */
function refuseCompound(bytes: Uint8Array, fileName: string): Refusal {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  const has = (name: string) => names.includes(name);
  if (has('EncryptedPackage') || has('EncryptionInfo')) {
    return refuse(
      fileName,
      '加了打开密码',
      '请在 WPS 或 Word 中输入密码打开，在“文件”→“文档加密”里去掉密码，另存后再选。',
    );
  }
  const ending = fileName.split('.').pop()?.toLowerCase() ?? '';
  if (ending === 'wps') return refuse(fileName, '是 WPS 文字的专用格式（.wps）', WORD_WAY);
  if (ending === 'et') return refuse(fileName, '是 WPS 表格的专用格式（.et）', EXCEL_WAY);
  if (has('WordDocument')) return refuse(fileName, '是旧版 Word 文件（.doc）', WORD_WAY);
  if (has('Workbook') || has('Book'))
    return refuse(fileName, '是旧版 Excel 文件（.xls）', EXCEL_WAY);
  return refuse(fileName, '是旧版 Office 文件', BOTH_WAY);
}

function refuse(fileName: string, what: string, way: string): Refusal {
  return new Refusal('unsupported-file', `“${fileName}”${what}。${way}`, { file: fileName });
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}
