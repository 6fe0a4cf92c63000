import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';
import { openWorkbook } from '../support/open-workbook.ts';

const LEDGER = resolve('tests', 'documents', 'workbooks', '示例镇台账2024.xlsx');

let folder: string;
let launched: LaunchedApp;

const start = async (userData?: string) => {
  launched = await launchApp({
    dataFolder: join(folder, 'ledger'),
    userData: userData ?? join(folder, 'user'),
  });
  await expect(launched.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
};

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-undo-'));
  await start();
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

/** Of all four kinds, in the ledger and in the bin. */
const counts = (page: Page) =>
  page.evaluate(async () => {
    const sums = { ledger: 0, bin: 0 };
    for (const kind of ['activity', 'pilot', 'work', 'case'] as const) {
      for (const deleted of [false, true]) {
        const outcome = await window.wujin.call('record.list', { kind, deleted });
        if (!outcome.ok) throw new Error(outcome.failure.message);
        const { total } = outcome.value as { total: number };
        sums[deleted ? 'bin' : 'ledger'] += total;
      }
    }
    return sums;
  });

async function importLedger(page: Page): Promise<void> {
  await openWorkbook(launched, LEDGER);
  await page.getByRole('button', { name: /^导入 33 条$/ }).click();
  await expect(page.getByText('已导入宣传活动 29 条')).toBeVisible();
}

test('a Ctrl+Z the next day asks, says what it takes away, and takes it to the bin', async () => {
  await importLedger(launched.page);
  await launched.close();
  await start();
  const { page } = launched;
  await expect.poll(() => counts(page)).toEqual({ ledger: 33, bin: 0 });

  await page.keyboard.press('Control+Z');
  const question = page.getByRole('dialog', { name: '撤销“导入“示例镇台账2024.xlsx””？' });
  await expect(question).toContainText('宣传活动 29 条');
  await expect(question).toContainText('移到回收站');
  await expect(question).toContainText('在这次打开台账之前');
  await question.getByRole('button', { name: '取消' }).click();
  await expect(question).toHaveCount(0);
  expect(await counts(page)).toEqual({ ledger: 33, bin: 0 });

  await page.keyboard.press('Control+Z');
  await page.getByRole('button', { name: '撤销这一步' }).click();
  await expect.poll(() => counts(page)).toEqual({ ledger: 0, bin: 33 });
  const copies = await readdir(join(folder, 'ledger', 'backups'));
  expect(copies.filter((name) => /^before-.*-undo\.sqlite$/.test(name))).toHaveLength(1);
  expect(copies.filter((name) => /^before-.*-import\.sqlite$/.test(name))).toHaveLength(1);
  await expect(page.getByText('已撤销：导入“示例镇台账2024.xlsx”')).toContainText('宣传活动 29 条');
  await page.locator('.ant-message').getByRole('button', { name: '重做' }).click();
  await expect.poll(() => counts(page)).toEqual({ ledger: 33, bin: 0 });
});

test('the bin tells when and by whom, what was undone too, and gives it back', async () => {
  const { page } = launched;
  await page.evaluate(() => window.wujin.call('settings.save', { operator: '宣传组' }));
  await importLedger(page);
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await expect.poll(() => counts(page)).toEqual({ ledger: 0, bin: 33 });
  await page.getByRole('navigation').getByRole('button', { name: '回收站' }).click();
  const bin = page.getByRole('grid', { name: '已删除的宣传活动' });
  const first = bin.locator('[aria-rowindex="2"]');
  await expect(first).toContainText('宣传组');
  await expect(first).toContainText('撤销：导入“示例镇台账2024.xlsx”');
  await expect(first).toContainText(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/);

  // Enter gives back what is ticked, wherever the cursor is.
  await page.getByLabel('勾选第 2 行').check();
  await page.getByLabel('勾选第 3 行').check();
  await page.keyboard.press('Control+Home');
  const kept = await first.textContent();
  await page.keyboard.press('Enter');
  await expect.poll(() => counts(page)).toEqual({ ledger: 2, bin: 31 });
  await expect(first).toHaveText(kept ?? '');
});
