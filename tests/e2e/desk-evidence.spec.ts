import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { withExif } from '../support/exif-photo.ts';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-evidence-'));
  launched = await launchApp({ dataFolder: folder });
  await expect(launched.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await launched.page.getByRole('navigation').getByRole('button', { name: '宣传活动' }).click();
  await expect(launched.page.getByText('还没有活动', { exact: true })).toBeVisible();
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

test('photos dropped on a new activity are attached when it is saved; their day and place are offered', async () => {
  const { page } = launched;
  await page.keyboard.press('n');
  await page.getByLabel('活动名称', { exact: true }).fill('带照片的宣讲');
  await page.getByLabel('宣传形式', { exact: true }).click();
  await page.getByTitle('安全宣讲', { exact: true }).click();
  await page.getByLabel('农村').check();
  await drop(page, [await photo(page, 'red'), await photo(page, 'green')]);
  await expect(page.getByText('保存时一并添加 2 份佐证材料')).toBeVisible();
  await page.getByRole('button', { name: '不添加现场2.jpg' }).click();
  await paste(page, await photo(page, 'blue'));
  await expect(page.getByText('保存时一并添加 2 份佐证材料')).toBeVisible();
  await page.keyboard.press('Control+S');
  const row = page.getByRole('row', { name: '带照片的宣讲' });
  await expect(row.getByRole('gridcell').last()).toHaveText('2');

  await row.click();
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('tab', { name: '佐证材料（2）' }).click();
  const card = page.getByRole('article', { name: '现场1.jpg' });
  await card.getByRole('button', { name: '用照片日期 2024-05-12' }).click();
  await expect(page.getByText('已改为 2024-05-12')).toBeVisible();
  await card.getByRole('button', { name: '用照片位置 北纬40.04520 东经117.40890' }).click();
  await expect(card.getByRole('button', { name: /用照片/ })).toHaveCount(0);
  await page.getByRole('tab', { name: '内容' }).click();
  await expect(page.getByLabel('日期', { exact: true })).toHaveValue('2024-05-12');
  await expect(page.getByLabel('地点', { exact: true })).toHaveValue('北纬40.04520 东经117.40890');
  await page.keyboard.press('Escape');
  await expect(row).toContainText('2024-05-12');
});

test('a record changed elsewhere while it is typed in is asked about, and nothing is lost', async () => {
  const { page } = launched;
  const id = await page.evaluate(async () => {
    const outcome = await window.wujin.call('record.add', {
      kind: 'activity',
      input: {
        date: '2024-05-12',
        title: '两处都在改',
        form: 'lecture',
        settings: ['village'],
        place: '旧地点',
      },
    });
    if (!outcome.ok) throw new Error(outcome.failure.message);
    return (outcome.value as { id: string }).id;
  });
  const changeBehind = (place: string) =>
    page.evaluate(
      ([ids, patch]) => window.wujin.call('record.changeMany', { kind: 'activity', ids, patch }),
      [[id], { place }] as const,
    );
  await page.getByRole('row', { name: '两处都在改' }).click();
  await page.keyboard.press('Alt+Enter');
  const place = page.getByLabel('地点', { exact: true });
  await expect(place).toHaveValue('旧地点');
  await changeBehind('别处改的');
  await expect(place).toHaveValue('别处改的');

  await page.getByLabel('受众人次').fill('88');
  await changeBehind('又改了');
  const notice = page.getByRole('alert').filter({ hasText: '这条记录在别处被改动过' });
  await expect(notice).toContainText('地点');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('alert').filter({ hasText: '被改动' }).first()).toBeVisible();
  await notice.getByRole('button', { name: '保留我填写的' }).click();
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('row', { name: '两处都在改' })).toContainText('88');
  await expect(page.getByRole('row', { name: '两处都在改' })).toContainText('别处改的');

  await page.getByRole('row', { name: '两处都在改' }).click();
  await page.keyboard.press('Alt+Enter');
  await page.getByLabel('受众人次').fill('99');
  await changeBehind('最后的地点');
  await notice.getByRole('button', { name: '用最新内容' }).click();
  await expect(page.getByLabel('受众人次')).toHaveValue('88');
  await expect(place).toHaveValue('最后的地点');
});

/** A picture of one colour with a camera's words about day and place; base64. */
async function photo(page: Page, colour: string): Promise<string> {
  const jpeg = await page.evaluate((fill) => {
    const canvas = document.createElement('canvas');
    const paint = canvas.getContext('2d');
    if (!paint) throw new Error('no canvas');
    paint.fillStyle = fill;
    paint.fillRect(0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  }, colour);
  return withExif(Buffer.from(jpeg, 'base64')).toString('base64');
}

async function drop(page: Page, photos: string[]): Promise<void> {
  const data = await transfer(page, photos, '现场');
  await page.locator('.wj-drop').dispatchEvent('drop', { dataTransfer: data });
}

async function paste(page: Page, picture: string): Promise<void> {
  const data = await transfer(page, [picture], '截图');
  await page.evaluate((clipboardData) => {
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);
}

function transfer(page: Page, photos: string[], name: string) {
  return page.evaluateHandle(
    ([contents, label]) => {
      const data = new DataTransfer();
      for (const [index, content] of contents.entries()) {
        const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
        data.items.add(new File([bytes], `${label}${index + 1}.jpg`, { type: 'image/jpeg' }));
      }
      return data;
    },
    [photos, name] as const,
  );
}
