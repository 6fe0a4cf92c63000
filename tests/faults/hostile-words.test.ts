import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { planImport } from '#main/exchange/plan-import.ts';
import { packWorkbook } from '../documents/workbooks/makers/by-hand.ts';
import { openService } from '../support/service-harness.ts';

/** Words that every object of JavaScript knows; a clerk's file may hold them like any other. */
const WORDS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'isPrototypeOf',
];
/** What nobody has heard of either. */
const PLAIN = 'zzplainzz';

const HEAD = ['日期', '活动名称', '宣传形式', '进入领域', '受众人次', '地点'];
const ROW = ['2024.5.1', '甲', '安全宣讲', '企业', '30', '礼堂'];
const OPTIONS = { fileName: '台账.xlsx', cutOffs: { half1: '06-20', half2: '12-10' } } as const;

function workbook(rows: readonly (readonly string[])[], sheet = '台账'): Uint8Array {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const xml = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  return packWorkbook({ sheets: [{ name: sheet, xml: `<sheetData>${xml}</sheetData>` }] });
}

/** With the word in one place of heading, row or sheet. */
const PLACES: readonly (readonly [string, (word: string) => Uint8Array])[] = [
  ...HEAD.map(
    (heading, column) =>
      [
        `the heading beside ${heading}`,
        (word: string) =>
          workbook([HEAD.toSpliced(column, 0, word), ROW.toSpliced(column, 0, '内容')]),
      ] as const,
  ),
  ...HEAD.map(
    (heading, column) =>
      [
        `the cell under ${heading}`,
        (word: string) => workbook([HEAD, ROW.with(column, word), ROW]),
      ] as const,
  ),
  ['the name of the sheet', (word) => workbook([HEAD, ROW], word)],
];

const saidOf = (value: unknown, word: string) =>
  JSON.stringify(value, (key, held: unknown) => (key === 'contentKey' ? '' : held)).replace(
    new RegExp(word, 'gi'),
    '词',
  );

describe.each(WORDS)('%s', (word) => {
  test.each(PLACES)('as %s is a word like any other', (_, at) => {
    const plan = planImport(at(word), OPTIONS);
    expect(saidOf(plan, word)).toEqual(saidOf(planImport(at(PLAIN), OPTIONS), PLAIN));
  });

  test('is corrected, kept and known again as the name of a sheet, and changes no object', async () => {
    const { call, folder } = await openService();
    await call('ledger.open', { folder: path.join(folder, 'data') });
    const file = path.join(folder, '台账.xlsx');
    writeFileSync(file, workbook([HEAD.with(5, '别的'), ROW], word));
    const overrides = {
      columns: { [word]: { F: 'place' } },
      kinds: { [word]: 'activity' as const },
    };
    for (let time = 0; time < 2; time += 1) {
      const { planId } = await call('import.preview', { source: { path: file }, overrides });
      await call('import.apply', { planId });
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'F')).toBe(false);
    await call('settings.save', { synonyms: { headings: { 地处: word, [word]: 'place' } } });
    await call('settings.save', { synonyms: { form: { [word]: word }, labels: { 名字: word } } });
    await call('import.preview', { source: { path: file } });
    expect(await call('settings.get', {})).toMatchObject({ synonyms: { labels: { 名字: word } } });
  });
});
