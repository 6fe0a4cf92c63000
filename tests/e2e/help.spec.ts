import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Bridge } from '#shared/contract/bridge.ts';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

let folder: string;
let aside: string;
let launched: LaunchedApp;

declare const window: { wujin: Bridge };

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-help-'));
  aside = await mkdtemp(join(tmpdir(), 'wujin-help-aside-'));
  launched = await launchApp({ dataFolder: folder });
  const { page } = launched;
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  const filled = await page.evaluate(() => window.wujin.call('ledger.sample', {}));
  expect(filled.ok).toBe(true);
});
test.afterAll(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
  await rm(aside, { recursive: true, force: true });
});

const help = (page: Page) => page.getByRole('dialog', { name: '帮助' });
const open = (page: Page, label: string) =>
  page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('button', { name: new RegExp(`^${label}[\\d\\s,]*$`) })
    .click();

test('关于 tells where the ledger stands and makes a report of nothing the clerk wrote', async () => {
  const { page, app } = launched;
  const file = join(aside, '诊断报告.txt');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await open(page, '设置');
  await page.getByText('关于', { exact: true }).click();
  await expect(page.getByText(folder, { exact: true })).toBeVisible();
  await expect(page.getByText(/^[\d.,]+ (GB|MB|TB)$/u)).toBeVisible();
  await page.getByRole('button', { name: '生成诊断报告…' }).click();
  await expect(page.getByText(/^诊断报告已保存/u)).toBeVisible();
  if (process.env['SHOTS'])
    await page.screenshot({ path: join(process.env['SHOTS'], 'about.png') });
  const text = await readFile(file, 'utf8');
  expect(text).toContain('宣传活动 37 条');
  expect(text).toMatch(/Electron \d/u);
  expect(text).not.toContain(folder);
});

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
  await page.getByLabel('活动名称', { exact: true }).fill('写到一半的活动');
  await page.keyboard.press('F1');
  await expect(help(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help(page)).toHaveCount(0);
  await expect(page.getByLabel('活动名称', { exact: true })).toHaveValue('写到一半的活动');
  await expect(page.getByLabel('活动名称', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('活动名称', { exact: true })).toHaveCount(0);
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

const palette = (page: Page) => page.getByRole('combobox', { name: /^查找/u });

/** Types into the palette and takes what it names so. */
async function find(page: Page, words: string, option: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+K');
  await palette(page).fill(words);
  await page.getByRole('option', { name: option }).first().click();
  await expect(palette(page)).toHaveCount(0);
}

test('what is typed right after Ctrl+K is in the palette', async () => {
  const { page } = launched;
  await open(page, '首页');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('bsda');
  await expect(page.getByRole('combobox', { name: /查找命令/ })).toHaveValue('bsda');
  await expect(page.getByRole('option', { name: /报送档案/ })).toBeVisible();
  await page.keyboard.press('Escape');
});

test('the palette finds a record, a clause, a form, a setting and a part of the manual', async () => {
  const { page } = launched;
  await open(page, '首页');
  const title = await page.evaluate(async () => {
    const outcome = await window.wujin.call('record.list', { kind: 'pilot', limit: 1 });
    return outcome.ok ? (outcome.value as { records: { name: string }[] }).records[0]?.name : '';
  });
  await find(page, title?.slice(0, 4) ?? '', new RegExp(`试点.*${title}`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('安全宣传试点');
  await expect(page.getByLabel('试点名称')).toHaveValue(title ?? '');
  await page.keyboard.press('Escape');

  await find(page, '每年至少报送1件', /通知.*强化信息报送/u);
  await expect(page.locator('.notice-texts [aria-current="true"]')).toBeInViewport();
  await expect(page.locator('.notice-texts [aria-current="true"]')).toContainText(
    '1件安全宣传作品',
  );

  await find(page, '附件3', /通知\s*附件3\s*.*作品/u);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/报送$/u);

  await find(page, 'tzwjj', /设置\s*台账文件夹/u);
  await expect(page.getByRole('button', { name: '在文件管理器中打开' })).toBeVisible();
  await find(page, '换电脑', /手册\s*换电脑/u);
  await expect(help(page).getByRole('heading', { name: '换电脑' })).toBeInViewport();
  await page.keyboard.press('Escape');
});

test('the menu bar does what the window does, and its keys act once', async () => {
  const { page, app } = launched;
  const choose = (id: string) =>
    app.evaluate(({ Menu }, name) => {
      Menu.getApplicationMenu()?.getMenuItemById(name)?.click();
    }, id);
  const taken = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? [])
      .flatMap((menu) => menu.submenu?.items ?? [])
      .filter((item) => item.id && item.accelerator && item.registerAccelerator),
  );
  expect(taken).toEqual([]);

  await open(page, '首页');
  await choose('ledger.add-work');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('安全宣传作品');
  await expect(page.getByLabel('作品名称')).toBeVisible();
  await page.getByLabel('作品名称').fill('一');
  await page.getByLabel('作品名称').pressSequentially('二三');
  await choose('edit.undo');
  await expect(page.getByLabel('作品名称')).not.toHaveValue('一二三');
  await page.keyboard.press('Escape');

  await open(page, '首页');
  await choose('page.print');
  await expect(page.getByText(/行，共 \d+ 页/u)).toBeVisible({ timeout: 20_000 });
  await choose('go.import');
  await expect(page.getByText('请先关掉打开的窗口')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await choose('help.about');
  await expect(help(page).getByText('程序版本')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help(page)).toHaveCount(0);

  const file = join(aside, '备份.zip');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await choose('ledger.backup');
  await expect(page.getByText(/^已备份：/u)).toBeVisible({ timeout: 20_000 });

  await choose('ledger.close');
  await expect(page.getByText('打开示例台账')).toBeVisible();
  const enabled = await app.evaluate(({ Menu }) =>
    ['ledger.export', 'help.manual'].map(
      (id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled,
    ),
  );
  expect(enabled).toEqual([false, true]);
  await choose('help.manual');
  await expect(
    help(page).getByRole('heading', { name: '第一次打开', exact: true }),
  ).toBeInViewport();
});
