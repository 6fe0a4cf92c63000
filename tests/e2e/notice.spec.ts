import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

const NOTICE = resolve(import.meta.dirname, '../support/notices/shili-2025');

let folder: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-notice-'));
  launched = await launchApp({ dataFolder: join(folder, 'data') });
});
test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

test('a notice with a slip is refused at its place; the mended one is added once its unchecked duties are agreed to', async () => {
  const { page, app } = launched;
  const chosen = join(folder, '通知');
  await cp(NOTICE, chosen, { recursive: true });
  const file = join(chosen, 'notice.json');
  const right = await readFile(file, 'utf8');
  await writeFile(file, right.replace('pilots.minimum', 'pilots.minimun'));
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, chosen);

  await page.getByRole('navigation').getByRole('button', { name: '设置' }).click();
  await page.locator('.ant-segmented-item').filter({ hasText: '工作通知' }).click();
  const add = page.getByRole('button', { name: '添加另一份通知' });
  await add.click();
  await expect(page.getByText('是不是“pilots.minimum”')).toBeVisible();

  await writeFile(file, right);
  await add.click();
  const asked = page.getByRole('dialog');
  await expect(asked).toContainText('有 1 项要求程序不核对');
  await expect(asked).toContainText('宣传品统一使用区标语。');
  await asked.getByRole('button', { name: '先不添加' }).click();
  await expect(page.getByRole('radio', { name: '示例区2025年通知' })).toHaveCount(0);
  await add.click();
  await page.getByRole('button', { name: '知道了，添加' }).click();
  await page.getByRole('radio', { name: '示例区2025年通知' }).click();
  await expect(page.getByText('试点 2 个，作品 2 件，案例 0 个')).toBeVisible();
});
