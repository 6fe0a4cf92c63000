import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

let work: string;

test.beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'wujin-moving-'));
});

test.afterEach(async () => {
  await rm(work, { recursive: true, force: true });
});

/** The next file or folder that the clerk chooses, to save or to open. */
async function choose({ app }: LaunchedApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

const toBackups = async ({ page }: LaunchedApp) => {
  await page.getByRole('button', { name: '切换台账' }).click();
  await page.getByRole('menuitem', { name: '换电脑…' }).click();
};

test('a ledger goes to another computer by one press on each, and the old one asks how to go on', async () => {
  const place = join(work, '新电脑的台账');
  const copy = join(work, 'U盘.zip');
  const userData = join(work, '旧电脑-设置');
  let old = await launchApp({ userData, home: work });
  await old.page.getByRole('button', { name: '打开示例台账' }).click();
  await expect(old.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  const sample = (await old.page.locator('.wj-foot').innerText()).replace('数据存放在 ', '');
  await toBackups(old);
  await choose(old, copy);
  await old.page.getByRole('button', { name: '做换电脑的副本…' }).click();
  const question = old.page.getByRole('dialog').filter({ hasText: '换电脑的副本' });
  await expect(question).toContainText(copy);
  await expect(question).toContainText('已读回核对');
  await expect(question).toContainText(/\d+ 条记录、\d+ 份佐证材料/);
  await old.page.keyboard.press('Escape');
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: '关闭这份台账' }).click();
  await expect(old.page.getByRole('heading', { name: '换了电脑' })).toBeVisible();
  await old.close();

  const fresh = await launchApp({ userData: join(work, '新电脑-设置'), home: work });
  await choose(fresh, copy);
  await fresh.page.getByRole('button', { name: '接过副本…' }).click();
  const taking = fresh.page.getByRole('dialog').filter({ hasText: '接过换电脑的副本' });
  await expect(taking).toContainText('条记录');
  // A folder in use is refused in words, and another one is chosen in the same place.
  await choose(fresh, sample);
  await taking.getByRole('button', { name: '换一个空文件夹…' }).click();
  await taking.getByRole('button', { name: '接过来' }).click();
  await expect(fresh.page.getByRole('alert').filter({ hasText: '已有一份台账' })).toBeVisible();
  await choose(fresh, place);
  await taking.getByRole('button', { name: '换一个空文件夹…' }).click();
  await taking.getByRole('button', { name: '接过来' }).click();
  await expect(fresh.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await expect(fresh.page.locator('.wj-foot')).toContainText(place);
  await expect(fresh.page.getByRole('dialog')).toHaveCount(0);
  expect(existsSync(join(place, 'ledger.sqlite'))).toBe(true);
  await fresh.close();

  // The next start of the old computer does not go on in silence.
  old = await launchApp({ userData, dataFolder: sample, home: work });
  const again = old.page.getByRole('dialog').filter({ hasText: '换电脑的副本' });
  await expect(again).toBeVisible({ timeout: 20_000 });
  await again.getByRole('button', { name: '仍在这台电脑上登记' }).click();
  await expect(again).toHaveCount(0);
  await old.close();
  old = await launchApp({ userData, dataFolder: sample, home: work });
  await expect(old.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await expect(old.page.getByRole('dialog')).toHaveCount(0);
  await old.close();
  expect((await readdir(work)).filter((name) => /\.(?:part|tmp)/.test(name))).toEqual([]);
});
