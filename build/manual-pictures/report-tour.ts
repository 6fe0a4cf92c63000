import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Studio } from './studio.ts';

/** The first half as it was signed and sent in June; no pictures. */
export async function sendFirstHalf(studio: Studio): Promise<void> {
  await openReport(studio, '上半年');
  await signAndSend(studio, () => Promise.resolve());
}

/** The second half from its check to the archive, then a correction of the first. */
export async function reportTour(studio: Studio): Promise<void> {
  const { page, shoot, open, button } = studio;
  await openReport(studio, '下半年');
  await shoot('report-check');
  await step(page, '编制').click();
  await page.locator('[data-cell-id="total.total.audience"][role=button]').waitFor();
  await shoot('report-compose');
  await page.locator('[data-cell-id="total.total.audience"][role=button]').click();
  await page.getByText('← 此数').first().waitFor();
  await shoot('report-behind');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /关闭|Close/ })
    .first()
    .click();
  await signAndSend(studio, shoot);
  await shoot('report-archive');

  await correctFirstHalf(page);
  await openReport(studio, '上半年');
  await page.getByText('定稿以后有变化的地方').waitFor();
  await shoot('report-drift');
  await button('出第2版').click();
  await page.getByLabel('理由').fill('受众人次登记有误');
  await shoot('report-second-version');
  await button('开始第2版').click();
  await expect(page.locator('[data-state=draft]')).toContainText('第2版');
  await signAndSend(studio, () => Promise.resolve());
  await open('报送档案');
  await page.getByText('与报送时一致').first().waitFor();
  await shoot('archive');
  await open('年度总览');
  await page.getByText('下半年').first().waitFor();
  await shoot('year');
}

async function signAndSend(studio: Studio, shoot: Studio['shoot']): Promise<void> {
  const { page, documents, answer, button } = studio;
  await step(page, '签批').click();
  await shoot('report-freeze');
  await button('定稿，准备打印签批').click();
  await expect(page.locator('[data-state=frozen]')).toBeVisible();
  const code = (await page.locator('strong.report-code').textContent()) ?? '';
  const scan = join(documents, '签字盖章扫描件.pdf');
  await answer(scan);
  await button('把附件2 统计表存为 PDF').click();
  await page.getByText('已存为 PDF').waitFor();
  await button('选择附件2 统计表的扫描件').click();
  await page.getByLabel('签字件上的校验码').fill(code.slice(-8));
  await page.getByLabel('签字件上的校验码').scrollIntoViewIfNeeded();
  await shoot('report-sign');
  await button('登记为已签批').click();
  await expect(page.locator('[data-state=signed]')).toBeVisible();

  await step(page, '报送').click();
  await button('生成报送材料').click();
  await button('打开邮件草稿').waitFor();
  await shoot('report-send');
  await button('登记为已报送').click();
  await expect(page.locator('[data-state=sent]')).toBeVisible();
}

async function openReport({ page, open }: Studio, half: string): Promise<void> {
  await open('报送');
  await page.getByLabel('报送年度').fill('2024');
  await page.locator('.ant-segmented-item').filter({ hasText: half }).click();
  await page.getByRole('heading', { name: `2024年${half}报送` }).waitFor();
}

const step = (page: Page, name: string) =>
  page.locator('.ant-steps-item[role=button]').filter({ hasText: name });

declare const window: {
  wujin: { call(name: string, input: unknown): Promise<{ ok: boolean; value: unknown }> };
};

/** One number of one activity, as if the sign-in sheet had been counted again. */
async function correctFirstHalf(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const listed = await window.wujin.call('record.list', {
      kind: 'activity',
      year: 2024,
      half: 1,
      limit: 1,
    });
    const { records } = listed.value as { records: { id: string; audience: number }[] };
    const [activity] = records;
    if (!activity) throw new Error('no activity in the first half');
    const patch = { audience: activity.audience + 12 };
    await window.wujin.call('record.changeMany', { kind: 'activity', ids: [activity.id], patch });
  });
}
