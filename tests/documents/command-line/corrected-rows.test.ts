import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/ledger-temp.ts';
import { wujin } from '../../support/run-cli.ts';

const SAMPLES = path.join(import.meta.dirname, '..', '..', 'samples', 'reports');

interface Told {
  added: { activity: number };
  updated: { activity: number };
  leftOut: number;
  changed: {
    title: string;
    does: string;
    changes: { from: string; to: string; taken: boolean }[];
  }[];
}

test('a corrected row is told from what to what, changes nothing unasked, and is updated on demand', () => {
  const data = path.join(temporaryFolder(), 'data');
  const first = path.join(SAMPLES, '70a-first.xlsx');
  const second = path.join(SAMPLES, '70b-corrected.xlsx');
  wujin('import', first, '--data', data);

  const trial = wujin('import', second, '--data', data, '--dry-run');
  expect(trial.stdout).toContain('受众人次 50 → 55');
  const left = wujin('import', second, '--data', data, '--json');
  expect(left.status).toBe(1);
  expect(left.json<Told>()).toMatchObject({
    added: { activity: 1 },
    updated: { activity: 0 },
    leftOut: 1,
    changed: [{ title: '消防演练', does: 'skip' }],
  });
  const done = wujin('import', second, '--data', data, '--changed', 'update', '--json');
  expect(done.status).toBe(0);
  expect(done.json<Told>()).toMatchObject({
    added: { activity: 0 },
    updated: { activity: 1 },
    changed: [{ does: 'update', changes: [{ from: '50', to: '55', taken: true }] }],
  });
  const wrong = wujin('import', second, '--data', data, '--changed', '更新');
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('更新记录写 update');
  const all = wujin('list', 'activity', '--data', data, '--json');
  expect(all.json<{ audience: number }[]>().map(({ audience }) => audience)).toEqual([50, 60, 55]);
});
