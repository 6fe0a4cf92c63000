import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeDamagedLedger } from '../support/damaged-ledger.ts';
import { launchApp } from '../support/launch-app.ts';

test('a ledger whose copy fails the check is open, and the window says so until it is closed', async () => {
  const work = mkdtempSync(join(tmpdir(), 'wujin-damaged-'));
  const dataFolder = join(work, '台账');
  await makeDamagedLedger(dataFolder, 'row');
  const { page, close } = await launchApp({ dataFolder });
  const told = page.getByRole('alert').filter({ hasText: '请尽快处理' });
  await expect(told).toContainText('今天的自动备份没有做成');
  await expect(told).toContainText('检查台账');
  await expect(page.getByText('宣传活动').first()).toBeVisible();
  // Longer than any notice that goes by itself.
  await page.waitForTimeout(6_000);
  await expect(told).toBeVisible();
  expect(readdirSync(join(dataFolder, 'backups'))).toEqual([]);
  await close();
  rmSync(work, { recursive: true, force: true });
});

test('settings of this PC that cannot be read are told on the first page and put aside', async () => {
  const work = mkdtempSync(join(tmpdir(), 'wujin-forgotten-'));
  const userData = join(work, '设置');
  mkdirSync(join(userData, 'settings.json'), { recursive: true });
  writeFileSync(join(userData, 'settings.json', '说明.txt'), 'x');
  const first = await launchApp({ userData, home: work });
  const told = first.page.getByRole('alert').filter({ hasText: 'settings.json' });
  await expect(told).toContainText('选择其他文件夹');
  await first.page.getByRole('button', { name: '使用建议的文件夹' }).click();
  await expect(first.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await first.close();
  expect(readdirSync(join(userData, 'settings.json.damaged'))).toEqual(['说明.txt']);
  // What it remembers since then is read again.
  const second = await launchApp({ userData, home: work });
  await expect(second.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await second.close();
  rmSync(work, { recursive: true, force: true });
});
