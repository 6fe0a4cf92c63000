import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { convertToPdf, readPdf } from '../support/convert-to-pdf.ts';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

let folder: string;
let launched: LaunchedApp;
let page: Page;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-print-'));
  launched = await launchApp({ dataFolder: join(folder, '台账') });
  page = launched.page;
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

/** Where the next save dialog saves. */
async function saveAs(name: string): Promise<string> {
  const file = join(folder, name);
  await launched.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  return file;
}

async function addActivities(count: number): Promise<void> {
  await page.evaluate(async (many) => {
    await window.wujin.call('unit.save', { name: '示例镇人民政府' });
    for (let index = 1; index <= many; index += 1) {
      const outcome = await window.wujin.call('record.add', {
        kind: 'activity',
        input: {
          date: index % 2 === 0 ? '2024-05-12' : '2024-09-12',
          title: `第${index}号：${'进村入户宣传'.repeat(1 + (index % 5))}`,
          form: 'lecture',
          settings: ['village'],
          audience: 1000 + index,
          place: '文化广场',
          remarks: index === 4 ? `${'很长的备注。'.repeat(600)}到此为止` : '',
        },
      });
      if (!outcome.ok) throw new Error(outcome.failure.message);
    }
  }, count);
}

async function importActivities(count: number): Promise<void> {
  await page.evaluate(async (many) => {
    const before = await window.wujin.call('record.list', { kind: 'activity', limit: 1 });
    const first = before.ok ? (before.value as { total: number }).total + 1 : 1;
    const rows = Array.from(
      { length: many },
      (_, index) => `2024-05-12\t第${first + index}号宣传\t安全宣讲\t农村\t1\t${index}`,
    );
    const pasted = ['日期\t活动名称\t宣传形式\t进入领域\t场次\t受众人次', ...rows].join('\n');
    const preview = await window.wujin.call('import.preview', { source: { pasted } });
    if (!preview.ok) throw new Error(preview.failure.message);
    const { planId } = preview.value as { planId: string };
    const applied = await window.wujin.call('import.apply', { planId });
    if (!applied.ok) throw new Error(applied.failure.message);
  }, count);
}

async function saveDialogAsPdf(name: string, title: string) {
  const dialog = page.getByRole('dialog', { name: '打印' });
  await expect(dialog.getByText(/\d+ 行，共 \d+ 页/u)).toBeVisible({ timeout: 30_000 });
  const file = await saveAs(name);
  await dialog.getByRole('button', { name: '存为 PDF' }).click();
  await expect(page.getByText(`${title}已存为 PDF`)).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: '关闭' }).click();
  return readPdf(file);
}

const squeezed = (text: string) => text.replace(/\s/gu, '');

test('the ledger on paper is what the desk shows: filter, heads, totals, page n of m', async () => {
  await addActivities(90);
  await page.getByRole('navigation').getByText('宣传活动').click();
  await page.getByRole('combobox', { name: '按报送时间筛选' }).fill('2024年上半年');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '打印筛选后的 45 条活动' })).toBeVisible();
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: '打印' });
  await dialog.getByRole('checkbox', { name: '备注' }).check();
  await expect(dialog.getByText(/45 行，共 \d+ 页/u)).toBeVisible();
  const told = Number(
    /共 (\d+) 页/u.exec((await dialog.getByRole('status').first().textContent()) ?? '')?.[1],
  );
  const file = await saveAs('台账.pdf');
  await dialog.getByRole('button', { name: '存为 PDF' }).click();
  await expect(page.getByText('宣传活动台账已存为 PDF')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: '所在文件夹' })).toBeVisible();

  const { pages, size } = await readPdf(file);
  expect(size).toEqual({ width: 842, height: 595 });
  expect(pages).toHaveLength(told);
  expect(pages[0]).toContain('填报单位：示例镇人民政府');
  expect(pages[0]).toContain('时间：2024年上半年');
  for (const [index, text] of pages.entries()) {
    expect(text).toMatch(/序号\s+日期\s+活动名称/u);
    expect(text).toContain(`第 ${index + 1} 页，共 ${pages.length} 页`);
  }
  const whole = squeezed(pages.join(''));
  for (let index = 2; index <= 90; index += 2) expect(whole).toContain(`第${index}号：`);
  expect(whole).not.toContain('第1号：');
  // 45 even numbers from 2 to 90 on top of a thousand each.
  expect(squeezed(pages.at(-1) ?? '')).toMatch(/合计.*共45条.*47,070/u);
  // By letters: the lines of a remark stand beside those of other columns.
  expect(whole.match(/很/gu)).toHaveLength(600);
  expect(whole).toContain('到此为止');
});

test('only what is ticked is printed and exported, in the columns shown', async () => {
  await addActivities(3);
  await page.getByRole('navigation').getByText('宣传活动').click();
  const grid = page.getByRole('grid', { name: '宣传活动' });
  await grid.getByRole('row').nth(1).getByRole('checkbox').check();
  await expect(page.getByRole('button', { name: '打印勾选的 1 条活动' })).toBeVisible();
  const file = await saveAs('勾选.xlsx');
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '导出勾选的 1 条活动（表上的列）' }).click();
  await expect(page.getByText('已导出 1 条记录')).toBeVisible();
  const printed = await convertToPdf(new Map([['a.xlsx', await readFile(file)]]));
  const { pages, size } = printed.get('a.xlsx') ?? { pages: [], size: null };
  expect(size).toEqual({ width: 842, height: 595 });
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('第 1 页，共 1 页');
  expect(squeezed(pages[0] ?? '')).toContain('第3号：');
});

test('the findings and the year are printed as they are on screen, the year with its charts', async () => {
  await page.evaluate(async () => {
    await window.wujin.call('ledger.sample', {});
  });
  await page.getByRole('navigation').getByText('年度总览').click();
  await page.getByRole('textbox', { name: '年度' }).fill('2024');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '2024年度总览' })).toBeVisible();
  await page.getByText('四个季度').click();
  await page.keyboard.press('Control+p');
  const year = await saveDialogAsPdf('年度.pdf', '工作总览');
  expect(year.pages.join('')).toMatch(/第一季度|一季度/u);
  for (const text of year.pages.filter((each) => each.includes('安全宣讲'))) {
    expect(text).toContain('项目');
  }
  const pictures = execFileSync('pdfimages', ['-list', join(folder, '年度.pdf')], {
    encoding: 'utf8',
  });
  expect(pictures.match(/ image /gu)?.length).toBeGreaterThanOrEqual(3);

  await page.getByRole('navigation').getByText('报送', { exact: true }).click();
  await page.getByRole('button', { name: '打印核对情况' }).click();
  const findings = await saveDialogAsPdf('核对.pdf', '工作核对情况');
  expect(squeezed(findings.pages.join(''))).toContain('安全宣传“五进”工作核对情况');
  for (const text of findings.pages) expect(text).toMatch(/序号\s+结论\s+情况/u);
});

test('a chart is saved as a picture on white, whatever the theme', async () => {
  await page.evaluate(async () => {
    await window.wujin.call('ledger.sample', {});
  });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '查找命令' }).fill('深色界面');
  await page.keyboard.press('Enter');
  const file = await saveAs('占比.png');
  await page.getByRole('button', { name: '2024年下半年五进占比存为图片' }).click();
  await expect(page.getByText('已存为图片')).toBeVisible();
  const bytes = await readFile(file);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2280, 1200]);
});

test('ten thousand rows are laid out while the window answers, and more are told a way out', async () => {
  test.setTimeout(420_000);
  await importActivities(10_000);
  await page.getByRole('navigation').getByText('宣传活动').click();
  await page.getByRole('button', { name: '打印全部 10,000 条活动' }).click();
  const dialog = page.getByRole('dialog', { name: '打印' });
  // Heard while the pages are sought: the window is not frozen.
  await dialog.getByRole('textbox', { name: '标题' }).fill('一万行');
  await expect(dialog.getByText(/10,000 行，共 \d+ 页/u)).toBeVisible({ timeout: 120_000 });
  const file = await saveAs('一万行.pdf');
  await dialog.getByRole('button', { name: '存为 PDF' }).click();
  await expect(page.getByText('一万行已存为 PDF')).toBeVisible({ timeout: 300_000 });
  const { pages } = await readPdf(file);
  expect(pages.at(-1)).toContain(`第 ${pages.length} 页，共 ${pages.length} 页`);
  const text = squeezed(pages.join(''));
  expect(text.match(/第\d+号宣传/gu)).toHaveLength(10_000);

  await dialog.getByRole('button', { name: '关闭' }).click();
  await importActivities(10_001);
  await page.getByRole('button', { name: '打印全部 20,001 条活动' }).click();
  await expect(dialog.getByText('共 20,001 条，一次最多打印 20,000 条')).toBeVisible();
  const book = await saveAs('两万行.xlsx');
  await dialog.getByRole('button', { name: '导出为工作簿' }).click();
  await expect(page.getByText('已导出 20,001 条记录')).toBeVisible({ timeout: 60_000 });
  expect((await readFile(book)).length).toBeGreaterThan(100_000);
});

test('a quarter of the year is kept as a statistics table of one page', async () => {
  await page.evaluate(() => window.wujin.call('ledger.sample', { today: '2026-11-20' }));
  const file = await saveAs('三季度.xlsx');
  await page.getByRole('navigation').getByText('年度总览').click();
  await page.getByRole('button', { name: '存统计表' }).click();
  await page.getByRole('menuitem', { name: '按季度' }).hover();
  await page.getByRole('menuitem', { name: '第三季度' }).click();
  await expect(page.getByText('已存2026年第三季度统计表')).toBeVisible();
  const name = 'quarter.xlsx';
  const { pages } = (await convertToPdf(new Map([[name, await readFile(file)]]))).get(name) ?? {
    pages: [],
  };
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('2026年第三季度（2026年6月21日至2026年9月30日）');
});
