import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { WorkbookBounds } from '#main/exchange/cells/workbook-bounds.ts';
import { planImport } from '#main/exchange/plan-import.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { packWorkbook } from '../documents/workbooks/makers/by-hand.ts';
import { openService } from '../support/service-harness.ts';
import { workbookOf } from '../support/three-doors.ts';

const OPTIONS = { fileName: '台账.xlsx', cutOffs: { half1: '06-20', half2: '12-10' } } as const;
const HEAD = ['日期', '活动名称', '宣传形式', '进入领域', '受众人次', '地点', '备注'];
const ROW = ['2024.5.1', '甲', '安全宣讲', '企业', '30', '礼堂', ''];

const cell = (text: string, ref?: string) =>
  `<c${ref ? ` r="${ref}"` : ''} t="inlineStr"><is><t>${text}</t></is></c>`;
const table = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => `<row>${row.map((text) => cell(text)).join('')}</row>`).join('');
const sheet = (xml: string, name = '台账') => ({ name, xml: `<sheetData>${xml}</sheetData>` });

function refusalOf(bytes: Uint8Array): string {
  try {
    planImport(bytes, OPTIONS);
  } catch (error) {
    if (error instanceof Refusal) return error.failure.message;
    throw error;
  }
  throw new Error('was not refused');
}

function secondsFor(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

describe('a workbook past a bound is refused with the bound, its place and the way out', () => {
  test('columns', () => {
    const wide = Array.from({ length: 16_384 }, (_, at) => `栏${at}`);
    const bytes = packWorkbook({ sheets: [sheet(table([wide, wide]))] });
    let said = '';
    const took = secondsFor(() => (said = refusalOf(bytes)));
    expect(said).toMatch(/“台账\.xlsx”的工作表“台账”有一行写了 16384 栏，超过 1000 栏.*删去/);
    expect(took).toBeLessThan(5);
  });

  test('sheets', () => {
    const sheets = Array.from({ length: 501 }, (_, at) => sheet(table([HEAD, ROW]), `第${at}页`));
    expect(refusalOf(packWorkbook({ sheets }))).toMatch(/有 501 个工作表，超过 500 个.*分别导入/);
  });

  test('one sheet under many names', () => {
    const names = Array.from({ length: 300 }, (_, at) => `第${at}页`);
    const bytes = packWorkbook({ sheets: names.map((name) => sheet(table([HEAD, ROW]), name)) });
    const entries = unzipSync(bytes);
    const rels = new TextDecoder().decode(entries['xl/_rels/workbook.xml.rels']);
    const one = rels.replaceAll(/sheet\d+\.xml/g, 'sheet1.xml');
    entries['xl/_rels/workbook.xml.rels'] = new TextEncoder().encode(one);
    expect(refusalOf(zipSync(entries))).toMatch(/已损坏/);
  });

  test('characters in a cell', () => {
    const bytes = packWorkbook({
      sheets: [sheet(table([HEAD, [...ROW.slice(0, 6), '长'.repeat(32_768)]]))],
    });
    expect(refusalOf(bytes)).toMatch(/工作表“台账”G2 一格有 32768 个字，超过.*32767 个.*删短/);
  });

  test('cells', () => {
    const bounds = new WorkbookBounds('台账.xlsx');
    const all = () => {
      for (let at = 0; at <= 5_000_000; at += 1) bounds.cell('台账', 'A1', '');
    };
    expect(all).toThrow(/格子超过 5000000 个.*分别导入/);
  });

  test('depth', () => {
    const deep = '<x>'.repeat(1_000_000);
    const before = process.memoryUsage().heapUsed;
    expect(refusalOf(packWorkbook({ sheets: [sheet(deep)] }))).toMatch(/已损坏/);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200_000_000);
  });
});

describe('what is merely large is read', () => {
  const LETTERS = [
    '中',
    '1',
    ' ',
    '、',
    '(',
    '年',
    '企业',
    '人',
    '-',
    '：',
    'a',
    '□',
    '进',
    '　',
    '.',
  ];

  test.each(LETTERS)('a cell of 32,767 %s in any column', (letter) => {
    const long = letter.repeat(Math.floor(32_767 / letter.length));
    const rows = HEAD.map((_, column) => ROW.map((text, at) => (at === column ? long : text)));
    const bytes = workbookOf([HEAD, ROW, ...rows]);
    expect(secondsFor(() => planImport(bytes, OPTIONS))).toBeLessThan(5);
  });

  test.each(LETTERS)('a workbook of nothing but cells of 32,767 %s', (letter) => {
    const long = letter.repeat(Math.floor(32_767 / letter.length));
    const bytes = workbookOf([HEAD.map(() => long), ROW.map(() => long), [long], [long, long]]);
    expect(
      secondsFor(() => {
        try {
          planImport(bytes, OPTIONS);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }),
    ).toBeLessThan(5);
  });

  test('cells set down to the last row of the sheet', () => {
    const rows = Array.from({ length: 1_048_574 }, (_, at) => {
      const row = at + 3;
      return `<row r="${row}" ht="20"><c r="A${row}" s="1"/><c r="B${row}" s="1"/></row>`;
    });
    const bytes = packWorkbook({ sheets: [sheet(table([HEAD, ROW]) + rows.join(''))] });
    let found = 0;
    const took = secondsFor(() => (found = planImport(bytes, OPTIONS).rows.length));
    expect(found).toBe(1);
    expect(took).toBeLessThan(8);
  });

  test('blank cells between others keep their columns, told or counted', () => {
    const heads = HEAD.map((text, at) => cell(text, `${'ABCDEFGH'[at + 1]}1`)).join('');
    const values = ROW.map((text) => cell(text)).join('');
    const told = `<row r="1"><c r="A1" s="1"/>${heads}</row><row r="2"></row>`;
    const counted = `<row r="3" ht="9"></row><row><c r="A4" s="1"/>${values}</row>`;
    const plan = planImport(packWorkbook({ sheets: [sheet(told + counted)] }), OPTIONS);
    expect(plan.rows).toMatchObject([{ row: 4, input: { title: '甲', audience: 30 } }]);
  });
});

describe('the service while a file is read', () => {
  /** Cells that do not tell their place are counted one by one: seconds of work, and little to keep. */
  const slow = () =>
    packWorkbook({
      sheets: [sheet(table([HEAD, ROW]) + `<row>${'<c s="1"/>'.repeat(16)}</row>`.repeat(700_000))],
    });

  test('answers others at once, gives the file up at its bound and reads the next', async () => {
    const { call, service, refused, folder } = await openService({
      sample: true,
      reading: { timeMs: 2500 },
    });
    const hostile = path.join(folder, '慢.xlsx');
    writeFileSync(hostile, slow());
    const read = new AbortController();
    const reading = refused('import.preview', { source: { path: hostile } }, 'unsupported-file');
    void reading.finally(() => read.abort()).catch(() => undefined);
    const waits: number[] = [];
    while (!read.signal.aborted) {
      const start = performance.now();
      const list = await service.call('record.list', { kind: 'activity' });
      expect(list).toMatchObject({ ok: true });
      waits.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect((await reading).message).toMatch(
      /“慢\.xlsx”读了 3 秒还没有读完，已停止，台账没有改动。请.*按年份分成几个/,
    );
    expect(waits.length).toBeGreaterThan(10);
    expect(Math.max(...waits)).toBeLessThan(1000);
    const good = path.join(folder, '好.xlsx');
    writeFileSync(good, workbookOf([HEAD, ROW]));
    expect(await call('import.preview', { source: { path: good } })).toMatchObject({
      added: { activity: 1 },
    });
  });

  test('gives up a file that fills the memory', async () => {
    const { call, refused, folder } = await openService({
      sample: true,
      reading: { memoryMb: 80 },
    });
    const hostile = path.join(folder, '大.xlsx');
    const rows = Array.from({ length: 60_000 }, (_, at) =>
      ROW.map((text) => `${text}${at}${'字'.repeat(40)}`),
    );
    writeFileSync(hostile, packWorkbook({ sheets: [sheet(table([HEAD, ...rows]))] }));
    const { message } = await refused('import.preview', { source: { path: hostile } });
    expect(message).toMatch(/读取“大\.xlsx”要用的内存超过 80 MB，已停止，台账没有改动。请/);
    expect(await call('record.list', { kind: 'activity' })).toBeTruthy();
  });

  test('is closed while it reads', async () => {
    const { service, folder } = await openService({ sample: true });
    const hostile = path.join(folder, '慢.xlsx');
    writeFileSync(hostile, slow());
    const reading = service.call('import.preview', { source: { path: hostile } });
    await new Promise((resolve) => setTimeout(resolve, 800));
    const start = performance.now();
    await service.close();
    expect(performance.now() - start).toBeLessThan(3000);
    expect(await reading).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  });
});
