import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { insertRecords } from '#main/store/write-records.ts';
import { addDays, civilDate } from '#shared/domain/civil-date.ts';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';
import { anActivity } from '../support/ledger-records.ts';

const COUNT = 20_000;

let folder: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-long-steps-'));
  const ledger = await openLedger(join(folder, 'ledger'), {
    now: () => new Date().toISOString(),
    appVersion: 'test',
  });
  const entries = Array.from({ length: COUNT }, (_, n) => ({
    input: anActivity({
      title: `第${n}次宣讲`,
      date: addDays(civilDate('2023-12-11'), n % 600),
      place: '文化广场',
    }),
  }));
  await ledger.write({ operator: '经办人', label: '填入' }, (write) =>
    insertRecords(write, 'activity', entries),
  );
  await ledger.close();
  launched = await launchApp({ dataFolder: join(folder, 'ledger') });
  await expect(launched.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await launched.page.getByRole('navigation').getByRole('button', { name: '宣传活动' }).click();
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

const heldAt = (page: Page, place: string) =>
  page.evaluate(async (searched) => {
    const outcome = await window.wujin.call('record.list', {
      kind: 'activity',
      where: { place: { has: searched } },
      limit: 1,
    });
    if (!outcome.ok) throw new Error(outcome.failure.message);
    return (outcome.value as { total: number }).total;
  }, place);

async function changePlaceOfAll(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: '全选筛选出的记录' }).check();
  await page.getByRole('button', { name: '批量修改这 20,000 条…' }).click();
  const dialog = page.getByRole('dialog', { name: '批量修改 20,000 条活动' });
  await dialog.getByLabel('要修改哪几项').click();
  await page.getByTitle('地点', { exact: true }).click();
  await page.keyboard.press('Escape');
  await dialog.getByLabel('地点', { exact: true }).fill('新的会议室');
  await dialog.getByRole('button', { name: '修改 20,000 条' }).click();
}

test('a step through many records tells how far it is, and stopped it leaves nothing changed', async () => {
  const { page } = launched;
  await changePlaceOfAll(page);
  const strip = page.getByRole('status').filter({ hasText: '批量修改20000条宣传活动' });
  await expect(strip).toContainText(/（[\d,]+ \/ 20,000）/);
  await strip.getByRole('button', { name: '停止' }).click();
  await expect(page.getByText('已停止，这一步什么也没有改。')).toHaveCount(1);
  await expect(strip).toHaveCount(0);
  expect(await heldAt(page, '新的会议室')).toBe(0);
  // What was chosen is still there, to be gone on with.
  await expect(page.getByRole('dialog').getByLabel('地点', { exact: true })).toHaveValue(
    '新的会议室',
  );
});

test('a step through many records is told while it is taken and while it is taken back', async () => {
  const { page } = launched;
  await changePlaceOfAll(page);
  await expect(page.getByText('已修改 20,000 条活动')).toBeVisible({ timeout: 60_000 });
  expect(await heldAt(page, '新的会议室')).toBe(COUNT);

  await page.keyboard.press('Control+Z');
  const strip = page.getByRole('status').filter({ hasText: '撤销：批量修改' });
  // Looked for in every frame: the step takes less than a second.
  const told = page.waitForFunction(() => {
    const words = [...document.querySelectorAll('[role=status]')].map((each) => each.textContent);
    return words.some((each) => /撤销：批量修改.*（[\d,]+ \/ 20,000）/u.test(each ?? ''));
  });
  await page.getByRole('button', { name: '撤销这一步' }).click();
  await told;
  // What was before is told until the step is kept.
  expect(await heldAt(page, '新的会议室')).toBe(COUNT);
  await expect(page.getByText('已撤销：批量修改')).toBeVisible({ timeout: 60_000 });
  await expect(strip).toHaveCount(0);
  expect(await heldAt(page, '新的会议室')).toBe(0);
});
