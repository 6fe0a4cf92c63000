import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { CallInput } from '#shared/contract/contract.ts';
import type { FieldsAsked } from '#shared/contract/record.ts';
import type { Half } from '#shared/domain/period.ts';
import { type Harness, inputOf, openService, writeScan } from '../../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 as Half };
const DAY = '2024-04-01';

test('the same content in two data folders gives the same code and the same bytes', async () => {
  const [one, other] = [await fill([0, 1, 2]), await fill([2, 0, 1])];
  const packs = [await packed(one), await packed(other)] as const;
  expect(packs[1].code).toBe(packs[0].code);
  expect(packs[1].files).toEqual(packs[0].files);
  expect(packs[0].files.map(({ name }) => path.extname(name))).toEqual(
    expect.arrayContaining(['.docx', '.xlsx', '.eml', '.zip', '.pdf', '.txt', '.json']),
  );
  for (const { name } of packs[0].files) {
    const [first, second] = packs.map(({ folder }) => readFileSync(path.join(folder, name)));
    expect([name, first?.equals(second ?? Buffer.alloc(0))]).toEqual([name, true]);
  }
});

test('packing twice gives the same bytes, at another hour too', async () => {
  let hour = 0;
  const harness = await fill(
    [0, 1, 2],
    () => `2024-06-03T${String(++hour % 24).padStart(2, '0')}:00:00.000Z`,
  );
  const first = await packed(harness);
  rmSync(first.folder, { recursive: true });
  const outDir = path.dirname(first.folder);
  const again = await harness.call('report.pack', { ...FIRST, outDir });
  expect(again.files).toEqual(first.files);
});

test('a remark, a summary or evidence added later is no drift', async () => {
  const harness = await fill([0, 1, 2]);
  const { call } = harness;
  const { current } = await call('report.freeze', FIRST);
  const { records } = await call('record.list', { kind: 'activity', year: 2024 });
  const ids = records.map(({ id }) => id);
  await call('record.changeMany', {
    kind: 'activity',
    ids,
    patch: { remarks: '补记', summary: '另有记录' },
  });
  await call('file.attach', {
    record: { kind: 'activity', id: ids[0] ?? '' },
    paths: [writeScan(harness.folder, '现场.jpg')],
  });
  expect((await call('report.get', FIRST)).drift).toEqual([]);
  await call('report.unfreeze', { ...FIRST, reason: '再看一遍' });
  expect((await call('report.freeze', FIRST)).current.digest).toBe(current.digest);
});

test('freezing twice gives the same code; after a change another', async () => {
  const { call } = await fill([0, 1, 2]);
  const { current } = await call('report.freeze', FIRST);
  await call('report.unfreeze', { ...FIRST, reason: '再看一遍' });
  expect((await call('report.freeze', FIRST)).current.codeText).toBe(current.codeText);
  await call('report.unfreeze', { ...FIRST, reason: '补一场活动' });
  await call('record.add', { kind: 'activity', input: activity(7) });
  const changed = await call('report.freeze', FIRST);
  expect(changed.current.digest).not.toBe(current.digest);
  expect(changed.current.version).toBe(1);
});

test('a package from before the report was taken back does not count', async () => {
  const harness = await fill([0, 1, 2]);
  const { call, folder } = harness;
  const outDir = path.join(folder, 'out');
  await call('report.freeze', FIRST);
  await call('report.sign', { ...(inputOf('sign', FIRST, folder) as CallInput<'report.sign'>) });
  await call('report.pack', { ...FIRST, outDir });
  expect((await call('report.get', FIRST)).blockedBecause.send).toBeNull();
  await call('report.unsign', { ...FIRST, reason: '补一场活动' });
  await call('report.unfreeze', { ...FIRST, reason: '补一场活动' });
  await call('report.freeze', FIRST);
  await call('report.sign', { ...(inputOf('sign', FIRST, folder) as CallInput<'report.sign'>) });
  expect((await call('report.get', FIRST)).blockedBecause.send).toContain('生成');
  await harness.refused('report.send', inputOf('send', FIRST, folder), 'invalid-input');
});

test('a draft is packed as a draft and leaves the report as it was', async () => {
  const { call, folder } = await fill([0, 1, 2]);
  const before = await call('report.get', FIRST);
  const draft = await call('report.pack', { ...FIRST, outDir: folder, draft: true });
  expect(draft).toMatchObject({ state: 'draft', code: '2024-1 第1版 草稿' });
  expect(path.basename(draft.folder)).toContain('草稿');
  expect(await call('report.get', FIRST)).toEqual(before);
});

/** A ledger whose records are put in in the given order; pilots and a case hang on them. */
async function fill(order: readonly number[], now?: () => string): Promise<Harness> {
  const harness = await openService(now ? { now } : {});
  const { call, folder } = harness;
  await call('unit.save', { name: '示例镇', leader: '镇长', contact: '经办人', phone: '22000000' });
  const activityIds = new Map<number, string>();
  for (const number of order) {
    const added = await call('record.add', { kind: 'activity', input: activity(number) });
    activityIds.set(number, added.id);
  }
  const pilotIds = new Map<number, string>();
  for (const number of order) {
    const added = await call('record.add', {
      kind: 'pilot',
      input: { year: 2024, kind: 'village', name: `试点村${number}` },
    });
    pilotIds.set(number, added.id);
  }
  for (const number of order) {
    const work = await call('record.add', {
      kind: 'work',
      input: { year: 2024, title: `短片${number}`, type: 'video' },
    });
    const record = { kind: 'work' as const, id: work.id };
    const paths = [0, 1].map((part) =>
      writeScan(folder, `短片${number}-${part}.png`, `${number}${part}`),
    );
    await call('file.attach', { record, paths: order[0] === 0 ? paths : paths.toReversed() });
  }
  await call('record.add', {
    kind: 'case',
    input: {
      year: 2024,
      title: '示范做法',
      activityIds: order.map((number) => activityIds.get(number) ?? ''),
      pilotIds: order.map((number) => pilotIds.get(number) ?? ''),
    },
  });
  return harness;
}

function activity(number: number): FieldsAsked<'activity'> {
  return {
    date: DAY,
    title: `宣讲${number}`,
    form: 'lecture',
    settings: number % 2 === 0 ? ['village', 'family'] : ['family'],
    sessions: 1 + number,
    audience: 30 * number,
  };
}

async function packed({ call, folder }: Harness) {
  await call('report.freeze', FIRST);
  await call('report.sign', {
    ...FIRST,
    signedOn: '2024-06-18',
    signedBy: '镇长',
    scans: [{ form: 'statistics', path: writeScan(folder), codeOnScan: '' }],
    codeOnScan: '',
  });
  return call('report.pack', { ...FIRST, outDir: path.join(folder, 'out') });
}
