import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';
import { wujin } from '../support/run-cli.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-gather-'));
  for (const number of [1, 2]) {
    const data = ['--data', join(folder, `单位${number}`)];
    wujin('sample', ...data);
    wujin('unit', '--set', `name=示例第${number}镇`, ...data);
    const half = ['--year', '2024', '--half', '2', '--out', join(folder, '收件')];
    expect(wujin('report', ...half, ...data).status).toBe(0);
  }
  launched = await launchApp({ dataFolder: join(folder, '汇总台账') });
  await expect(launched.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

test('an office switches the page on, drops a folder of packages and gets its sums', async () => {
  // Its packages are made by the program itself.
  test.setTimeout(120_000);
  const { app, page } = launched;
  const nav = page.getByRole('navigation');
  await expect(nav.getByRole('button', { name: '汇总', exact: true })).toHaveCount(0);
  await nav.getByRole('button', { name: '设置' }).click();
  await page.getByRole('checkbox', { name: '显示“汇总”页' }).click();
  await nav.getByRole('button', { name: '汇总', exact: true }).click();
  await page.getByRole('textbox', { name: '年度' }).fill('2024');
  await page.keyboard.press('Enter');
  await page.getByText('下半年', { exact: true }).click();
  const choose = (chosen: string) =>
    app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, chosen);
  await choose(join(folder, '收件'));
  await page.getByRole('button', { name: '选择文件夹…' }).click();
  await expect(page.getByText('收到 2 份，0 份有对不上的地方，0 处没有收')).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText('计入汇总 2 个单位')).toBeVisible();
  const units = page.getByRole('table').filter({ hasText: '计入汇总' });
  await expect(units.getByText('示例第1镇')).toBeVisible();
  await expect(units.getByText('示例第2镇')).toBeVisible();
  const whole = page.getByRole('button', { name: /^场次合计：152$/u });
  await whole.click();
  const behind = page.getByRole('dialog');
  await expect(behind.getByRole('cell', { name: '76', exact: true })).toHaveCount(2);
  await page.keyboard.press('Escape');
  const draft = page.getByRole('region', { name: '通报' });
  if (process.env['WUJIN_PICTURES']) {
    await draft.scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(process.env['WUJIN_PICTURES'], 'bulletin.png') });
  }
  await draft.getByRole('button', { name: '按时报送的单位：0，查看背后的单位' }).click();
  await expect(behind.getByText('按时报送的单位：0 个')).toBeVisible();
  await page.keyboard.press('Escape');
  await draft.getByRole('button', { name: '逾期报送的单位：2，查看背后的单位' }).click();
  await expect(behind.getByText('示例第2镇')).toBeVisible();
  await page.keyboard.press('Escape');
  await draft.getByRole('button', { name: /^场次合计：152，/u }).click();
  await expect(behind.getByRole('cell', { name: '76', exact: true })).toHaveCount(2);
  await page.keyboard.press('Escape');
  await choose(folder);
  await page.getByRole('button', { name: '生成汇总材料…' }).click();
  await expect(page.getByText('已生成2024年下半年汇总材料：计入 2 个单位')).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('button', { name: '撤回这次收入的 2 份' }).click();
  await expect(page.getByText('已撤回 2 份')).toBeVisible();
  await expect(page.getByText('计入汇总 0 个单位')).toBeVisible();
});
