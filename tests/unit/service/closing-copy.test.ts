import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openService } from '../../support/service-harness.ts';

test('what was entered on the first day can be had back from the copy made on closing', async () => {
  const first = await openService({ sample: true });
  await first.service.close();
  const copy = path.join(first.data, 'backups', 'closing.sqlite');

  const other = await openService();
  const folder = path.join(other.folder, '找回');
  await other.call('backup.restore', { path: copy, folder });
  expect((await other.call('ledger.status', {}))?.counts).toEqual({
    activity: 37,
    pilot: 2,
    work: 2,
    case: 2,
  });
});

test('a ledger that was only looked at is put away without a new copy', async () => {
  const first = await openService({ sample: true });
  await first.service.close();
  const copy = path.join(first.data, 'backups', 'closing.sqlite');
  expect(existsSync(copy)).toBe(true);
  const { ino } = statSync(copy);

  const again = await openService({ data: first.data });
  await again.call('record.list', { kind: 'activity' });
  await again.service.close();
  expect(statSync(copy).ino).toBe(ino);
});
