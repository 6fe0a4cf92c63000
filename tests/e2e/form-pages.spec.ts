import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { FormModel } from '#shared/forms/form-model.ts';
import { cellTexts } from '#shared/forms/form-text.ts';
import { readPdf } from '../support/convert-to-pdf.ts';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';
import { pageFaults } from '../support/pages/page-faults.ts';

const SENTENCE =
  '我镇坚持把安全宣传“五进”融入监管执法全过程——聚焦㙦村𰻝䶮两地重点人群开展分类宣传。';
const UNIT =
  '蓟州区示例镇人民政府安全生产委员会办公室暨应急管理与综合执法联合工作站及其所属各村社区安全宣传服务中心联合办公室综合科';

let folder: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-pages-'));
  launched = await launchApp({ dataFolder: join(folder, '台账') });
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

test('an office finds no fault with the pages that the app itself makes', async () => {
  const { app, page } = launched;
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  const forms = await frozenForms(page);
  await page.getByRole('navigation', { name: '主导航' }).getByText('报送', { exact: true }).click();
  await page.getByLabel('报送年度').fill('2024');
  await page.locator('.ant-segmented-item').filter({ hasText: '上半年' }).click();
  await expect(page.getByRole('heading', { name: '2024年上半年报送' })).toBeVisible();
  await page.locator('.ant-steps-item[role=button]').filter({ hasText: '签批' }).click();

  const faults: string[] = [];
  let pages = 0;
  const buttons = page.getByRole('button', { name: /^把.*存为 PDF$/ });
  await expect(buttons).toHaveCount(forms.length);
  for (const [index, button] of (await buttons.all()).entries()) {
    const file = join(folder, `${index}.pdf`);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await button.click();
    await expect(button).not.toHaveClass(/loading/);
    const form = forms[index];
    if (!form) throw new Error('a button for each form');
    const texts = cellTexts(form.model);
    const about = texts.get('title') ?? UNIT;
    await expect
      .poll(() =>
        readPdf(file).then(
          ({ pages: found }) => found.length,
          () => 0,
        ),
      )
      .toBeGreaterThan(0);
    const printed = await readPdf(file);
    pages += printed.pages.length;
    faults.push(...pageFaults({ name: form.name, model: form.model, about }, printed.pages));
  }
  const all = join(folder, '全部.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, all);
  await page.getByRole('button', { name: '全部存为一个 PDF' }).click();
  await expect(page.getByText(`${forms.length} 张表已存为一个 PDF`)).toBeVisible({
    timeout: 60_000,
  });
  const stacked = (await readPdf(all)).pages;
  expect(stacked).toHaveLength(pages);
  // Lists of works and cases, before their forms, bear no number.
  const labels = stacked.flatMap((text) => /附件\s*([234])/.exec(text)?.[1] ?? []);
  expect(labels).toEqual(labels.toSorted((a, b) => Number(a) - Number(b)));
  const info = execFileSync('pdfinfo', ['-f', '1', '-l', `${pages}`, all], { encoding: 'utf8' });
  const upright = stacked.map((text) => (/附件\s*[34]/.test(text) ? '0' : '270'));
  expect([...info.matchAll(/Page +\d+ rot: +(\d+)/g)].map(([, turn]) => turn)).toEqual(upright);
  // As large as on its own: browsers shrink a job of which anything stands over the paper.
  const last = join(folder, `${forms.length - 1}.pdf`);
  expect(leftEdges(all, pages)).toEqual(leftEdges(last, (await readPdf(last)).pages.length));
  expect(pages).toBeGreaterThan(forms.length + 10);
  expect(faults).toEqual([]);
});

/** Where the words of a page begin, in points from the left. */
function leftEdges(file: string, page: number): number[] {
  const args = ['-f', String(page), '-l', String(page), '-bbox', file, '-'];
  const words = execFileSync('pdftotext', args, { encoding: 'utf8' });
  return [...words.matchAll(/<word xMin="([\d.]+)"/g)].map(([, edge]) => Math.round(Number(edge)));
}

/** A unit of 60 characters, 13 works of growing length, cases of 20 to 8,000 characters, 20 pilots. */
async function frozenForms(page: Page): Promise<{ name: string; model: FormModel }[]> {
  return page.evaluate(
    async ({ unit, sentence }) => {
      const call = async (name: string, input: unknown) => {
        const outcome = await window.wujin.call(name, input);
        if (!outcome.ok) throw new Error(`${name}: ${outcome.failure.message}`);
        return outcome.value;
      };
      const add = (kind: string, input: object) => call('record.add', { kind, input });
      await call('unit.save', { name: unit, contact: '经办人', phone: '022-12345678' });
      for (let number = 1; number <= 20; number += 1)
        await add('pilot', { year: 2024, kind: 'village', name: `第${number}村安全宣传试点` });
      for (let number = 1; number <= 13; number += 1) {
        await add('work', {
          year: 2024,
          title: `第${number}部以居民楼道电动自行车违规充电为例的“安全”短视频`,
          type: 'video',
          introduction: sentence.repeat(number * 2),
        });
      }
      for (const times of [0, 8, 12, 16, 200]) {
        await add('case', {
          year: 2024,
          title: `“敲门行动”第${times}号案例`,
          practice: sentence.repeat(times),
          results: times % 16 === 0 ? '' : sentence.repeat(3),
          promotion: times % 16 === 0 ? '' : sentence,
        });
      }
      const which = { year: 2024, half: 1 };
      const choices = { practice: sentence.repeat(6), plan: sentence.repeat(9) };
      await call('report.saveChoices', { ...which, choices });
      await call('report.freeze', which);
      return (await call('report.forms', which)) as { name: string; model: FormModel }[];
    },
    { unit: UNIT, sentence: SENTENCE },
  );
}

declare const window: {
  wujin: {
    call(
      name: string,
      input: unknown,
    ): Promise<{ ok: true; value: unknown } | { ok: false; failure: { message: string } }>;
  };
};
