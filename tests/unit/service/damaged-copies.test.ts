import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { insertRecords } from '#main/store/write-records.ts';
import { AUDIENCE, flipAudience, makeDamagedLedger } from '../../support/damaged-ledger.ts';
import { anActivity } from '../../support/ledger-records.ts';
import { temporaryFolder, testOptions, WRITER } from '../../support/ledger-temp.ts';
import { wujin } from '../../support/run-cli.ts';
import { type Harness, openService } from '../../support/service-harness.ts';

const troublesOf = ({ events }: Harness) =>
  events.filter(({ event }) => event === 'trouble').map(({ payload }) => payload);

describe('a ledger damaged where opening does not look', () => {
  test('is told the same day, each time it is opened, and leaves no copy that looks good', async () => {
    const data = path.join(temporaryFolder(), 'data');
    await makeDamagedLedger(data, 'row');
    for (const now of ['2024-06-03T01:00:00.000Z', '2024-06-04T01:00:00.000Z']) {
      const harness = await openService({ data, now: () => now });
      expect(troublesOf(harness)).toEqual([
        { key: 'copy', severe: true, message: expect.stringMatching(/损坏.*检查台账.*恢复。$/u) },
      ]);
      expect(readdirSync(path.join(data, 'backups'))).toEqual([]);
      await harness.service.close();
    }
  });

  test('is told on closing too, where the damage came in between', async () => {
    const data = path.join(temporaryFolder(), 'data');
    const now = () => '2024-06-03T01:00:00.000Z';
    const first = await openService({ data, now });
    await first.call('record.add', { kind: 'activity', input: anActivity({ audience: AUDIENCE }) });
    await first.service.close();
    flipAudience(data, 'row');
    const again = await openService({ data, now });
    await again.call('record.add', { kind: 'activity', input: anActivity({ title: '另一条' }) });
    await again.service.close();
    expect(troublesOf(again)).toMatchObject([{ key: 'copy', severe: true }]);
    expect(readdirSync(path.join(data, 'backups')).sort()).toEqual([
      'closing.sqlite',
      'daily-2024-06-03.sqlite',
    ]);
  });

  test('is a sentence and 3 on the command line, whatever was asked', async () => {
    const data = path.join(temporaryFolder(), 'data');
    await makeDamagedLedger(data, 'row');
    const list = wujin('list', 'activity', '--data', data, '--json');
    expect(list.status).toBe(3);
    expect(list.stderr).toContain('损坏');
    expect(list.json<unknown[]>()).toHaveLength(1);
    const out = path.join(data, '..', '备份.zip');
    const backup = wujin('backup', '--data', data, '--out', out);
    expect(backup.status).toBe(3);
    expect(backup.stderr).toContain('没有做成');
    expect(existsSync(out)).toBe(false);
  });

  test('whose index alone is lost gets it anew, is told so, and is copied', async () => {
    const data = path.join(temporaryFolder(), 'data');
    await makeDamagedLedger(data, 'index');
    const harness = await openService({ data });
    expect(troublesOf(harness)).toEqual([
      { key: 'indexes', severe: false, message: expect.stringContaining('已按记录重建') },
    ]);
    expect(readdirSync(path.join(data, 'backups'))).toEqual(['daily-2024-06-03.sqlite']);
    expect((await harness.call('backup.verify', {})).faults).toEqual([]);
    const { records } = await harness.call('record.list', { kind: 'activity' });
    expect(records.map(({ audience }) => audience)).toEqual([AUDIENCE]);
  });
});

test('what a killed program added after the day’s copy is copied when the ledger is opened again', async () => {
  const data = path.join(temporaryFolder(), 'data');
  const first = await openService({ data });
  await first.service.close();
  // The store alone makes no copy on closing, as a program that was killed.
  const ledger = await openLedger(data, testOptions());
  await ledger.write(WRITER, (write) =>
    insertRecords(write, 'activity', [{ input: anActivity() }]),
  );
  await ledger.close();
  await openService({ data });
  expect(existsSync(path.join(data, 'backups', 'closing.sqlite'))).toBe(true);
});
