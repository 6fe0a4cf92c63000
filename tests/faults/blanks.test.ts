import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#shared/domain/failure.ts';
import { packWord } from '../documents/blanks/making/word-writers.ts';
import { fillFile, recogniseFile, tagFile } from '../support/blank-files.ts';

const good = packWord('<w:p><w:r><w:t>作品名称：</w:t></w:r></w:p>');

function refusalOf(bytes: Uint8Array, name: string): Refusal {
  try {
    recogniseFile(bytes, name, 'work');
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`${name} was taken`);
}

function withParts(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(good);
  change(parts);
  return zipSync(parts);
}

const edited = (part: string, from: string | RegExp, to: string) =>
  withParts((parts) => {
    const text = new TextDecoder().decode(parts[part]).replace(from, to);
    parts[part] = strToU8(text);
  });

function compound(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...name].forEach((letter, index) => bytes.set([letter.charCodeAt(0), 0], 1024 + index * 2));
  return bytes;
}

const ascii = (text: string) => strToU8(text);

describe('files that are no blank form', () => {
  test.each([
    ['a.doc', compound('WordDocument'), /旧版 Word.*另存为/u],
    ['a.xls', compound('Workbook'), /旧版 Excel.*\.xlsx/u],
    ['a.wps', compound('WordDocument'), /\.wps.*另存为/u],
    ['a.et', compound('Workbook'), /\.et.*\.xlsx/u],
    ['旧表.docx', compound('WordDocument'), /旧版 Word/u],
    ['锁.docx', compound('EncryptedPackage'), /密码/u],
    ['a.pdf', ascii('%PDF-1.7 ...'), /PDF/u],
    ['a.rtf', ascii('{\\rtf1 ...'), /RTF.*另存为/u],
    ['a.docx', ascii('<html><body>表</body></html>'), /网页/u],
    ['a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]), /图片/u],
    ['a.docx', new Uint8Array(), /空文件/u],
    ['a.docx', ascii('hello'), /不是 \.docx/u],
    [
      'a.odt',
      zipSync({ mimetype: ascii('application/vnd.oasis.opendocument.text') }),
      /OpenDocument/u,
    ],
    ['a.ofd', zipSync({ 'OFD.xml': ascii('<ofd/>') }), /OFD/u],
    ['a.zip', zipSync({ 'a.txt': ascii('a') }), /压缩/u],
  ])('%s is refused with the way out (%#)', (name, bytes, words) => {
    const { failure } = refusalOf(bytes, name);
    expect(failure.code).toBe('unsupported-file');
    expect(failure.message).toMatch(words);
    expect(failure.message).toContain(name);
    expect(failure.place).toEqual({ file: name });
  });

  test('a macro is refused whatever the ending says', () => {
    const type = edited(
      '[Content_Types].xml',
      'wordprocessingml.document.main',
      'ms-word.document.macroEnabled.main',
    );
    expect(refusalOf(type, 'a.docm').failure.message).toContain('宏');
    const hidden = withParts((parts) => {
      parts['word/vbaProject.bin'] = ascii('x');
    });
    expect(refusalOf(hidden, 'a.docx').failure.message).toContain('宏');
  });

  test('controls and fields that run or fetch by themselves are refused', () => {
    const control = withParts((parts) => {
      parts['word/activeX/activeX1.xml'] = ascii('<a/>');
    });
    expect(refusalOf(control, 'a.docx').failure.message).toContain('控件');
    const field = edited(
      'word/document.xml',
      '<w:t>',
      '<w:instrText> DDE</w:instrText><w:instrText>AUTO c:\\\\x "y"</w:instrText><w:t>',
    );
    expect(refusalOf(field, 'a.docx').failure.message).toContain('域');
  });
});

describe('broken and hostile zips', () => {
  test.each([10, 60, 400, good.length - 30])('cut off after %i bytes', (length) => {
    expect(['corrupt', 'unsupported-file']).toContain(
      refusalOf(good.slice(0, length), 'a.docx').failure.code,
    );
  });

  test('any single wrong byte is either harmless or refused', () => {
    for (let at = 0; at < good.length; at += 7) {
      const bytes = good.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      try {
        recogniseFile(bytes, 'a.docx', 'work');
      } catch (error) {
        expect(error, `byte ${at}`).toBeInstanceOf(Refusal);
      }
    }
  });

  test('a bomb is stopped before it is unpacked', () => {
    const bomb = withParts((parts) => {
      parts['word/media/image1.bin'] = new Uint8Array(80 * 1024 * 1024);
    });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(refusalOf(bomb, 'a.docx').failure.message).toContain('过大');
  });

  test('a part that is longer than its header says is refused', () => {
    const bytes = edited('word/document.xml', '</w:body>', `${'<w:p/>'.repeat(2000)}</w:body>`);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    }
    expect(refusalOf(bytes, 'a.docx').failure.code).toBe('corrupt');
  });

  test('a part whose words are not as its CRC says is refused, though it reads well', () => {
    const bytes = zipSync(unzipSync(good), { level: 0 });
    const at = Buffer.from(bytes).indexOf('作品名称');
    bytes.set(Buffer.from('试点名称'), at);
    expect(refusalOf(bytes, 'a.docx').failure.code).toBe('corrupt');
  });

  test('a locked entry is named as a password', () => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    expect(refusalOf(bytes, 'a.docx').failure.message).toContain('密码');
  });

  test('document types and entities are refused', () => {
    const doctype = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>';
    const bytes = edited('word/document.xml', /^<\?xml[^>]*>/u, doctype);
    expect(refusalOf(bytes, 'a.docx').failure.message).toContain('实体');
  });

  test.each([
    ['</w:body>', '</w:p>'],
    ['<w:body>', '<w:body a=b>'],
    ['</w:document>', ''],
  ])('XML that is not well-formed (%s)', (from, to) => {
    expect(refusalOf(edited('word/document.xml', from, to), 'a.docx').failure.code).toBe('corrupt');
  });

  test('endless nesting is refused', () => {
    const deep = '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000);
    expect(
      refusalOf(edited('word/document.xml', '<w:body>', `<w:body>${deep}`), 'a.docx').failure.code,
    ).toBe('corrupt');
  });
});

describe('links out of the blank', () => {
  const rels = (target: string, type: string) =>
    withParts((parts) => {
      parts['word/_rels/document.xml.rels'] = ascii(
        `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
      );
    });

  test.each(['attachedTemplate', 'image', 'oleObject', 'frame', 'aFChunk'])(
    '%s is cut and told',
    (type) => {
      const bytes = rels('http://bad.example/x', type);
      const found = recogniseFile(bytes, 'a.docx', 'work');
      expect(found.warnings.map(({ message }) => message).join()).toContain('http://bad.example/x');
      const done = fillFile(tagFile(bytes, found), new Map([['work.title', '甲']]));
      for (const part of Object.values(unzipSync(done.bytes))) {
        expect(new TextDecoder().decode(part)).not.toContain('bad.example');
      }
    },
  );

  test('a hyperlink that waits for a click may stay', () => {
    const found = recogniseFile(rels('https://www.example.gov.cn/', 'hyperlink'), 'a.docx', 'work');
    expect(found.warnings).toEqual([]);
  });
});

describe('forms that are big on purpose', () => {
  const withBody = (body: string) => packWord(`${body}<w:p><w:r><w:t>作品名称：</w:t></w:r></w:p>`);
  const run = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

  test.each([
    ['nearly a million spaces', withBody(run(' '.repeat(900_000)))],
    ['lines of spaces and years', withBody(run(`${' '.repeat(2900)}x`).repeat(20))],
    ['brackets without end', withBody(run('（'.repeat(2900)).repeat(20))],
    [
      'a span of a billion columns',
      withBody(
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
      ),
    ],
    ['twenty thousand paragraphs', withBody('<w:p/>'.repeat(20_000))],
  ])('%s are read in seconds', (_what, bytes) => {
    const started = performance.now();
    const found = recogniseFile(bytes, 'a.docx', 'work');
    expect(found.fields.map(({ field }) => field)).toContain('work.title');
    expect(performance.now() - started).toBeLessThan(8000);
  });

  test('a worksheet merged to its last cell and full of frames is read in seconds', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('表');
    const thin = { style: 'thin' as const };
    for (let row = 1; row <= 600; row += 1) {
      for (let column = 1; column <= 120; column += 1)
        sheet.getCell(row, column).border = { top: thin, left: thin };
    }
    sheet.getCell('A1').value = '填报单位';
    const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
    const xml = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    const merges = '<mergeCells count="1"><mergeCell ref="A5:XFD1048576"/></mergeCells>';
    parts['xl/worksheets/sheet1.xml'] = ascii(xml.replace('</sheetData>', `</sheetData>${merges}`));
    const started = performance.now();
    const found = recogniseFile(zipSync(parts), 'a.xlsx', 'statistics');
    expect(found.fields.map(({ field }) => field)).toContain('unit.name');
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe('what is far too long for a form', () => {
  test('a ledger chosen as a blank is told and not searched', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('台账');
    for (let row = 0; row < 600; row += 1)
      sheet.addRow(Array.from({ length: 10 }, () => '安全宣讲'));
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    expect(refusalOf(bytes, '台账.xlsx').message).toMatch(/6000 处文字.*像是台账.*另选/u);
  });

  test('a document of millions of letters is refused before it is read', () => {
    const parts = unzipSync(good);
    const document = new TextDecoder().decode(parts['word/document.xml']);
    const words = document.replace('作品名称：', '作品名称'.repeat(1_000_000));
    // Unpacked: packed so well it would be refused as a bomb.
    const long = zipSync({ ...parts, 'word/document.xml': strToU8(words) }, { level: 0 });
    expect(refusalOf(long, '长文.docx').message).toMatch(/正文太长/u);
  });

  test.each([
    ['a paragraph of 100,000 runs', '<w:r><w:t>□</w:t></w:r>'.repeat(100_000)],
    ['20,000 declared prefixes', nestedPrefixes()],
  ])('%s takes no longer than its length', (_name, words) => {
    const start = performance.now();
    recogniseFile(packWord(`<w:p>${words}</w:p>`), '表.docx', 'work');
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

/** Many on one element, and one on each of many within it. */
function nestedPrefixes(): string {
  const declared = Array.from({ length: 20_000 }, (_each, at) => `xmlns:n${at}="u${at}"`).join(' ');
  const inner = '<w:r xmlns:m="v"><w:t>甲</w:t></w:r>'.repeat(20_000);
  return `<w:smartTag ${declared}>${inner}</w:smartTag>`;
}
