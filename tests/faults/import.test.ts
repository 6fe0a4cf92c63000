import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { readWorkbookFile } from '#main/exchange/cells/read-workbook-file.ts';
import { planImport } from '#main/exchange/plan-import.ts';
import { ZipBytes } from '#main/zip/zip-bytes.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { packWorkbook } from '../documents/workbooks/makers/by-hand.ts';
import { WORKBOOKS } from '../support/workbook-truth.ts';

const folder = mkdtempSync(join(tmpdir(), 'wujin-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sample = new Uint8Array(readFileSync(join(WORKBOOKS, '示例镇台账2024.xlsx')));
const SHEET =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>标题</t></is></c></row></sheetData>';

/** The Chinese sentence with which the bytes are refused; anything else thrown fails the test. */
function refusal(bytes: Uint8Array, fileName = '台账.xlsx'): string {
  try {
    planImport(bytes, { fileName, cutOffs: { half1: '06-20', half2: '12-10' } });
  } catch (error) {
    if (error instanceof Refusal) return error.failure.message;
    throw error;
  }
  throw new Error('was not refused');
}

describe('files that are no workbook', () => {
  const ole = (...names: string[]) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      ...names.map((name) => Buffer.from(name, 'utf16le')),
    ]);
  const utf8 = (text: string) => strToU8(text);

  it.each<[string, Uint8Array, string, RegExp]>([
    ['an empty file', new Uint8Array(), 'a.xlsx', /空文件/],
    ['an old .xls', ole('Workbook'), 'a.xls', /旧版 Excel 格式（\.xls）.*另存为/],
    ['an .xls named .xlsx', ole('Workbook'), 'a.xlsx', /旧版 Excel 格式/],
    [
      'an encrypted .xlsx',
      ole('EncryptedPackage', 'EncryptionInfo'),
      'a.xlsx',
      /打开密码.*清除密码/,
    ],
    ['an .et', ole('Workbook'), 'a.et', /\.et.*另存为/],
    ['a .wps', ole('WordDocument'), 'a.wps', /\.wps\/\.doc/],
    [
      'a .docx named .xlsx',
      zipSync({ '[Content_Types].xml': utf8('<x/>'), 'word/document.xml': utf8('<x/>') }),
      'a.xlsx',
      /Word 文档/,
    ],
    ['an .xlsb', zipSync({ 'xl/workbook.bin': utf8('x') }), 'a.xlsb', /xlsb/],
    [
      'an .ods',
      zipSync({
        mimetype: utf8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': utf8('<x/>'),
      }),
      'a.xlsx',
      /OpenDocument/,
    ],
    ['a zip', zipSync({ '台账.xlsx': sample }), 'a.xlsx', /解压/],
    [
      'HTML named .xls',
      utf8('<html><table><tr><td>日期</td></tr></table></html>'),
      'a.xls',
      /网页/,
    ],
    ['a CSV named .xlsx', utf8('日期,名称\n2024.5.1,甲'), 'a.xlsx', /CSV/],
    ['a PDF', utf8('%PDF-1.7'), 'a.xlsx', /PDF/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]), 'a.xlsx', /图片/],
    ['noise', new Uint8Array([1, 2, 3, 4]), 'a.xlsx', /无法识别/],
  ])('refuses %s in words', (_, bytes, name, words) => {
    expect(refusal(bytes, name)).toMatch(words);
  });

  it('refuses a missing file, a folder and a file too large without reading them', async () => {
    await expect(readWorkbookFile(join(folder, '没有.xlsx'))).rejects.toThrow(/找不到文件/);
    mkdirSync(join(folder, '文件夹.xlsx'));
    await expect(readWorkbookFile(join(folder, '文件夹.xlsx'))).rejects.toThrow(/是文件夹/);
    const large = join(folder, '很大.xlsx');
    writeFileSync(large, Buffer.alloc(50_000_001));
    await expect(readWorkbookFile(large)).rejects.toThrow(/超过 50 MB/);
  });
});

describe('workbooks without a ledger', () => {
  it('refuses one whose sheets are empty', () => {
    expect(
      refusal(
        packWorkbook({
          sheets: [
            { name: 'Sheet1', xml: '<sheetData/>' },
            { name: 'Sheet2', xml: '<sheetData/>' },
          ],
        }),
      ),
    ).toMatch(/都是空的/);
  });

  it('refuses one without a heading and says which headings are needed', () => {
    expect(refusal(packWorkbook({ sheets: [{ name: 'Sheet1', xml: SHEET }] }))).toMatch(
      /没有找到台账的表头.*日期、活动名称、宣传形式、五进场所/,
    );
  });
});

describe('damaged workbooks', () => {
  it('refuses a workbook cut short anywhere', () => {
    for (const part of [0.02, 0.3, 0.6, 0.9, 0.999]) {
      expect(refusal(sample.slice(0, Math.floor(sample.length * part)))).toMatch(
        /已损坏或没有传完整/,
      );
    }
  });

  it('refuses broken XML', () => {
    const parts = unzipSync(sample);
    expect(
      refusal(
        zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row>') }),
      ),
    ).toMatch(/已损坏/);
    expect(
      refusal(zipSync({ ...parts, 'xl/workbook.xml': new Uint8Array([0xff, 0x00, 0x41]) })),
    ).toMatch(/已损坏/);
  });

  it('refuses a workbook one of whose sheets is missing', () => {
    const { 'xl/worksheets/sheet2.xml': _, ...parts } = unzipSync(sample);
    expect(refusal(zipSync(parts))).toMatch(/已损坏/);
  });

  it('answers any damage with a plan or a refusal, never with a crash', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        (changes) => {
          const bytes = sample.slice();
          for (const [at, value] of changes) bytes[at] = value;
          try {
            planImport(bytes, { fileName: 'x.xlsx', cutOffs: { half1: '06-20', half2: '12-10' } });
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('hostile workbooks', () => {
  it('refuses entities that multiply, without expanding them', () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
    expect(
      refusal(zipSync({ ...unzipSync(sample), 'xl/worksheets/sheet1.xml': strToU8(laughs) })),
    ).toMatch(/外部定义（DTD）/);
  });

  it('refuses entities that read files of this machine', () => {
    const outside =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><sst><si><t>&f;</t></si></sst>';
    expect(
      refusal(zipSync({ ...unzipSync(sample), 'xl/sharedStrings.xml': strToU8(outside) })),
    ).toMatch(/DTD/);
  });

  it('refuses a zip bomb within seconds and without its memory', () => {
    const before = process.memoryUsage().rss;
    const bomb = zipSync({
      ...unzipSync(sample),
      'xl/worksheets/sheet1.xml': new Uint8Array(400_000_000),
    });
    const started = performance.now();
    expect(refusal(bomb)).toMatch(/内容过大/);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(1_500_000_000);
  });

  it('does not believe the size a zip tells', () => {
    const packed = deflateRawSync(Buffer.alloc(5_000_000));
    const bytes = zipSync({ 'a.xml': [new Uint8Array(5_000_000), { level: 9 }] });
    const lying = bytes.slice();
    const view = new DataView(lying.buffer);
    const directory = view.getUint32(lying.length - 6, true);
    view.setUint32(directory + 24, 10, true);
    expect(packed.length).toBeLessThan(10_000);
    const bounds = { unpackedBytes: 1_000_000, ratio: 400, entries: 10 };
    expect(() => ZipBytes.open(lying, bounds).read('a.xml')).toThrow('too-large');
  });

  it('refuses a workbook with too many parts', () => {
    const parts = Object.fromEntries(
      Array.from({ length: 5001 }, (_, index) => [`xl/p${index}.xml`, new Uint8Array()]),
    );
    expect(refusal(zipSync(parts, { level: 0 }))).toMatch(/内容过大/);
  });

  it('refuses more rows than a ledger has', () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(200_001);
    expect(
      refusal(packWorkbook({ sheets: [{ name: 'a', xml: `<sheetData>${rows}</sheetData>` }] })),
    ).toMatch(/超过 200000 行/);
  });

  it('lives with merged cells over the whole sheet', () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const head = ['日期', '活动名称', '宣传形式', '进入领域'].map(cell).join('');
    const row = ['2024.5.1', '甲', '安全宣讲', '企业'].map(cell).join('');
    const merges = `<mergeCells>${'<mergeCell ref="F1:XFD1048576"/>'.repeat(50_000)}</mergeCells>`;
    const bytes = packWorkbook({
      sheets: [
        { name: 'a', xml: `<sheetData><row>${head}</row><row>${row}</row></sheetData>${merges}` },
      ],
    });
    expect(
      planImport(bytes, { fileName: 'x.xlsx', cutOffs: { half1: '06-20', half2: '12-10' } }).rows,
    ).toHaveLength(1);
  });

  it('is not led outside by names with ..', () => {
    const parts = unzipSync(sample);
    const rels = new TextDecoder()
      .decode(parts['xl/_rels/workbook.xml.rels'])
      .replace('worksheets/sheet1.xml', '../../../../etc/passwd');
    expect(refusal(zipSync({ ...parts, 'xl/_rels/workbook.xml.rels': strToU8(rels) }))).toMatch(
      /已损坏/,
    );
  });
});
