import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-notices-'));
  launched = await launchApp({ dataFolder: folder });
  await expect(launched.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await launched.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768),
  );
  const filled = await launched.page.evaluate(() => window.wujin.call('ledger.sample', {}));
  expect(filled.ok).toBe(true);
});

test.afterAll(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

/** What can be pressed, read or filled and shares a spot with a notice, but is no part of one. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const notices = [...document.querySelectorAll('.ant-notification-notice, .ant-message-notice')];
    const others = document.querySelectorAll('button, input, textarea, a, [role=row], td, h1');
    const lie = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    /** The part of an element that its scrolled surroundings let be seen. */
    const seen = (element: Element) => {
      let { left, right, top, bottom } = element.getBoundingClientRect();
      for (let up = element.parentElement; up; up = up.parentElement) {
        if (getComputedStyle(up).overflowY === 'visible') continue;
        const clip = up.getBoundingClientRect();
        left = Math.max(left, clip.left);
        right = Math.min(right, clip.right);
        top = Math.max(top, clip.top);
        bottom = Math.min(bottom, clip.bottom);
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    return {
      notices: notices.length > 0,
      covered: [...others]
        .filter((other) => !notices.some((notice) => notice.contains(other)))
        .filter((other) => {
          const rect = seen(other);
          return (
            rect.width > 0 &&
            rect.height > 0 &&
            notices.some((notice) => lie(notice.getBoundingClientRect(), rect))
          );
        })
        .map((other) => other.textContent || other.tagName),
    };
  });

/** Once what comes and goes has come to rest. */
const nothingIsCovered = (page: Page) =>
  expect.poll(() => covered(page)).toEqual({ notices: true, covered: [] });

test('a notice that stands lies on no row, field or button, in the sheet and beside a form', async () => {
  const { page, app } = launched;
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^宣传活动/ })
    .click();
  const sheet = page.getByRole('grid', { name: '宣传活动' });
  await sheet.getByRole('columnheader').first().waitFor();
  const before = (await page.locator('main').boundingBox())?.height ?? 0;
  await app.evaluate(({ clipboard }) => clipboard.writeText('若干\r\n许多'));
  const headings = await sheet.getByRole('columnheader').allTextContents();
  const column = headings.indexOf('受众人次') + 1;
  await sheet.locator(`[aria-rowindex="3"] [aria-colindex="${column}"]`).click();
  await page.keyboard.press('Control+V');
  const notice = page.locator('.ant-notification-notice');
  await expect(notice).toContainText('“若干”');
  const box = await notice.boundingBox();
  expect(box?.y).toBeGreaterThan(400);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(768);
  expect((await page.locator('main').boundingBox())?.height).toBeLessThan(before);
  await nothingIsCovered(page);
  await page.screenshot({ path: test.info().outputPath('notice-over-sheet.png') });

  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await nothingIsCovered(page);
  await page.screenshot({ path: test.info().outputPath('notice-beside-form.png') });
  await page.keyboard.press('Escape');
  await notice.getByRole('button', { name: /关闭|Close/i }).click();
  await expect(notice).toHaveCount(0);
  await expect.poll(async () => (await page.locator('main').boundingBox())?.height).toBe(before);
});

test('of two notices with room for one, both go by themselves', async () => {
  const { page, app } = launched;
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1120, 700),
  );
  await page.waitForFunction(() => innerWidth < 1240);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^宣传活动/ })
    .click();
  const sheet = page.getByRole('grid', { name: '宣传活动' });
  const notices = page.locator('.ant-message-notice');
  for (const told of [1, 2]) {
    await sheet.focus();
    await page.keyboard.press('Control+Delete');
    await expect(notices).toHaveCount(told);
    await page.waitForTimeout(1_000);
  }
  await expect(notices.filter({ visible: true })).toHaveCount(1);
  await page.mouse.move(600, 300);
  await expect(notices).toHaveCount(0, { timeout: 15_000 });
});
