import { resolve } from 'node:path';
import type { Studio } from './studio.ts';

const BLANK = resolve(
  import.meta.dirname,
  '../../tests/documents/blanks/附件3作品报送表（空白）.docx',
);

/** The office's own blank, and the settings. */
export async function shelfTour({
  page,
  home,
  shoot,
  answer,
  open,
  button,
  choose,
}: Studio): Promise<void> {
  await open('表格模板');
  await button('选上级发来的空白表').first().waitFor();
  await shoot('templates');
  await answer(BLANK);
  await button('选上级发来的空白表').nth(1).click();
  await page.locator('.template-paper [data-place]').first().waitFor();
  await shoot('blank');
  await button('存为模板并启用').click();
  await button('看填好的样子').click();
  await page.getByRole('region', { name: '填好的表' }).waitFor();
  await page.locator('#wj-main').evaluate((main) => main.scrollTo({ top: 300 }));
  await shoot('blank-filled');

  await open('设置');
  await shoot('settings');
  await choose('工作通知');
  await shoot('settings-notice');
  await button('照现有通知改').click();
  await page.getByRole('heading', { name: '逐条要求' }).evaluate((head) => head.scrollIntoView());
  await shoot('notice-form');
  await page.locator('.notice-actions').getByRole('button', { name: '关闭' }).click();
  await choose('我的用词');
  await shoot('settings-words');
  await choose('备份与恢复');
  await answer(`${home}/文档/五进台账备份_样例镇人民政府_2024-12-04.zip`);
  await button('立即备份').click();
  await page.getByText('已备份').waitFor();
  await button('检查台账').click();
  await page.getByText('全部完好').scrollIntoViewIfNeeded();
  await shoot('backup');
  await choose('台账文件夹');
  await shoot('settings-folder');
}
