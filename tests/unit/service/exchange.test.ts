import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { FieldsAsked } from '#shared/contract/record.ts';
import { RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import { type Harness, openService } from '../../support/service-harness.ts';

const HEADINGS = ['日期', '活动名称', '宣传形式', '进入领域', '受众人数', '地点'];
const ACTIVITY: FieldsAsked<'activity'> = {
  date: '2024-05-12',
  title: '防灾减灾日宣讲',
  form: 'lecture',
  settings: ['community'],
  audience: 120,
  place: '文化广场',
};
const ROW = ['2024-05-12', '防灾减灾日宣讲', '安全宣讲', '社区', 120, '文化广场'];

async function workbook({ folder }: Harness, name: string, rows: unknown[][]): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('台账').addRows([HEADINGS, ...rows]);
  const file = path.join(folder, name);
  await book.xlsx.writeFile(file);
  return file;
}

async function importFile({ call }: Harness, file: string) {
  const preview = await call('import.preview', { source: { path: file } });
  const result = await call('import.apply', { planId: preview.planId });
  expect(result.added).toEqual(preview.added);
  expect(result.unchanged).toBe(preview.unchanged);
  expect(preview.rows.filter((row) => row.unchanged)).toHaveLength(preview.unchanged);
  return result;
}

async function countOf({ call }: Harness, kind: RecordKind = 'activity') {
  return (await call('record.list', { kind })).total;
}

async function contents({ call }: Harness, kind: RecordKind) {
  const { records } = await call('record.list', { kind });
  return records
    .map((record) => {
      const {
        id: _id,
        revision: _revision,
        createdAt: _created,
        updatedAt: _updated,
        fileCount: _files,
        ...rest
      } = record;
      return JSON.stringify(rest);
    })
    .sort();
}

test('a row equal to a record entered by hand adds nothing', async () => {
  const harness = await openService();
  await harness.call('record.add', {
    kind: 'activity',
    input: { ...ACTIVITY, remarks: '手工录入' },
  });
  const file = await workbook(harness, '台账.xlsx', [ROW]);
  expect(await importFile(harness, file)).toMatchObject({ added: { activity: 0 }, unchanged: 1 });
  expect(await countOf(harness)).toBe(1);
});

test('equal rows of one file are records of their own, and only as many as there are', async () => {
  const harness = await openService();
  const two = await workbook(harness, '两行.xlsx', [ROW, ROW]);
  expect(await importFile(harness, two)).toMatchObject({ added: { activity: 2 }, unchanged: 0 });
  expect(await importFile(harness, two)).toMatchObject({ added: { activity: 0 }, unchanged: 2 });
  const otherwise = ['2024年5月12日', ...ROW.slice(1)];
  const three = await workbook(harness, '三行.xlsx', [otherwise, otherwise, otherwise]);
  const result = await importFile(harness, three);
  expect(result).toMatchObject({ added: { activity: 1 }, unchanged: 2 });
  expect(await countOf(harness)).toBe(3);
});

test('a row whose record was edited since stays that record', async () => {
  const harness = await openService();
  const file = await workbook(harness, '台账.xlsx', [ROW]);
  await importFile(harness, file);
  const [record] = (await harness.call('record.list', { kind: 'activity' })).records;
  if (!record) throw new Error('nothing imported');
  await harness.call('record.change', {
    kind: 'activity',
    id: record.id,
    revision: record.revision,
    input: { ...ACTIVITY, title: '改过的名称', audience: 121 },
  });
  expect(await importFile(harness, file)).toMatchObject({ added: { activity: 0 }, unchanged: 1 });
  expect(await countOf(harness)).toBe(1);
});

test('an edited record does not hide an equal row of another file', async () => {
  const harness = await openService();
  const file = await workbook(harness, '台账.xlsx', [ROW]);
  await importFile(harness, file);
  await harness.call('record.changeMany', {
    kind: 'activity',
    ids: (await harness.call('record.list', { kind: 'activity' })).records.map(({ id }) => id),
    patch: { audience: 300 },
  });
  const other = await workbook(harness, '另一份.xlsx', [
    ['2024年5月12日', ...ROW.slice(1)],
    ['2024年5月12日', ...ROW.slice(1, 4), 300, '文化广场'],
  ]);
  expect(await importFile(harness, other)).toMatchObject({ added: { activity: 1 }, unchanged: 1 });
});

test('a row whose record is in the bin adds nothing when an equal one was entered instead', async () => {
  const harness = await openService();
  const file = await workbook(harness, '台账.xlsx', [ROW]);
  await importFile(harness, file);
  const [record] = (await harness.call('record.list', { kind: 'activity' })).records;
  await harness.call('record.remove', { kind: 'activity', ids: [record?.id ?? ''] });
  await harness.call('record.add', { kind: 'activity', input: ACTIVITY });
  expect(await importFile(harness, file)).toMatchObject({ added: { activity: 0 }, unchanged: 1 });
  expect(await countOf(harness)).toBe(1);
});

async function fillByHand(harness: Harness): Promise<void> {
  const { call } = harness;
  await call('record.add', {
    kind: 'activity',
    input: {
      ...ACTIVITY,
      endDate: ACTIVITY.date,
      place: '/',
      summary: '一\n二',
    },
  });
  await call('record.add', {
    kind: 'activity',
    input: {
      ...ACTIVITY,
      title: '＝全角 与 空格',
      form: 'drill',
      settings: ['school', 'family'],
      principles: ['reach'],
      mode: 'both',
      occasion: 'disaster-day',
      remarks: '备注',
      details: { evacuationSeconds: 90, rectified: false, drillScript: '先报警\n后疏散' },
    },
  });
  await call('record.add', { kind: 'activity', input: ACTIVITY });
  await call('record.add', { kind: 'activity', input: ACTIVITY });
  await call('record.add', {
    kind: 'pilot',
    input: { year: 2024, kind: 'village', name: '甲村', practice: '做法一' },
  });
  await call('record.add', {
    kind: 'work',
    input: { year: 2024, title: '短视频一', type: 'video', settings: [] },
  });
  await call('record.add', {
    kind: 'case',
    input: { year: 2024, title: '案例一', setting: null, form: 'lecture' },
  });
  await call('record.add', {
    kind: 'case',
    input: { year: 2024, title: '案例二', setting: null, form: null },
  });
}

test('an export put into the same ledger adds nothing', async () => {
  const harness = await openService({ sample: true });
  await importFile(harness, await workbook(harness, '台账.xlsx', [ROW, ROW]));
  await fillByHand(harness);
  const [first, second] = (await harness.call('record.list', { kind: 'activity' })).records;
  await harness.call('record.changeMany', {
    kind: 'activity',
    ids: [first?.id ?? '', second?.id ?? ''],
    patch: { place: '改过的地点' },
  });
  const before = await Promise.all(RECORD_KINDS.map((kind) => contents(harness, kind)));
  const target = path.join(harness.folder, '导出.xlsx');
  const { records } = await harness.call('ledger.exportWorkbook', { path: target });
  expect(Object.values(records)).toEqual(before.map((each) => each.length));
  const result = await importFile(harness, target);
  expect(result).toMatchObject({
    added: { activity: 0, pilot: 0, work: 0, case: 0 },
    refused: [],
    unchanged: before.flat().length,
  });
  expect(await Promise.all(RECORD_KINDS.map((kind) => contents(harness, kind)))).toEqual(before);
});

test('an export put into a fresh ledger gives equal records', async () => {
  const full = await openService({ sample: true });
  const target = path.join(full.folder, '导出.xlsx');
  const { records } = await full.call('ledger.exportWorkbook', { path: target });
  expect(records.activity).toBeGreaterThan(10);
  const fresh = await openService();
  const result = await importFile(fresh, target);
  expect(result).toMatchObject({ added: records, unchanged: 0, refused: [], guessed: [] });
  for (const kind of RECORD_KINDS) {
    expect(await contents(fresh, kind)).toEqual(
      (await contents(full, kind)).map((each) =>
        each.replace(/"(activityIds|pilotIds)":\[[^\]]*\]/g, '"$1":[]'),
      ),
    );
  }
});

test('every guess tells its reason', async () => {
  const harness = await openService();
  const file = await workbook(harness, '推测.xlsx', [
    ['2024-05-12', '防灾宣讲', '座谈', '居民小区', '约60人', '广场'],
    ['5月13日', '消防演练', '', '', '1.2万', '同上'],
  ]);
  const { planId, rows } = await harness.call('import.preview', { source: { path: file } });
  const { guessed } = await harness.call('import.apply', { planId });
  expect(guessed).toEqual(rows.flatMap(({ guesses }) => guesses));
  expect(guessed.length).toBeGreaterThan(4);
  expect(guessed.filter(({ why }) => !/\p{Script=Han}/u.test(why))).toEqual([]);
});

test('an export replaces the file of that name whole, and leaves no other', async () => {
  const harness = await openService({ sample: true });
  const out = path.join(harness.folder, 'out');
  mkdirSync(out);
  const target = path.join(out, '导出.xlsx');
  writeFileSync(target, '旧的');
  await harness.call('ledger.exportWorkbook', { path: target });
  expect(readdirSync(out)).toEqual(['导出.xlsx']);
  const fresh = await openService();
  expect((await importFile(fresh, target)).added.activity).toBeGreaterThan(0);
});

test('an export to a place that cannot be is refused in words', async () => {
  const harness = await openService({ sample: true });
  const { refused, folder } = harness;
  const missing = path.join(folder, '没有', '导出.xlsx');
  await refused('ledger.exportWorkbook', { path: missing }, 'unreadable');
  expect(existsSync(path.dirname(missing))).toBe(false);
  await refused('ledger.exportWorkbook', { path: path.join(folder, '导出.csv') }, 'invalid-input');
  mkdirSync(path.join(folder, '夹.xlsx'));
  await refused('ledger.exportWorkbook', { path: path.join(folder, '夹.xlsx') }, 'invalid-input');
});

test('a title that begins with a brace costs the import nothing: what the preview promised is added', async () => {
  const harness = await openService();
  const file = path.join(import.meta.dirname, '..', '..', 'faults', 'brace-title.xlsx');
  const { added, refused } = await importFile(harness, file);
  expect({ added: added.activity, refused }).toEqual({ added: 2, refused: [] });
  const found = await harness.call('record.list', { kind: 'activity', search: '{防灾周}' });
  expect(found.records.map(({ title }) => title)).toEqual(['{防灾周}讲座']);
  expect((await importFile(harness, file)).unchanged).toBe(2);
});

test('a workbook that has grown by the equal of a row adds that row, once', async () => {
  const harness = await openService();
  const other = ['2024-05-13', '另一场宣讲', '安全宣讲', '企业', 30, '一号车间'];
  expect(
    (await importFile(harness, await workbook(harness, '一.xlsx', [ROW, other]))).added,
  ).toEqual({ activity: 2, pilot: 0, work: 0, case: 0 });
  const grown = await workbook(harness, '二.xlsx', [other, ROW, ROW]);
  expect(await importFile(harness, grown)).toMatchObject({ added: { activity: 1 }, unchanged: 2 });
  expect(await importFile(harness, grown)).toMatchObject({ added: { activity: 0 }, unchanged: 3 });
  expect(await countOf(harness)).toBe(3);
});
