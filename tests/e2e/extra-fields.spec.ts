import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

let folder: string;
let launched: LaunchedApp;
let page: Page;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-extras-'));
  launched = await launchApp({ dataFolder: folder });
  page = launched.page;
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('navigation').getByRole('button', { name: '宣传作品' }).click();
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

const sheet = () => page.getByRole('grid', { name: '安全宣传作品' });
const headings = () => sheet().getByRole('columnheader').allTextContents();

test('what only some offices ask for is folded away, kept when filled, and a column when chosen', async () => {
  await page
    .getByRole('button', { name: /^新增作品/ })
    .first()
    .click();
  const drawer = page.getByRole('dialog', { name: '新增作品' });
  await drawer.getByLabel('作品名称').fill('敲门行动');
  const duration = drawer.getByLabel('时长');
  await expect(duration).toBeHidden();
  await drawer.getByRole('button', { name: /^附加栏目/ }).click();
  await duration.fill('3分20秒');
  await page.keyboard.press('Control+s');
  await expect(drawer).toBeHidden();

  expect((await headings()).join()).not.toContain('时长');
  await page.getByRole('button', { name: '选择列' }).click();
  await page.getByRole('checkbox', { name: '时长', exact: true }).check();
  await page.keyboard.press('Escape');
  expect((await headings()).join()).toContain('时长');
  await expect(sheet().getByRole('gridcell', { name: '3分20秒' })).toBeVisible();

  // Filled once, they stand open.
  await sheet().focus();
  await page.keyboard.press('Enter');
  const again = page.getByRole('dialog', { name: '修改作品' });
  await expect(again.getByLabel('时长')).toHaveValue('3分20秒');
  await expect(again.getByLabel('时长')).toBeVisible();
});
