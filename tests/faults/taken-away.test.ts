import { cpSync, renameSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writesOf } from '../support/every-write.ts';
import { treeOf } from '../support/ledger-state.ts';
import { openService } from '../support/service-harness.ts';

/** They leave the open ledger as it is: what can still be read of it may be brought away. */
const ELSEWHERE = [
  'notice.export',
  'template.fill',
  'collect.saveStatus',
  'diagnosis.save',
  'archive.export',
  'ledger.exportWorkbook',
];
/** They lay another ledger in another folder. */
const ANOTHER = ['backup.restore', 'moving.takeOver'];

test.skipIf(process.platform === 'win32')(
  'every write of a ledger in whose place another folder stands is refused, and that folder stays as it is',
  async () => {
    const first = await openService({ sample: true });
    const { writes } = await writesOf(first);
    await first.service.close();
    const { service, data } = await openService({ data: first.data });
    renameSync(data, `${data}-moved`);
    cpSync(`${data}-moved`, data, { recursive: true });
    const before = treeOf(data);

    const told: Record<string, string> = {};
    for (const [name, input] of Object.entries(writes)) {
      if (ANOTHER.includes(name)) continue;
      const outcome = await service.call(name, input);
      told[name] = outcome.ok
        ? 'done'
        : (/^台账的数据文件已不在原处/u.exec(outcome.failure.message)?.[0] ??
          outcome.failure.message);
    }
    const names = Object.keys(told);
    expect(told).toEqual(
      Object.fromEntries(
        names.map((name) => [name, ELSEWHERE.includes(name) ? 'done' : '台账的数据文件已不在原处']),
      ),
    );
    expect(treeOf(data)).toEqual(before);
  },
);
