import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { convertToPdf, readPdf } from '../support/convert-to-pdf.ts';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

const BLANKS = resolve(import.meta.dirname, '..', 'documents', 'blanks');

let folder: string;
let launched: LaunchedApp;
let page: Page;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-office-'));
  launched = await launchApp({ dataFolder: join(folder, '台账') });
  page = launched.page;
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await page.evaluate(() => window.wujin.call('ledger.sample', {}));
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the next dialogs answer. */
async function answerDialogs(open: string, save: string): Promise<void> {
  await launched.app.evaluate(
    ({ dialog }, [opened, saved]) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [opened ?? ''] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: saved ?? '' });
    },
    [open, save],
  );
}

/** The office's blank serves from now on, as the page of blanks would have it. */
async function serve(kind: string, blank: string, name: string): Promise<void> {
  await answerDialogs(join(BLANKS, blank), '');
  await page.evaluate(
    async ([kind, name]) => {
      const chosen = await window.wujin.call('desktop.chooseFiles', { title: '选择空白表' });
      const [path] = (chosen.ok ? chosen.value : []) as string[];
      const saved = await window.wujin.call('template.save', { path, kind, name });
      if (!saved.ok) throw new Error(saved.failure.message);
    },
    [kind, name],
  );
}

async function toSigning(): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByText('报送', { exact: true }).click();
  await page.getByLabel('报送年度').fill('2024');
  await page.locator('.ant-segmented-item').filter({ hasText: '上半年' }).click();
  await expect(page.getByRole('heading', { name: '2024年上半年报送' })).toBeVisible();
  await page.locator('.ant-steps-item[role=button]').filter({ hasText: '签批' }).click();
}

const turnsOf = (file: string, pages: number) =>
  [
    ...execFileSync('pdfinfo', ['-f', '1', '-l', String(pages), file], {
      encoding: 'utf8',
    }).matchAll(/Page +\d+ rot: +(\d+)/g),
  ].map(([, turn]) => turn);

test('the office’s own forms go into the one print and the one PDF, page for page as their files print', async () => {
  test.setTimeout(180_000);
  await serve('statistics', '附件2统计表（空白）.xlsx', '区办统计表');
  await serve('work', '附件3作品报送表（空白）.docx', '区办作品表');
  await toSigning();
  const save = page.getByRole('button', { name: '全部存为一个 PDF' });
  await expect(save).toBeVisible({ timeout: 20_000 });

  const all = join(folder, '全部.pdf');
  await answerDialogs('', all);
  await save.click();
  await expect(page.getByText(/\d+ 张表已存为一个 PDF/)).toBeVisible({ timeout: 60_000 });
  const { pages } = await readPdf(all);
  const flat = pages.map((text) => text.replace(/\s/gu, ''));
  expect(flat[0]).toContain('填报单位（盖章）：样例镇人民政府');
  const [first, ...rest] = turnsOf(all, pages.length);
  expect(first).toBe('270');
  expect(new Set(rest)).toEqual(new Set(['0']));

  // Word for word what Excel and Word would print of the files packed.
  const files = new Map<string, Uint8Array>();
  for (const [label, extension] of [
    ['附件2 统计表', 'xlsx'],
    ['附件3', 'docx'],
  ] as const) {
    const file = join(folder, `${label}.${extension}`);
    await answerDialogs('', file);
    const program = extension === 'xlsx' ? 'Excel' : 'Word';
    await page
      .getByRole('button', { name: new RegExp(`^把${label}.*存为 ${program} 文件$`) })
      .first()
      .click();
    await expect(
      page.getByText(new RegExp(`${label}.*已存为 ${program} 文件`)).first(),
    ).toBeVisible();
    files.set(`${label}.${extension}`, await readFile(file));
  }
  const printed = await convertToPdf(files);
  const letters = (text: string) => [...text.replace(/\s/gu, '')].toSorted().join('');
  for (const [at, { pages: own }] of [...printed.values()].entries()) {
    expect(own).toHaveLength(1);
    expect(letters(pages[at] ?? '')).toBe(letters(own[0] ?? ''));
  }
});

test('a form whose shapes cannot be shown is told in its place and given as a file', async () => {
  await serve('work', 'text-boxes.docx', '带文本框的表');
  await toSigning();
  await expect(
    page.getByText('“带文本框的表.docx”上有文本框的位置，这里打印不全').first(),
  ).toBeVisible();
  const all = join(folder, '全部.pdf');
  await answerDialogs('', all);
  await page.getByRole('button', { name: '全部存为一个 PDF' }).click();
  await expect(page.getByText(/没有一起打印：附件3/)).toBeVisible({ timeout: 60_000 });
  const { pages } = await readPdf(all);
  expect(pages.join('')).not.toContain('附件3');
  const file = join(folder, '作品.docx');
  await answerDialogs('', file);
  await page
    .getByRole('button', { name: /^把附件3.*存为 Word 文件$/ })
    .first()
    .click();
  await expect(page.getByText(/附件3.*已存为 Word 文件/)).toBeVisible();
  expect((await readFile(file)).length).toBeGreaterThan(1000);
});

declare const window: {
  wujin: {
    call(
      name: string,
      input: unknown,
    ): Promise<{ ok: true; value: unknown } | { ok: false; failure: { message: string } }>;
  };
};
