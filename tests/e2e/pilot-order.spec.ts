import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

let folder: string;
let launched: LaunchedApp;
let page: Page;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-order-'));
  launched = await launchApp({ dataFolder: folder });
  page = launched.page;
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await page.evaluate(async () => {
    for (const [kind, name] of [
      ['school', '丙小学'],
      ['village', '乙村'],
      ['enterprise', '甲化工'],
    ])
      await window.wujin.call('record.add', { kind: 'pilot', input: { year: 2024, kind, name } });
  });
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

/** The pilots as 附件2 names them. */
async function printed(): Promise<string[]> {
  const told = await page.evaluate(() =>
    window.wujin.call('report.forms', { year: 2024, half: 2 }),
  );
  const text = JSON.stringify(told.ok ? told.value : told.failure);
  return [...text.matchAll(/甲化工|乙村|丙小学/gu)].slice(0, 3).map(([name]) => name);
}

const dialog = () => page.getByRole('dialog', { name: '试点的顺序' });
const rows = () => dialog().getByRole('listitem');
const first = (name: string) => expect(rows().first()).toContainText(name);

async function openDialog(): Promise<void> {
  await page.getByRole('button', { name: '排试点的顺序' }).click();
  await dialog().getByLabel('年度').fill('2024');
  await page.keyboard.press('Tab');
  await expect(rows()).toHaveCount(3);
}

test('pilots are put into the clerk’s own order by keyboard and by drag, and back by one press', async () => {
  await page.getByRole('navigation').getByRole('button', { name: '宣传试点' }).click();
  expect(await printed()).toEqual(['甲化工', '乙村', '丙小学']);

  await openDialog();
  await rows().nth(2).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows().nth(1)).toContainText('丙小学');
  await expect(rows().nth(1)).toBeFocused();
  await expect(dialog().getByRole('status').last()).toHaveText('丙小学，第 2 位');
  await page.keyboard.press('Alt+ArrowUp');
  await first('丙小学');
  await dialog().getByRole('button', { name: '按这个顺序' }).click();
  await expect(page.getByText('附件2、预览和整本导出都按您排的顺序')).toBeVisible();
  expect(await printed()).toEqual(['丙小学', '甲化工', '乙村']);

  await openDialog();
  await rows().nth(2).dragTo(rows().first());
  await first('乙村');
  await dialog().getByRole('button', { name: '取消' }).click();
  expect(await printed()).toEqual(['丙小学', '甲化工', '乙村']);

  // From the list's own menu, and back to the usual order.
  await page
    .getByRole('grid')
    .getByRole('row')
    .nth(1)
    .getByRole('gridcell')
    .nth(2)
    .click({ button: 'right' });
  await page.getByRole('menuitem', { name: '排试点的顺序' }).click();
  await dialog()
    .getByRole('button', { name: /^按五进场所和名称排$/ })
    .click();
  await expect(page.getByText('试点的顺序已恢复')).toBeVisible();
  expect(await printed()).toEqual(['甲化工', '乙村', '丙小学']);
});

declare const window: {
  wujin: {
    call(
      name: string,
      input: unknown,
    ): Promise<{ ok: true; value: unknown } | { ok: false; failure: { message: string } }>;
  };
};
