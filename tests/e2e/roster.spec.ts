import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { rowsOf } from '../support/collect-roster.ts';
import { fillSheet } from '../support/fill-sheet.ts';
import { launchApp } from '../support/launch-app.ts';
import { wujin } from '../support/run-cli.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wujin-roster-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('sheets are handed out and taken back on the page of the roster, and who is missing is named', async () => {
  const data = join(folder, 'ledger');
  for (const name of ['大王庄村', '小王庄村', '安居社区'])
    expect(wujin('roster', 'add', `name=${name}`, '--data', data).status).toBe(0);
  const launched = await launchApp({ dataFolder: data });
  const { page, app } = launched;
  try {
    page.setDefaultTimeout(15_000);
    const choose = (path: string) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      }, path);
    await page.getByRole('navigation').getByRole('button', { name: '名册' }).click();
    await expect(page.getByRole('button', { name: '大王庄村' })).toBeVisible();
    const out = join(folder, 'out');
    mkdirSync(out);
    await choose(out);
    await page.getByRole('button', { name: '制作采集表…' }).click();
    await expect(page.getByText(/已制作采集表第1版/u)).toBeVisible();

    const made = readdirSync(out, { recursive: true }).map(String);
    const drop = join(folder, '收件');
    mkdirSync(drop);
    const sheetOf = (name: string) =>
      join(out, made.find((file) => file.includes(name) && file.endsWith('.xlsx')) ?? '');
    const date = new Date().toLocaleDateString('sv');
    for (const [at, name] of ['大王庄村', '安居社区'].entries()) {
      const rows = rowsOf(at).map((row) => ({ ...row, date }));
      await fillSheet(sheetOf(name), join(drop, `表${at}.xlsx`), rows);
    }
    await choose(drop);
    await page.getByRole('button', { name: '选择收到的表…' }).click();
    await expect(page.getByRole('row', { name: /表0\.xlsx 大王庄村/u })).toBeVisible();
    if (process.env['WUJIN_PICTURES'])
      await page.screenshot({ path: join(process.env['WUJIN_PICTURES'], 'collect.png') });
    await expect(page.getByText(/^读取采集表/u)).toHaveCount(0);
    await page.getByRole('button', { name: /^收下 2 个单位的表$/u }).click();
    await expect(page.getByText('还没有报的 1 个：小王庄村')).toBeVisible();
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^宣传活动/u })
      .click();
    const count = rowsOf(0).length + rowsOf(1).length;
    await expect(page.getByRole('status', { name: '筛选结果合计' })).toContainText(
      `共 ${count} 条`,
    );
  } finally {
    await launched.close();
  }
});

test('an activity says whose it is and whom it reached, and without a roster nothing asks for it', async () => {
  // Two forms are filled and one is opened again.
  test.setTimeout(120_000);
  const data = join(folder, 'ledger');
  wujin('sample', '--data', data);
  const launched = await launchApp({ dataFolder: data });
  const { page } = launched;
  try {
    page.setDefaultTimeout(15_000);
    const nav = page.getByRole('navigation');
    await nav.getByRole('button', { name: /^宣传活动/u }).click();
    const open = async () => {
      await page.getByRole('button', { name: '新增活动' }).first().click();
      await expect(page.getByRole('textbox', { name: '地点' })).toBeVisible();
    };
    await open();
    await expect(page.getByRole('combobox', { name: '来源单位' })).toHaveCount(0);
    await page.getByRole('button', { name: '关闭' }).last().click();
    await page.evaluate(
      async (names) => {
        const bodies = names.map((name) => ({ name, kind: 'village' }));
        await window.wujin.call('roster.add', { bodies });
      },
      ['大王庄村村民委员会', '安居社区', '示例镇中心小学'],
    );

    await open();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '活动名称' }).fill('走进大王庄村');
    await dialog.getByRole('textbox', { name: '地点' }).fill('安居社区广场');
    const told = dialog.getByRole('list', { name: '文字中写到的单位' });
    await expect(told.getByText('写到“安居社区”，计入覆盖。')).toBeVisible();
    await expect(told.getByText('可能写到“大王庄村村民委员会”')).toBeVisible();
    if (process.env['WUJIN_PICTURES'])
      await page.screenshot({ path: join(process.env['WUJIN_PICTURES'], 'bodies.png') });
    await told.getByRole('button', { name: '是，计入' }).click();
    await told
      .getByRole('listitem')
      .filter({ hasText: '安居社区' })
      .getByRole('button', { name: '不是它' })
      .click();
    await expect(told.getByText('写到的不是“安居社区”，不计入覆盖。')).toBeVisible();
    await dialog.getByRole('combobox', { name: '来源单位' }).fill('中心小学');
    await page.keyboard.press('Enter');
    await dialog.getByRole('combobox', { name: '宣传形式' }).fill('安全宣讲');
    await page.keyboard.press('Enter');
    await dialog.getByRole('checkbox', { name: '农村' }).click();
    await page.keyboard.press('Control+s');
    await expect(dialog).toHaveCount(0);

    // What was saved is what the table shows, and the form that is opened again.
    const row = page.getByRole('row').filter({ hasText: '走进大王庄村' });
    await expect(row.getByText('示例镇中心小学', { exact: true })).toBeVisible();
    await row.getByText('走进大王庄村').click();
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('示例镇中心小学', { exact: true }).first()).toBeVisible();
    await expect(dialog.getByText('写到的不是“安居社区”，不计入覆盖。')).toBeVisible();
    const reached = dialog.getByRole('combobox', { name: '覆盖单位' });
    await reached.fill('安居');
    await page.keyboard.press('Enter');
    await expect(dialog.locator('.ant-select-selection-item-content')).toHaveText([
      '大王庄村村民委员会',
      '安居社区',
    ]);
    await dialog.getByRole('button', { name: '恢复' }).click();
    await page.keyboard.press('Control+s');
    await expect(dialog).toHaveCount(0);
    await expect(row.getByText(/大王庄村村民委员会、安居社区/u)).toBeVisible();
  } finally {
    await launched.close();
  }
});

test('at a roster of forty, what is collected is at hand, and some ticked show as some', async () => {
  const data = join(folder, 'ledger');
  wujin('roster', 'add', 'name=第1村', '--data', data);
  const launched = await launchApp({ dataFolder: data });
  const { page, app } = launched;
  try {
    page.setDefaultTimeout(15_000);
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768),
    );
    // The ledger is open once its page shows what is in it.
    await page.getByRole('navigation').getByRole('button', { name: '名册' }).click();
    await expect(page.getByRole('button', { name: '第1村', exact: true })).toBeVisible();
    const added = await page.evaluate(async () => {
      const bodies = Array.from({ length: 39 }, (_, at) => ({
        name: `第${at + 2}村`,
        kind: 'village',
      }));
      return window.wujin.call('roster.add', { bodies });
    });
    expect(added.ok).toBe(true);
    await expect(page.getByRole('button', { name: '第40村' })).toBeAttached({ timeout: 15_000 });
    await expect(page.getByRole('button', { name: '制作采集表…' })).toBeInViewport();
    await expect(page.getByRole('button', { name: '第1村', exact: true })).toBeInViewport();
    if (process.env['WUJIN_PICTURES'])
      await page.screenshot({ path: join(process.env['WUJIN_PICTURES'], 'roster-40.png') });

    const all = page.getByRole('checkbox').first();
    await page.getByRole('row').filter({ hasText: '第3村' }).getByRole('checkbox').click();
    await expect(page.locator('thead .ant-checkbox-indeterminate')).toHaveCount(1);
    await expect(page.getByRole('button', { name: '移出名册' })).toBeEnabled();
    await all.click();
    await expect(all).toBeChecked();
    await all.click();
    await expect(page.getByRole('button', { name: '移出名册' })).toBeDisabled();
  } finally {
    await launched.close();
  }
});
