import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-sheet-'));
  launched = await launchApp({ dataFolder: folder });
  await expect(launched.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

const sheet = (page: Page) => page.getByRole('grid', { name: '宣传活动' });
/** Columns by their headings, rows from 1 as the clerk counts them. */
async function cell(page: Page, row: number, heading: string): Promise<Locator> {
  await sheet(page).getByRole('columnheader').first().waitFor();
  const headings = await sheet(page).getByRole('columnheader').allTextContents();
  const column = headings.findIndex((text) => text === heading);
  expect(column, heading).toBeGreaterThan(0);
  return sheet(page).locator(`[aria-rowindex="${row + 1}"] [aria-colindex="${column + 1}"]`);
}
const foot = (page: Page) => page.locator('.wj-sheet-foot').getByRole('status');

interface Stored {
  date: string;
  title: string;
  form: string;
  settings: string[];
  audience: number;
  households: number;
  place: string;
}
/** In the order of the sheet, newest first. */
async function stored(page: Page): Promise<Stored[]> {
  return page.evaluate(async () => {
    const outcome = await window.wujin.call('record.list', {
      kind: 'activity',
      sort: { field: 'date', descending: true },
    });
    if (!outcome.ok) throw new Error(outcome.failure.message);
    return (outcome.value as { records: Stored[] }).records;
  });
}

/** `count` activities on days that fall with their number, then the sheet. */
async function openSheet(page: Page, count: number): Promise<void> {
  await page.evaluate(async (many) => {
    for (let index = 1; index <= many; index += 1) {
      const outcome = await window.wujin.call('record.add', {
        kind: 'activity',
        input: {
          date: `2024-05-${String(29 - index).padStart(2, '0')}`,
          title: `第${index}号`,
          form: 'lecture',
          settings: ['village'],
          audience: index,
          place: '村委会',
        },
      });
      if (!outcome.ok) throw new Error(outcome.failure.message);
    }
  }, count);
  await page.getByRole('navigation').getByRole('button', { name: '宣传活动' }).click();
  await expect(sheet(page).getByRole('columnheader', { name: '活动名称' })).toBeVisible();
  await expect(await cell(page, count, '活动名称')).toHaveText(`第${count}号`);
}

test('cells are corrected in place: typed over, opened, left, given up and taken back', async () => {
  const { page } = launched;
  await openSheet(page, 3);
  await (await cell(page, 1, '受众人次')).click();
  await page.keyboard.type('3万');
  await page.keyboard.press('Enter');
  await expect(await cell(page, 1, '受众人次')).toHaveText('30,000');
  await expect(foot(page)).toContainText('第 1 行“受众人次”：“3万”按 30,000 计');
  await page.keyboard.type('250');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await stored(page)).map((row) => row.audience))
    .toEqual([30_000, 250, 3]);

  // Not understood: it stays in its cell, marked, and what is stored stays too.
  await page.keyboard.type('若干');
  await page.keyboard.press('Enter');
  const unread = await cell(page, 3, '受众人次');
  await expect(unread).toHaveText('若干');
  await expect(unread).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('button', { name: '1 格没有看懂，没有保存' })).toBeVisible();
  expect((await stored(page))[2]?.audience).toBe(3);
  await unread.click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('80');
  await page.keyboard.press('Enter');
  await expect(unread).toHaveText('80');
  await expect(page.getByText('没有看懂，没有保存')).toHaveCount(0);

  // Esc gives the cell back; one Ctrl+Z one correction.
  await (await cell(page, 2, '活动名称')).dblclick();
  await page.keyboard.type('改了一半');
  await page.keyboard.press('Escape');
  await expect(await cell(page, 2, '活动名称')).toHaveText('第2号');
  await page.keyboard.press('Control+Z');
  await expect(unread).toHaveText('3');
  await expect(await cell(page, 2, '受众人次')).toHaveText('250');
});

test('marks go with what they were made on: undone with their step, corrected in the form', async () => {
  const { app, page } = launched;
  await openSheet(page, 3);
  await (await cell(page, 1, '五进场所')).click();
  await app.evaluate(
    ({ clipboard }, text) => clipboard.writeText(text),
    '社区\t2\t约80人\r\n月球\t3\t50户',
  );
  await page.keyboard.press('Control+V');
  const unread = await cell(page, 2, '五进场所');
  await expect(unread).toHaveText('月球');
  await expect(await cell(page, 1, '受众人次')).toHaveClass(/wj-cell-understood/u);
  await expect
    .poll(async () =>
      (await stored(page)).map(({ audience, households }) => [audience, households]),
    )
    .toEqual([
      [80, 0],
      [50, 50],
      [3, 0],
    ]);
  await expect(page.getByText('有 1 处没有改')).toBeVisible();

  await page.keyboard.press('Control+Z');
  await expect(page.getByText('有 1 处没有改')).toHaveCount(0);
  await expect(unread).toHaveText('农村');
  await expect(await cell(page, 1, '受众人次')).toHaveText('1');
  await expect(sheet(page).locator('.wj-cell-understood, .wj-cell-refused')).toHaveCount(0);
  await expect(foot(page)).toHaveText('');
  await expect(page.getByText('没有看懂，没有保存')).toHaveCount(0);

  const people = await cell(page, 3, '受众人次');
  await people.click();
  await page.keyboard.type('若干');
  await page.keyboard.press('Enter');
  await expect(people).toHaveText('若干');
  await people.click();
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('dialog').getByLabel('受众人次', { exact: true }).fill('77');
  await page.keyboard.press('Control+S');
  await expect(people).toHaveText('77');
  await expect(page.getByText('没有看懂，没有保存')).toHaveCount(0);
});

test('a row is filled in with Tab, its choices by first letters, its settings by ticks', async () => {
  const { page } = launched;
  await openSheet(page, 2);
  await (await cell(page, 2, '活动名称')).click();
  await page.keyboard.type('消防演练');
  await page.keyboard.press('Tab');
  await page.keyboard.type('yj');
  await expect(page.getByRole('option').first()).toHaveText('应急疏散演练');
  await page.keyboard.press('Tab');
  await page.keyboard.press('F2');
  await expect(page.getByRole('option', { name: '农村' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.type('xx');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await stored(page))[1])
    .toMatchObject({
      title: '消防演练',
      form: 'drill',
      settings: ['village', 'school'],
    });
  await expect(await cell(page, 2, '五进场所')).toHaveText('农村、学校');
});

test('a corrected date leaves its row where it is, until the list is sorted anew', async () => {
  const { page } = launched;
  await openSheet(page, 3);
  await (await cell(page, 3, '日期')).click();
  await page.keyboard.type('2024.6.30');
  await page.keyboard.press('Enter');
  await expect(await cell(page, 3, '日期')).toHaveText('2024-06-30');
  await expect.poll(async () => (await stored(page))[0]?.title).toBe('第3号');
  await expect(await cell(page, 3, '活动名称')).toHaveText('第3号');
  await sheet(page).getByTitle('按日期排序').click();
  await sheet(page).getByTitle('按日期排序').click();
  await expect(await cell(page, 1, '活动名称')).toHaveText('第2号');
});

test('no key of an input method acts: it types, and its Enter ends the word alone', async () => {
  const { page } = launched;
  await openSheet(page, 2);
  await (await cell(page, 1, '地点')).click();
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: 'zhen', selectionStart: 4, selectionEnd: 4 });
  // The keys that choose among an input method's words.
  for (const key of ['Enter', 'Tab', 'Escape', 'Delete', ' ']) {
    await page.evaluate((pressed) => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: pressed,
          keyCode: 229,
          isComposing: true,
          bubbles: true,
          cancelable: true,
        }),
      );
    }, key);
  }
  await input.send('Input.insertText', { text: '镇政府广场' });
  expect((await stored(page)).map((row) => row.place)).toEqual(['村委会', '村委会']);
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await stored(page)).map((row) => row.place))
    .toEqual(['镇政府广场', '村委会']);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

const audiences = async (page: Page) => (await stored(page)).map((row) => row.audience);
const places = async (page: Page) => (await stored(page)).map((row) => row.place);

test('a block of 5 x 4 from a spreadsheet goes into the middle, and comes out in one step', async () => {
  const { page, app } = launched;
  await openSheet(page, 9);
  const before = await stored(page);
  const lines = Array.from(
    { length: 5 },
    (_, row) => `安全宣讲\t企业、社区\t${row + 2}\t${row === 4 ? '若干' : `${row + 1}百`}`,
  );
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), lines.join('\r\n'));
  await (await cell(page, 3, '宣传形式')).click();
  await page.keyboard.press('Control+V');
  await expect(page.getByText('已粘贴 14 格（5 条活动）')).toBeVisible();
  await expect(await cell(page, 3, '受众人次')).toHaveText('100');
  await expect(await cell(page, 7, '五进场所')).toHaveText('企业、社区');
  // What was not understood is told with its place and stays in its cell.
  await expect(page.locator('.ant-notification')).toContainText('第 7 行“受众人次”：“若干”');
  await expect(await cell(page, 7, '受众人次')).toHaveText('若干');
  const pasted = await stored(page);
  expect(pasted.slice(0, 2)).toEqual(before.slice(0, 2));
  expect(pasted.slice(7)).toEqual(before.slice(7));
  expect(pasted.map((row) => row.audience)).toEqual([1, 2, 100, 200, 300, 400, 7, 8, 9]);

  await page.keyboard.press('Control+Z');
  await expect.poll(() => audiences(page)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect((await stored(page)).map((row) => row.settings)).toEqual(
    before.map((row) => row.settings),
  );
});

test('a table copied from a workbook keeps to the columns, and what falls off is told', async () => {
  const { page } = launched;
  await openSheet(page, 3);
  await (await cell(page, 3, '受众人次')).click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      `<html><body><table><tr><td>120</td><td>镇文化<br>广场</td></tr>
       <tr><td colspan=2>多出来的一行</td></tr></table></body></html>`,
    );
    data.setData('text/plain', '120\t"镇文化\n广场"\r\n多出来的一行\t');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect.poll(() => audiences(page)).toEqual([1, 2, 120]);
  expect(await places(page)).toEqual(['村委会', '村委会', '镇文化 广场']);
  await expect(page.locator('.ant-notification')).toContainText('有 1 行超出了最后一行');
});

test('a block is drawn with Shift and with the mouse, added up, copied, filled and cleared', async () => {
  const { page, app } = launched;
  await openSheet(page, 6);
  await (await cell(page, 1, '受众人次')).click();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight'])
    await page.keyboard.press(`Shift+${key}`);
  const sums = page.locator('.wj-sheet-foot');
  await expect(sums).toContainText('6 格，有内容的 6 格');
  await expect(sums).toContainText('合计 6');
  await page.keyboard.press('Control+C');
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('1\t村委会\r\n2\t村委会\r\n3\t村委会');

  // Ctrl+D: the first row through the block.
  await page.keyboard.press('Control+D');
  await expect.poll(() => audiences(page)).toEqual([1, 1, 1, 4, 5, 6]);
  // Ctrl+Enter: what is typed into all of it.
  await (await cell(page, 4, '地点')).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.type('青石村');
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(() => places(page))
    .toEqual(['村委会', '村委会', '村委会', '青石村', '青石村', '村委会']);
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await places(page)).slice(3)).toEqual(['', '', '村委会']);

  // By the mouse, and on by the handle at its corner.
  const from = await (await cell(page, 4, '受众人次')).boundingBox();
  const to = await (await cell(page, 5, '受众人次')).boundingBox();
  const last = await (await cell(page, 6, '受众人次')).boundingBox();
  if (!from || !to || !last) throw new Error('the cells are not on screen');
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect(sums).toContainText('合计 9');
  const handle = await page.locator('.wj-fill-handle').boundingBox();
  if (!handle) throw new Error('the block has no handle');
  await page.mouse.move(handle.x + 3, handle.y + 3);
  await page.mouse.down();
  await page.mouse.move(last.x + 20, last.y + 10, { steps: 4 });
  await page.mouse.up();
  // 4 and 5 go on with 6; the same with Ctrl is repeated.
  await expect.poll(() => audiences(page)).toEqual([1, 1, 1, 4, 5, 6]);
});

test('20 activities are entered wholly in the sheet with the keyboard', async () => {
  test.slow();
  const { page } = launched;
  await page.keyboard.press('Alt+2');
  await expect(page.getByText('还没有活动', { exact: true })).toBeVisible();
  await sheet(page).focus();
  for (let number = 1; number <= 20; number += 1) {
    await page.keyboard.type(`2024.5.${number}`);
    await page.keyboard.press('Tab');
    await page.keyboard.type(`第${number}次宣讲`);
    await page.keyboard.press('Tab');
    await page.keyboard.type('xj');
    await page.keyboard.press('Tab');
    await page.keyboard.type('n');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type(`${number}百`);
    await page.keyboard.press('Tab');
    await page.keyboard.type(number === 1 ? '镇文化广场' : 'zwh');
    if (number > 1) {
      await expect(page.getByRole('option', { name: '镇文化广场' })).toBeVisible();
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await expect(foot(page)).toContainText(`已新增活动“第${number}次宣讲”`);
  }
  const records = (await stored(page)).toReversed();
  expect(records).toHaveLength(20);
  expect(records.map(({ title }) => title)).toEqual(
    Array.from({ length: 20 }, (_, at) => `第${at + 1}次宣讲`),
  );
  expect(records[19]).toMatchObject({
    date: '2024-05-20',
    form: 'lecture',
    settings: ['village'],
    audience: 2000,
    place: '镇文化广场',
  });
  expect(new Set(records.map(({ place }) => place))).toEqual(new Set(['镇文化广场']));
  // In the order they were entered, the next one to be typed under them.
  await expect(await cell(page, 20, '活动名称')).toHaveText('第20次宣讲');
});

test('a new row that is not whole says what is missing, and is there after the next start', async () => {
  const { page } = launched;
  await openSheet(page, 2);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await page.keyboard.type('2024.6.1');
  await page.keyboard.press('Tab');
  await page.keyboard.type('写到一半');
  await page.keyboard.press('Enter');
  await expect(foot(page)).toContainText('还没有填宣传形式、五进场所');
  expect(await stored(page)).toHaveLength(2);
  await page.reload();
  await page.getByRole('navigation').getByRole('button', { name: '宣传活动' }).click();
  await expect(await cell(page, 3, '活动名称')).toHaveText('写到一半');
  // The form goes on from it.
  await sheet(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByLabel('活动名称', { exact: true })).toHaveValue('写到一半');
});

test('Alt+Enter opens the record of the cell, and the form goes to the next and the former', async () => {
  const { page } = launched;
  await openSheet(page, 3);
  await (await cell(page, 2, '受众人次')).click();
  await page.keyboard.type('77');
  await page.keyboard.press('Alt+Enter');
  const title = page.getByRole('dialog').getByLabel('活动名称', { exact: true });
  await expect(title).toHaveValue('第2号');
  await page.keyboard.press('Control+PageDown');
  await expect(title).toHaveValue('第3号');
  await expect(page.getByRole('button', { name: '下一条' })).toBeDisabled();
  await page.keyboard.press('Control+PageUp');
  await expect(title).toHaveValue('第2号');
  await expect(page.getByRole('dialog').getByLabel('受众人次')).toHaveValue('77');
});

test('Enter opens what is ticked, and says which of several', async () => {
  const { page } = launched;
  await openSheet(page, 4);
  await page.getByLabel('勾选第 3 行').check();
  await (await cell(page, 1, '活动名称')).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByLabel('活动名称', { exact: true })).toHaveValue(
    '第3号',
  );
  await page.keyboard.press('Escape');
  await page.getByLabel('勾选第 2 行').check();
  await (await cell(page, 4, '活动名称')).click();
  await page.keyboard.press('Enter');
  await expect(page.getByText('勾选了 2 条活动，打开的是其中第一条')).toBeVisible();
  await expect(page.getByRole('dialog').getByLabel('活动名称', { exact: true })).toHaveValue(
    '第2号',
  );
});

test('what is doubted is marked in its cell right after entry, with its reason and the other record', async () => {
  const { page } = launched;
  await openSheet(page, 3);
  await sheet(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  for (const typed of ['2024.5.27', '第2号', 'xj', 'n']) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(foot(page)).toContainText('已新增活动“第2号”；与同一天的“第2号”疑似重复登记');
  const added = await cell(page, 4, '活动名称');
  const other = await cell(page, 2, '活动名称');
  const reason = '与同一天的“第2号”疑似重复登记，请核对，重复的删去。';
  for (const title of [added, other]) await expect(title).toHaveAttribute('title', reason);
  await expect(await cell(page, 1, '活动名称')).not.toHaveAttribute('title', /重复/u);

  // By keyboard: the cursor on the cell has it said, and Tab goes on to the other record.
  await added.click();
  await expect(
    page.getByRole('textbox', { name: '活动名称，第 4 行' }),
  ).toHaveAccessibleDescription(reason);
  await expect(foot(page)).toHaveText(reason);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '打开另一条“第2号”' })).toBeFocused();
  await page.keyboard.press('Enter');
  const place = page.getByRole('dialog').getByLabel('地点', { exact: true });
  await expect(place).toHaveValue('村委会');
  await page.keyboard.press('Escape');

  // Corrected, both marks go; a day that has not come is doubted at once.
  await added.click();
  await page.keyboard.type('夜校');
  await page.keyboard.press('Enter');
  for (const title of [added, other]) await expect(title).not.toHaveAttribute('title', /重复/u);
  const day = await cell(page, 4, '日期');
  await day.click();
  await page.keyboard.type('2199.1.1');
  await page.keyboard.press('Enter');
  await expect(day).toHaveAttribute('title', /日期还没有到/u);
});

test('the fill handle counts days up, Ctrl copies, and what was made is said and undone in one step', async () => {
  const { page } = launched;
  await openSheet(page, 4);
  const pull = async (heading: string, rows: number, ctrl: boolean) => {
    const handle = await page.locator('.wj-fill-handle').boundingBox();
    const last = await (await cell(page, rows, heading)).boundingBox();
    if (!handle || !last) throw new Error('the cells are not on screen');
    await page.mouse.move(handle.x + 3, handle.y + 3);
    await page.mouse.down();
    await page.mouse.move(last.x + 20, last.y + 10, { steps: 4 });
    if (ctrl) await page.keyboard.down('Control');
    await page.mouse.up();
    if (ctrl) await page.keyboard.up('Control');
  };
  const column = async (heading: string) =>
    Promise.all([1, 2, 3, 4].map(async (row) => (await cell(page, row, heading)).textContent()));
  const dates = await column('日期');
  await (await cell(page, 1, '日期')).click();
  await pull('日期', 4, false);
  await expect(page.getByText('已按每格加1天填 3 格（3 条活动）')).toBeVisible();
  await expect
    .poll(() => column('日期'))
    .toEqual(['2024-05-28', '2024-05-29', '2024-05-30', '2024-05-31']);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => column('日期')).toEqual(dates);
  await (await cell(page, 1, '日期')).click();
  await pull('日期', 3, true);
  await expect
    .poll(() => column('日期'))
    .toEqual(['2024-05-28', '2024-05-28', '2024-05-28', '2024-05-25']);
});

test('Ctrl+Del on the new row empties it and gives it back, and says so where it is empty', async () => {
  const { page } = launched;
  await openSheet(page, 2);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Delete');
  await expect(page.getByText('新的一行是空的')).toBeVisible();
  await page.keyboard.type('2024.6.1');
  await page.keyboard.press('Tab');
  await page.keyboard.type('写到一半');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Delete');
  await expect(await cell(page, 3, '活动名称')).toHaveText('');
  await page.locator('.ant-message').getByRole('button', { name: '撤销' }).click();
  await expect(await cell(page, 3, '活动名称')).toHaveText('写到一半');
  expect(await stored(page)).toHaveLength(2);
});
