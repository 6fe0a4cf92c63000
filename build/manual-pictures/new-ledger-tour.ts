import { join } from 'node:path';
import { writeClerksWorkbook } from './clerks-workbook.ts';
import type { Studio } from './studio.ts';

/** The first start, the unit, and the clerk's own workbook from preview to ledger. */
export async function newLedgerTour({
  page,
  documents,
  shoot,
  answer,
  open,
  button,
}: Studio): Promise<void> {
  await button('使用建议的文件夹').waitFor();
  await shoot('first-start');
  await button('使用建议的文件夹').click();
  await button('选择工作簿').waitFor();
  await shoot('home-empty');
  await button('先填写单位信息').click();
  await page.getByLabel('填报单位名称').fill('样例镇人民政府');
  await page.getByLabel('主要负责人').fill('主要负责人');
  await shoot('unit');
  await button('保存单位信息').click();

  const workbook = join(documents, '2024年五进台账.xlsx');
  await writeClerksWorkbook(workbook);
  await open('导入台账');
  await shoot('import-choose');
  await answer(workbook);
  await button('选择工作簿').click();
  await page.getByText('需要改正（').waitFor();
  await shoot('import-preview');
  await page.getByLabel('改正2024年活动 A9的日期').fill('2024.9.30');
  await page.keyboard.press('Enter');
  await page.getByText('需要改正（2 处）').waitFor();
  await page.getByText('工作表与各列的对应关系').scrollIntoViewIfNeeded();
  await page.locator('.ant-collapse-header').first().click();
  await shoot('import-columns');
  await page.getByText('将要写入的内容').scrollIntoViewIfNeeded();
  await shoot('import-rows');
  await button(/^导入 \d+ 条$/).click();
  await button('撤销这次导入').waitFor();
  await shoot('import-done');
}
