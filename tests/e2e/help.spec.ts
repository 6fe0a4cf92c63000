import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-help-'));
  launched = await launchApp({ dataFolder: folder });
  const { page } = launched;
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  const filled = await page.evaluate(() => window.wujin.call('ledger.sample', {}));
  expect(filled.ok).toBe(true);
});
test.afterAll(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

const help = (page: Page) => page.getByRole('dialog', { name: '帮助' });
const open = (page: Page, label: string) =>
  page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('button', { name: new RegExp(`^${label}[\\d\\s,]*$`) })
    .click();

test('F1 opens the manual where it speaks of the page, and closes it again', async () => {
  const { page } = launched;
  const places = [
    ['宣传活动', '登记一次活动'],
    ['导入台账', '选工作簿'],
    ['表格模板', '选进来'],
    ['回收站', '撤销、回收站、修改记录'],
    ['年度总览', '年度总览'],
  ] as const;
  for (const [label, heading] of places) {
    await open(page, label);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('F1');
    await expect(help(page).getByRole('heading', { name: heading, exact: true })).toBeInViewport();
    await expect(help(page).locator('[aria-current="true"]')).toHaveText(heading);
    await page.keyboard.press('F1');
    await expect(help(page)).toHaveCount(0);
  }
});

test('help over a form leaves what is typed as it was, and gives the keys back', async () => {
  const { page } = launched;
  await open(page, '宣传活动');
  await page.keyboard.press('Control+N');
  await page.getByLabel('活动名称').fill('写到一半的活动');
  await page.keyboard.press('F1');
  await expect(help(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help(page)).toHaveCount(0);
  await expect(page.getByLabel('活动名称')).toHaveValue('写到一半的活动');
  await expect(page.getByLabel('活动名称')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('活动名称')).toHaveCount(0);
});

test('the manual is searched, its links lead on and back, its pictures are there', async () => {
  const { page } = launched;
  await open(page, '首页');
  await page.keyboard.press('F1');
  await expect(help(page).getByRole('img', { name: '首页', exact: true })).toHaveJSProperty(
    'complete',
    true,
  );
  const width = await help(page)
    .getByRole('img', { name: '首页', exact: true })
    .evaluate((image) => (image as HTMLImageElement).naturalWidth);
  expect(width).toBeGreaterThan(300);
  await page.keyboard.press('Control+F');
  await page.keyboard.type('拔掉 U 盘');
  await expect(help(page).getByRole('status')).toHaveText('没有查到，换个说法试试。');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('校验码');
  await expect(help(page).getByRole('status')).toHaveText(/^查到 \d+ 处$/u);
  await help(page)
    .getByRole('navigation')
    .getByRole('button')
    .filter({ hasText: '常见问题' })
    .click();
  await expect(help(page).locator('mark', { hasText: '校验码' }).last()).toBeVisible();
  await help(page).getByRole('searchbox').fill('');
  await help(page).getByRole('link', { name: '备份与恢复' }).first().click();
  await expect(help(page).getByRole('heading', { name: '八、备份与恢复、离线使用' })).toBeVisible();
  await help(page).getByRole('button', { name: '返回刚才的地方' }).click();
  await expect(help(page).getByRole('heading', { name: '九、常见问题' })).toBeVisible();
  await help(page).getByRole('tab', { name: '快捷键' }).click();
  await expect(help(page).getByText('在表格中移动')).toBeVisible();
  await page.keyboard.press('Escape');
});
