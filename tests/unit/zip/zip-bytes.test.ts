import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { planImport } from '#main/exchange/plan-import.ts';
import { packZip } from '#main/zip/pack-zip.ts';
import { writeZip } from '#main/zip/write-zip-file.ts';
import { ZipBytes } from '#main/zip/zip-bytes.ts';
import { packWord } from '../../documents/blanks/making/word-writers.ts';
import { packWorkbook } from '../../documents/workbooks/makers/by-hand.ts';
import { recogniseFile } from '../../support/blank-files.ts';
import { temporaryFolder } from '../../support/ledger-temp.ts';

/** The same entries as ZIP64, as some exporting systems write even their smallest files. */
async function asWide(bytes: Uint8Array): Promise<Uint8Array> {
  const file = path.join(temporaryFolder(), 'wide.zip');
  await writeZip(file, async (zip) => {
    for (const [name, content] of Object.entries(unzipSync(bytes)))
      await zip.add(name, Readable.from([content]), { compress: true, sizeBytes: 5_000_000_000 });
  });
  return new Uint8Array(readFileSync(file));
}

describe('a small file with ZIP64 entries', () => {
  test('is imported', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (...texts: string[]) => `<row>${texts.map(cell).join('')}</row>`;
    const rows = [
      row('日期', '活动名称', '宣传形式', '进入领域'),
      row('2024.5.1', '甲', '安全宣讲', '企业'),
    ];
    const sheets = [{ name: 'a', xml: `<sheetData>${rows.join('')}</sheetData>` }];
    const bytes = await asWide(packWorkbook({ sheets }));
    const cutOffs = { half1: '06-20', half2: '12-10' };
    expect(planImport(bytes, { fileName: 'x.xlsx', cutOffs }).rows).toHaveLength(1);
  });

  test('is recognised as a blank', async () => {
    const bytes = await asWide(packWord('<w:p><w:r><w:t>作品名称：</w:t></w:r></w:p>'));
    const { fields } = recogniseFile(bytes, 'a.docx', 'work');
    expect(fields.map(({ field }) => field)).toEqual(['work.title']);
  });
});

describe('an entry', () => {
  const stored = zipSync({ 'word/a.xml': [Buffer.from('<a>原来的文字</a>'), { level: 0 }] });

  test('is refused when one letter of it is not as its CRC says', () => {
    const torn = Buffer.from(stored);
    torn[torn.indexOf('原来') + 2] = 0x81;
    expect(ZipBytes.open(stored).read('word/a.xml')).not.toBeNull();
    expect(() => ZipBytes.open(torn).read('word/a.xml')).toThrow('broken');
  });

  test('is found whatever its case and slashes', () => {
    const zip = ZipBytes.open(zipSync({ 'XL\\Workbook.xml': Buffer.from('<a/>') }));
    expect(zip.has('xl/workbook.xml')).toBe(true);
  });

  test('is refused when another has its name', () => {
    const twice = Buffer.from(zipSync({ 'a.xml': Buffer.from('1'), 'b.xml': Buffer.from('2') }));
    for (let at = twice.indexOf('b.xml'); at >= 0; at = twice.indexOf('b.xml', at))
      twice.write('a.xml', at);
    expect(() => ZipBytes.open(twice)).toThrow('broken');
  });

  test('never exchanged keeps its very bytes, its date and its place', () => {
    const before = zipSync({ 'b.xml': Buffer.from('2'.repeat(99)), 'a.xml': Buffer.from('1') });
    const zip = ZipBytes.open(before);
    expect(Buffer.from(zip.write()).equals(before)).toBe(true);
    zip.replace('a.xml', Buffer.from('neu'));
    const after = unzipSync(zip.write());
    expect(Object.keys(after)).toEqual(['b.xml', 'a.xml']);
    expect(Buffer.from(after['a.xml'] ?? []).toString()).toBe('neu');
  });
});

test('what is packed is read by other programs, Chinese names and all', () => {
  const file = path.join(temporaryFolder(), 'x.zip');
  writeFileSync(
    file,
    packZip([
      ['目录/长.txt', Buffer.from('长'.repeat(9000))],
      ['a', Buffer.alloc(0)],
    ]),
  );
  const program =
    'import json,sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps(z.namelist()))';
  const names = execFileSync('python3', ['-c', program, file], { encoding: 'utf8' });
  expect(JSON.parse(names)).toEqual(['目录/长.txt', 'a']);
});
