import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Studio } from './studio.ts';

/** The sample year's home page, and a day at the desk: find, enter, evidence, change, delete. */
export async function deskTour(studio: Studio): Promise<void> {
  const { page, shoot, open, button } = studio;
  await page.getByRole('heading', { name: '2024年下半年' }).waitFor();
  await shoot('home');
  await page.locator('#wj-main').evaluate((main) => main.scrollTo({ top: 520 }));
  await shoot('home-charts');

  await open('宣传活动');
  await page.getByRole('grid', { name: '宣传活动' }).waitFor();
  await shoot('activities');
  await page.getByLabel('按宣传形式筛选').click();
  await page.getByTitle('安全宣讲', { exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: '全选筛选出的记录' }).check();
  await shoot('filter-and-select');
  await button('批量修改').click();
  await page.getByLabel('要修改哪几项').click();
  await page.getByTitle('主办单位', { exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByLabel('主办单位').fill('样例镇应急管理办公室');
  await shoot('change-many');
  await button(/^取\s*消$/).click();
  await button('取消勾选').click();
  await button('清除筛选').first().click();

  await enterDrill(studio);
  await attachEvidence(studio);
  await pasteRows(studio);
  await useBin(studio);
}

async function enterDrill({ page, shoot, open, button }: Studio): Promise<void> {
  await button('新增活动').click();
  await page.getByLabel('活动名称').fill('商场消防疏散演练');
  await page.getByLabel('宣传形式', { exact: true }).click();
  await page.getByTitle('应急疏散演练').last().click();
  await page.getByLabel('企业').check();
  await page.getByLabel('受众人次').fill('180');
  await page.getByLabel('疏散用时（秒）').fill('145');
  await shoot('activity-form');
  await page.keyboard.press('Escape');
  await open('首页'); // on its own page the draft is the sheet's last row
  await page.getByText('有未保存的内容').waitFor();
  await shoot('draft');
  await button('丢弃').click();
  await open('宣传活动');
}

async function attachEvidence({ page, documents, shoot, answer, button }: Studio): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: '消防' }).first();
  await row.click();
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('tab', { name: /^佐证材料/ }).click();
  for (const [title, colour] of PHOTOS) {
    const file = join(documents, `${title}.png`);
    writeFileSync(file, await drawPoster(page, title, colour));
    await answer(file);
    await button('选择文件').click();
    await page.getByRole('img', { name: `${title}.png` }).waitFor();
  }
  await shoot('evidence');
  await page.getByRole('tab', { name: '修改记录' }).click();
  await shoot('history');
  await button('关闭').first().click();
}

const PHOTOS = [
  ['现场展板', '#1d5c9c'],
  ['签到表', '#2f6b3a'],
] as const;

async function pasteRows({ page, shoot, copyText, open, button }: Studio): Promise<void> {
  await copyText(
    [
      '日期\t活动名称\t宣传形式\t五进场所\t受众人数\t地点',
      '2024.11.26\t电动自行车充电安全宣讲\t安全宣讲\t社区\t120\t清泉社区',
      '2024.11.28\t冬季用煤用气入户提示\t入户走访\t农村、家庭\t约90户\t东沟村',
    ].join('\r\n'),
  );
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(2).click();
  await page.keyboard.press('Control+V');
  await page.getByText('将要写入的内容').waitFor();
  await shoot('paste-preview');
  await button('换一份工作簿').click();
  await open('宣传活动');
}

async function useBin({ page, shoot, open, button }: Studio): Promise<void> {
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(2).click();
  await page.keyboard.press('Control+Delete');
  await page.getByText('移到回收站').waitFor();
  await open('回收站');
  await page.getByRole('checkbox', { name: '勾选第 1 行' }).check();
  await shoot('bin');
  await button(/恢复勾选的/).click();
  await open('宣传作品');
  await shoot('works');
  await open('成果案例');
  await page.getByRole('row').nth(1).click();
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('tab', { name: '内容' }).waitFor();
  await shoot('case-form');
  await button('关闭').first().click();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('bs');
  await shoot('palette');
  await page.keyboard.press('Escape');
  await open('首页'); // in a sheet ? is a letter
  await page.keyboard.press('?');
  await shoot('shortcuts');
  await page.keyboard.press('Escape');
}

/** Stands in for a photo: a plain sheet with a title on it. */
async function drawPoster(page: Page, title: string, colour: string): Promise<Buffer> {
  const url = await page.evaluate(
    ([text, fill]) => {
      const canvas = document.createElement('canvas');
      canvas.width = 480;
      canvas.height = 320;
      const brush = canvas.getContext('2d');
      if (!brush) throw new Error('no canvas');
      brush.fillStyle = fill;
      brush.fillRect(0, 0, 480, 320);
      brush.fillStyle = '#ffffff';
      brush.font = '64px sans-serif';
      brush.textAlign = 'center';
      brush.fillText(text, 240, 180);
      return canvas.toDataURL('image/png');
    },
    [title, colour] as const,
  );
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
}
