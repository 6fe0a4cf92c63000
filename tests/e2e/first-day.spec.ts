import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { CountedPresses } from '../support/counted-presses.ts';
import { giveFolder } from '../support/give-folder.ts';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';
import { openWorkbook } from '../support/open-workbook.ts';

const LEDGER = resolve('tests', 'documents', 'workbooks', '示例镇台账2024.xlsx');

let folder: string;
let launched: LaunchedApp;

const start = async () => {
  launched = await launchApp({
    dataFolder: join(folder, 'ledger'),
    userData: join(folder, 'user'),
  });
  await expect(launched.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
};

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-first-day-'));
  await start();
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

const call = async (page: Page, name: string, input: unknown) =>
  page.evaluate(
    async ([name, input]) => {
      const outcome = await window.wujin.call(name, input);
      if (!outcome.ok) throw new Error(outcome.failure.message);
      return outcome.value;
    },
    [name, input] as const,
  );

const go = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '主导航' }).getByText(name, { exact: true }).click();

const step = (page: Page, name: string) =>
  page.locator('.ant-steps-item[role=button]').filter({ hasText: name });

test('an empty home shows three steps; after an import home, report and year speak of its half-year', async () => {
  const { page } = launched;
  const steps = page.getByRole('region', { name: '三步完成报送' });
  await expect(steps.getByRole('listitem')).toHaveCount(3);
  await expect(page.getByText('未达标')).toHaveCount(0);
  await expect(steps.getByRole('button', { name: '选择工作簿' })).toBeVisible();

  await openWorkbook(launched, LEDGER);
  await page.getByRole('button', { name: /^导入 33 条$/ }).click();
  await expect(page.getByText('已导入宣传活动 29 条')).toBeVisible();
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2024年下半年报送');
  await go(page, '首页');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2024年下半年');
  await go(page, '年度总览');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2024年度总览');
  await expect(page.getByText('没有上年（2023年）数据')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: '比上年' })).toHaveCount(0);
  await expect(page.getByText('未开始')).toHaveCount(2);
});

test('from a first start to the mail-ready package takes at most 10 presses', async () => {
  await launched.close();
  const documents = join(folder, '文档');
  await mkdir(join(folder, '.config'));
  await mkdir(documents);
  const userDirs = 'XDG_DOCUMENTS_DIR="$HOME/文档"\n';
  await writeFile(join(folder, '.config', 'user-dirs.dirs'), userDirs);
  launched = await launchApp({ home: folder });
  const { page } = launched;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const heading = page.getByRole('heading', { level: 1 });
  const presses = new CountedPresses(launched);
  await presses.answerDialogs(LEDGER);

  await presses.enter(button('使用建议的文件夹'), '使用建议的文件夹');
  await presses.enter(button('选择工作簿'), '选择工作簿…');
  await presses.enter(button(/^导入 33 条$/), '导入 33 条');
  await presses.enter(button('下一步：核对'), '下一步：核对');
  await expect(heading).toHaveText('2024年下半年报送');
  await presses.enter(button('看过了，下一步：编制'), '看过了，下一步：编制');
  await presses.enter(button('下一步：签批'), '下一步：签批');
  await presses.type(page.getByLabel('填报单位名称'), '示例镇人民政府', '填报单位名称');
  await expect(page.getByText('报送材料存放到')).toContainText(join(documents, '报送材料'));
  await presses.click(button('定稿并打包'), '定稿并打包');
  await expect(button('打开邮件草稿')).toBeFocused({ timeout: 20_000 });

  const list = await presses.all();
  console.log(list.map((press, index) => `${index + 1}. ${press}`).join('\n'));
  expect(list.length).toBeLessThanOrEqual(10);
  expect(list.filter((press) => press.startsWith('系统对话框'))).toHaveLength(1);
  const made = await readdir(join(documents, '报送材料', '2024年下半年_示例镇人民政府'));
  expect(made).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^附件2.*\.xlsx$/),
      expect.stringMatching(/\.zip$/),
      expect.stringMatching(/\.eml$/),
    ]),
  );
});

test('a frozen report that could not be packed is packed into another folder from where it stands', async () => {
  const { page } = launched;
  const button = (name: string) => page.getByRole('button', { name });
  await call(page, 'ledger.sample', {});
  await writeFile(join(folder, '不是文件夹'), '');
  const presses = new CountedPresses(launched);
  await presses.answerDialogs(join(folder, '不是文件夹'));
  await go(page, '报送');
  await step(page, '签批').click();
  await button('换文件夹').click();
  await expect(page.getByText('报送材料存放到')).toContainText('不是文件夹');
  await button('定稿并打包').click();
  await expect(page.getByRole('alert').filter({ hasText: '操作未完成' })).toContainText(
    '不是文件夹',
  );
  await expect(page.locator('[data-state=frozen]')).toBeVisible();
  await presses.answerDialogs(join(folder, '另一处'));
  await button('换文件夹').click();
  await button('生成报送材料').click();
  await expect(button('打开邮件草稿')).toBeVisible({ timeout: 20_000 });
  expect(await readdir(join(folder, '另一处'))).toHaveLength(1);
});

test('Enter held down takes one step, not the next one too', async () => {
  const { page } = launched;
  await call(page, 'ledger.sample', {});
  await call(page, 'unit.save', { name: '示例镇人民政府' });
  await go(page, '报送');
  const next = page.getByRole('button', { name: '看过了，下一步：编制' });
  await next.focus();
  await page.keyboard.down('Enter');
  const onwards = page.getByRole('button', { name: '下一步：签批' });
  await expect(onwards).toBeFocused();
  await page.keyboard.down('Enter'); // the same press, repeated by the keyboard
  await page.keyboard.up('Enter');
  await expect(onwards).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '定稿并打包' })).toBeFocused();
});

test('a home is calm once its report has gone out', async () => {
  const { page } = launched;
  await call(page, 'ledger.sample', {});
  const which = { year: 2024, half: 2 };
  await call(page, 'report.freeze', which);
  const signed = { signedOn: '2024-12-06', signedBy: '主要负责人' };
  await call(page, 'report.sign', { ...which, ...signed, scans: [], codeOnScan: '' });
  await giveFolder(launched, join(folder, 'out'));
  await call(page, 'report.pack', { ...which, outDir: join(folder, 'out') });
  await call(page, 'report.send', { ...which, sentOn: '2024-12-09', sentBy: '经办人' });
  await go(page, '年度总览');
  await page.getByRole('textbox', { name: '年度' }).fill('2024');
  await page.keyboard.press('Enter');
  await go(page, '首页');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2024年下半年');
  await expect(page.getByRole('region', { name: '报送情况' })).toContainText(
    '第1版于2024年12月9日由经办人报送',
  );
  for (const reproach of ['已过报送期限', '未达标', '请留意']) {
    await expect(page.getByText(reproach)).toHaveCount(0);
  }
  await page.getByRole('button', { name: '展开各项' }).click();
  await expect(page.getByRole('region', { name: '要求清单' })).toBeVisible();
});

test('a report of nothing is not frozen before the clerk has seen what it lacks', async () => {
  const { page } = launched;
  await call(page, 'unit.save', { name: '示例镇人民政府' });
  await go(page, '报送');
  await step(page, '签批').click();
  await page.getByRole('button', { name: '定稿，准备打印签批' }).click();
  const question = page.getByRole('dialog', { name: /这样定稿吗？$/ });
  await expect(question).toContainText('还没有登记宣传活动，定稿的统计表会全是 0');
  await question.getByRole('button', { name: '取消' }).click();
  await expect(page.locator('[data-state=draft]')).toHaveText('未开始');
  await page.getByRole('button', { name: '定稿，准备打印签批' }).click();
  await question.getByRole('button', { name: '仍然定稿' }).click();
  await expect(page.locator('[data-state=frozen]')).toBeVisible();
});

test('page, filter and station are where they were left', async () => {
  const { page } = launched;
  await call(page, 'ledger.sample', {});
  await go(page, '报送');
  await step(page, '编制').click();
  await go(page, '宣传活动');
  await page.getByLabel('搜索', { exact: true }).fill('入户');
  await expect(page.getByRole('button', { name: '清除筛选' })).toBeVisible();
  await launched.close();

  await start();
  const again = launched.page;
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('宣传活动');
  await expect(again.getByLabel('搜索', { exact: true })).toHaveValue('入户');
  await go(again, '报送');
  await expect(step(again, '编制')).toHaveClass(/ant-steps-item-active/);
});
