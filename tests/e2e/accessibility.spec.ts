import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { chooseTheme, faultsOf } from '../support/axe.ts';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';
import { WINDOW_PAGES } from '../support/window-pages.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-axe-'));
  launched = await launchApp({ dataFolder: folder });
  const { page } = launched;
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  const filled = await page.evaluate(() => window.wujin.call('ledger.sample', {}));
  expect(filled.ok).toBe(true);
});

test.afterAll(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  for (const label of WINDOW_PAGES) {
    test(`${label} keeps WCAG 2.2 AA in the ${theme} theme`, async () => {
      const { page } = launched;
      await chooseTheme(page, theme);
      await page
        .getByRole('navigation')
        .getByRole('button', { name: new RegExp(`^${label}[\\d\\s,]*$`) })
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForTimeout(500);
      expect(await faultsOf(page)).toEqual([]);
    });
  }
}

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`an activity's form, what it understood and what not keep WCAG 2.2 AA in the ${theme} theme`, async () => {
    const { page } = launched;
    await chooseTheme(page, theme);
    await page.keyboard.press('Control+N');
    await expect(page.getByLabel('活动名称', { exact: true })).toBeVisible();
    await page.getByLabel('受众人次').fill('3万');
    await page.getByLabel('场次').fill('50、60');
    await page.getByLabel('发放资料').focus();
    await expect(page.getByText('看不出是多少')).toBeVisible();
    await expect(page.getByText('按 30,000 计')).toBeVisible();
    await page.waitForTimeout(500);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });
}

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`the manual, a search in it and the keys keep WCAG 2.2 AA in the ${theme} theme`, async () => {
    const { page } = launched;
    await chooseTheme(page, theme);
    await page.getByRole('navigation').getByRole('button', { name: '首页' }).click();
    await page.keyboard.press('F1');
    const help = page.getByRole('dialog', { name: '帮助' });
    await expect(help.getByRole('heading', { name: /认识首页/u })).toBeVisible();
    await page.waitForTimeout(500);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Control+F');
    await page.keyboard.type('备份');
    await expect(help.locator('mark').first()).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    await help.getByRole('tab', { name: '快捷键' }).click();
    await page.waitForTimeout(500);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
  });
}

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`a table before it is printed keeps WCAG 2.2 AA in the ${theme} theme`, async () => {
    const { page } = launched;
    await chooseTheme(page, theme);
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^宣传试点/u })
      .click();
    await page.getByRole('button', { name: /^打印/u }).click();
    await expect(page.getByText(/行，共 \d+ 页/u)).toBeVisible();
    await page.waitForTimeout(500);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByText(/行，共 \d+ 页/u)).toHaveCount(0);
  });
}

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`cells being typed into, understood and not, keep WCAG 2.2 AA in the ${theme} theme`, async () => {
    const { page } = launched;
    await chooseTheme(page, theme);
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^宣传活动/u })
      .click();
    const sheet = page.getByRole('grid', { name: '宣传活动' });
    await expect(sheet.getByRole('columnheader', { name: '受众人次' })).toBeVisible();
    const headings = await sheet.getByRole('columnheader').allTextContents();
    const column = (name: string) => headings.indexOf(name) - 1;
    await sheet.locator(`#cell-0-${column('受众人次')}`).click();
    await page.keyboard.type('3万');
    await page.keyboard.press('Enter');
    await page.keyboard.type('若干');
    await page.keyboard.press('Enter');
    await sheet.locator(`#cell-3-${column('五进场所')}`).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('F2');
    await expect(page.getByRole('option', { name: '农村' })).toBeVisible();
    await page.waitForTimeout(500);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test(`the sheet with a doubt, a block, text being typed and its views keeps WCAG 2.2 AA in the ${theme} theme`, async () => {
    const { page } = launched;
    await chooseTheme(page, theme);
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^宣传活动/u })
      .click();
    const sheet = page.getByRole('grid', { name: '宣传活动' });
    await expect(sheet.getByRole('columnheader', { name: '活动名称' })).toBeVisible();
    const headings = await sheet.getByRole('columnheader').allTextContents();
    const at = (row: number, name: string) =>
      sheet.locator(`#cell-${row}-${headings.indexOf(name) - 1}`);
    await at(5, '日期').click();
    await page.keyboard.type('2199.1.1');
    await page.keyboard.press('Enter');
    await expect(at(5, '日期')).toHaveAttribute('title', /日期还没有到/u);
    // On the doubted cell its reason is said in the foot.
    await page.keyboard.press('ArrowUp');
    await page.waitForTimeout(300);
    expect(await faultsOf(page)).toEqual([]);
    await at(1, '场次').click();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight'])
      await page.keyboard.press(`Shift+${key}`);
    await expect(page.locator('.wj-sheet-foot')).toContainText('6 格');
    expect(await faultsOf(page)).toEqual([]);
    await at(2, '活动名称').click();
    await page.keyboard.press('F2');
    await page.keyboard.type('改');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('search').getByRole('button', { name: /^视图/u }).click();
    await expect(page.getByRole('menuitem', { name: '存为新视图…' })).toBeVisible();
    await page.waitForTimeout(300);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('menuitem', { name: '存为新视图…' }).click();
    await expect(page.getByLabel('视图名称')).toBeFocused();
    await page.waitForTimeout(300);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Z');
  });
}

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`a notice in the form, with what is wrong in it, keeps WCAG 2.2 AA in the ${theme} theme`, async () => {
    const { page } = launched;
    await chooseTheme(page, theme);
    await page.getByRole('navigation').getByRole('button', { name: '设置' }).click();
    await page.locator('.ant-segmented-item').filter({ hasText: '工作通知' }).click();
    await page.getByRole('button', { name: '照现有通知改' }).click();
    const due = page.getByLabel('上半年截止日', { exact: true });
    await expect(due).toHaveValue('6月20日');
    await page.getByLabel('邮箱', { exact: true }).fill('办公室');
    await page.getByLabel('下半年截止日', { exact: true }).fill('12.31');
    await due.fill('2月30日');
    await page.keyboard.press('Control+S');
    await expect(page.getByText('不是有效的邮箱地址').first()).toBeVisible();
    await page.waitForTimeout(500);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '添加一条' }).scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '关闭', exact: true }).click();
    // Other drafts are told above the page.
    const goOn = page
      .getByRole('region', { name: '设置' })
      .getByRole('button', { name: '继续填写' });
    await expect(goOn).toBeVisible();
    await page.waitForTimeout(300);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('region', { name: '设置' }).getByRole('button', { name: '丢弃' }).click();
    await expect(goOn).toHaveCount(0);
  });
}

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`the unit, asked for before a report is frozen, keeps WCAG 2.2 AA in the ${theme} theme`, async () => {
    const { page } = launched;
    const nameUnit = (name: string) =>
      page.evaluate((text) => window.wujin.call('unit.save', { name: text }), name);
    await chooseTheme(page, theme);
    await nameUnit('');
    await page.getByRole('navigation').getByRole('button', { name: '报送', exact: true }).click();
    await page.locator('.ant-steps-item[role=button]').filter({ hasText: '签批' }).click();
    await expect(page.getByText('请先填写填报单位名称。')).toBeVisible();
    await page.waitForTimeout(500);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('填报单位名称').fill('示例镇人民政府');
    await expect(page.getByRole('button', { name: '定稿并打包' })).toBeEnabled();
    await page.waitForTimeout(300);
    expect(await faultsOf(page)).toEqual([]);
    await nameUnit('示例镇人民政府');
    await page.getByRole('navigation').getByRole('button', { name: '首页' }).click();
  });
}
