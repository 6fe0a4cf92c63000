import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';
import { openWorkbook } from '../support/open-workbook.ts';

const HEADINGS = ['日期', '活动名称', '宣传形式', '进入领域', '受众人数', '地点'];
const FIRST = [
  ['2024-03-01', '消防演练', '应急疏散演练', '社区', 50, '甲村广场'],
  ['2024-03-02', '燃气宣讲', '安全宣讲', '社区', 60, '乙村礼堂'],
  ['2024-03-03', '用电讲座', '安全宣讲', '农村', 70, '丙村礼堂'],
  ['2024-03-04', '防汛演练', '应急疏散演练', '农村', 80, '丁村河堤'],
];
const CORRECTED = FIRST.map((row, at) =>
  row.map((cell, column) => (column === 4 && at < 3 ? Number(cell) + 5 : cell)),
);

let folder: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-corrected-'));
  launched = await launchApp({ dataFolder: join(folder, 'ledger') });
  await expect(launched.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

async function workbook(name: string, rows: (string | number)[][]): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('活动台账').addRows([HEADINGS, ...rows]);
  const file = join(folder, name);
  await book.xlsx.writeFile(file);
  return file;
}

const people = (page: Page) =>
  page.evaluate(async () => {
    const outcome = await window.wujin.call('record.list', { kind: 'activity', limit: 100 });
    if (!outcome.ok) throw new Error(outcome.failure.message);
    const { records } = outcome.value as { records: { audience: number }[] };
    return records.map(({ audience }) => audience).sort((a, b) => a - b);
  });

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode()
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

test('a corrected workbook updates, keeps both and leaves out as chosen; all of it is undone', async () => {
  const { page } = launched;
  await openWorkbook(launched, await workbook('台账.xlsx', FIRST));
  await page.getByRole('button', { name: '导入 4 条' }).click();
  await expect(page.getByText('已导入宣传活动 4 条')).toBeVisible();
  await page.getByRole('button', { name: '再导入一份' }).click();

  await openWorkbook(launched, await workbook('改过的.xlsx', CORRECTED));
  const card = page.getByRole('region', { name: '和台账不同的行' });
  await expect(card.getByText('受众人次：50 → 55')).toBeVisible();
  await expect(card.getByText('名称和日期相同').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '更新 3 条' })).toBeEnabled();
  expect(await faultsOf(page)).toEqual([]);

  await card.getByRole('button', { name: '全部不导入' }).click();
  await expect(page.getByRole('button', { name: '导入 0 条' })).toBeDisabled();
  const choice = (title: string) => card.getByRole('radiogroup', { name: new RegExp(title) });
  await choice('消防演练').getByRole('radio', { name: '更新' }).check();
  // By keyboard: from 不导入 one up is 另记一条.
  await choice('燃气宣讲').getByRole('radio', { name: '不导入' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(choice('燃气宣讲').getByRole('radio', { name: '另记一条' })).toBeChecked();
  await page.getByRole('button', { name: '导入 1 条，更新 1 条' }).click();
  await expect(page.getByText('已导入宣传活动 1 条，更新宣传活动 1 条')).toBeVisible();
  await expect(page.getByText('1 行和台账里的记录不同，没有导入')).toBeVisible();
  expect(await people(page)).toEqual([55, 60, 65, 70, 80]);

  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await expect.poll(() => people(page)).toEqual([50, 60, 70, 80]);
  await page.keyboard.press('Control+Y');
  await expect.poll(() => people(page)).toEqual([55, 60, 65, 70, 80]);
});
