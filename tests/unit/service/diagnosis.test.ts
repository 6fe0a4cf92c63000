import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { errorPlaces } from '#main/service/diagnosis/recent-failures.ts';
import { RECORD_KINDS } from '#shared/domain/record.ts';
import { openService } from '../../support/service-harness.ts';

test('the report tells versions, counts, copies and what failed', async () => {
  const { call, refused, folder } = await openService({ sample: true });
  await refused('record.get', { kind: 'work', id: 'w-nowhere' }, 'not-found');
  const file = path.join(folder, '诊断.txt');
  expect(await call('diagnosis.save', { path: file, runtime: 'Electron 45.4.1' })).toEqual({
    path: file,
  });
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('Electron 45.4.1');
  expect(text).toContain('宣传活动 37 条，安全宣传试点 2 条');
  expect(text).toContain('2024-06-03T01:00:00.000Z  record.get  not-found');
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
});

test('the report holds nothing that the clerk wrote, and no path', async () => {
  const harness = await openService({ sample: true });
  const { call, refused, folder, data } = harness;
  await call('unit.save', { name: '某某单位', leader: '某负责人', phone: '022-00000000' });
  await refused('backup.create', { path: path.join(folder, '不在的文件夹', '某备份.zip') });
  const file = path.join(folder, '诊断.txt');
  await call('diagnosis.save', { path: file, runtime: 'Electron 45.4.1' });
  const text = readFileSync(file, 'utf8');

  const written = new Set<string>([
    '某某单位',
    '某负责人',
    '022-00000000',
    '某备份',
    '不在的文件夹',
  ]);
  for (const kind of RECORD_KINDS) {
    const { records } = await call('record.list', { kind });
    for (const record of records)
      for (const value of Object.values(record))
        if (typeof value === 'string' && /[\u4e00-\u9fff]{2}/u.test(value)) written.add(value);
  }
  expect(written.size).toBeGreaterThan(100);
  expect([...written].filter((value) => text.includes(value))).toEqual([]);
  for (const place of [data, folder, path.basename(folder)]) expect(text).not.toContain(place);
});

test('without a ledger it says so', async () => {
  const { call, folder } = await openService();
  await call('ledger.close', {});
  expect(await call('diagnosis.standing', {})).toBeNull();
  const file = path.join(folder, '诊断.txt');
  await call('diagnosis.save', { path: file, runtime: 'Electron 45.4.1' });
  expect(readFileSync(file, 'utf8')).toContain('没有打开台账');
});

test('the standing names the folder, the last copy and the room left', async () => {
  const { call, data } = await openService({ sample: true });
  const standing = await call('diagnosis.standing', {});
  expect(standing).toMatchObject({ folder: data });
  expect(standing?.freeBytes).toBeGreaterThan(0);
  await call('ledger.close', {});
  await call('ledger.open', { folder: data });
  const { lastCopyAt } = (await call('diagnosis.standing', {})) ?? {};
  expect(Date.parse(lastCopyAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
});

test('of an error that nobody met only its kind and its places in the program are told', () => {
  const error = new TypeError('某某单位的活动“某标题”');
  error.stack = `TypeError: 某某单位\n    at add (/home/某人/app/out/main/service.cjs:12:34)\n    at C:\\Users\\某人\\x.cjs:5:6`;
  expect(errorPlaces(error)).toBe('TypeError service.cjs:12:34 x.cjs:5:6');
  expect(errorPlaces('某某单位')).toBe('not an error');
});
