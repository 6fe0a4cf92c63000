import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/ledger-temp.ts';
import { wujin } from '../../support/run-cli.ts';
import { packWorkbook } from '../workbooks/makers/by-hand.ts';

const ROWS = [
  ['日期', '活动名称', '宣传形式', '进入领域', '受众人次'],
  ['2024-05-12', '敲门行动', '其他形式', '家庭', '120户'],
  ['2024-05-13', '平房区入户', '其他形式', '家庭', '35户、80人'],
  ['2024-05-14', '院落夜话', '安全宣讲', '家庭', '60户'],
];

interface Imported {
  guessed: { cell: string; to: string }[];
}

test('households are kept, their people asked about once, and summed apart from them', () => {
  const folder = temporaryFolder();
  const data = ['--data', path.join(folder, 'data')];
  const book = path.join(folder, '台账.xlsx');
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const xml = ROWS.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  const sheets = [{ name: '台账', xml: `<sheetData>${xml}</sheetData>` }];
  writeFileSync(book, packWorkbook({ sheets }));

  expect(wujin('import', book, ...data, '--dry-run').stdout).toContain(
    '有 2 处只写了户数，人次按每户至少1人计；人次按0计的，加 --households 不计人次。',
  );
  expect(wujin('import', book, ...data, '--households', '也许').stderr).toContain(
    '只写了户数的行，人次要写每户1人（不写时）或不计人次。',
  );
  const none = wujin('import', book, ...data, '--dry-run', '--households', '不计人次');
  expect(none.stdout).not.toContain('加 --households');
  expect(none.stdout).toContain('120户 → 0');

  const { guessed } = wujin('import', book, ...data, '--json').json<Imported>();
  expect(guessed.map(({ cell: at, to }) => `${at}=${to}`)).toEqual(
    expect.arrayContaining(['E2=120', 'E3=35', 'E3=80', 'E4=60']),
  );
  const half = ['--year', '2024', '--half', '1'];
  expect(wujin('stats', ...half, ...data, '--json').json()).toMatchObject({
    total: { activities: 3, audience: 260, households: 215 },
    byForm: { lecture: { audience: 60, households: 60 } },
  });
  expect(wujin('stats', ...half, ...data).stdout).toMatch(/户数.*\n(?:.*\n)*合计.*215/u);
});
