import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { enteredNotice } from '../support/entered-notice.ts';
import { giveFolder } from '../support/give-folder.ts';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

const NOTICE = resolve(import.meta.dirname, '../support/notices/shili-2025');

let folder: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-notice-'));
  launched = await launchApp({ dataFolder: join(folder, 'data') });
  await expect(launched.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
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

async function toNotices(page: Page) {
  await page.getByRole('navigation').getByRole('button', { name: '设置' }).click();
  await page.locator('.ant-segmented-item').filter({ hasText: '工作通知' }).click();
}

async function chooseFolder({ app }: LaunchedApp, path: string) {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

test('a notice made in the form is used, changed, exported, and added to another ledger', async () => {
  const { page } = launched;
  expect(await page.evaluate(() => window.wujin.call('ledger.sample', {}))).toMatchObject({
    ok: true,
  });
  await toNotices(page);
  await page.getByRole('button', { name: '照现有通知改' }).click();
  await expect(page.getByRole('heading', { name: /照“蓟州区2024年通知”改/u })).toBeVisible();
  await field(page, '邮箱').fill('办公室');
  await field(page, '上半年截止日').fill('2月30日');
  await page.keyboard.press('Control+S');
  await expect(page.getByText('不是有效的邮箱地址').first()).toBeVisible();
  await expect(field(page, '上半年截止日')).toHaveAttribute('aria-invalid', 'true');
  await field(page, '邮箱').fill('zhen@example.gov.cn');
  await field(page, '上半年截止日').fill('5.25');
  await field(page, '每年至少试点').fill('9');
  await page.keyboard.press('Control+S');
  await expect(
    page.getByText('已有叫“蓟州区2024年通知”的通知，请换一个简称').first(),
  ).toBeVisible();

  // Left and come back to: what was typed is a draft.
  await page.getByRole('navigation').getByRole('button', { name: '首页' }).click();
  await toNotices(page);
  await page.getByRole('button', { name: '继续填写' }).click();
  await expect(field(page, '每年至少试点')).toHaveValue('9');
  await field(page, '简称').fill('示例镇通知');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('radio', { name: '示例镇通知' })).toBeChecked();
  await expect(page.getByText('上半年 5月25日前')).toBeVisible();
  await page.getByRole('navigation').getByRole('button', { name: '首页' }).click();
  await expect(page.getByText(/至少9个/u).first()).toBeVisible();

  await toNotices(page);
  await page.getByRole('button', { name: '修改示例镇通知' }).click();
  await expect(field(page, '每年至少试点')).toHaveValue('9');
  await field(page, '每年至少试点').fill('8');
  await page.getByRole('button', { name: '添加一条' }).click();
  const last = page.locator('.notice-clauses > li').last();
  await last.getByLabel('在通知里的位置').fill('四');
  await last.getByLabel('通知原文').fill('宣传品统一使用镇标语。');
  await page.keyboard.press('Control+S');
  await expect(last.getByText('请填写')).toBeVisible();
  await last.getByLabel('不核对的原因').fill('台账不登记宣传品的样式。');
  await page.keyboard.press('Control+S');
  await expect(page.getByText(/试点 8 个/u)).toBeVisible();

  const out = join(folder, 'out');
  await mkdir(out);
  await chooseFolder(launched, out);
  await page.getByRole('button', { name: /^导出示例镇通知/u }).click();
  await expect(page.getByText('已导出“示例镇通知”')).toBeVisible();
  const other = await launchApp({ dataFolder: join(folder, 'other') });
  try {
    await toNotices(other.page);
    await chooseFolder(other, await handedOn(out));
    await other.page.getByRole('button', { name: '添加另一份通知' }).click();
    await expect(other.page.getByRole('dialog')).toContainText('宣传品统一使用镇标语。');
    await other.page.getByRole('button', { name: '知道了，添加' }).click();
    await other.page.getByRole('radio', { name: '示例镇通知' }).click();
    await expect(other.page.getByText(/试点 8 个/u)).toBeVisible();
    await expect(other.page.getByText('zhen@example.gov.cn')).toBeVisible();
  } finally {
    await other.close();
  }
});

test('a number that a notice asks for is entered and held against the ledger', async () => {
  const { page } = launched;
  await page.evaluate(() => window.wujin.call('ledger.sample', {}));
  await toNotices(page);
  await page.getByRole('button', { name: '照现有通知改' }).click();
  await field(page, '简称').fill('示例镇通知');
  await page.getByRole('button', { name: '添加一条' }).click();
  const last = page.locator('.notice-clauses > li').last();
  await last.getByLabel('在通知里的位置').fill('五');
  await last.getByLabel('通知原文').fill('每年入户宣传不少于99999户。');
  const choose = async (label: RegExp, option: string | RegExp) => {
    await last.getByRole('combobox', { name: label }).click();
    await page
      .locator('.ant-select-item-option')
      .filter({ hasText: option, visible: true })
      .click();
  };
  await choose(/核对什么$/u, '要求的数量');
  await choose(/进哪个场所$/u, '进家庭');
  await choose(/数什么$/u, '户数');
  await page.keyboard.press('Control+S');
  await expect(last.locator('.ant-form-item-explain-error')).toBeVisible();
  await last.getByLabel(/第 1 项至少$/u).fill('若干');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('radio', { name: '示例镇通知' })).toHaveCount(0);
  await last.getByLabel(/第 1 项至少$/u).fill('99999');
  if (process.env['WUJIN_PICTURES'])
    await page.screenshot({ path: join(process.env['WUJIN_PICTURES'], 'quota.png') });
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('radio', { name: '示例镇通知' })).toBeChecked();
  await page.getByRole('navigation').getByRole('button', { name: '首页' }).click();
  await expect(page.getByText(/进家庭活动的户数：.*要求不少于99999户/u).first()).toBeVisible();
  await toNotices(page);
  await page.getByRole('button', { name: '修改示例镇通知' }).click();
  await expect(page.getByLabel(/第 1 项至少$/u)).toHaveValue(/99,?999/u);
});

/** The one folder that was exported. */
async function handedOn(out: string): Promise<string> {
  const names = await readdir(out);
  expect(names).toHaveLength(1);
  return join(out, names[0] ?? '');
}

test('a change of a notice that a report stands frozen under becomes its next version', async () => {
  const { page } = launched;
  const entered = enteredNotice();
  const done = await page.evaluate(async (entered) => {
    const { call } = window.wujin;
    await call('ledger.sample', {});
    await call('notice.save', { id: null, basis: null, entered, blanks: {}, use: true });
    return call('report.freeze', { year: 2031, half: 1 });
  }, entered);
  expect(done).toMatchObject({ ok: true });
  await toNotices(page);
  await page.getByRole('button', { name: '修改示例镇通知' }).click();
  await expect(page.getByText('2031年上半年的报送按这份通知定稿')).toBeVisible();
  await field(page, '每年至少作品').fill('7');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('radio', { name: '示例镇通知（第 2 版）' })).toBeChecked();
  await expect(page.getByRole('radio', { name: '示例镇通知 （自己添加）' })).not.toBeChecked();
  await page.getByRole('button', { name: '删除示例镇通知', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await expect(page.getByText(/2031年上半年的报送按它定稿/u)).toBeVisible();
});

test('every part of the form is reached by keyboard', async () => {
  const { page } = launched;
  await toNotices(page);
  await page.getByRole('button', { name: '从空白录入' }).focus();
  await page.keyboard.press('Enter');
  await expect(field(page, '通知标题')).toBeFocused();
  const visited: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    const here = await page.evaluate(() => {
      const at = document.activeElement;
      return at?.id || at?.getAttribute('aria-label') || at?.textContent || '';
    });
    visited.push(here);
    if (here.startsWith('关闭')) break;
    await page.keyboard.press('Tab');
  }
  for (const name of [
    'notice_title',
    'notice_issuers',
    'notice_due_half2',
    'notice_minima_cases',
    'notice_recipient_mailbox',
    'notice_attachments_case_title',
    'notice_clauses_0_check',
    'notice_clauses_0_text',
    '删除第 1 条',
  ]) {
    expect(visited).toContain(name);
  }
  expect(visited.at(-1)).toContain('关闭');
});

test('a corrected notice that is added again takes the place of the former one, once that is agreed to', async () => {
  const { page } = launched;
  const chosen = join(folder, '通知');
  await cp(NOTICE, chosen, { recursive: true });
  await giveFolder(launched, chosen);
  await page.evaluate(async (source) => {
    const { call } = window.wujin;
    await call('notice.add', { folder: source });
    await call('notice.choose', { id: 'shili-2025' });
  }, chosen);
  const file = join(chosen, 'notice.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"pilots": 2', '"pilots": 5'));
  await chooseFolder(launched, chosen);
  await toNotices(page);
  await expect(page.getByText(/试点 2 个/u)).toBeVisible();
  const add = page.getByRole('button', { name: '添加另一份通知' });
  await add.click();
  await expect(page.getByRole('dialog')).toContainText(
    '已有通知“示例区2025年通知”，内容与这一份不同',
  );
  await page.getByRole('button', { name: '用新的代替' }).click();
  await expect(page.getByText(/试点 5 个/u)).toBeVisible();
  await add.click();
  await expect(page.getByText('内容完全相同')).toBeVisible();
});
