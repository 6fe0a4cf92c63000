import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/ledger-temp.ts';
import { wujin } from '../../support/run-cli.ts';
import { packWorkbook } from '../workbooks/makers/by-hand.ts';

const ROWS = [
  ['日期', '活动名称', '宣传形式', '地点'],
  ['2024-05-12', '用电宣讲', '安全宣讲', '文化广场'],
  ['2024-05-13', '防震演练', '应急疏散演练', '第三小学'],
];

test('rows that name no settings are held back until the option answers for them', () => {
  const folder = temporaryFolder();
  const data = ['--data', path.join(folder, 'data')];
  const book = path.join(folder, '台账.xlsx');
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const xml = ROWS.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  const sheets = [{ name: '台账', xml: `<sheetData>${xml}</sheetData>` }];
  writeFileSync(book, packWorkbook({ sheets }));

  const held = wujin('import', book, ...data, '--dry-run');
  expect(held.status).toBe(1);
  expect(held.stdout).toContain('宣传活动 1 条');
  expect(held.stdout).toContain('其中 1 行只缺五进场所：都进同一处的，加 --settings 农村');
  expect(wujin('import', book, ...data, '--settings', '老祠堂').stderr).toContain(
    '要写企业、农村、社区、学校、家庭中的一个或几个',
  );
  const answered = wujin('import', book, ...data, '--settings', '农村、家庭');
  expect(answered.status).toBe(0);
  expect(answered.stdout).toContain('宣传活动 2 条');
  expect(answered.stdout).toContain('（空） → 农村、家庭');
});
