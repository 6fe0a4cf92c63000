import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
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
