import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect as expectSoon, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

/** Steps that read and write files take their time on a busy machine. */
const expect = expectSoon.configure({ timeout: 20_000 });
const root = resolve(import.meta.dirname, '..', '..');
const BLANK = join(root, 'tests/documents/blanks/附件3作品报送表（空白）.docx');
let work: string;
let launched: LaunchedApp | undefined;

test.beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'wujin-templates-'));
  mkdirSync(join(work, 'out'));
});
test.afterEach(async () => {
  await launched?.close();
  launched = undefined;
  rmSync(work, { recursive: true, force: true });
});

test("an office's blank is corrected, kept, previewed and sent filled", async () => {
  test.setTimeout(120_000);
  launched = await launchApp({ dataFolder: sampleLedger() });
  const { page } = launched;
  const openPage = (name: string) =>
    page.getByRole('navigation', { name: '主导航' }).getByText(name, { exact: true }).click();
  const step = (name: string) =>
    page.locator('.ant-steps-item[role=button]').filter({ hasText: name }).click();

  await openPage('表格模板');
  await answerDialogs(BLANK);
  await page.getByRole('button', { name: '选上级发来的空白表…' }).nth(1).click();
  await expect(page.locator('.template-paper [data-place]').first()).toBeVisible();

  const choice = page.getByLabel('作者填什么');
  await choice.fill('备注');
  await page.locator('.ant-select-item-option').filter({ hasText: '备注' }).first().click();
  await expect(page.getByText('由经办人指定')).toBeVisible();
  await page.getByLabel('模板名称').fill('区里的作品表');
  await page.getByRole('button', { name: '存为模板并启用' }).click();
  await expect(page.getByText('区里的作品表.docx').first()).toBeVisible();
  await page.getByRole('button', { name: '看填好的样子' }).click();
  await expect(page.getByRole('region', { name: '填好的表' })).toContainText('明白卡');

  await openPage('报送');
  await step('编制');
  await page.locator('.report-form-choice').click();
  await page
    .locator('.ant-select-item-option')
    .filter({ hasText: /^附件3.*明白卡/ })
    .click();
  await expect(page.getByRole('region', { name: '填好的表' })).toContainText('明白卡');

  await step('签批');
  await page.getByRole('button', { name: '定稿，准备打印签批' }).click();
  await expect(page.locator('[data-state=frozen]')).toBeVisible();
  await step('报送');
  await answerDialogs(join(work, 'out'));
  await page.getByRole('button', { name: '换文件夹' }).click();
  await expect(page.getByText('报送材料存放到')).toContainText(join(work, 'out'));
  await page.getByRole('button', { name: '生成报送材料' }).click();
  await expect(page.getByRole('button', { name: '打开邮件草稿' })).toBeVisible();

  const sent = readdirSync(join(work, 'out'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /附件3.*明白卡.*\.docx$/.test(name))
    .map((name) => bodyOf(join(work, 'out', name)));
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain('明白卡');
  expect(labelsOf(sent[0] ?? '')).toEqual(expect.arrayContaining(['作品名称']));
  expect(styleOf(sent[0] ?? '')).toBe(styleOf(bodyOf(BLANK)));
});

test('a form kept once is known again and may be recognised anew', async () => {
  test.setTimeout(120_000);
  launched = await launchApp({ dataFolder: sampleLedger() });
  const { page } = launched;
  const choose = async () => {
    await page.getByRole('navigation', { name: '主导航' }).getByText('表格模板').click();
    await answerDialogs(BLANK);
    await page.getByRole('button', { name: '选上级发来的空白表…' }).nth(1).click();
    await expect(page.locator('.template-paper [data-place]').first()).toBeVisible();
  };
  await choose();
  await expect(page.getByText('按上次的对应填写')).toBeHidden();
  const choice = page.getByLabel('作者填什么');
  await choice.fill('备注');
  await page.locator('.ant-select-item-option').filter({ hasText: '备注' }).first().click();
  await expect(page.getByText('由经办人指定')).toBeVisible();
  await page.getByRole('button', { name: '存为模板并启用' }).click();

  await choose();
  await expect(page.getByText('相同，按上次的对应填写。')).toBeVisible();
  const author = page.locator('.template-list li').filter({ hasText: '作者' }).first();
  await expect(author).toContainText('作品备注');
  await page.getByRole('button', { name: '重新识别' }).click();
  await expect(page.getByText('相同，按上次的对应填写。')).toBeHidden();
});

test('what is doubtful on a form is asked once for each reason and answered with one press', async () => {
  test.setTimeout(120_000);
  launched = await launchApp({ dataFolder: sampleLedger() });
  const { page } = launched;
  await page.getByRole('navigation', { name: '主导航' }).getByText('表格模板').click();
  await answerDialogs(join(root, 'tests/documents/blanks/further-stat-doubtful.docx'));
  await page.getByRole('button', { name: '选上级发来的空白表…' }).first().click();

  const questions = page.getByRole('region', { name: '请确认' }).locator('> ul > li');
  const whose = questions.filter({ hasText: '不知道是前面那一种形式的人次，还是全部的' });
  await expect(whose).toContainText('表1 第2行第3列');
  await whose.getByRole('button', { name: '表1 第2行第3列' }).click();
  await expect(page.locator('.template-list li[aria-current=true]')).toContainText('进企业/受众');
  const asked = page.locator('.template-mark-unsure');
  await expect(asked).toHaveCount(12);
  await whose.getByRole('button', { name: '都这样填（6 处）' }).click();
  await expect(asked).toHaveCount(6);
  await expect(whose).toBeHidden();
  const sort = questions.filter({ hasText: '只是其中的一种' });
  await sort.getByRole('button', { name: '都不填（6 处）' }).click();
  await expect(asked).toHaveCount(0);
  await expect(page.getByRole('region', { name: '请确认' })).toBeHidden();
});

function sampleLedger(): string {
  const data = join(work, 'data');
  const node = join(root, 'node_modules', '.bin', 'node');
  execFileSync(node, [join(root, 'src-main/cli/main.ts'), 'sample', '--data', data]);
  return data;
}

async function answerDialogs(path: string): Promise<void> {
  await launched?.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

function bodyOf(docx: string): string {
  return strFromU8(unzipSync(readFileSync(docx))['word/document.xml'] ?? new Uint8Array());
}

/** Page and table set-up, which filling must leave as the office made it. */
function styleOf(xml: string): string {
  return [...xml.matchAll(/<w:(?:sectPr|tblPr|tblGrid)\b.*?<\/w:(?:sectPr|tblPr|tblGrid)>/gs)]
    .map(([part]) => part)
    .join('');
}

function labelsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:tc\b.*?<\/w:tc>/gs)].map(([cell]) =>
    cell.replace(/<[^>]+>/g, '').replace(/\s/g, ''),
  );
}
