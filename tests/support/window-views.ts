import type { CDPSession, Page } from '@playwright/test';

interface WindowView {
  name: string;
  width: number;
  height: number;
  deviceScaleFactor: number;
}

/**
 * The screens that the pages are looked at on, in CSS pixels of the window. At 150 % a screen of
 * 1366x768 has 911x512; the window then draws itself smaller, until it is 1100 wide.
 */
export const WINDOW_VIEWS: readonly WindowView[] = [
  { name: '1366x768', width: 1366, height: 700, deviceScaleFactor: 1 },
  { name: '1920x1080', width: 1920, height: 1010, deviceScaleFactor: 1 },
  { name: '150', width: 1100, height: 560, deviceScaleFactor: 1.5 * (911 / 1100) },
];

/** Shows the page as on such a screen, without a window that large. */
export async function showOn(session: CDPSession, page: Page, view: WindowView): Promise<void> {
  const { width, height, deviceScaleFactor } = view;
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor,
    mobile: false,
  });
  await page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height]);
}
