import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect as expectSoon, type Page, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';
import { openWorkbook } from '../support/open-workbook.ts';
import { serviceProcess } from '../support/service-process.ts';

/** Starting the service anew and what is done again take their time on a busy machine. */
const expect = expectSoon.configure({ timeout: 30_000 });

const root = resolve(import.meta.dirname, '..', '..');
const WORKBOOK = join(root, 'tests', 'documents', 'workbooks', '示例镇台账2024.xlsx');
const PICTURES = join(root, 'test-results', 'pictures');

let work: string;
let launched: LaunchedApp | undefined;

test.beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'wujin-killed-'));
});
test.afterEach(async () => {
  await launched?.close().catch(() => undefined);
  launched = undefined;
  rmSync(work, { recursive: true, force: true });
});

test('a service killed in an import, a report, a backup and a restore: each is said, and done when done again', async () => {
  test.setTimeout(240_000);
  await openSample();
  const { page } = theWindow();
  const press = {
    import: page.getByRole('button', { name: /^导入 \d+ 条/ }),
    report: page.getByRole('button', { name: '定稿，准备打印签批' }),
    backup: page.getByRole('button', { name: '立即备份…' }),
    restore: page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }),
  };

  await openWorkbook(theWindow(), WORKBOOK);
  await press.import.waitFor();
  await killedIn('import', () => press.import.click());
  await page.getByRole('button', { name: '换一份工作簿' }).click();
  await openWorkbook(theWindow(), WORKBOOK);
  await press.import.click();
  await expect(page.getByText('已导入宣传活动 27 条')).toBeVisible();

  await openPage(page, '报送');
  await page.getByLabel('报送年度').fill('2024');
  await page.locator('.ant-segmented-item').filter({ hasText: '下半年' }).click();
  await page.locator('.ant-steps-item[role=button]').filter({ hasText: '签批' }).click();
  await press.report.waitFor();
  await killedIn('report', () => press.report.click());
  await press.report.click();
  await expect(page.locator('[data-state=frozen]')).toBeVisible();

  const file = join(work, '备份.zip');
  await toBackups(page);
  await choose(file);
  await killedIn('backup', () => press.backup.click());
  expect(existsSync(file)).toBe(false);
  await press.backup.click();
  await expect(page.getByText('已备份：')).toBeVisible();

  const restore = page.getByRole('button', { name: '从备份恢复…' });
  await restore.click();
  await press.restore.waitFor();
  await killedIn('restore', () => press.restore.click());
  await restore.click();
  await press.restore.click();
  await expect(page.getByText('已恢复：')).toBeVisible();
  await page.getByRole('button', { name: '检查台账' }).click();
  await expect(page.getByText(/^全部完好/)).toBeVisible();
});

/** Stopped first, so that the step is surely under way; said is what the clerk is to do. */
async function killedIn(name: string, press: () => Promise<unknown>): Promise<void> {
  const { page } = theWindow();
  const pid = serviceProcess(theWindow().app);
  const told = page.getByText('刚才这一步没有等到结果：请先看看有没有做成，没有做成再做一次');
  process.kill(pid, 'SIGSTOP');
  await press();
  await page.waitForTimeout(300);
  process.kill(pid, 'SIGKILL');
  await expect(told.first()).toBeVisible();
  await expect(page.getByText('后台服务已重新启动').first()).toBeVisible();
  await picture(page, `killed-in-${name}`);
  const close = page.locator('.ant-notification-notice-close');
  if (await close.isVisible()) await close.click();
}

async function choose(path: string): Promise<void> {
  await launched?.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

const openPage = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '主导航' }).getByText(name, { exact: true }).click();

async function openSample(): Promise<void> {
  launched = await launchApp({ dataFolder: join(work, '台账') });
  await expect(launched.page.getByRole('navigation', { name: '主导航' })).toBeVisible();
  await launched.page.evaluate(() => window.wujin.call('ledger.sample', {}));
}

function theWindow(): LaunchedApp {
  if (!launched) throw new Error('no window is open');
  return launched;
}

async function toBackups(page: Page): Promise<void> {
  await openPage(page, '设置');
  await page.getByText('备份与恢复').first().click();
}

/** To be looked at; no test reads it. */
async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
