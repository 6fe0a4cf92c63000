import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { chooseTheme } from '../support/axe.ts';
import { makePhoto } from '../support/evidence-photos.ts';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';
import { layoutFaults } from '../support/layout-faults.ts';
import { openWorkbook } from '../support/open-workbook.ts';
import { WINDOW_PAGES } from '../support/window-pages.ts';
import { showOn, WINDOW_VIEWS } from '../support/window-views.ts';

const LEDGER = resolve('tests', 'documents', 'workbooks', '示例镇台账2024.xlsx');
const BLANK = resolve('tests', 'documents', 'blanks', '附件3作品报送表（空白）.docx');

/** With these set the pictures are kept, to be looked at, in the theme named. */
const PICTURES = process.env['WUJIN_PICTURES'];
const THEME = process.env['WUJIN_THEME'] as 'dark' | 'contrast' | undefined;

let folder: string;
let launched: LaunchedApp;
let page: Page;
let session: CDPSession;

async function start(name: string): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'wujin-every-page-'));
  launched = await launchApp({ dataFolder: join(folder, name) });
  page = launched.page;
  page.setDefaultTimeout(10_000);
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  session = await page.context().newCDPSession(page);
  const [usual] = WINDOW_VIEWS;
  if (usual) await showOn(session, page, usual);
}

test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Looks at the window on each screen, and leaves it on the usual one; `again` opens what a change of screen closes. */
async function look(name: string, again?: () => Promise<unknown>): Promise<void> {
  for (const view of [...WINDOW_VIEWS].reverse()) {
    // What has room on the smaller ones has it on the largest.
    if (!PICTURES && view.width > 1400) continue;
    await showOn(session, page, view);
    await page.waitForTimeout(120);
    await again?.();
    await page.waitForFunction(isAtRest);
    let faults = await layoutFaults(page);
    // What lies over the page is put in its place a moment after the window changed.
    for (let tries = 0; tries < 4 && faults.length > 0; tries += 1) {
      await page.waitForTimeout(250);
      faults = await layoutFaults(page);
    }
    expect.soft(faults, `${name} on ${view.name}`).toEqual([]);
    if (!PICTURES) continue;
    const path = join(PICTURES, `${THEME || 'light'}-${view.name}-${name}`);
    mkdirSync(PICTURES, { recursive: true });
    const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
    writeFileSync(`${path}.png`, Buffer.from(data, 'base64'));
    writeFileSync(`${path}.txt`, await page.evaluate(() => document.body.innerText));
    if (faults.length > 0) writeFileSync(`${path}.faults`, faults.join('\n'));
  }
}

/** Whether all that comes and goes has come to rest; what turns for as long as it is seen does not count. */
function isAtRest(): boolean {
  return document
    .getAnimations()
    .every(
      ({ playState, effect }) =>
        playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
    );
}

/** One place of the window: how it is reached, and how it is left. What cannot be reached is a fault. */
async function place(
  name: string,
  reach: () => Promise<unknown>,
  leave: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  try {
    await reach();
    await look(name);
    await leave();
  } catch (thrown) {
    expect.soft(String(thrown), name).toBe('');
    await page.keyboard.press('Escape');
  }
}

const open = (name: string) =>
  page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('button', { name: new RegExp(`^${name}[\\d\\s,]*$`) })
    .click();
const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
const choose = (name: string) =>
  page.locator('.ant-segmented-item').filter({ hasText: name }).first().click();
const station = (name: string) =>
  page.locator('.ant-steps-item[role=button]').filter({ hasText: name }).click();
const press = (key: string) => page.keyboard.press(key);
const cancel = () => page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
const closeDrawer = () =>
  page.getByRole('dialog').getByRole('button', { name: '关闭' }).first().click();
const answer = (path: string) =>
  launched.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, path);

async function everyPage(of: string): Promise<void> {
  for (const name of WINDOW_PAGES) {
    await place(`${of}-${name}`, async () => {
      await open(name);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText('正在打开…')).toHaveCount(0);
    });
  }
}

async function fill(): Promise<void> {
  const today = new Date().toLocaleDateString('sv');
  const filled = await page.evaluate(
    (day) => window.wujin.call('ledger.sample', { today: day }),
    today,
  );
  expect(filled.ok).toBe(true);
}

test('every page of an empty ledger stands whole on each screen', async () => {
  test.setTimeout(180_000);
  await start('空台账');
  if (THEME) await chooseTheme(page, THEME);
  await everyPage('empty');
  await open('佐证材料');
  for (const part of ['逐项补充', '佐证材料册'])
    await place(`empty-evidence-${part}`, () => choose(part));
  await open('报送');
  for (const name of ['编制', '签批', '报送', '归档'])
    await place(`empty-report-${name}`, () => station(name));
});

test('every page, part and dialog of a filled ledger stands whole on each screen', async () => {
  test.setTimeout(300_000);
  await start('台账');
  await fill();
  if (THEME) await chooseTheme(page, THEME);
  await everyPage('full');
  await open('首页');
  await place('home-below', () =>
    page.getByText('五进占比（场次）').evaluate((head) => head.scrollIntoView()),
  );
  await place(
    'palette',
    () => press('Control+K').then(() => page.keyboard.type('bs')),
    () => press('Escape'),
  );
  await place('help', () => press('F1'));
  await place(
    'help-keys',
    () => page.getByRole('tab', { name: '快捷键' }).click(),
    () => press('Escape'),
  );

  await desks();
  await settings();
  await evidence();
  await templates();
  await report();
  await imports();
});

async function desks(): Promise<void> {
  await open('宣传活动');
  const sheet = page.getByRole('grid', { name: '宣传活动' });
  const cell = (row: number) => sheet.locator(`#cell-${row}-2`);
  await place('ticked', async () => {
    await page.getByLabel('勾选第 2 行').check();
    await page.getByLabel('勾选第 3 行').check();
  });
  await place('bulk', () => button(/^批量修改/).click(), cancel);
  await place('delete-notice', () => button(/^删除勾选的/).click());
  await place('undo-notice', () => press('Control+Z'));
  await place(
    'view-name',
    async () => {
      await page.getByRole('search').getByRole('button', { name: /^视图/u }).click();
      await page.getByRole('menuitem', { name: '存为新视图…' }).click();
    },
    cancel,
  );
  await place(
    'columns',
    () => button('选择列').click(),
    () => press('Escape'),
  );
  await look('row-menu', async () => {
    await press('Escape');
    await cell(3).click({ button: 'right' });
    await expect(page.getByRole('menuitem').first()).toBeVisible();
  });
  await press('Escape');
  await place(
    'head-filter',
    () =>
      sheet
        .getByRole('columnheader', { name: '宣传形式' })
        .getByRole('button', { name: /^按这一列筛选/ })
        .click(),
    () => press('Escape'),
  );
  await place('new-activity', () => press('Control+N'));
  await place(
    'new-activity-refused',
    () => press('Control+S'),
    async () => {
      await page.getByRole('dialog').getByLabel('活动名称', { exact: true }).fill('集市安全宣讲');
      await press('Escape');
    },
  );
  await place(
    'draft',
    () => open('首页'),
    () => button('丢弃').click(),
  );
  await open('宣传活动');
  // The columns shown from the start have room on the smaller of the usual screens.
  expect.soft(await sheet.evaluate((grid) => grid.scrollWidth - grid.clientWidth)).toBe(0);
  await place('activity', () =>
    cell(3)
      .click()
      .then(() => press('Alt+Enter')),
  );
  for (const tab of ['佐证材料', '修改记录'])
    await place(`activity-${tab}`, () =>
      page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click(),
    );
  await closeDrawer();
  await place(
    'print',
    async () => {
      await button(/^打印/u).click();
      await expect(page.getByText(/行，共 \d+ 页/u)).toBeVisible();
    },
    () => press('Escape'),
  );
  for (const [name, kind] of [
    ['宣传试点', '试点'],
    ['宣传作品', '作品'],
    ['成果案例', '案例'],
  ] as const) {
    await open(name);
    await place(
      `form-${name}`,
      async () => {
        await button(new RegExp(`新增${kind}$`)).click();
        await expect(page.getByRole('dialog', { name: `新增${kind}` })).toBeVisible();
      },
      () => press('Escape'),
    );
  }
}

async function settings(): Promise<void> {
  await open('设置');
  for (const part of ['常用', '工作通知', '我的用词', '备份与恢复', '台账文件夹', '关于'])
    await place(`settings-${part}`, () => choose(part));
  await choose('工作通知');
  await place('notice-form', () => button('照现有通知改').click());
  await place('notice-form-below', () =>
    page.getByRole('heading', { name: '逐条要求' }).evaluate((head) => head.scrollIntoView()),
  );
  await page.locator('.notice-actions').getByRole('button', { name: '关闭' }).click();
}

async function evidence(): Promise<void> {
  const photos = join(folder, '上半年照片');
  for (let at = 1; at <= 6; at += 1)
    makePhoto(photos, `IMG_${at}.jpg`, at, `${new Date().getFullYear()}-0${at}-12`);
  await open('佐证材料');
  for (const part of ['逐项补充', '佐证材料册'])
    await place(`evidence-${part}`, () => choose(part));
  await choose('照片找活动');
  await place('evidence-matched', async () => {
    await answer(photos);
    await button('选择文件夹…').click();
    await expect(page.getByRole('heading', { name: /（\d+）/ }).first()).toBeVisible();
  });
  await place(
    'viewer',
    () => button(/^放大看/).click(),
    () => press('Escape'),
  );
}

async function templates(): Promise<void> {
  await open('表格模板');
  await place('blank', async () => {
    await answer(BLANK);
    await page.getByRole('button', { name: '选上级发来的空白表…' }).nth(1).click();
    await expect(page.locator('.template-paper [data-place]').first()).toBeVisible();
  });
  await place('blank-filled', async () => {
    await button('存为模板并启用').click();
    await button('看填好的样子').click();
    await expect(page.getByRole('region', { name: '填好的表' })).toBeVisible();
  });
}

async function report(): Promise<void> {
  await open('报送');
  await place('report-核对', () => station('核对'));
  await place('report-编制', () => station('编制'));
  await place(
    'report-behind',
    async () => {
      await page.locator('[data-cell-id="total.total.audience"][role=button]').click();
      await expect(page.getByText('← 此数').first()).toBeVisible();
    },
    closeDrawer,
  );
  await place('report-签批', () => station('签批'));
  await place('report-frozen', async () => {
    await button('定稿，准备打印签批').click();
    await expect(page.locator('[data-state=frozen]')).toBeVisible();
  });
  await place(
    'report-print-all',
    () => button(/^打印/).click(),
    () => press('Escape'),
  );
  await place('reason', () => button('撤回定稿').click(), cancel);
  await place('report-报送', async () => {
    await station('报送');
    await answer(folder);
    await button('换文件夹').click();
    await button('生成报送材料').click();
    await expect(button('打开邮件草稿')).toBeVisible({ timeout: 20_000 });
  });
  await place('report-归档', () => station('归档'));
}

async function imports(): Promise<void> {
  await place('import', async () => {
    await openWorkbook(launched, LEDGER);
    await expect(page.getByText('需要改正（').first()).toBeVisible();
  });
  await place('import-below', () => page.getByText('将要写入的内容').scrollIntoViewIfNeeded());
  await place('import-done', async () => {
    await button(/^导入 \d+ 条$/).click();
    await expect(button('撤销这次导入')).toBeVisible();
  });
  await place('import-undo', () => button('撤销这次导入').click());
}
