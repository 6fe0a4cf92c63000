import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-account-'));
  launched = await launchApp({ dataFolder: join(folder, '台账') });
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

test('工作情况报告 stands beside the forms, a number of it opens its records', async () => {
  const { page } = launched;
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await page.evaluate(async () => {
    const made = await window.wujin.call('ledger.sample', {});
    if (!made.ok) throw new Error(made.failure.message);
  });
  await page.getByRole('navigation', { name: '主导航' }).getByText('报送', { exact: true }).click();
  await page.getByLabel('报送年度').fill('2024');
  await page.locator('.ant-segmented-item').filter({ hasText: '上半年' }).click();
  await expect(page.getByRole('heading', { name: '2024年上半年报送' })).toBeVisible();
  await page.locator('.ant-steps-item[role=button]').filter({ hasText: '编制' }).click();
  await page.getByLabel('看哪张表').click();
  await page.getByTitle('工作情况报告').click();
  const paper = page.getByRole('region', { name: '工作情况报告预览' });
  await expect(paper.getByText('（待填：存在问题）')).toBeVisible();
  await page.screenshot({ path: process.env['WUJIN_SHOT'] ?? join(folder, 'shot.png') });
  await paper.getByRole('button', { name: /^安全生产月 · 合计 · 场次：\d+，/ }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('← 此数');
  await expect(drawer).not.toContainText('记录有变化');
});
