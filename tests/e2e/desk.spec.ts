import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-desk-'));
  launched = await launchApp({ dataFolder: folder });
  await expect(launched.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

const sheet = (page: Page) => page.getByRole('grid', { name: '宣传活动' });
const rowNamed = (page: Page, title: string) => sheet(page).getByRole('row', { name: title });

async function openActivities(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: '宣传活动' }).click();
  await expect(page.getByRole('heading', { name: '宣传活动' })).toBeVisible();
}

/** Through the same door as the forms; `count` activities, every second one a lecture. */
async function addActivities(page: Page, count: number): Promise<void> {
  await page.evaluate(async (many) => {
    for (let index = 1; index <= many; index += 1) {
      const outcome = await window.wujin.call('record.add', {
        kind: 'activity',
        input: {
          date: `2024-05-${String((index % 28) + 1).padStart(2, '0')}`,
          title: `入户宣传第${index}次`,
          form: index % 2 === 0 ? 'lecture' : 'media',
          settings: ['village'],
          audience: 10,
        },
      });
      if (!outcome.ok) throw new Error(outcome.failure.message);
    }
  }, count);
}

test('an activity is entered and corrected with the keyboard alone', async () => {
  const { page } = launched;
  await page.keyboard.press('Alt+2');
  await expect(page.getByText('还没有活动', { exact: true })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByLabel('活动名称', { exact: true })).toBeFocused();
  await page.keyboard.type('用电安全入户宣讲');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2024.5.12');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const form = page.getByLabel('宣传形式', { exact: true });
  const list = page.locator('.ant-select-dropdown:visible');
  await page.keyboard.type('宣讲');
  await expect(list).toContainText('安全宣讲');
  await page.keyboard.press('Enter');
  // While its list is still opening or closing, a select keeps the next Tab for itself.
  await expect(list).toHaveCount(0);
  await expect(form).toHaveAttribute('aria-expanded', 'false');
  await expect(form).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: '企业' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: '农村' })).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+S');

  await expect(rowNamed(page, '用电安全入户宣讲')).toContainText('2024-05-12');
  await expect(rowNamed(page, '用电安全入户宣讲')).toContainText('安全宣讲');
  await expect(rowNamed(page, '用电安全入户宣讲')).toContainText('农村');

  await sheet(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('活动名称', { exact: true })).toHaveValue('用电安全入户宣讲');
  await page.getByLabel('受众人次').fill('120');
  await page.keyboard.press('Control+Enter');
  await expect(rowNamed(page, '用电安全入户宣讲')).toContainText('120');
  await expect(page.getByRole('status', { name: '筛选结果合计' })).toContainText('120');
});

test('a first start asks for the folder, and for the unit where it is wanted', async () => {
  await launched.close();
  launched = await launchApp();
  const { page, app } = launched;
  const chosen = join(folder, '新台账');
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, chosen);
  await page.getByRole('button', { name: '选择其他文件夹' }).click();
  await page.getByRole('button', { name: '先填写单位信息' }).click();
  await page.getByLabel('填报单位名称').fill('示例镇人民政府');
  await page.getByRole('button', { name: '保存单位信息' }).click();
  await expect(page.getByRole('heading', { name: '从这里开始' })).toBeVisible();
  await page.getByRole('button', { name: '切换台账' }).click();
  await page.getByRole('menuitem', { name: '关闭台账，回到开始页' }).click();
  await expect(page.getByRole('button', { name: '示例镇人民政府' })).toBeVisible();
});

test('the menu lists the ledgers used lately and goes from one to the other', async () => {
  const { page, app } = launched;
  await page.evaluate(() => window.wujin.call('unit.save', { name: '甲镇人民政府' }));
  await addActivities(page, 2);
  await openActivities(page);
  await page.getByLabel('搜索', { exact: true }).fill('第1次');
  await expect(page.getByRole('status', { name: '筛选结果合计' })).toContainText('共 1 条');

  const second = join(folder, '乙镇');
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, second);
  const menu = page.getByRole('button', { name: '切换台账' });
  await menu.click();
  await page.getByRole('menuitem', { name: '打开其他文件夹' }).click();
  await expect(page.getByRole('heading', { name: '从这里开始' })).toBeVisible();
  await openActivities(page);
  await expect(page.getByText('还没有活动', { exact: true })).toBeVisible();

  await menu.click();
  await page.getByRole('menuitem', { name: '甲镇人民政府' }).click();
  await expect(page.getByRole('banner').getByText('甲镇人民政府')).toBeVisible();
  await openActivities(page);
  await expect(page.getByRole('status', { name: '筛选结果合计' })).toContainText('共 1 条');
  await menu.click();
  await expect(page.getByRole('menuitem', { name: second })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: '甲镇人民政府' })).toHaveCount(0);
});

test('what is missing is pointed at, and nothing is stored', async () => {
  const { page } = launched;
  await openActivities(page);
  await page.keyboard.press('n');
  await page.getByLabel('活动名称', { exact: true }).fill('没有选形式');
  await page.keyboard.press('Control+S');
  await expect(page.getByText('请填写宣传形式')).toBeVisible();
  await expect(page.getByText('请填写五进场所')).toBeVisible();
  const listed = await page.evaluate(() => window.wujin.call('record.list', { kind: 'activity' }));
  expect(listed).toMatchObject({ ok: true, value: { total: 0 } });
});

test('the fields of a form of publicity come with the form', async () => {
  const { page } = launched;
  await openActivities(page);
  await page.keyboard.press('n');
  await expect(page.getByLabel('疏散用时（秒）')).toHaveCount(0);
  await page.getByLabel('宣传形式', { exact: true }).click();
  await page.getByTitle('应急疏散演练').click();
  await page.getByLabel('疏散用时（秒）').fill('95');
  await page.getByLabel('活动名称', { exact: true }).fill('楼宇疏散演练');
  await page.getByLabel('企业').check();
  await page.keyboard.press('Control+S');
  await expect(rowNamed(page, '楼宇疏散演练')).toBeVisible();
  const stored = await page.evaluate(() => window.wujin.call('record.list', { kind: 'activity' }));
  expect(stored).toMatchObject({
    value: { records: [{ form: 'drill', details: { evacuationSeconds: 95 } }] },
  });
});

test('filters narrow the sheet, and 50 rows are changed in one step and taken back', async () => {
  const { page } = launched;
  await addActivities(page, 100);
  await openActivities(page);
  await page.getByLabel('按宣传形式筛选').click();
  await page.getByTitle('安全宣讲', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status', { name: '筛选结果合计' })).toContainText('共 50 条');

  await page.getByRole('checkbox', { name: '全选筛选出的记录' }).check();
  await page.getByRole('button', { name: '批量修改' }).click();
  await page.getByLabel('要修改哪几项').click();
  await page.getByTitle('地点', { exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByLabel('地点', { exact: true }).fill('镇文化广场');
  await page.getByRole('button', { name: '修改 50 条' }).click();
  const placed = () =>
    page.evaluate(async () => {
      const outcome = (await window.wujin.call('record.list', {
        kind: 'activity',
        limit: 1000,
      })) as {
        value: { records: { place: string }[] };
      };
      return outcome.value.records.filter(({ place }) => place === '镇文化广场').length;
    });
  await expect.poll(placed).toBe(50);

  await sheet(page).focus();
  await page.keyboard.press('Control+Z');
  await page.getByRole('button', { name: '撤销这一步' }).click();
  await expect.poll(placed).toBe(0);
  // The question keeps the keys until it has left the screen.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+Y');
  await page.getByRole('button', { name: '重做这一步' }).click();
  await expect.poll(placed).toBe(50);
});

test('Ctrl+D fills a column down the ticked rows, and undo takes it back', async () => {
  const { page } = launched;
  await addActivities(page, 5);
  await page.evaluate(() =>
    window.wujin.call('record.add', {
      kind: 'activity',
      input: {
        date: '2024-06-30',
        title: '第一行',
        form: 'lecture',
        settings: ['village'],
        place: '镇文化广场',
      },
    }),
  );
  await openActivities(page);
  // Ticked from below: the first row on screen is what counts, not the first one ticked.
  for (const row of [3, 2, 1]) await page.getByLabel(`勾选第 ${row} 行`).check();
  await rowNamed(page, '第一行').getByText('镇文化广场').click();
  await page.keyboard.press('Control+D');
  await expect(page.getByText('已把第一行的“地点”填到其他 2 条活动')).toBeVisible();
  const places = () =>
    sheet(page)
      .getByRole('gridcell')
      .filter({ hasText: /^镇文化广场$/ });
  await expect(places()).toHaveCount(3);
  await page.keyboard.press('Control+Z');
  await expect(places()).toHaveCount(1);

  await rowNamed(page, '第一行').getByText('第一行').click();
  await page.keyboard.press('Control+D');
  await expect(page.getByText('“活动名称”各条不同，不能向下填充。')).toBeVisible();
});

test('a column is dragged wider, and every kind of record remembers its own columns', async () => {
  const { page } = launched;
  await addActivities(page, 1);
  await page.evaluate(() =>
    window.wujin.call('record.add', {
      kind: 'pilot',
      input: { year: 2024, kind: 'village', name: '示例村试点' },
    }),
  );
  await openActivities(page);
  const heading = sheet(page).getByRole('columnheader', { name: '地点' });
  const widthOf = async () => (await heading.boundingBox())?.width ?? 0;
  const before = await widthOf();
  const edge = await heading.locator('.wj-column-edge').boundingBox();
  if (!edge) throw new Error('the heading has no edge');
  await page.mouse.move(edge.x + 4, edge.y + 10);
  await page.mouse.down();
  await page.mouse.move(edge.x + 84, edge.y + 10, { steps: 5 });
  await page.mouse.up();
  await expect.poll(widthOf).toBeCloseTo(before + 80, 0);

  await page.getByRole('navigation').getByRole('button', { name: '试点' }).click();
  const pilots = page.getByRole('grid', { name: '安全宣传试点' });
  await page.getByRole('button', { name: '选择列' }).click();
  await page.getByRole('checkbox', { name: '联系电话' }).uncheck();
  await expect(pilots.getByRole('columnheader', { name: '联系电话' })).toHaveCount(0);

  await page.reload();
  await openActivities(page);
  await expect.poll(widthOf).toBeCloseTo(before + 80, 0);
  await heading.locator('.wj-column-edge').dblclick();
  await expect.poll(widthOf).toBe(before);
  await page.getByRole('navigation').getByRole('button', { name: '试点' }).click();
  await expect(pilots.getByRole('row', { name: '示例村试点' })).toBeVisible();
  await expect(pilots.getByRole('columnheader', { name: '联系电话' })).toHaveCount(0);
});

test('the search finds two-character words and pinyin initials', async () => {
  const { page } = launched;
  await addActivities(page, 3);
  await openActivities(page);
  await page.getByLabel('搜索', { exact: true }).fill('入户');
  await expect(page.getByRole('status', { name: '筛选结果合计' })).toContainText('共 3 条');
  await page.getByLabel('搜索', { exact: true }).fill('rhxcd2');
  await expect(rowNamed(page, '入户宣传第2次')).toBeVisible();
  await expect(page.getByRole('status', { name: '筛选结果合计' })).toContainText('共 1 条');
  await page.getByLabel('搜索', { exact: true }).fill('没有的词');
  await expect(page.getByText('没有符合筛选条件的活动')).toBeVisible();
});

test('a step is told by one notice: what undid it takes the place of what did it', async () => {
  const { page } = launched;
  await addActivities(page, 2);
  await openActivities(page);
  await sheet(page).focus();
  await page.keyboard.press('Control+Delete');
  await expect(page.getByText('已把 1 条活动移到回收站')).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(page.getByText(/^已撤销：删除/u)).toBeVisible();
  await expect(page.getByText('已把 1 条活动移到回收站')).toHaveCount(0);
});

test('what is deleted waits in the bin and comes back', async () => {
  const { page } = launched;
  await addActivities(page, 2);
  await openActivities(page);
  await sheet(page).focus();
  await page.keyboard.press('Control+Delete');
  await expect(page.getByText('已把 1 条活动移到回收站')).toBeVisible();
  await expect(page.getByRole('status', { name: '筛选结果合计' })).toContainText('共 1 条');

  await page.getByRole('navigation').getByRole('button', { name: '回收站' }).click();
  await page.getByRole('checkbox', { name: '勾选第 1 行' }).check();
  await page.getByRole('button', { name: /恢复勾选的/ }).click();
  await expect(page.getByText('没有删除过的宣传活动')).toBeVisible();
  await openActivities(page);
  await expect(page.getByRole('status', { name: '筛选结果合计' })).toContainText('共 2 条');
});

test('30 rows pasted from a spreadsheet are previewed, then stored, then taken back', async () => {
  const { page, app } = launched;
  const lines = ['日期\t活动名称\t宣传形式\t进何处\t受众人数'];
  for (let day = 1; day <= 30; day += 1)
    lines.push(`2024.6.${day}\t隐患排查宣讲${day}\t安全宣讲\t企业\t${day}0`);
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), lines.join('\r\n'));
  await openActivities(page);
  await page.keyboard.press('Control+V');
  await expect(page.getByText('将导入宣传活动 30 条')).toBeVisible();
  await page.getByRole('button', { name: '导入 30 条' }).click();
  await expect(page.getByText('已导入宣传活动 30 条')).toBeVisible();
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await openActivities(page);
  await expect(page.getByText('还没有活动', { exact: true })).toBeVisible();
});

test('a workbook of 1,000 rows is imported, taken back and brought back', async () => {
  const { page, app } = launched;
  const file = join(folder, '大台账.xlsx');
  await writeWorkbook(file, 1000);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByRole('navigation').getByRole('button', { name: '导入台账' }).click();
  await page.getByRole('button', { name: '选择工作簿' }).click();
  await page.getByRole('button', { name: '导入 1,000 条' }).click();
  await expect(page.getByText('已导入宣传活动 1,000 条')).toBeVisible();
  await openActivities(page);
  const total = page.getByRole('status', { name: '筛选结果合计' });
  await expect(total).toContainText('共 1,000 条');
  await page.keyboard.press('Control+Z');
  await page.getByRole('button', { name: '撤销这一步' }).click();
  await expect(page.getByText('还没有活动', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+Y');
  await page.getByRole('button', { name: '重做这一步' }).click();
  await expect(total).toContainText('共 1,000 条');
});

test('typing survives a kill of the app', async () => {
  const { page, app, userData } = launched;
  await openActivities(page);
  await page.keyboard.press('n');
  await page.getByLabel('活动名称', { exact: true }).pressSequentially('写到一半的活动');
  await page.getByLabel('地点', { exact: true }).fill('青石村');
  await page.waitForTimeout(600);
  app.process().kill('SIGKILL');

  launched = await launchApp({ dataFolder: folder, userData });
  await expect(
    launched.page.getByText('有未保存的内容：新增宣传活动 “写到一半的活动”'),
  ).toBeVisible();
  await launched.page.getByRole('button', { name: '继续填写' }).click();
  await expect(launched.page.getByLabel('活动名称', { exact: true })).toHaveValue('写到一半的活动');
  await expect(launched.page.getByLabel('地点', { exact: true })).toHaveValue('青石村');
});

test('a picture is attached, and missed when it is taken away', async () => {
  const { page, app } = launched;
  await addActivities(page, 1);
  const picture = join(folder, 'photo.png');
  await writeFile(picture, ONE_PIXEL);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, picture);
  await openActivities(page);
  await sheet(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: '佐证材料（0）' }).click();
  await page.getByRole('button', { name: '选择文件' }).click();
  await expect(page.getByRole('img', { name: 'photo.png' })).toBeVisible();
  await expect(page.getByRole('tab', { name: '佐证材料（1）' })).toBeVisible();
  const width = await page
    .getByRole('img', { name: 'photo.png' })
    .evaluate((image: HTMLImageElement) => image.naturalWidth);
  expect(width).toBe(1);

  await rm(join(folder, 'files'), { recursive: true });
  await page.getByRole('tab', { name: '内容' }).click();
  await page.keyboard.press('Escape');
  await sheet(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: '佐证材料（1）' }).click();
  await expect(page.getByText('文件不见了')).toBeVisible();
});

const ONE_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function writeWorkbook(path: string, rows: number): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('活动台账');
  sheet.addRow(['日期', '活动名称', '宣传形式', '进何处', '受众人数']);
  for (let row = 1; row <= rows; row += 1) {
    sheet.addRow([
      `2024.${(row % 12) + 1}.${(row % 28) + 1}`,
      `宣讲${row}`,
      '安全宣讲',
      '企业',
      row,
    ]);
  }
  await workbook.xlsx.writeFile(path);
}
