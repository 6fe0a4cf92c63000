import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/ledger-temp.ts';
import { wujin } from '../../support/run-cli.ts';

const sample = (name: string) => path.join(import.meta.dirname, '../../samples/reports', name);

test('import takes struck-out rows and leaves hidden ones out by option, and says so', () => {
  const data = path.join(temporaryFolder(), 'data');
  const run = (...words: string[]) =>
    wujin('import', ...words, '--data', data, '--dry-run', '--json');
  const struck = run(sample('18-strike.xlsx'), '--struck-rows', '导入');
  expect(struck.json()).toMatchObject({
    added: { activity: 3 },
    notes: [
      { sheet: '台账2024', places: ['4:4'], text: '第 4 行只划掉了名称，其余没有划掉，照常读取。' },
    ],
  });
  const hidden = run(sample('01a-hidden-row.xlsx'), '--hidden-rows', '不导入');
  expect(hidden.json()).toMatchObject({ added: { activity: 3 } });
  expect(run(sample('01a-hidden-row.xlsx'), '--hidden-rows', '也许').stderr).toContain(
    '隐藏的行要写导入（不写时）或不导入。',
  );
});
