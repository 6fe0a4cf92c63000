import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-selection-'));
  launched = await launchApp({ dataFolder: folder });
  await expect(launched.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

const DESKS = [
  {
    kind: 'activity',
    page: '宣传活动',
    grid: '宣传活动',
    two: '2 条活动',
    record: { date: '2024-05-12', form: 'lecture', settings: ['village'] },
    nameField: 'title',
  },
  {
    kind: 'pilot',
    page: '宣传试点',
    grid: '安全宣传试点',
    two: '2 个试点',
    record: { year: 2024, kind: 'village' },
    nameField: 'name',
  },
  {
    kind: 'work',
    page: '宣传作品',
    grid: '安全宣传作品',
    two: '2 件作品',
    record: { year: 2024, type: 'video' },
    nameField: 'title',
  },
  {
    kind: 'case',
    page: '成果案例',
    grid: '成果案例',
    two: '2 个案例',
    record: { year: 2024 },
    nameField: 'title',
  },
] as const;
type DeskCase = (typeof DESKS)[number];

async function addRecords(page: Page, desk: DeskCase, count: number): Promise<void> {
  await page.evaluate(
    async ({ kind, record, nameField, many }) => {
      for (let index = 1; index <= many; index += 1) {
        const outcome = await window.wujin.call('record.add', {
          kind,
          input: {
            ...record,
            [nameField]: `第${index}号`,
          },
        });
        if (!outcome.ok) throw new Error(outcome.failure.message);
      }
    },
    { kind: desk.kind, record: { ...desk.record }, nameField: desk.nameField, many: count },
  );
}

const rowAt = (sheet: Locator, row: number) => sheet.locator(`[aria-rowindex="${row + 1}"]`);

async function namesAt(sheet: Locator, rows: number[]): Promise<string[]> {
  const texts = await Promise.all(rows.map((row) => rowAt(sheet, row).textContent()));
  return texts.map((text) => /第\d+号/u.exec(text ?? '')?.[0] ?? '');
}

const inBin = (page: Page, { kind, nameField }: DeskCase) =>
  page.evaluate(
    async ({ kind, field }) => {
      const outcome = await window.wujin.call('record.list', { kind, deleted: true });
      if (!outcome.ok) throw new Error(outcome.failure.message);
      const { records } = outcome.value as { records: Record<string, string>[] };
      return records.map((record) => record[field] ?? '').sort();
    },
    { kind, field: nameField },
  );

for (const desk of DESKS) {
  test(`${desk.page}: Del and 删除 act on the ticked rows, wherever the cursor is`, async () => {
    const { page } = launched;
    await addRecords(page, desk, 8);
    await page.getByRole('navigation').getByRole('button', { name: desk.page }).click();
    const sheet = page.getByRole('grid', { name: desk.grid });
    await expect(rowAt(sheet, 8)).toBeVisible();

    // Ticked with the mouse, deleted with the key.
    const byKey = await namesAt(sheet, [3, 4]);
    await page.getByLabel('勾选第 3 行').check();
    await page.getByLabel('勾选第 4 行').check();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Delete');
    await expect.poll(() => inBin(page, desk)).toEqual([...byKey].sort());
    await expect(
      page.getByText(`已把 ${desk.two}移到回收站：“${byKey[0]}”、“${byKey[1]}”`),
    ).toBeVisible();
    // The new row stands below the last one.
    await expect(rowAt(sheet, 8)).toHaveCount(0);

    // Ticked with the keys, deleted with the button.
    const byButton = await namesAt(sheet, [3, 4]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Home');
    await expect(page.getByText('光标所在的行没有勾选')).toBeVisible();
    await page.getByRole('button', { name: `删除勾选的 ${desk.two.slice(0, 3)}` }).click();
    await expect.poll(() => inBin(page, desk)).toEqual([...byKey, ...byButton].sort());
    await expect(rowAt(sheet, 6)).toHaveCount(0);

    // Nothing ticked: Del is the cell's, Ctrl+Del the row under the cursor.
    const [first = ''] = await namesAt(sheet, [1]);
    await sheet.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Delete');
    await expect(page.getByText('第 1 行')).toContainText('不能空着');
    expect((await inBin(page, desk)).length).toBe(4);
    await page.keyboard.press('Control+Delete');
    await expect.poll(() => inBin(page, desk)).toContain(first);
    await expect.poll(async () => (await inBin(page, desk)).length).toBe(5);
  });
}

test('copying and copying as new follow the ticks, and the cursor without them', async () => {
  const { page, app } = launched;
  await addRecords(page, DESKS[0], 4);
  await page.getByRole('navigation').getByRole('button', { name: '宣传活动' }).click();
  const sheet = page.getByRole('grid', { name: '宣传活动' });
  await expect(rowAt(sheet, 4)).toBeVisible();
  const [first = '', second = '', third = ''] = await namesAt(sheet, [1, 2, 3]);
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());

  // Nothing ticked: the cell that is pointed at.
  await sheet.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+C');
  await expect.poll(copied).toBe(first);
  await page.getByLabel('勾选第 2 行').check();
  await page.getByLabel('勾选第 3 行').check();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+C');
  await expect.poll(copied).toContain(third);
  expect(await copied()).not.toContain(first);

  await page.keyboard.press('Control+Shift+D');
  await expect(page.getByText('请只勾选一条')).toBeVisible();
  await page.getByLabel('勾选第 3 行').uncheck();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+D');
  await expect(page.getByLabel('活动名称', { exact: true })).toHaveValue(second);
});

test('ticks that a search takes away are told, and come back with the former list', async () => {
  const { page } = launched;
  await addRecords(page, DESKS[0], 4);
  await page.getByRole('navigation').getByRole('button', { name: '宣传活动' }).click();
  const sheet = page.getByRole('grid', { name: '宣传活动' });
  await page.getByLabel('勾选第 2 行').check();
  await page.getByLabel('勾选第 3 行').check();
  await page.getByLabel('搜索', { exact: true }).fill('第1号');
  await expect(rowAt(sheet, 3)).toHaveCount(0);
  await expect(page.getByText('原来勾选的 2 条已取消勾选')).toBeVisible();
  // Nothing out of sight is ever acted on.
  await sheet.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Delete');
  await expect.poll(() => inBin(page, DESKS[0])).toEqual(['第1号']);
  await page.getByRole('button', { name: '回到原来的筛选和勾选' }).click();
  await expect(page.getByLabel('勾选第 2 行')).toBeChecked();
  await expect(page.getByText('已勾选 2 条')).toBeVisible();
});

test('many rows are not deleted before the clerk has seen how many and how they come back', async () => {
  const { page } = launched;
  await addRecords(page, DESKS[0], 22);
  await page.getByRole('navigation').getByRole('button', { name: '宣传活动' }).click();
  const sheet = page.getByRole('grid', { name: '宣传活动' });
  await expect(rowAt(sheet, 8)).toBeVisible();
  await page.getByLabel('勾选第 1 行').check();
  await page.getByRole('button', { name: '全选筛选出的 22 条' }).click();
  await page.keyboard.press('Delete');
  const question = page.getByRole('dialog', { name: '删除全部 22 条活动？' });
  await expect(question).toContainText('“宣传活动”里全部 22 条活动会移到回收站');
  await expect(question).toContainText('回收站”勾选恢复');
  await page.keyboard.press('Enter'); // stands on 取消
  await expect(question).toHaveCount(0);
  expect(await inBin(page, DESKS[0])).toHaveLength(0);

  await sheet.focus();
  await page.keyboard.press('Delete');
  await question.getByRole('button', { name: '删除这 22 条活动' }).click();
  await expect.poll(async () => (await inBin(page, DESKS[0])).length).toBe(22);
  await expect(question).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await page.getByRole('button', { name: '撤销这一步' }).click();
  await expect.poll(async () => (await inBin(page, DESKS[0])).length).toBe(0);
});
