import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-views-'));
  launched = await launchApp({ dataFolder: folder });
  const { page } = launched;
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await page.evaluate(async () => {
    for (let index = 1; index <= 12; index += 1) {
      const outcome = await window.wujin.call('record.add', {
        kind: 'activity',
        input: {
          date: `2024-05-${String(index).padStart(2, '0')}`,
          title: `第${index}号`,
          form: index % 3 === 0 ? 'drill' : 'lecture',
          settings: ['village'],
          audience: 100 - index,
        },
      });
      if (!outcome.ok) throw new Error(outcome.failure.message);
    }
  });
  await openDesk();
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

async function openDesk(): Promise<void> {
  const { page } = launched;
  await page.getByRole('navigation').getByRole('button', { name: '宣传活动' }).click();
  await expect(sheet().getByRole('columnheader', { name: '活动名称' })).toBeVisible();
}
const sheet = () => launched.page.getByRole('grid', { name: '宣传活动' });
const titles = () =>
  sheet()
    .getByRole('gridcell', { name: /^第\d+号$/u })
    .allTextContents();
const headings = () => sheet().getByRole('columnheader').allTextContents();
const button = () => launched.page.getByRole('search').getByRole('button', { name: /^视图/u });
async function choose(item: string): Promise<void> {
  await button().click();
  await launched.page.getByRole('menuitem', { name: item, exact: true }).click();
}
/** The box follows once the choice is stored. */
async function tickRemarks(ticked: boolean): Promise<void> {
  const box = launched.page.getByRole('checkbox', { name: '备注', exact: true });
  await box.click();
  await expect(box).toBeChecked({ checked: ticked });
}
async function keepAs(name: string): Promise<void> {
  await choose('存为新视图…');
  await launched.page.getByLabel('视图名称').fill(name);
  await launched.page.keyboard.press('Enter');
  await expect(launched.page.getByRole('dialog')).toHaveCount(0);
}

test('filter, order and columns are kept under a name, changed, renamed, removed, and there after a restart', async () => {
  const { page } = launched;
  const usual = await headings();
  const all = await titles();
  await page.getByLabel('按宣传形式筛选').click();
  await page.getByTitle('应急疏散演练', { exact: true }).click();
  await page.keyboard.press('Escape');
  await sheet().getByRole('button', { name: '受众人次', exact: true }).click();
  await page.getByRole('button', { name: '选择列' }).click();
  await tickRemarks(true);
  await page.keyboard.press('Escape');
  const drills = ['第12号', '第9号', '第6号', '第3号'];
  await expect.poll(titles).toEqual(drills);
  await keepAs('演练');
  await expect(button()).toHaveText('视图：演练');

  // Out of it, the table is whole again and keeps the columns that the clerk chose; then they are changed.
  await choose('不用视图');
  await expect(button()).toHaveText('视图');
  await expect.poll(titles).toEqual(all);
  await page.getByRole('button', { name: '选择列' }).click();
  await tickRemarks(false);
  await page.keyboard.press('Escape');
  await expect.poll(headings).toEqual(usual);
  await choose('演练');
  await expect.poll(titles).toEqual(drills);
  await expect.poll(headings).toEqual([...usual, '备注']);
  await choose('不用视图');
  await expect.poll(headings).toEqual(usual);
  await choose('演练');

  // A change is marked; it becomes the view's own or is given up.
  await page.getByLabel('搜索', { exact: true }).fill('第1');
  await expect.poll(titles).toEqual(['第12号']);
  await expect(button()).toHaveText('视图：演练（有改动）');
  await choose('恢复“演练”原来的样子');
  await expect.poll(titles).toEqual(drills);
  await expect(button()).toHaveText('视图：演练');
  await sheet().getByRole('button', { name: '受众人次', exact: true }).click();
  await expect(button()).toHaveText('视图：演练（有改动）');
  await choose('把“演练”更新为现在的样子');
  await expect(button()).toHaveText('视图：演练');

  await choose('重命名“演练”…');
  await page.getByLabel('视图名称').fill('全年演练');
  await page.keyboard.press('Enter');
  await expect(button()).toHaveText('视图：全年演练');

  await page.reload();
  await openDesk();
  await expect(button()).toHaveText('视图：全年演练');
  await expect.poll(titles).toEqual(drills.toReversed());
  await expect.poll(headings).toEqual([...usual, '备注']);

  // Removed after a question; the table stays as it is.
  await choose('删除“全年演练”…');
  await page.getByRole('dialog').getByRole('button', { name: '删除视图' }).click();
  await expect(button()).toHaveText('视图');
  await expect.poll(titles).toEqual(drills.toReversed());
  await button().click();
  await expect(page.getByRole('menuitem', { name: '全年演练' })).toHaveCount(0);
});

test('a name that is taken is told before it is replaced, and views belong to one kind', async () => {
  const { page } = launched;
  await keepAs('常用');
  await page.getByLabel('搜索', { exact: true }).fill('第5');
  await expect.poll(titles).toEqual(['第5号']);
  await choose('存为新视图…');
  await page.getByLabel('视图名称').fill('常用');
  await expect(page.getByText('已有视图“常用”，保存后由现在的样子替换。')).toBeVisible();
  await page.getByRole('button', { name: '替换原有的视图' }).click();
  await choose('不用视图');
  await expect.poll(async () => (await titles()).length).toBe(12);
  await choose('常用');
  await expect.poll(titles).toEqual(['第5号']);

  await page.getByRole('navigation').getByRole('button', { name: '宣传试点' }).click();
  await button().click();
  await expect(page.getByRole('menuitem', { name: '不用视图' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: '常用' })).toHaveCount(0);
});
