import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect as expectSoon, type Page, test } from '@playwright/test';
import type { Bridge } from '#shared/contract/bridge.ts';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

/** Steps that write to disk take their time on a busy machine. */
const expect = expectSoon.configure({ timeout: 20_000 });

declare const window: { wujin: Bridge };

const root = resolve(import.meta.dirname, '..', '..');
let work: string;
let launched: LaunchedApp | undefined;

test.beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'wujin-report-'));
  mkdirSync(join(work, 'out'));
});
test.afterEach(async () => {
  await launched?.close();
  launched = undefined;
  rmSync(work, { recursive: true, force: true });
});

test('both halves of a year are signed, sent and archived; a correction makes a second version', async () => {
  test.setTimeout(180_000);
  const data = join(work, 'data');
  wujin('sample', '--data', data);
  launched = await launchApp({ dataFolder: data });
  const { page } = launched;

  for (const half of ['上半年', '下半年']) {
    await openReport(page, half);
    await expect(page.locator('[data-state=draft]')).toBeVisible();
    await freezeSignAndSend(half, 1);
  }

  await openPage(page, '报送档案');
  await expect(page.getByText('与报送时一致')).toHaveCount(2);
  const archived = hashesUnder(join(data, 'archive'));
  expect(Object.keys(archived).length).toBeGreaterThan(10);

  const corrected = await addOneToAudience(page);
  await openReport(page, '下半年');
  await station(page, '归档');
  const totals = page.locator('.drift-change').filter({ hasText: `原为 ${corrected.was}，` });
  await expect(totals.first()).toContainText(`现为 ${corrected.was + 1}`);

  await page.getByRole('button', { name: '出第2版' }).click();
  await page.getByLabel('理由').fill('受众人次登记有误');
  await page.getByRole('button', { name: '开始第2版' }).click();
  await expect(page.locator('[data-state=draft]')).toContainText('第2版');
  await freezeSignAndSend('下半年', 2);

  await openPage(page, '报送档案');
  await expect(page.getByText('与报送时一致')).toHaveCount(3);
  await expect(page.getByRole('row').filter({ hasText: '2024年下半年' })).toHaveCount(2);
  const after = hashesUnder(join(data, 'archive'));
  for (const [file, hash] of Object.entries(archived)) expect(after[file]).toBe(hash);
});

test('a report needs a reason to be taken back, and says at each step why it is not possible', async () => {
  const data = join(work, 'data');
  wujin('sample', '--data', data);
  launched = await launchApp({ dataFolder: data });
  const { page } = launched;
  await openReport(page, '下半年');

  await station(page, '报送');
  await expect(page.getByRole('button', { name: '生成报送材料' })).toBeDisabled();
  await expect(page.getByText('请先定稿，再生成报送材料。')).toBeVisible();

  await station(page, '签批');
  await page.getByRole('button', { name: '定稿，准备打印签批' }).click();
  await expect(page.locator('[data-state=frozen]')).toBeVisible();
  await page.getByLabel('签字件上的校验码').fill('00000000');
  await expect(page.getByText('与本版不一致')).toBeVisible();
  await expect(page.getByRole('button', { name: '登记为已签批' })).toBeDisabled();

  await page.getByRole('button', { name: '撤回定稿' }).click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: '撤回定稿' });
  await expect(confirm).toBeDisabled();
  await page.getByLabel('理由').fill('数据有误');
  await confirm.click();
  await expect(page.locator('[data-state=draft]')).toBeVisible();
  await station(page, '归档');
  await expect(page.getByText('理由：数据有误')).toBeVisible();
});

test('each number of the printed table opens the records that add up to it', async () => {
  const data = join(work, 'data');
  wujin('sample', '--data', data);
  launched = await launchApp({ dataFolder: data });
  const { page } = launched;
  await openReport(page, '下半年');
  await station(page, '编制');

  const cells = page.locator('[data-cell-id="total.total.audience"][role=button]');
  await expect(cells).toHaveCount(1);
  const shown = Number(await cells.textContent());
  await cells.click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText('受众人次 ← 此数')).toBeVisible();
  await expect(drawer).toContainText(shown.toLocaleString('en-US'));
  await expect(drawer.getByText('表中为')).toHaveCount(0);
});

test('what is typed into the report is there again after the window was closed at once', async () => {
  const data = join(work, 'data');
  wujin('sample', '--data', data);
  launched = await launchApp({ dataFolder: data });
  await openReport(launched.page, '下半年');
  await station(launched.page, '编制');
  await launched.page.getByLabel('特色做法').fill('夜校送到家门口。');
  await launched.close();

  launched = await launchApp({ dataFolder: data });
  await openReport(launched.page, '下半年');
  await station(launched.page, '编制');
  await expect(launched.page.getByLabel('特色做法')).toHaveValue('夜校送到家门口。');
});

test('the report, archive, year and settings pages pass WCAG 2.2 AA', async () => {
  test.setTimeout(120_000);
  const data = join(work, 'data');
  wujin('sample', '--data', data);
  launched = await launchApp({ dataFolder: data });
  const { page } = launched;
  await openReport(page, '上半年');
  for (const name of ['核对', '编制', '签批']) {
    await station(page, name);
    await expectAccessible(page, name);
  }
  await freezeSignAndSend('上半年', 1);
  await station(page, '报送');
  await expectAccessible(page, '报送');
  await station(page, '归档');
  await expectAccessible(page, '归档');
  for (const name of ['年度总览', '报送档案', '表格模板', '设置']) {
    await openPage(page, name);
    await expectAccessible(page, name);
  }
  for (const tab of ['工作通知', '我的用词', '备份与恢复', '台账文件夹', '关于']) {
    await page.locator('.ant-segmented-item').filter({ hasText: tab }).click();
    await expectAccessible(page, tab);
  }
});

async function expectAccessible(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(700); // until messages and transitions have settled
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode() // Electron gives no second page
    .exclude('.sheets-of-paper') // drawn as printed; 150 % and the year's tables are larger
    .analyze();
  const told = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((n) => n.html)
        .join(' | ')}`,
  );
  expect(told, name).toEqual([]);
}

async function freezeSignAndSend(half: string, version: number): Promise<void> {
  if (!launched) throw new Error('the app is not open');
  const { app, page } = launched;
  await station(page, '签批');
  await page.getByRole('button', { name: '定稿，准备打印签批' }).click();
  await expect(page.locator('[data-state=frozen]')).toContainText(`第${version}版`);
  const code = (await page.locator('strong.report-code').textContent()) ?? '';
  expect(code).toMatch(new RegExp(`第${version}版 [0-9a-f]{8}$`));

  const pdf = join(work, `${half}${version}.pdf`);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdf);
  await page.getByRole('button', { name: '把附件2 统计表存为 PDF' }).click();
  await expect.poll(() => existsSync(pdf)).toBe(true);
  expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain(code);

  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, pdf);
  await page.getByRole('button', { name: '选择附件2 统计表的扫描件' }).click();
  await page.getByLabel('签字件上的校验码').fill(code.slice(-8));
  await page.getByRole('button', { name: '登记为已签批' }).click();
  await expect(page.locator('[data-state=signed]')).toBeVisible();

  await addLackingScans(page, code);
  await station(page, '报送');
  await answerFolderDialog(join(work, 'out'));
  await page.getByRole('button', { name: '换文件夹' }).click();
  await expect(page.getByText('报送材料存放到')).toContainText(join(work, 'out'));
  await page.getByRole('button', { name: '生成报送材料' }).click();
  await expect(page.getByRole('button', { name: '打开邮件草稿' })).toBeVisible();
  await page.getByRole('button', { name: '登记为已报送' }).click();
  await expect(page.locator('[data-state=sent]')).toBeVisible();
}

/** The file dialog answers with the pages already; each asks for its own code. */
async function addLackingScans(page: Page, code: string): Promise<void> {
  const lacking = page.getByText(/^还没有签字盖章扫描件：附件[34] /);
  await expect(lacking).toBeVisible();
  const add = page.getByRole('button', { name: '附上扫描件' });
  for (const choose of await page.getByRole('button', { name: /^选择附件[34].*的扫描件$/ }).all()) {
    await choose.click();
    await expect(add).toBeDisabled();
    const label = ((await choose.getAttribute('aria-label')) ?? '').slice('选择'.length);
    await page.getByLabel(`${label.replace(/的扫描件$/, '扫描件')}上的校验码`).fill(code.slice(-8));
  }
  await add.click();
  await expect(lacking).toHaveCount(0);
}

async function answerFolderDialog(folder: string): Promise<void> {
  await launched?.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
}

/** The corrected activity lies in the second half; answers the table's audience before that. */
async function addOneToAudience(page: Page): Promise<{ was: number }> {
  return page.evaluate(async () => {
    const value = async (name: string, input: unknown) => {
      const outcome = await window.wujin.call(name, input);
      if (!outcome.ok) throw new Error(outcome.failure.message);
      return outcome.value;
    };
    const statistics = (await value('overview.statistics', { year: 2024, half: 2 })) as {
      tally: { total: { audience: number } };
    };
    const { records } = (await value('record.list', {
      kind: 'activity',
      year: 2024,
      half: 2,
      limit: 1,
    })) as {
      records: { id: string; audience: number }[];
    };
    const [activity] = records;
    if (!activity) throw new Error('no activity in the second half');
    await value('record.changeMany', {
      kind: 'activity',
      ids: [activity.id],
      patch: { audience: activity.audience + 1 },
    });
    return { was: statistics.tally.total.audience };
  });
}

async function openReport(page: Page, half: string): Promise<void> {
  await openPage(page, '报送');
  await page.getByLabel('报送年度').fill('2024');
  await page.locator('.ant-segmented-item').filter({ hasText: half }).click();
  await expect(page.getByRole('heading', { name: `2024年${half}报送` })).toBeVisible();
}

async function openPage(page: Page, name: string): Promise<void> {
  await sideBar(page, name).click();
}

const sideBar = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '主导航' }).getByText(name, { exact: true });

const step = (page: Page, name: string) =>
  page.locator('.ant-steps-item[role=button]').filter({ hasText: name });

async function station(page: Page, name: string): Promise<void> {
  await step(page, name).click();
}

function wujin(...words: string[]): void {
  const node = join(root, 'node_modules', '.bin', 'node');
  execFileSync(node, [join(root, 'src-main/cli/main.ts'), ...words], { stdio: 'pipe' });
}

function findFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function hashesUnder(folder: string): Record<string, string> {
  return Object.fromEntries(
    findFiles(folder).map((file) => [
      file,
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}
