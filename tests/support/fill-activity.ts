import type { Page } from '@playwright/test';

/** Fills in what an activity cannot do without, in a form that is opened new; the page shows the activities. */
export async function fillActivity(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: '新增活动' }).first().click();
  await page.getByLabel('活动名称', { exact: true }).fill(title);
  await page.getByLabel('宣传形式', { exact: true }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: '社区' }).check();
  await page.getByLabel('受众人次', { exact: true }).fill('30');
}
