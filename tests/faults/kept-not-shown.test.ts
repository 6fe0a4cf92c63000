import { expect, test } from 'vitest';
import type { Half } from '#shared/domain/period.ts';
import { failAtStatement } from '../support/failing-statements.ts';
import { anActivity } from '../support/ledger-records.ts';
import { openService } from '../support/service-harness.ts';

const HALF = { year: 2023, half: 2 as Half };

test('a disk that fails at any statement of a freeze leaves it undone and says so, or done and says so', async () => {
  const { call, service } = await openService({ sample: true });
  const ends = { undone: 0, kept: 0 };
  for (let number = 1; ; number += 1) {
    const injected = failAtStatement(number, { code: 'SQLITE_IOERR_READ', rollsBack: false });
    const outcome = await service.call('report.freeze', HALF);
    injected.stop();
    if (!injected.hasFailed()) break;
    const { current, versions } = await call('report.get', HALF);
    const words = outcome.ok ? '' : outcome.failure.message;
    if (current.state === 'frozen') {
      expect(words).toMatch(/^这一步已经保存，不用再做.*磁盘出错/u);
      ends.kept += 1;
      await call('report.unfreeze', { ...HALF, reason: '领导要求修改' });
      continue;
    }
    expect(words).toContain('磁盘出错');
    expect(words).not.toContain('已经保存');
    // Not even begun, before it was first frozen.
    if (ends.kept === 0) expect(versions).toEqual([]);
    ends.undone += 1;
  }
  expect(ends.undone).toBeGreaterThan(10);
  expect(ends.kept).toBeGreaterThan(10);
});

test('a disk that fails once a step is undone does not have it undone twice', async () => {
  const { call, service } = await openService({ sample: true });
  await call('record.add', { kind: 'activity', input: anActivity() });
  const before = await call('history.state', {});
  let isTurned = false;
  for (let number = 1; !isTurned; number += 1) {
    const injected = failAtStatement(number, { code: 'SQLITE_IOERR_READ', rollsBack: false });
    const outcome = await service.call('history.undo', {});
    injected.stop();
    isTurned = (await call('history.state', {})).undo?.id !== before.undo?.id;
    const words = outcome.ok ? '' : outcome.failure.message;
    expect(words.startsWith('这一步已经保存'), words).toBe(isTurned);
  }
});
