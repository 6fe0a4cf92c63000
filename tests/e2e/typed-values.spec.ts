import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-typed-'));
  launched = await launchApp({ dataFolder: folder });
  await expect(launched.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  // Only what the window takes for today; a Monday early in a common year.
  await launched.page.clock.setFixedTime(new Date(2026, 0, 5, 9, 0));
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

async function newActivity(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+N');
  await page.getByLabel('活动名称', { exact: true }).fill(title);
  await page.getByLabel('宣传形式', { exact: true }).click();
  await page.getByTitle('安全宣讲', { exact: true }).click();
  await page.getByRole('checkbox', { name: '农村' }).check();
}

async function typeInto(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('dialog').getByLabel(label, { exact: true });
  // With the clock standing still a toast stays, and may lie over the field.
  await field.focus();
  await field.press('Control+A');
  await field.pressSequentially(text);
  await field.press('Tab');
}

interface Stored {
  title: string;
  date: string;
  endDate: string | null;
  audience: number;
  households: number;
}

const stored = (page: Page): Promise<Stored[]> =>
  page.evaluate(async () => {
    const outcome = (await window.wujin.call('record.list', {
      kind: 'activity',
      limit: 1000,
    })) as unknown as {
      value: { records: Stored[] };
    };
    return outcome.value.records;
  });

test('typed numbers and days that are understood are said and stored so', async () => {
  test.slow();
  const { page } = launched;
  const rows: [audience: string, number: number, day: string, date: string][] = [
    ['3万', 30_000, '2024。5。12', '2024-05-12'],
    ['1.2万', 12_000, '2024年5月12号', '2024-05-12'],
    ['100+20', 120, '２０２４．５．１２', '2024-05-12'],
    ['１２０', 120, '24.5.12', '2024-05-12'],
    ['三百', 300, '12.28', '2025-12-28'],
  ];
  for (const [audience, number, day, date] of rows) {
    const title = `人次${audience}`;
    await newActivity(page, title);
    await typeInto(page, '日期', day);
    await typeInto(page, '受众人次', audience);
    const dialog = page.getByRole('dialog');
    await expect.soft(dialog.getByText(`按 ${number.toLocaleString('en-US')} 计`)).toBeVisible();
    await expect.soft(dialog.getByText(`按 ${date} 计`)).toBeVisible();
    await page.keyboard.press('Control+S');
    await expect(dialog).toHaveCount(0);
    const record = (await stored(page)).find((each) => each.title === title);
    expect.soft(record, `${audience}, ${day}`).toMatchObject({ audience: number, date });
  }
});

test('a title with a mark of direction is taken without it, and that is said', async () => {
  const { page } = launched;
  await newActivity(page, '安全\u202E宣讲');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('含有改变文字方向的符号，已去掉，请核对')).toBeVisible();
  await expect(dialog.getByLabel('活动名称', { exact: true })).toHaveValue('安全宣讲');
  await typeInto(page, '日期', '2024-05-12');
  await page.keyboard.press('Control+S');
  await expect(dialog).toHaveCount(0);
  expect((await stored(page)).map(({ title }) => title)).toEqual(['安全宣讲']);
});

test('typed text that is no number or no day stays, is marked, and is not saved', async () => {
  test.slow();
  const { page } = launched;
  const dialog = page.getByRole('dialog');
  await newActivity(page, '看不懂的数');
  for (const [label, text, why] of [
    ['受众人次', '50、60', '看不出是多少'],
    ['受众人次', '-5', '不能是负数'],
    ['受众人次', '12.5', '不是整数'],
    ['日期', '2024-02-30', '没有2024年2月30日这一天'],
    ['日期', '2.29', '没有2025年2月29日这一天'],
  ] as const) {
    await typeInto(page, label, text);
    const field = dialog.getByLabel(label, { exact: true });
    await expect.soft(field, text).toHaveValue(text);
    await expect.soft(dialog.getByText(why), text).toBeVisible();
    await page.keyboard.press('Control+S');
    await expect.soft(page.getByText(new RegExp(`没有保存.*${label}.*${why}`))).toBeVisible();
    expect.soft(await stored(page), text).toEqual([]);
    if (!(await dialog.isVisible())) await newActivity(page, '看不懂的数');
  }
  await typeInto(page, '受众人次', '50、60');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '继续填写' }).click();
  await expect.soft(dialog.getByLabel('受众人次', { exact: true })).toHaveValue('50、60');
  await expect.soft(dialog.getByLabel('日期', { exact: true })).toHaveValue('2.29');
  await expect.soft(dialog.getByText('看不出是多少')).toBeVisible();
  await typeInto(page, '受众人次', '50');
  await typeInto(page, '日期', '2024.2.29');
  await page.keyboard.press('Control+S');
  await expect(dialog).toHaveCount(0);
  expect(await stored(page)).toMatchObject([{ audience: 50, date: '2024-02-29' }]);
});

test('households typed among people, or beside none, are kept and people counted by them', async () => {
  const { page } = launched;
  const dialog = page.getByRole('dialog');
  const told: [field: string, typed: string, said: string, audience: number, households: number][] =
    [
      ['受众人次', '120户', '按 120 计（按每户至少1人计；户数记为 120）', 120, 120],
      ['受众人次', '35户、80人', '户数记为 35', 80, 35],
      ['户数', '60户', '受众人次 60，按每户至少1人计', 60, 60],
    ];
  for (const [field, typed, said, audience, households] of told) {
    await newActivity(page, typed);
    await typeInto(page, field, typed);
    await expect.soft(dialog.getByText(said)).toBeVisible();
    await page.keyboard.press('Control+S');
    await expect(dialog).toHaveCount(0);
    const record = (await stored(page)).find(({ title }) => title === typed);
    expect.soft(record, typed).toMatchObject({ audience, households });
  }
  await page.getByRole('navigation').getByRole('button', { name: '宣传活动' }).click();
  await expect(page.getByRole('status', { name: '筛选结果合计' })).toContainText('户数 215');
});

test('a filter takes a day as typed, or keeps it and says why not', async () => {
  const { page } = launched;
  await newActivity(page, '五月的活动');
  await typeInto(page, '日期', '2024-05-12');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('navigation').getByRole('button', { name: '宣传活动' }).click();
  await page.getByLabel('按报送时间筛选').fill('自定义');
  await page.keyboard.press('Enter');
  const from = page.getByLabel('开始日期', { exact: true });
  const total = page.getByRole('status', { name: '筛选结果合计' });
  await expect(total).toContainText('共 0 条');
  await from.fill('2024-02-30');
  await from.press('Tab');
  await expect.soft(from).toHaveValue('2024-02-30');
  await expect.soft(page.getByText('没有2024年2月30日这一天')).toBeVisible();
  await expect(total).toContainText('共 0 条');
  await from.fill('2024。5。12');
  // The Enter that ends an input method's composition is not the field's.
  await from.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
  await expect.soft(from).toHaveValue('2024。5。12');
  await from.press('Enter');
  await expect.soft(from).toHaveValue('2024-05-12');
  await expect.soft(page.getByText('按 2024-05-12 计')).toBeVisible();
  await expect(total).toContainText('共 1 条');
});

test('turning the calendar picks nothing, a click on a day does', async () => {
  const { page } = launched;
  await newActivity(page, '日历');
  const date = page.getByRole('dialog').getByLabel('日期', { exact: true });
  await expect(date).toHaveValue('2026-01-05');
  await date.press('ArrowDown');
  const calendar = page.locator('.wj-calendar-pop');
  await calendar.getByRole('combobox').last().click();
  await page.getByTitle('3月').click();
  await expect(date).toHaveValue('2026-01-05');
  await calendar.getByTitle('2026-03-17').click();
  await expect(date).toHaveValue('2026-03-17');
  await expect(date).toBeFocused();
  await expect(page.getByRole('dialog').getByText(/按 .* 计/)).toHaveCount(0);
});

test('two days typed as one fill in the end too', async () => {
  const { page } = launched;
  await newActivity(page, '两天');
  await typeInto(page, '日期', '2024.5.12-5.14');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await stored(page)).toMatchObject([{ date: '2024-05-12', endDate: '2024-05-14' }]);
});

test('the year of a page is typed, turned, or kept', async () => {
  const { page } = launched;
  await page.getByRole('navigation').getByRole('button', { name: '年度总览' }).click();
  const year = page.getByLabel('年度', { exact: true });
  const heading = page.getByRole('heading', { level: 1 });
  await year.fill('２０２４年');
  await year.press('Enter');
  await expect(heading).toHaveText('2024年度总览');
  await page.getByRole('button', { name: '上一年' }).click();
  await expect(heading).toHaveText('2023年度总览');
  await year.fill('20240');
  await year.press('Tab');
  await expect(page.getByText('看不出是哪一年，仍按 2023 年')).toBeVisible();
  await expect(year).toHaveValue('20240');
  await year.press('Escape');
  await expect(year).toHaveValue('2023');
});
