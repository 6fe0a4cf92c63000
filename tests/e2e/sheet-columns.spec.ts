import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

let folder: string;
let launched: LaunchedApp;
let page: Page;

const LONG = '安全生产月主题宣讲暨应急疏散演练、消防器材实操培训和家庭隐患自查活动'.repeat(2);

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-columns-'));
  launched = await launchApp({ dataFolder: folder });
  page = launched.page;
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await page.evaluate(async (long) => {
    for (let index = 1; index <= 30; index += 1) {
      const outcome = await window.wujin.call('record.add', {
        kind: 'activity',
        input: {
          date: `2024-05-${String(index).padStart(2, '0')}`,
          title: index === 30 ? long : `第${index}号宣讲`,
          form: 'lecture',
          settings: ['village'],
        },
      });
      if (!outcome.ok) throw new Error(outcome.failure.message);
    }
  }, LONG);
  await page.getByRole('navigation').getByRole('button', { name: '宣传活动' }).click();
  await expect(row('第29号宣讲')).toBeVisible();
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

const sheet = () => page.getByRole('grid', { name: '宣传活动' });
const row = (title: string) => sheet().getByRole('row', { name: title });
const headings = () => sheet().getByRole('columnheader').allTextContents();

async function showEveryColumn(): Promise<void> {
  await page.getByRole('button', { name: '选择列' }).click();
  for (const label of ['协办单位', '重要节点', '行业或人群', '内容摘要', '备注']) {
    await page.getByRole('checkbox', { name: label, exact: true }).check();
  }
  await page.keyboard.press('Escape');
}

test('number, day and name stay while the other columns scroll, by wheel and by key', async () => {
  await showEveryColumn();
  const leftOf = async (text: string) =>
    (await row('第29号宣讲').getByText(text, { exact: true }).boundingBox())?.x;
  const before = [await leftOf('2024-05-29'), await leftOf('第29号宣讲'), await leftOf('2')];
  const form = await leftOf('安全宣讲');

  await sheet().evaluate((element) => element.closest('.wj-sheet')?.scrollTo({ left: 400 }));
  await expect.poll(() => leftOf('安全宣讲')).toBe((form ?? 0) - 400);
  expect([await leftOf('2024-05-29'), await leftOf('第29号宣讲'), await leftOf('2')]).toEqual(
    before,
  );

  // The cursor is never left behind: End and Home take the view along.
  await sheet().focus();
  await page.keyboard.press('End');
  const last = sheet().getByRole('columnheader').last();
  await expect(last).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const heading = sheet().getByRole('columnheader', { name: '宣传形式' });
  const named = sheet().getByRole('columnheader', { name: '活动名称' });
  await expect
    .poll(async () => (await heading.boundingBox())?.x)
    .toBeGreaterThanOrEqual(
      await named.boundingBox().then((box) => (box?.x ?? 0) + (box?.width ?? 0) - 1),
    );
});

test('a heading dragged onto another takes its place, and it is so after the next start', async () => {
  const before = await headings();
  const [form, place] = [before.indexOf('宣传形式'), before.indexOf('地点')];
  expect(form).toBeLessThan(place);
  const grip = (name: string) =>
    sheet().getByRole('columnheader', { name }).getByRole('button', { name, exact: true });
  await grip('地点').dragTo(grip('宣传形式'));
  const moved = [...before];
  moved.splice(place, 1);
  moved.splice(form, 0, '地点');
  await expect.poll(headings).toEqual(moved);
  await page.reload();
  await page.getByRole('navigation').getByRole('button', { name: '宣传活动' }).click();
  await expect.poll(headings).toEqual(moved);
});

test('what a cell cuts off is told whole where the mouse rests', async () => {
  const cell = sheet().getByRole('gridcell', { name: LONG });
  await cell.hover();
  await expect(cell).toHaveAttribute('title', LONG);
  const short = sheet().getByRole('gridcell', { name: '第29号宣讲' });
  await short.hover();
  await expect(short).toHaveAttribute('title', '');
});

test('the right button offers what the keys do, for the row it is pressed on or the ticked ones', async () => {
  const menu = page.getByRole('menu');
  await row('第28号宣讲').getByText('第28号宣讲').click({ button: 'right' });
  await menu.getByRole('menuitem', { name: '删除光标所在的活动' }).click();
  await expect(row('第28号宣讲')).toHaveCount(0);

  for (const title of ['第25号宣讲', '第26号宣讲']) await row(title).getByRole('checkbox').check();
  await row('第29号宣讲').getByText('第29号宣讲').click({ button: 'right' });
  await menu.getByRole('menuitem', { name: '删除勾选的 2 条活动' }).click();
  await expect(row('第25号宣讲')).toHaveCount(0);
  await expect(row('第26号宣讲')).toHaveCount(0);
  await expect(row('第29号宣讲')).toBeVisible();

  await row('第29号宣讲').getByText('第29号宣讲').click({ button: 'right' });
  await menu.getByRole('menuitem', { name: '勾选这一行' }).click();
  await expect(row('第29号宣讲').getByRole('checkbox')).toBeChecked();
  await row('第29号宣讲').getByText('第29号宣讲').click({ button: 'right' });
  await menu.getByRole('menuitem', { name: '打开光标所在的活动' }).click();
  await expect(page.getByRole('dialog').getByLabel('活动名称', { exact: true })).toHaveValue(
    '第29号宣讲',
  );
});

test('the menu of the right button has the keys while it is open, and the sheet after it', async () => {
  const menu = page.getByRole('menu');
  const title = row('第29号宣讲').getByText('第29号宣讲');
  await title.click({ button: 'right' });
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();

  await page.keyboard.press('Shift+F10');
  await expect(menu).toBeVisible();
  const item = menu.getByRole('menuitem', { name: '勾选这一行' });
  await expect(async () => {
    if (!(await item.evaluate((node) => node === document.activeElement)))
      await page.keyboard.press('ArrowDown');
    await expect(item).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(row('第29号宣讲').getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('Space');
  await expect(row('第29号宣讲').getByRole('checkbox')).not.toBeChecked();
});

test('a column is sorted and narrowed with the keys alone', async () => {
  await row('第29号宣讲').getByText('第29号宣讲').click();
  await page.keyboard.press('Alt+ArrowDown');
  const box = page.getByRole('textbox', { name: '活动名称含有' });
  await expect(box).toBeFocused();
  await page.keyboard.type('第2号');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: '筛选活动名称' })).toHaveCount(0);
  await expect(row('第29号宣讲')).toHaveCount(0);
  await expect(row('第2号宣讲')).toBeVisible();
  // The keys are the sheet's again.
  await page.keyboard.press('Alt+ArrowDown');
  await expect(box).toHaveValue('第2号');
  await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);

  await page.keyboard.press('Shift+F10');
  const sort = page.getByRole('menuitem', { name: '按“活动名称”排序' });
  await expect(async () => {
    if (!(await sort.evaluate((node) => node === document.activeElement)))
      await page.keyboard.press('ArrowDown');
    await expect(sort).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(sheet().getByRole('columnheader', { name: '活动名称' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
});

test('a list is narrowed in the heads of its columns, told above it, and widened again', async () => {
  const mark = (column: string) =>
    sheet()
      .getByRole('columnheader', { name: column })
      .getByRole('button', { name: /^按这一列筛选/u });
  await mark('活动名称').click();
  const form = page.getByRole('form', { name: '筛选活动名称' });
  await form.getByLabel('活动名称含有').fill('第1');
  await page.keyboard.press('Enter');
  const shown = () =>
    sheet()
      .getByRole('row', { name: /号宣讲/u })
      .count();
  await expect.poll(shown).toBe(11);
  await expect(page.getByRole('search').getByText('活动名称：含“第1”')).toBeVisible();

  await mark('日期').click();
  const days = page.getByRole('form', { name: '筛选日期' });
  await days.getByLabel('日期从', { exact: true }).fill('2024.5.15');
  await days.getByLabel('日期从', { exact: true }).press('Tab');
  await days.getByRole('button', { name: '确定' }).click();
  await expect.poll(shown).toBe(5);

  await expect(mark('活动名称')).toHaveAccessibleName('按这一列筛选（已筛选）');
  await mark('活动名称').click();
  await form.getByRole('button', { name: '清除' }).click();
  await expect.poll(shown).toBe(15);
  await mark('宣传形式').click();
  const forms = page.getByRole('form', { name: '筛选宣传形式' });
  await forms.getByRole('checkbox', { name: '媒体宣传' }).check();
  await forms.getByRole('button', { name: '确定' }).click();
  await expect(page.getByText('没有符合')).toBeVisible();
  await page.getByRole('button', { name: '清除筛选' }).first().click();
  await expect(row('第29号宣讲')).toBeVisible();
});
