import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { plainWorkbook } from '#main/office/plain-workbook.ts';
import type { RosterBody } from '#shared/domain/roster-body.ts';
import { temporaryFolder } from '../../support/ledger-temp.ts';
import { wujin } from '../../support/run-cli.ts';

test('the command line keeps a roster: a list imported, doubts told, one added, one taken out', async () => {
  const folder = temporaryFolder();
  const data = path.join(folder, 'ledger');
  const file = path.join(folder, '名单.xlsx');
  const columns = ['单位名称', '类别'].map((heading) => ({ heading, width: 20 }));
  const rows = [
    ['大王庄村', '农村'],
    ['大王庄村民委员会', '农村'],
    ['大王庄', '农村'],
    ['安居社区', ''],
  ];
  writeFileSync(file, await plainWorkbook([{ name: '名单', columns, rows }]));
  expect(wujin('roster', 'add', 'name=大王庄村', '--data', data).status).toBe(0);
  const imported = wujin('roster', 'import', file, '--data', data, '--json');
  expect(imported.status).toBe(1);
  expect(imported.json()).toMatchObject({ added: 1, same: 2 });
  expect(imported.stderr).toContain('名单!A4“大王庄”可能就是名册中的“大王庄村”（按简称对应）。');
  expect(imported.stderr).toContain('“安居社区”没有写类别，按名称定为社区。');
  const left = wujin('roster', 'remove', '大王庄村委会', '--data', data, '--json');
  expect(left.json<RosterBody[]>().map(({ name }) => name)).toEqual(['安居社区']);
  const wrong = wujin('roster', 'add', 'name=甲村', 'kind=飞船', '--data', data);
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('类别“飞船”不对')]);
});
