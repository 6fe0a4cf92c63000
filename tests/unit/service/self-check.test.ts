import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/ledger-temp.ts';
import { type Harness, openService, writeScan } from '../../support/service-harness.ts';

const MARK = 'a word that stands nowhere else';

/** A closed ledger in which one bit of a word was flipped. */
async function flippedLedger(): Promise<string> {
  const data = path.join(temporaryFolder(), 'data');
  const first = await openService({ data, sample: true });
  const { records } = await first.call('record.list', { kind: 'activity', limit: 1 });
  const ids = records.map(({ id }) => id);
  await first.call('record.changeMany', { kind: 'activity', ids, patch: { place: MARK } });
  await first.service.close();
  const file = path.join(data, 'ledger.sqlite');
  const bytes = readFileSync(file);
  let flipped = 0;
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
    if (bytes[at - 1] === 0x22) continue; // as the log has it, in JSON
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    flipped += 1;
  }
  expect(flipped).toBeGreaterThan(0);
  writeFileSync(file, bytes);
  return data;
}

const troublesOf = ({ events }: Harness) =>
  events
    .filter(({ event }) => event === 'trouble')
    .map(({ payload }) => (payload as { message: string }).message);

async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; !isTrue(); tries += 1) {
    expect(tries).toBeLessThan(500);
    await wait(20);
  }
}

describe('a word with a flipped bit', () => {
  test('is found by the program itself and told, then at each opening until it is settled', async () => {
    const data = await flippedLedger();
    const harness = await openService({ data, selfCheckAfterMs: 1 });
    await until(() => troublesOf(harness).length > 0);
    expect(troublesOf(harness)[0]).toMatch(
      /自己检查台账时发现问题：宣传活动“.+”的“地点”与最后一次保存的不一样/u,
    );
    await harness.service.close();

    const again = await openService({ data });
    const { warnings } = await again.call('ledger.open', { folder: data });
    expect(warnings.join()).toContain('自己检查台账时发现问题');
    expect((await again.call('backup.lastCheck', {}))?.faults).toBe(1);
    const settled = await again.call('backup.settle', { keep: 'logged' });
    expect(settled).toMatchObject({ faults: [], differing: 0 });
    const { records } = await again.call('record.list', { kind: 'activity' });
    expect(records.filter(({ place }) => place === MARK)).toHaveLength(1);
    expect((await again.call('ledger.open', { folder: data })).warnings).toEqual([]);
  });

  test('lets no older copy go, however many days go by', async () => {
    const data = await flippedLedger();
    const found = await openService({ data });
    expect((await found.call('backup.verify', {})).differing).toBe(1);
    await found.service.close();
    for (let day = 1; day <= 20; day += 1) {
      const now = `2024-07-${String(day).padStart(2, '0')}T01:00:00.000Z`;
      const harness = await openService({ data, now: () => now });
      await harness.service.close();
    }
    const daily = readdirSync(path.join(data, 'backups')).filter((name) =>
      name.startsWith('daily'),
    );
    expect(daily).toHaveLength(21);
  });
});

test('a round goes on where it was left, and what it looked at is all of the ledger', async () => {
  const harness = await openService({ sample: true });
  const { call, folder, data, service } = harness;
  const { records } = await call('record.list', { kind: 'activity', limit: 1 });
  const record = { kind: 'activity' as const, id: records[0]?.id ?? '' };
  await call('file.attach', { record, paths: [writeScan(folder, '签到.jpg')] });
  await service.close();
  const part = await openService({ data, selfCheckAfterMs: 1 });
  await wait(30);
  await part.service.close();
  const rest = await openService({ data, selfCheckAfterMs: 1 });
  for (let tries = 0; (await rest.call('backup.lastCheck', {})) === null; tries += 1) {
    expect(tries).toBeLessThan(500);
    await wait(20);
  }
  expect(await rest.call('backup.lastCheck', {})).toMatchObject({ faults: 0 });
});
