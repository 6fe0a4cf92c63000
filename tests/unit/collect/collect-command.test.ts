import path from 'node:path';
import { expect, test } from 'vitest';
import type { CollectStatus, MadeSheets } from '#shared/contract/collect.ts';
import { fillSheet } from '../../support/fill-sheet.ts';
import { temporaryFolder } from '../../support/ledger-temp.ts';
import { wujin } from '../../support/run-cli.ts';

test('the command line makes sheets, takes them back and says who is missing', async () => {
  const folder = temporaryFolder();
  const data = path.join(folder, 'ledger');
  const first = ['--data', data, '--year', '2024', '--half', '1'];
  wujin('roster', 'add', 'name=大王庄村', '--data', data);
  wujin('roster', 'add', 'name=安居社区', '--data', data);
  const made = wujin('collect', 'make', ...first, '--out', path.join(folder, 'out'), '--json');
  expect(made.status).toBe(0);
  const { folder: at, files } = made.json<MadeSheets>();
  const filled = path.join(folder, '回来的.xlsx');
  const row = { date: '2024-03-01', title: '春季防火宣讲', form: '安全宣讲', settings: '农村' };
  await fillSheet(path.join(at, files[0] ?? ''), filled, [{ ...row, sessions: 1, audience: 40 }]);
  const taken = wujin('collect', 'take', filled, ...first, '--json');
  expect(taken.status).toBe(0);
  expect(taken.json()).toMatchObject({
    taken: [{ bodyName: '大王庄村', added: 1 }],
    missing: ['安居社区'],
  });
  const status = wujin(
    'collect',
    'status',
    ...first,
    '--out',
    path.join(folder, '情况.xlsx'),
    '--json',
  );
  expect(status.status).toBe(1);
  expect(status.json<CollectStatus>().reminder).toContain('安居社区：2024年上半年');
  expect(wujin('collect', 'give', ...first).status).toBe(2);
}, 60_000);
