import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

/**
 * Keys and clicks, side by side: the same work in a plain spreadsheet, in the sheet and in the form.
 * A character, a key with or without Ctrl, and a click count one each; in the spreadsheet on paper: the
 * characters of every cell and one Tab or Enter to leave it.
 */
let folder: string;
let launched: LaunchedApp;
let presses = 0;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-presses-'));
  launched = await launchApp({ dataFolder: folder });
  await expect(launched.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

async function press(key: string): Promise<void> {
  presses += 1;
  await launched.page.keyboard.press(key);
}
async function type(text: string): Promise<void> {
  presses += [...text].length;
  await launched.page.keyboard.type(text);
}
async function click(where: Locator): Promise<void> {
  presses += 1;
  await where.click();
}
async function counted(work: () => Promise<void>): Promise<number> {
  presses = 0;
  await work();
  return presses;
}
/** Every cell typed in full and left with one key. */
function onPaper(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + [...cell].length + 1, 0);
}
function show(what: string, counts: Record<string, number>): void {
  console.log(
    `${what}: ${Object.entries(counts)
      .map(([where, count]) => `${where} ${count}`)
      .join(', ')}`,
  );
}

const sheet = () => launched.page.getByRole('grid', { name: '宣传活动' });
interface Stored {
  date: string;
  title: string;
  form: string;
  settings: string[];
  audience: number;
  place: string;
}
async function stored(): Promise<Stored[]> {
  return launched.page.evaluate(async () => {
    const outcome = await window.wujin.call('record.list', {
      kind: 'activity',
      sort: { field: 'date', descending: true },
    });
    if (!outcome.ok) throw new Error(outcome.failure.message);
    return (outcome.value as { records: Stored[] }).records;
  });
}
async function put(count: number): Promise<void> {
  await launched.page.evaluate(async (many) => {
    for (let index = 1; index <= many; index += 1) {
      const outcome = await window.wujin.call('record.add', {
        kind: 'activity',
        input: {
          date: `2024-04-${String(31 - index).padStart(2, '0')}`,
          title: `第${index}号`,
          form: 'lecture',
          settings: ['village'],
          audience: index,
        },
      });
      if (!outcome.ok) throw new Error(outcome.failure.message);
    }
  }, count);
}
async function openSheet(): Promise<void> {
  await launched.page.getByRole('navigation').getByRole('button', { name: '宣传活动' }).click();
  await expect(sheet().getByRole('columnheader', { name: '活动名称' })).toBeVisible();
}

test('an activity takes no more presses in the sheet than in a plain spreadsheet', async () => {
  const { page } = launched;
  await put(1);
  await openSheet();
  const wanted = {
    form: 'drill',
    settings: ['village', 'school'],
    audience: 120,
    place: '镇中学操场',
  };
  const spreadsheet = onPaper([
    '2024.5.12',
    '校园消防疏散',
    '应急疏散演练',
    '农村、学校',
    '1',
    '120',
    '镇中学操场',
  ]);

  await sheet().focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  const inSheet = await counted(async () => {
    await type('2024.5.12');
    await press('Tab');
    await type('校园消防疏散');
    await press('Tab');
    await type('yj');
    await press('Tab');
    await type('农村、学校');
    await press('Tab');
    // One session is what a record has without a word.
    await press('Tab');
    await type('120');
    await press('Tab');
    await type('镇中学操场');
    await press('Enter');
  });
  await expect
    .poll(async () => (await stored())[0])
    .toMatchObject({ ...wanted, title: '校园消防疏散' });

  const form = page.getByRole('dialog');
  const inForm = await counted(async () => {
    await press('Insert');
    const title = form.getByLabel('活动名称', { exact: true });
    await expect(title).toBeFocused();
    await type('村校联合演练');
    await click(form.getByLabel('日期', { exact: true }));
    await press('Control+A');
    await type('2024.5.13');
    await click(form.getByLabel('宣传形式', { exact: true }));
    await type('应急');
    await press('Enter');
    await click(form.getByRole('checkbox', { name: '农村' }));
    await click(form.getByRole('checkbox', { name: '学校' }));
    await click(form.getByLabel('受众人次', { exact: true }));
    await press('Control+A');
    await type('120');
    await click(form.getByLabel('地点', { exact: true }));
    await press('Control+A');
    await type('镇中学操场');
    await press('Control+S');
    await expect(form).toHaveCount(0);
  });
  await expect
    .poll(async () => (await stored()).find(({ title }) => title === '村校联合演练'))
    .toMatchObject({ ...wanted, date: '2024-05-13' });

  show('one activity, keys and clicks', { spreadsheet, sheet: inSheet, form: inForm });
  expect(inSheet).toBeLessThanOrEqual(spreadsheet);
});

test('30 corrections down a column take as many presses in the sheet as in a plain spreadsheet', async () => {
  test.slow();
  const { page } = launched;
  await put(30);
  await openSheet();
  const corrected = (from: number) => Array.from({ length: 30 }, (_, at) => String(from + at));
  const headings = await sheet().getByRole('columnheader').allTextContents();
  const cell = (row: number) => page.locator(`#cell-${row}-${headings.indexOf('受众人次') - 1}`);
  const audiences = async () => (await stored()).map(({ audience }) => String(audience));
  await expect(cell(0)).toHaveText('1');

  // The mouse goes to the first cell once.
  const spreadsheet = 1 + onPaper(corrected(200));
  const inSheet = await counted(async () => {
    await click(cell(0));
    for (const number of corrected(200)) {
      await type(number);
      await press('Enter');
    }
  });
  await expect.poll(audiences).toEqual(corrected(200));

  const form = page.getByRole('dialog');
  const inForm = await counted(async () => {
    await click(cell(0));
    for (const number of corrected(300)) {
      await press('Enter');
      await click(form.getByLabel('受众人次', { exact: true }));
      await press('Control+A');
      await type(number);
      await press('Control+S');
      await expect(form).toHaveCount(0);
      await press('ArrowDown');
    }
  });
  await expect.poll(audiences).toEqual(corrected(300));

  show('30 corrections of a column, keys and clicks', {
    spreadsheet,
    sheet: inSheet,
    form: inForm,
  });
  expect(inSheet).toBeLessThanOrEqual(spreadsheet);
});
