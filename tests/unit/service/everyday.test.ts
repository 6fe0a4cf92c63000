import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { FieldsAsked } from '#shared/contract/record.ts';
import { withExif } from '../../support/exif-photo.ts';
import { type Harness, openService, writeScan } from '../../support/service-harness.ts';

const ACTIVITY: FieldsAsked<'activity'> = {
  date: '2024-05-12',
  title: '防灾减灾日宣讲',
  form: 'lecture',
  settings: ['community'],
  audience: 120,
};

test('a workbook of 1,000 rows is imported in one step, undone in one and done again', async () => {
  const harness = await openService();
  const { call } = harness;
  const file = await workbook(harness, 1000);
  const preview = await call('import.preview', { source: { path: file } });
  expect(preview).toMatchObject({ added: { activity: 1000 }, unchanged: 0, refused: [] });
  const result = await call('import.apply', { planId: preview.planId });
  expect(result.added.activity).toBe(1000);
  expect(await audience(harness)).toEqual([1000, total(1000)]);
  const name = { id: result.stepId ?? '', label: '导入“台账.xlsx”' };
  expect(await call('history.state', {})).toEqual({ undo: name, redo: null });
  expect(await call('history.undo', { confirmed: name.id })).toMatchObject({
    outcome: 'done',
    state: { undo: null, redo: name },
  });
  expect(await audience(harness)).toEqual([0, 0]);
  await call('history.redo', { confirmed: name.id });
  expect(await audience(harness)).toEqual([1000, total(1000)]);
  expect((await call('record.list', { kind: 'activity', search: '宣讲活动777' })).total).toBe(1);

  const again = await call('import.preview', { source: { path: file } });
  expect(again).toMatchObject({ added: { activity: 0 }, unchanged: 1000 });
  expect((await call('import.apply', { planId: again.planId })).added.activity).toBe(0);
  await harness.refused('import.apply', { planId: again.planId }, 'stale');
});

test('importing again takes records out of the bin instead of adding them twice', async () => {
  const harness = await openService();
  const { call } = harness;
  const file = await workbook(harness, 5);
  const first = await call('import.preview', { source: { path: file } });
  await call('import.apply', { planId: first.planId });
  const { records } = await call('record.list', { kind: 'activity' });
  const binned = records.slice(0, 2).map(({ id }) => id);
  await call('record.remove', { kind: 'activity', ids: binned });
  expect((await call('record.list', { kind: 'activity', deleted: true })).total).toBe(2);
  const preview = await call('import.preview', { source: { path: file } });
  expect(preview).toMatchObject({ added: { activity: 2 }, unchanged: 3 });
  const result = await call('import.apply', { planId: preview.planId });
  expect(result).toMatchObject({ added: { activity: 2 }, restored: 2, unchanged: 3 });
  const after = await call('record.list', { kind: 'activity' });
  expect(after.records.map(({ id }) => id).sort()).toEqual(records.map(({ id }) => id).sort());
  expect((await call('record.list', { kind: 'activity', deleted: true })).total).toBe(0);
});

test('rows pasted from a sheet are imported like a file', async () => {
  const { call } = await openService();
  const pasted = '日期\t活动名称\t形式\t场所\t人数\n2024-05-12\t社区宣讲\t安全宣讲\t社区\t80\n';
  const preview = await call('import.preview', { source: { pasted }, year: 2024 });
  expect(preview.rows).toHaveLength(1);
  await call('import.apply', { planId: preview.planId });
  expect((await call('record.list', { kind: 'activity' })).records[0]).toMatchObject({
    title: '社区宣讲',
    audience: 80,
  });
});

test('refused rows are written to a workbook with their reasons', async () => {
  const harness = await openService();
  const { call, folder } = harness;
  const pasted =
    '日期\t活动名称\t形式\t场所\t人数\n2024-05-12\t宣讲\t安全宣讲\t社区\t80\n2024-13-40\t坏日期\t安全宣讲\t社区\t9\n';
  const preview = await call('import.preview', { source: { pasted }, year: 2024 });
  expect(preview.refused).toHaveLength(1);
  const target = path.join(folder, '未导入.xlsx');
  const saved = await call('import.saveRefused', { planId: preview.planId, path: target });
  expect(saved).toEqual({ path: target, rows: 1 });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(target);
  const text = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
  expect(text).toContain('坏日期');
  await harness.refused(
    'import.saveRefused',
    { planId: preview.planId, path: path.join(folder, '没有', 'x.xlsx') },
    'unreadable',
  );
});

test('one undo turns back a change to many records, field by field', async () => {
  const { call, refused } = await openService();
  const ids: string[] = [];
  for (const title of ['甲', '乙', '丙']) {
    ids.push(
      (
        await call('record.add', {
          kind: 'activity',
          input: { ...ACTIVITY, title, place: `${title}地` },
        })
      ).id,
    );
  }
  expect(
    await call('record.changeMany', {
      kind: 'activity',
      ids,
      patch: { place: '镇政府', occasion: 'safety-month' },
    }),
  ).toEqual({ changed: 3, names: ['甲', '乙', '丙'] });
  const places = async () =>
    (await call('record.list', { kind: 'activity', ids })).records.map(({ place }) => place);
  expect(await places()).toEqual(['镇政府', '镇政府', '镇政府']);
  expect((await call('record.list', { kind: 'activity', ids })).records[0]).toMatchObject({
    title: '甲',
    audience: 120,
    occasion: 'safety-month',
  });
  expect((await call('history.state', {})).undo?.label).toBe('批量修改3条宣传活动');
  await call('history.undo', {});
  expect(await places()).toEqual(['甲地', '乙地', '丙地']);
  await call('history.redo', {});
  expect(await places()).toEqual(['镇政府', '镇政府', '镇政府']);
  const wrong = await refused('record.changeMany', {
    kind: 'activity',
    ids,
    patch: { audience: -5 },
  });
  expect(wrong).toMatchObject({ code: 'invalid-input', place: { field: 'audience' } });
  await refused(
    'record.changeMany',
    { kind: 'activity', ids, patch: { id: 'x' } },
    'invalid-input',
  );
  await refused(
    'record.changeMany',
    { kind: 'activity', ids, patch: { toString: 'x' } },
    'invalid-input',
  );
  await refused(
    'record.changeMany',
    { kind: 'activity', ids: [...ids, 'a-none'], patch: { place: '乱' } },
    'not-found',
  );
  expect(await places()).toEqual(['镇政府', '镇政府', '镇政府']);
});

test('a record in the bin leaves lists, cells and sums, and comes back whole', async () => {
  const harness = await openService();
  const { call } = harness;
  const { id } = await call('record.add', { kind: 'activity', input: ACTIVITY });
  const record = { kind: 'activity' as const, id };
  await call('file.attach', { record, paths: [writeScan(harness.folder, '现场.jpg')] });
  await call('record.remove', { kind: 'activity', ids: [id] });
  expect((await call('record.list', { kind: 'activity', ids: [id] })).records).toEqual([]);
  expect(await audience(harness)).toEqual([0, 0]);
  expect((await call('overview.statistics', { year: 2024, half: 1 })).tally.total.audience).toBe(0);
  await call('record.restore', { kind: 'activity', ids: [id] });
  expect((await call('record.list', { kind: 'activity', ids: [id] })).records[0]).toMatchObject({
    audience: 120,
    fileCount: 1,
  });
  const past = await call('record.history', { kind: 'activity', id });
  expect(past.map(({ label }) => label)).toEqual([
    '恢复1条宣传活动',
    '删除1条宣传活动',
    '添加1份佐证材料',
    '新增宣传活动“防灾减灾日宣讲”',
  ]);
});

test('undo skips settings and reports, and names the operator of the settings', async () => {
  const { call } = await openService();
  await call('settings.save', { operator: '宣传组' });
  const { id } = await call('record.add', { kind: 'activity', input: ACTIVITY });
  await call('settings.save', { theme: 'dark' });
  await call('report.saveChoices', { year: 2024, half: 1, choices: { practice: '做法' } });
  expect((await call('history.state', {})).undo?.label).toBe('新增宣传活动“防灾减灾日宣讲”');
  await call('history.undo', {});
  expect((await call('settings.get', {})).theme).toBe('dark');
  const past = await call('record.history', { kind: 'activity', id });
  expect(past.map(({ operator }) => operator)).toEqual(['宣传组', '宣传组']);
});

test('nothing to undo or redo is said in words', async () => {
  const { refused } = await openService();
  expect((await refused('history.undo', {}, 'not-found')).message).toContain('撤销');
  expect((await refused('history.redo', {}, 'not-found')).message).toContain('重做');
});

test('settings and drafts survive closing; a saved draft is found until it is dropped', async () => {
  const { call, data } = await openService();
  await call('settings.save', { textSize: 'larger', columns: ['date', 'title'] });
  await call('draft.save', { key: 'activity:new', value: { title: '半句', settings: [] } });
  await call('draft.save', { key: 'activity:new', value: { title: '一句', settings: [] } });
  await call('ledger.close', {});
  await call('ledger.open', { folder: data });
  expect(await call('settings.get', {})).toMatchObject({
    textSize: 'larger',
    columns: ['date', 'title'],
  });
  expect(await call('draft.list', {})).toMatchObject([
    { key: 'activity:new', value: { title: '一句', settings: [] } },
  ]);
  await call('draft.discard', { key: 'activity:new' });
  expect(await call('draft.list', {})).toEqual([]);
});

test('a backup brings everything back; a broken one leaves the open ledger as it is', async () => {
  const harness = await openService({ sample: true });
  const { call, folder, data } = harness;
  const before = (await call('ledger.status', {}))?.counts;
  const file = path.join(folder, '备份.zip');
  const made = await call('backup.create', { path: file });
  expect(made.records).toBe(Object.values(before ?? {}).reduce((sum, count) => sum + count, 0));
  const { records } = await call('record.list', { kind: 'activity' });
  await call('record.remove', { kind: 'activity', ids: records.map(({ id }) => id) });
  const broken = path.join(folder, '坏.zip');
  writeFileSync(broken, 'PK not a zip');
  await harness.refused('backup.restore', { path: broken, folder: data }, 'corrupt');
  expect((await call('ledger.status', {}))?.folder).toBe(data);
  await harness.refused('backup.restore', { path: `${broken}x`, folder: data }, 'not-found');
  expect((await call('ledger.status', {}))?.counts.activity).toBe(0);
  await call('backup.restore', { path: file, folder: data });
  expect((await call('ledger.status', {}))?.counts).toEqual(before);
});

async function workbook({ folder }: Harness, rows: number): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('2024年');
  sheet.addRow(['日期', '活动名称', '宣传形式', '五进类别', '场次', '受众人次', '地点']);
  for (let number = 1; number <= rows; number += 1) {
    const day = String(1 + (number % 28)).padStart(2, '0');
    const month = String(1 + (number % 5)).padStart(2, '0');
    sheet.addRow([
      `2024-${month}-${day}`,
      `宣讲活动${number}`,
      '安全宣讲',
      '社区',
      1,
      number,
      '礼堂',
    ]);
  }
  const file = path.join(folder, '台账.xlsx');
  await book.xlsx.writeFile(file);
  return file;
}

async function audience({ call }: Harness): Promise<[number, number]> {
  const { total, sums } = await call('record.list', { kind: 'activity', limit: 1 });
  return [total, sums.audience];
}

function total(rows: number): number {
  return (rows * (rows + 1)) / 2;
}

test('the ids of a filter come whole, in the order of the list, ticked ones too', async () => {
  const { call } = await openService();
  const added: string[] = [];
  for (const date of ['2024-05-03', '2024-05-01', '2024-05-02']) {
    added.push((await call('record.add', { kind: 'activity', input: { ...ACTIVITY, date } })).id);
  }
  const sort = { field: 'date', descending: false };
  const byDate = [added[1], added[2], added[0]];
  expect(await call('record.ids', { kind: 'activity', sort })).toEqual(byDate);
  expect(await call('record.ids', { kind: 'activity', sort, ids: added.slice(0, 2) })).toEqual([
    added[1],
    added[0],
  ]);
  expect(await call('record.ids', { kind: 'activity', sort, offset: 1, limit: 1 })).toEqual([
    added[2],
  ]);
  const listed = await call('record.list', { kind: 'activity', sort, ids: added });
  expect(listed.records.map(({ id }) => id)).toEqual(byDate);
  expect(listed.sums.audience).toBe(360);
});

test("a record's own files are checked, and what the photo tells is kept", async () => {
  const harness = await openService();
  const { call } = harness;
  const { id } = await call('record.add', { kind: 'activity', input: ACTIVITY });
  const other = await call('record.add', {
    kind: 'activity',
    input: { ...ACTIVITY, title: '另一场' },
  });
  const record = { kind: 'activity', id } as const;
  const bytes = new Uint8Array(withExif(Buffer.from([0xff, 0xd8, 0xff, 0xd9])));
  const [photo] = await call('file.attachBytes', { record, name: '现场.jpg', bytes });
  await call('file.attachBytes', {
    record: { kind: 'activity', id: other.id },
    name: '别处.txt',
    bytes: new Uint8Array([1]),
  });
  expect(photo).toMatchObject({
    takenOn: '2024-05-12',
    takenPlace: '北纬40.04520 东经117.40890',
  });
  expect(await call('file.check', { record })).toEqual([]);
  const { path: stored } = await call('file.locate', { id: photo?.id ?? '' });
  chmodSync(stored, 0o600);
  writeFileSync(stored, Buffer.alloc(bytes.length));
  expect(await call('file.check', { record })).toMatchObject([
    { file: { name: '现场.jpg' }, fault: 'changed' },
  ]);
  rmSync(stored);
  expect(await call('file.check', { record })).toMatchObject([{ fault: 'missing' }]);
  expect(await call('file.check', { record: { kind: 'activity', id: other.id } })).toEqual([]);
});
