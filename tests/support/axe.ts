import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Rule and first places of what breaks WCAG 2.2 AA; empty when nothing does. */
export async function faultsOf(page: Page): Promise<string[]> {
  // A passing word that is half come or half gone has the contrast of neither.
  await expect(page.locator('.ant-message-notice')).toHaveCount(0, { timeout: 15_000 });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // The packed window has no second page that the usual mode would open.
    .setLegacyMode()
    .analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join(' | ')}`,
  );
}

const THEMES = { light: '浅色界面', dark: '深色界面', contrast: '高对比界面' } as const;

export async function chooseTheme(page: Page, theme: keyof typeof THEMES): Promise<void> {
  await page.keyboard.press('Control+K');
  const palette = page.getByRole('combobox', { name: '查找命令' });
  await palette.fill(THEMES[theme]);
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
}
