import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';
import { openWorkbook } from '../support/open-workbook.ts';

const LEDGER = resolve('tests', 'documents', 'workbooks', '示例镇台账2024.xlsx');

let folder: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-import-'));
  launched = await launchApp({ dataFolder: join(folder, 'ledger') });
  await expect(launched.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

const summary = (page: Page) => page.getByRole('status').filter({ hasText: /将导入|没有新的内容/ });
const option = (page: Page, title: string) =>
  page.locator(`.ant-select-item-option[title="${title}"]`).filter({ visible: true });
const card = (page: Page, name: string) => page.getByRole('region', { name });

async function saveTo(file: string): Promise<void> {
  await launched.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

const activities = (page: Page) =>
  page.evaluate(async () => {
    const outcome = await window.wujin.call('record.list', { kind: 'activity', limit: 1000 });
    if (!outcome.ok) throw new Error(outcome.failure.message);
    return outcome.value as { total: number; records: { title: string; date: string }[] };
  });

test('refused cells are corrected on the spot, the rest is saved to mend, the import undone', async () => {
  const { page } = launched;
  await openWorkbook(launched, LEDGER);
  await expect(summary(page)).toContainText('将导入宣传活动 29 条');
  await expect(summary(page)).toContainText('4 处需要改正');

  const date = page.getByLabel('改正活动台账 B18的日期');
  await expect(date).toHaveValue('2024.2.30');
  await date.fill('2024.2.29');
  await date.press('Enter');
  await expect(summary(page)).toContainText('将导入宣传活动 30 条');
  await page.getByLabel('改正活动台账 C20的名称').fill('补上的名称');
  await page.getByLabel('改正活动台账 C20的名称').press('Enter');
  await expect(summary(page)).toContainText('将导入宣传活动 31 条');

  const mend = join(folder, '需改正的行.xlsx');
  await saveTo(mend);
  await page.getByRole('button', { name: '另存这些行' }).click();
  await expect(page.getByText('已保存 2 行，改好后再导入即可')).toBeVisible();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(mend);
  const cells = workbook.worksheets.flatMap((sheet) =>
    sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(String) : [])),
  );
  expect(cells).toContain('没有日期的一行');
  expect(cells).toContain('人数写错的一行');

  await page.getByRole('button', { name: /^导入 35 条$/ }).click();
  await expect(page.getByText('已导入宣传活动 31 条')).toBeVisible();
  const stored = await activities(page);
  expect(stored.total).toBe(31);
  expect(stored.records).toContainEqual(expect.objectContaining({ title: '补上的名称' }));
  expect(stored.records).toContainEqual(expect.objectContaining({ date: '2024-02-29' }));
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await expect.poll(async () => (await activities(page)).total).toBe(0);
});

test('a word and a heading of the office are kept with one press and known the next time', async () => {
  const { page } = launched;
  const file = join(folder, '惯用说法.xlsx');
  await writeWorkbook(file, [
    ['日期', '活动名称', '宣传形式', '去的地方', '到场人头'],
    ['2024.5.12', '院坝里的一晚', '院坝小讲台', '老祠堂', 30],
    ['2024.5.13', '第二课', '宣讲', '农村', 40],
    ['2024.5.14', '第三课', '安全宣讲', '农村', 50],
    ['2024.5.15', '第四课', '安全宣讲', '学校', 60],
  ]);
  await openWorkbook(launched, file);
  // Its own column heading is not known yet.
  const sheets = card(page, '工作表与各列的对应关系');
  await expect(page.getByText('指明哪一列是“五进场所”').first()).toBeVisible();
  await sheets.getByRole('button', { name: /表头在第 1 行/ }).click();
  await sheets.getByLabel('D 列“去的地方”对应的项目').click();
  await option(page, '五进场所').click();
  await expect(summary(page)).toContainText('将导入宣传活动 3 条');
  await sheets.getByRole('button', { name: '记住“去的地方”' }).click();
  await expect(sheets.getByText('已记住')).toBeVisible();
  await page.getByLabel('“老祠堂”以后都认作').click();
  await option(page, '农村').click();
  await expect(summary(page)).toContainText('将导入宣传活动 4 条');

  await sheets.getByLabel('E 列“到场人头”对应的项目').click();
  await option(page, '受众人次').click();
  await sheets.getByRole('button', { name: '记住“到场人头”' }).click();
  await expect(sheets.getByText('已记住')).toHaveCount(2);
  const guesses = card(page, '推测的内容');
  await guesses.getByLabel('“院坝小讲台”理解为').click();
  await option(page, '安全宣讲').click();
  await expect(guesses.getByRole('row', { name: '院坝小讲台' })).toContainText('您在这里改的');
  await guesses.getByRole('button', { name: '记住“院坝小讲台”' }).click();
  await guesses.getByRole('button', { name: '记住“宣讲”' }).click();
  await expect(guesses.getByText('已记住')).toHaveCount(2);

  await page.getByRole('button', { name: '换一份工作簿' }).click();
  await openWorkbook(launched, file);
  await expect(summary(page)).toContainText('将导入宣传活动 4 条。');
  await expect(page.getByRole('table', { name: '将要写入的行' })).toContainText('40');
  await expect(guesses).toHaveCount(0);
});

test('a long import can be stopped and leaves nothing', async () => {
  const { page } = launched;
  const file = join(folder, '大台账.xlsx');
  const rows = Array.from({ length: 20_000 }, (_, at) => [
    `2024.${(at % 12) + 1}.${(at % 28) + 1}`,
    `宣讲${at}`,
    '安全宣讲',
    '企业',
  ]);
  await writeWorkbook(file, [['日期', '活动名称', '宣传形式', '进何处'], ...rows]);
  await openWorkbook(launched, file);
  await page.getByRole('button', { name: '导入 20,000 条' }).click({ timeout: 90_000 });
  await page.getByRole('button', { name: '停止' }).click();
  await expect(page.getByText('已停止导入，一条也没有写入。')).toBeVisible();
  expect((await activities(page)).total).toBe(0);
  await expect(page.getByRole('button', { name: '导入 20,000 条' })).toBeEnabled();
});

test('the ledger goes out as a workbook that the import knows again', async () => {
  const { page } = launched;
  await openWorkbook(launched, LEDGER);
  await page.getByRole('button', { name: /^导入 33 条$/ }).click();
  await expect(page.getByText('已导入宣传活动 29 条')).toBeVisible();
  const file = join(folder, '导出.xlsx');
  await saveTo(file);
  await page.getByRole('navigation').getByRole('button', { name: '宣传活动' }).click();
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '导出整本台账' }).click();
  await expect(page.getByText('已导出 33 条记录')).toBeVisible();
  expect((await stat(file)).size).toBeGreaterThan(5000);

  await rm(file);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('导出');
  await page.keyboard.press('Enter');
  await expect.poll(() => stat(file).then(Boolean, () => false)).toBe(true);

  await page.getByRole('navigation').getByRole('button', { name: '导入台账' }).click();
  await page.getByRole('button', { name: '再导入一份' }).click();
  await openWorkbook(launched, file);
  await expect(summary(page)).toContainText('33 条已在台账里');
});

test('hidden and struck-out rows are told, and the clerk has the say', async () => {
  const { page } = launched;
  const sample = (name: string) => resolve('tests', 'samples', 'reports', name);
  const unseen = card(page, '隐藏、划掉和略过的内容');
  await openWorkbook(launched, sample('01a-hidden-row.xlsx'));
  await expect(summary(page)).toContainText('将导入宣传活动 4 条');
  await expect(unseen).toContainText('台账：第 3 行是隐藏的，照常读取。');
  await unseen.getByLabel('隐藏的行').getByText('不导入', { exact: true }).click();
  await expect(summary(page)).toContainText('将导入宣传活动 3 条');
  await expect(unseen).toContainText('台账：第 3 行是隐藏的，没有导入。');

  await page.getByRole('button', { name: '换一份工作簿' }).click();
  await openWorkbook(launched, sample('18-strike.xlsx'));
  await expect(summary(page)).toContainText('将导入宣传活动 2 条');
  await expect(card(page, '推测的内容')).toContainText('150（已划掉）200');
  await expect(card(page, '推测的内容')).toContainText('划掉的字没有计入');
  await unseen.getByLabel('划掉的行').getByText('导入', { exact: true }).click();
  await expect(summary(page)).toContainText('将导入宣传活动 3 条');
});

test('rows that tell households alone are asked about once for all', async () => {
  const { page } = launched;
  const file = join(folder, '户数.xlsx');
  await writeWorkbook(file, [
    ['日期', '活动名称', '宣传形式', '进入领域', '受众人次'],
    ['2024-05-12', '敲门行动', '其他形式', '家庭', '120户'],
    ['2024-05-13', '院落夜话', '安全宣讲', '家庭', '60户'],
    ['2024-05-14', '平房区入户', '其他形式', '家庭', '35户、80人'],
  ]);
  await openWorkbook(launched, file);
  const guesses = card(page, '推测的内容');
  const question = guesses.getByRole('row').filter({ hasText: '只写了户数' });
  await expect(question).toContainText('120户 等 2 处');
  await question.getByRole('combobox', { name: '只写了户数的，人次怎么计' }).click();
  await option(page, '只记户数，人次按0计').click();
  await expect(question).toContainText('只记户数，人次按0计');
  await page.getByRole('button', { name: /^导入 3 条$/ }).click();
  await expect(page.getByText('已导入宣传活动 3 条')).toBeVisible();
  expect((await activities(page)).records).toMatchObject([
    { title: '平房区入户', audience: 80, households: 35 },
    { title: '院落夜话', audience: 0, households: 60 },
    { title: '敲门行动', audience: 0, households: 120 },
  ]);
});

test('settings that nobody wrote down are asked for once, with one press for all alike', async () => {
  const { page } = launched;
  const file = join(folder, '没有场所栏.xlsx');
  await writeWorkbook(file, [
    ['日期', '活动名称', '宣传形式', '地点', '受众人次'],
    ['2024-05-12', '防震疏散演练', '应急疏散演练', '第三小学', 300],
    ['2024-05-13', '用电安全宣讲', '安全宣讲', '文化广场', 60],
    ['2024-05-14', '防汛安全宣讲', '安全宣讲', '文化广场', 40],
    ['2024-05-15', '燃气安全宣讲', '安全宣讲', '市民中心', 50],
  ]);
  await openWorkbook(launched, file);
  await expect(summary(page)).toContainText('将导入宣传活动 1 条，3 行等您选五进场所');
  const question = card(page, '没有写五进场所的行');
  await expect(question.getByRole('row').filter({ hasText: '第三小学' })).toContainText(
    '按“第三小学”推定',
  );
  await expect(card(page, '需要改正的内容')).toHaveCount(0);
  await question
    .getByRole('group', { name: '地点“文化广场”：五进场所' })
    .getByLabel('社区')
    .press('Space');
  await expect(summary(page)).toContainText('将导入宣传活动 3 条，1 行等您选五进场所');
  await question.getByRole('group', { name: '看不出的都按' }).getByLabel('企业').press('Space');
  await expect(summary(page)).toContainText('将导入宣传活动 4 条。');
  await page.getByRole('button', { name: '导入 4 条' }).click();
  await expect(page.getByText('已导入宣传活动 4 条')).toBeVisible();
  expect((await activities(page)).records).toMatchObject([
    { title: '燃气安全宣讲', settings: ['enterprise'] },
    { title: '防汛安全宣讲', settings: ['community'] },
    { title: '用电安全宣讲', settings: ['community'] },
    { title: '防震疏散演练', settings: ['school'] },
  ]);
});

test('forms that nobody wrote down are guessed by the name, or asked for', async () => {
  const { page } = launched;
  const file = join(folder, '没有形式栏.xlsx');
  await writeWorkbook(file, [
    ['日期', '活动名称', '五进场所', '受众人次'],
    ['2024-05-12', '复工安全教育', '企业', 30],
    ['2024-05-13', '消防安全教育', '企业', 20],
    // It says neither what was done nor whom it reached: it waits for an answer.
    ['2024-05-14', '小小灭火器 守护大平安', '社区', ''],
  ]);
  await openWorkbook(launched, file);
  await expect(summary(page)).toContainText('将导入宣传活动 2 条，1 行等您选宣传形式');
  const question = card(page, '没有写宣传形式的行');
  await expect(question).toContainText('按活动名称中的“教育”推定（2 行）');
  const answer = (group: string, form: string) =>
    question
      .getByRole('group', { name: `${group}：宣传形式` })
      .getByLabel(form)
      .press('Space');
  await answer('看不出的都按', '媒体宣传');
  await expect(summary(page)).toContainText('将导入宣传活动 3 条。');
  await answer('按活动名称中的“教育”推定', '警示曝光');
  const asked = question.getByRole('row').filter({ hasText: '“教育”推定' });
  await expect(asked).toContainText('按您的选择');
  await page.getByRole('button', { name: '导入 3 条' }).click();
  await expect(page.getByText('已导入宣传活动 3 条')).toBeVisible();
  expect((await activities(page)).records).toMatchObject([
    { title: '小小灭火器 守护大平安', form: 'media' },
    { title: '消防安全教育', form: 'warning' },
    { title: '复工安全教育', form: 'warning' },
  ]);
});

test('rows that look planned are asked about once for all of one reason', async () => {
  const { page } = launched;
  const file = join(folder, '未开展.xlsx');
  await writeWorkbook(file, [
    ['日期', '活动名称', '宣传形式', '五进场所', '备注'],
    ['2024-05-12', '用电宣讲', '安全宣讲', '企业', '延期举办'],
    ['2024-05-13', '防汛宣讲', '安全宣讲', '企业', '延期举办'],
    ['2024-05-14', '消防演练', '应急疏散演练', '社区', ''],
  ]);
  await openWorkbook(launched, file);
  const question = card(page, '像是还没有开展的行');
  await expect(question.getByRole('row')).toContainText('写明“延期举办”（2 行）');
  await question.getByText('已开展', { exact: true }).click();
  await page.getByRole('button', { name: '导入 3 条' }).click();
  await expect(page.getByText('已导入宣传活动 3 条')).toBeVisible();
  expect((await activities(page)).records).toMatchObject([
    { title: '消防演练', status: 'held' },
    { title: '防汛宣讲', status: 'held' },
    { title: '用电宣讲', status: 'held' },
  ]);
});

async function writeWorkbook(path: string, rows: (string | number)[][]): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('活动台账').addRows(rows);
  await workbook.xlsx.writeFile(path);
}
