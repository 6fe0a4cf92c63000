import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect as expectSoon, type Page, test } from '@playwright/test';
import { mountTinyDisk } from '../documents/submission/tiny-disk.ts';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

/** Steps that write to disk take their time on a busy machine. */
const expect = expectSoon.configure({ timeout: 30_000 });

const root = resolve(import.meta.dirname, '..', '..');
const PICTURES = join(root, 'test-results', 'pictures');

let work: string;
let launched: LaunchedApp | undefined;

test.beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'wujin-broken-'));
});
test.afterEach(async () => {
  await launched?.close().catch(() => undefined);
  launched = undefined;
  rmSync(work, { recursive: true, force: true });
});

test('a ledger on a stick that was pulled: nothing is called saved, and what was typed stays (skipped where no disk may be mounted)', async () => {
  test.setTimeout(120_000);
  const disk = mountTinyDisk(40_000_000);
  test.skip(disk === null, NO_MOUNT);
  if (!disk) return;
  const data = join(disk.folder, '台账');
  sample(data);
  launched = await launchApp({ dataFolder: data });
  const { page } = launched;
  await openPage(page, '宣传活动');
  pull(disk.folder);

  await addActivity(page, '拔出以后');
  await expect(page.getByText('台账的数据文件已不在原处，没有保存').first()).toBeVisible();
  await expect(page.getByText('活动已保存')).toHaveCount(0);
  await expect(page.getByLabel('活动名称', { exact: true })).toHaveValue('拔出以后');
  await picture(page, 'stick-with-ledger-pulled');
});

test('a backup onto a stick that was pulled is refused with its place, and the ledger goes on (skipped where no disk may be mounted)', async () => {
  test.setTimeout(120_000);
  const disk = mountTinyDisk(40_000_000);
  test.skip(disk === null, NO_MOUNT);
  if (!disk) return;
  await openSample();
  const { page } = theWindow();
  await toBackups(page);
  const file = join(disk.folder, '备份.zip');
  await choose(file);
  pull(disk.folder);

  await page.getByRole('button', { name: '立即备份…' }).click();
  await expect(
    page.getByText(`备份文件“${file}”不能读写，请检查磁盘、网络盘和文件夹权限。`),
  ).toBeVisible();
  await picture(page, 'stick-for-backup-pulled');
  await addActivity(page, '换一块再备份');
  await expect(page.getByText('活动已保存').first()).toBeVisible();
});

test('a full disk is told with the way out, and what was typed stays (skipped where no disk may be mounted)', async () => {
  test.setTimeout(120_000);
  const disk = mountTinyDisk(8_000_000);
  test.skip(disk === null, NO_MOUNT);
  if (!disk) return;
  const data = join(disk.folder, '台账');
  sample(data);
  launched = await launchApp({ dataFolder: data });
  const { page } = launched;
  await openPage(page, '宣传活动');
  const ballast = fillDisk(disk.folder);

  await addActivity(page, '磁盘满了');
  await expect(
    page.getByText('写入台账时磁盘已满，没有保存。请清理磁盘空间后重试。').first(),
  ).toBeVisible();
  await expect(page.getByText('活动已保存')).toHaveCount(0);
  await picture(page, 'disk-full');
  rmSync(ballast);
  await launched.close();
  launched = undefined;
  disk.remove();
});

const NO_MOUNT = 'no disk may be mounted here';

async function addActivity(page: Page, title: string): Promise<void> {
  await openPage(page, '宣传活动');
  await page.getByRole('button', { name: '新增活动' }).first().click();
  await page.getByLabel('活动名称', { exact: true }).fill(title);
  await page.getByLabel('宣传形式', { exact: true }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: '社区' }).check();
  await page.getByLabel('受众人次', { exact: true }).fill('30');
  await page.getByRole('button', { name: /^保存 / }).click({ noWaitAfter: true });
}

async function choose(path: string): Promise<void> {
  await launched?.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

const openPage = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '主导航' }).getByText(name, { exact: true }).click();

function sample(data: string): void {
  const node = join(root, 'node_modules', '.bin', 'node');
  const words = [join(root, 'src-main/cli/main.ts'), 'sample', '--data', data];
  execFileSync(node, words, { stdio: 'pipe' });
}

/** Still busy with what is open on it, yet gone from its place. */
function pull(folder: string): void {
  execFileSync('umount', ['-l', folder]);
  rmdirSync(folder);
}

async function openSample(): Promise<void> {
  const data = join(work, '台账');
  sample(data);
  launched = await launchApp({ dataFolder: data });
  await expect(launched.page.getByRole('navigation', { name: '主导航' })).toBeVisible();
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

/** Not a byte is left afterwards. */
function fillDisk(folder: string): string {
  const file = join(folder, 'ballast');
  const handle = openSync(file, 'w');
  for (const bytes of [65_536, 4096, 1]) {
    try {
      for (;;) writeSync(handle, Buffer.alloc(bytes));
    } catch {
      // Full for pieces of this size.
    }
  }
  closeSync(handle);
  return file;
}
