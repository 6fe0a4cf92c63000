import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { chooseTheme, faultsOf } from '../support/axe.ts';
import { makePhoto } from '../support/evidence-photos.ts';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wujin-evidence-desk-'));
  launched = await launchApp({ dataFolder: join(folder, '台账') });
  await expect(launched.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

const ACTIVITIES = [
  { date: '2024-04-10', title: '燃气安全宣讲进家庭', place: '幸福里小区' },
  { date: '2024-05-12', title: '应急疏散演练进学校', place: '中心小学' },
  { date: '2024-05-20', title: '消防安全宣讲进企业', place: '东方纺织厂' },
  { date: '2024-05-20', title: '用电安全宣讲进农村', place: '南河村' },
];

async function addActivities(page: Page): Promise<string[]> {
  return page.evaluate(async (inputs) => {
    const ids: string[] = [];
    for (const input of inputs) {
      const outcome = await window.wujin.call('record.add', {
        kind: 'activity',
        input: { ...input, form: 'lecture', settings: ['village'] },
      });
      if (!outcome.ok) throw new Error(outcome.failure.message);
      ids.push((outcome.value as { id: string }).id);
    }
    return ids;
  }, ACTIVITIES);
}

/** Sixty photos as clerks have them, and what lies among them. */
function makeFolder(): string {
  const photos = join(folder, '上半年照片');
  mkdirSync(photos);
  let seed = 0;
  const photo = (name: string, takenOn?: string) => {
    seed += 1;
    makePhoto(photos, name, seed, takenOn);
  };
  for (let at = 1; at <= 20; at += 1) photo(`IMG_${at}.jpg`, '2024-05-12');
  for (let at = 1; at <= 12; at += 1) photo(`2024.4.10 入户/${at}.jpg`);
  for (let at = 1; at <= 10; at += 1) photo(`东方纺织厂/DSC_${at}.jpg`, '2024-05-20');
  for (let at = 1; at <= 6; at += 1) photo(`用电安全宣讲进农村/${at}.jpg`, '2024-05-20');
  for (let at = 1; at <= 4; at += 1) photo(`手机/P${at}.jpg`, '2024-05-20');
  for (let at = 1; at <= 8; at += 1) photo(`其他/旧照${at}.jpg`, '2023-01-03');
  writeFileSync(join(photos, '坏了.jpg'), 'torn');
  return photos;
}

async function chooseFolder({ app, page }: LaunchedApp, chosen: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, chosen);
  await page.getByRole('navigation').getByRole('button', { name: '佐证材料' }).click();
  await page.getByRole('button', { name: '选择文件夹…' }).click();
}

const filesOf = (page: Page, id: string | undefined) =>
  page.evaluate(async (recordId) => {
    const outcome = await window.wujin.call('file.list', {
      record: { kind: 'activity', id: recordId },
    });
    return outcome.ok ? (outcome.value as { name: string; kind: string }[]) : [];
  }, id);

test('a folder of 60 photos finds its activities, the doubtful ones confirmed, and goes back in one step', async () => {
  const { page } = launched;
  const ids = await addActivities(page);
  await chooseFolder(launched, makeFolder());

  await expect(page.getByRole('heading', { name: '已对上（48）' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '待确认（4）' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '没有对上（8）' })).toBeVisible();
  await expect(page.getByRole('region', { name: '打不开，没有列入' })).toContainText(
    '上半年照片/坏了.jpg：内容不是图片',
  );
  const drill = page.getByRole('region', { name: '应急疏散演练进学校' });
  await expect(drill).toContainText('20 / 20 个');
  await expect(drill).toContainText('拍摄日期2024年5月12日正是活动当天');
  await expect(drill.getByRole('img').first()).toHaveJSProperty('naturalWidth', 64);
  await drill.getByRole('checkbox', { name: 'IMG_20.jpg' }).uncheck();

  const doubt = page.getByRole('article', { name: 'P1.jpg' });
  await expect(doubt.getByRole('radio')).toHaveCount(3);
  await doubt.getByRole('radio', { name: /用电安全宣讲进农村/u }).check();
  await doubt.getByRole('button', { name: '同一文件夹里其余 3 个也归这项活动' }).click();
  await expect(page.getByRole('status', { name: '将要添加' })).toContainText(
    '将添加 51 个到 4 项活动',
  );
  await page.getByRole('button', { name: '添加 51 个' }).click();
  await expect(page.getByText('已给 4 项活动添加 51 份佐证材料')).toBeVisible();
  expect(await Promise.all(ids.map((id) => filesOf(page, id).then((f) => f.length)))).toEqual([
    12, 19, 10, 10,
  ]);

  await page.keyboard.press('Control+Z');
  await expect(
    page.getByText(/已撤销：给4项活动添加51份佐证材料（佐证材料 51 份取下）/u),
  ).toBeVisible();
  expect(await filesOf(page, ids[1])).toEqual([]);
  await page.keyboard.press('Control+Y');
  await expect(page.getByText(/已重做：给4项活动添加51份佐证材料/u)).toBeVisible();

  await chooseFolder(launched, join(folder, '上半年照片'));
  await expect(page.getByRole('region', { name: '不用再添加' })).toContainText(
    '上半年照片/IMG_1.jpg：已经在“应急疏散演练进学校”上了',
  );
  await expect(page.getByRole('button', { name: '添加 1 个' })).toBeEnabled();
});

test('pictures are looked at with keys alone, turned beside the file, put in order, named and told apart', async () => {
  const { page } = launched;
  const [, drill] = await addActivities(page);
  const paths = [1, 2, 3].map((at) => makePhoto(folder, `照${at}.jpg`, at, '2024-05-12'));
  await launched.app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, paths);
  await page.evaluate(async (id) => {
    const chosen = await window.wujin.call('desktop.chooseFiles', { title: '照片', several: true });
    const paths = chosen.ok ? chosen.value : [];
    await window.wujin.call('file.attach', { record: { kind: 'activity', id }, paths });
  }, drill);
  await page.getByRole('navigation').getByRole('button', { name: '宣传活动' }).click();
  await page.getByRole('gridcell', { name: '应急疏散演练进学校' }).click();
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('tab', { name: '佐证材料（3）' }).click();

  await page.getByRole('button', { name: '查看照1.jpg' }).click();
  const viewer = page.getByRole('dialog', { name: '照1.jpg（第 1 个，共 3 个）' });
  await expect(viewer.getByRole('img', { name: '照1.jpg' })).toHaveJSProperty('naturalWidth', 64);
  await expect(page.getByRole('group', { name: '查看照1.jpg' })).toBeFocused();
  await page.keyboard.press('r');
  await expect(viewer.getByRole('img', { name: '照1.jpg' })).toHaveCSS(
    'transform',
    'matrix(0, 1, -1, 0, 0, 0)',
  );
  await page.keyboard.press('+');
  await expect(page.getByRole('button', { name: '缩小' })).toBeEnabled();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog', { name: '照2.jpg（第 2 个，共 3 个）' })).toBeVisible();
  await expect(page.getByRole('button', { name: '缩小' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: /照2/u })).toHaveCount(0);
  // The drawer behind stays open.
  const card = (name: string) => page.getByRole('article', { name });
  await expect(card('照1.jpg')).toBeVisible();

  await card('照1.jpg').getByRole('textbox', { name: '照1.jpg的说明' }).fill('学生沿楼梯疏散');
  await page.keyboard.press('Enter');
  await card('照2.jpg').getByRole('combobox', { name: '照2.jpg的类别' }).click();
  await page.getByTitle('签到表', { exact: true }).click();
  await card('照3.jpg').getByRole('button', { name: '照3.jpg往前移' }).click();
  await expect(page.getByRole('article').nth(1)).toHaveAccessibleName('照3.jpg');
  await card('照3.jpg').getByRole('button', { name: '查看照3.jpg' }).press('Alt+ArrowLeft');
  await expect(page.getByRole('article').first()).toHaveAccessibleName('照3.jpg');
  await expect
    .poll(() => filesOf(page, drill))
    .toMatchObject([
      { name: '照3.jpg' },
      { name: '照1.jpg', caption: '学生沿楼梯疏散', turn: 90 },
      { name: '照2.jpg', kind: 'signIn' },
    ]);
  await page.getByRole('tab', { name: '修改记录' }).click();
  await expect(page.getByRole('row', { name: /说明/u })).toContainText('学生沿楼梯疏散');
});

test('from the finding all activities without evidence are gone through in one sitting', async () => {
  const { page, app } = launched;
  await addActivities(page);
  await page.reload();
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('navigation').getByRole('button', { name: '佐证材料' }).click();
  await page.getByText('逐项补充', { exact: true }).click();
  await page.getByLabel('年度', { exact: true }).fill('2024');
  await page.getByLabel('年度', { exact: true }).press('Enter');
  await page.getByText('上半年', { exact: true }).click();
  await expect(page.getByText('2024年上半年还有 4 项活动没有佐证材料')).toBeVisible();
  await page.getByRole('navigation').getByRole('button', { name: '报送', exact: true }).click();
  await page.getByRole('button', { name: '逐项补充' }).click();

  const progress = page.getByRole('status', { name: '逐项补充的进度' });
  await expect(progress).toHaveText('第 1 项，共 4 项；还差 4 项');
  await expect(page.getByRole('region', { name: '燃气安全宣讲进家庭' })).toBeVisible();
  await page.getByRole('button', { name: '跳过，看下一项' }).click();
  await expect(page.getByRole('region', { name: '应急疏散演练进学校' })).toBeVisible();
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    },
    makePhoto(folder, '演练.jpg', 7, '2024-05-12'),
  );
  await page.getByRole('button', { name: '选择文件…' }).click();
  await expect(progress).toHaveText('第 2 项，共 4 项；还差 3 项');
  await page.getByRole('button', { name: '下一项' }).click();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect(progress).toHaveText('第 1 项，共 4 项；还差 3 项');
  await page.getByRole('button', { name: '结束' }).click();
  await expect(page.getByText('2024年上半年还有 3 项活动没有佐证材料')).toBeVisible();

  const out = join(folder, '册子.docx');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, out);
  await page.getByText('佐证材料册', { exact: true }).first().click();
  await expect(page.getByText('还有 3 项活动没有佐证材料，不会编进去')).toBeVisible();
  await page.getByRole('button', { name: '做成 Word 文档…' }).click();
  await expect(page.getByText('已做成佐证材料册：1 项活动，图片 1 幅，共 3 页')).toBeVisible();
  expect(existsSync(out)).toBe(true);
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`the matched folder, the viewer, the sitting and the book keep WCAG 2.2 AA in the ${theme} theme`, async () => {
    test.slow();
    const { page } = launched;
    await addActivities(page);
    await chooseTheme(page, theme);
    await chooseFolder(launched, makeFolder());
    await expect(page.getByRole('heading', { name: '待确认（4）' })).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '放大看P1.jpg' }).click();
    await expect(page.getByRole('toolbar', { name: '查看工具' })).toBeVisible();
    await page.waitForTimeout(400);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('toolbar', { name: '查看工具' })).toHaveCount(0);
    for (const part of ['逐项补充', '佐证材料册']) {
      await page.getByText(part, { exact: true }).first().click();
      await page.waitForTimeout(300);
      expect(await faultsOf(page), part).toEqual([]);
    }
  });
}
