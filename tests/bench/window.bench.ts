import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { insertRecords } from '#main/store/write-records.ts';
import { addDays, civilDate } from '#shared/domain/civil-date.ts';
import { PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import { launchApp } from '../support/launch-app.ts';
import { anActivity } from '../support/ledger-records.ts';

/**
 * The activity sheet at 100,000 rows in the real window: frame times while scrolling, how long after its
 * key a letter or a move of the cursor is painted, how long sort, filter and search take to show, and what keeps the window busy for over 50 ms: at its first page,
 * when the sheet opens, while cells are typed into and left, while a paper is laid out (of at most 20,000 rows).
 * `node build/with-display.ts node tests/bench/window.bench.ts [rows]`
 */
const COUNT = Number(process.argv[2] ?? 100_000);
const folder = await mkdtemp(path.join(tmpdir(), 'wujin-window-bench-'));
await fill();

const { page, app, close } = await launchApp({ dataFolder: folder });
await page.getByRole('navigation').waitFor({ timeout: 60_000 });
await page.addInitScript(noteLongTasks);
await page.reload();
await page
  .getByRole('img', { name: /色块图/ })
  .locator('svg')
  .waitFor({ timeout: 60_000 });
await reportLongTasks('first page');
const total = page.getByRole('status', { name: '筛选结果合计' });
await page.getByRole('navigation').getByRole('button', { name: '宣传活动' }).click();
await expect(total).toContainText(COUNT.toLocaleString('zh-CN'), { timeout: 60_000 });
await reportLongTasks('sheet opened');
if (COUNT <= 20_000) {
  await page.keyboard.press('Control+P');
  await page.getByText(/行，共 [\d,]+ 页/).waitFor({ timeout: 120_000 });
  await reportLongTasks('laid out for printing');
  await page.keyboard.press('Escape');
}

const memoryBefore = await heapMb(page);
report('scroll by wheel, ms a frame', await framesWhile(page, 600, 90));
report('scroll by jumps of 20,000 rows, ms a frame', await framesWhile(page, 720_000, 30));
report('memory of the page, MB before and after', [memoryBefore, await heapMb(page)]);

await page.locator('.wj-sheet').evaluate((sheet) => sheet.scrollTo({ top: 0 }));
await page.locator('#cell-0-1').click();
await page.evaluate(notePaints);
await reportLongTasks('scrolled to the top');
await reportKeys('a letter typed into a cell', async () => {
  for (const letter of 'abcdefghijklmnopqrst') await page.keyboard.press(letter);
  await page.keyboard.insertText('安全宣讲进农村入户走访');
  await page.keyboard.press('Escape');
});
await reportKeys('the cursor a row down', () => pressMany('ArrowDown', 60));
await reportKeys('the cursor a column on', () => pressMany('ArrowRight', 8));
await page.keyboard.press('Home');
await page.keyboard.press('ArrowRight');
await reportKeys('cells typed over and left, ten down', async () => {
  for (let row = 0; row < 10; row += 1) {
    await page.keyboard.press('x');
    await page.keyboard.press('Enter');
  }
});

report('sort by audience, ms', [await timed(() => sortBy('受众人次'))]);
report('filter by form, ms', [await timed(filterByForm)]);
report('search 演练, ms', [await timed(() => search('演练'))]);
report('search xfyl, ms', [await timed(() => search('xfyl'))]);
await close();
await app.close().catch(() => undefined);
await rm(folder, { recursive: true, force: true });

async function fill(): Promise<void> {
  const ledger = await openLedger(folder, {
    now: () => new Date().toISOString(),
    appVersion: 'bench',
  });
  const inputs = Array.from({ length: COUNT }, (_, n) => ({
    input: anActivity({
      date: addDays(civilDate('2014-01-01'), n % 4000),
      title: `第${n}次${n % 3 === 0 ? '消防演练' : '安全宣讲'}`,
      form: PUBLICITY_FORMS[n % PUBLICITY_FORMS.length] ?? 'other',
      settings: [SETTINGS[n % SETTINGS.length] ?? 'village'],
      audience: n % 300,
      place: `第${n % 77}会议室`,
    }),
  }));
  await ledger.write({ operator: '经办人', label: '填入' }, (write) =>
    insertRecords(write, 'activity', inputs),
  );
  await ledger.close();
}

/** Milliseconds between frames while the sheet is scrolled `steps` times by `byPx`. */
function framesWhile(shown: Page, byPx: number, steps: number): Promise<number[]> {
  return shown.evaluate(
    async ([by, many]) => {
      const sheet = document.querySelector('.wj-sheet');
      if (!sheet) throw new Error('no sheet');
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const times: number[] = [];
      let last = await frame();
      for (let step = 0; step < many; step += 1) {
        const bottom = sheet.scrollHeight - sheet.clientHeight;
        sheet.scrollTop = (sheet.scrollTop + by) % bottom;
        const now = await frame();
        times.push(now - last);
        last = now;
      }
      return times;
    },
    [byPx, steps] as const,
  );
}

/** Runs in the window. */
function noteLongTasks(): void {
  const noted: number[] = [];
  Object.assign(window, { longTasks: noted });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

async function reportLongTasks(what: string): Promise<void> {
  await page.waitForTimeout(1_500);
  const tasks = await page.evaluate(() =>
    (window as unknown as { longTasks: number[] }).longTasks.splice(0),
  );
  console.log(`${what}, tasks over 50 ms: ${tasks.map((ms) => ms.toFixed(0)).join(' ') || 'none'}`);
}

/** Runs in the window: times every key from its press until the frame that shows it is painted. */
function notePaints(): void {
  const noted: number[] = [];
  Object.assign(window, { keyPaints: noted });
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      // The frame comes after the key's own task, and the message after the frame.
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.addEventListener('message', () => {
          noted.push(performance.now() - timeStamp);
        });
        painted.port1.start();
        painted.port2.postMessage(null);
      });
    },
    true,
  );
}

async function reportKeys(what: string, work: () => Promise<void>): Promise<void> {
  await work();
  await page.waitForTimeout(500);
  const paints = await page.evaluate(() =>
    (window as unknown as { keyPaints: number[] }).keyPaints.splice(0),
  );
  report(`${what}, ms from key to paint`, paints);
  await reportLongTasks(what);
}

async function pressMany(key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
}

function heapMb(shown: Page): Promise<number> {
  return shown.evaluate(() => {
    const { memory } = performance as unknown as { memory: { usedJSHeapSize: number } };
    return memory.usedJSHeapSize / 1e6;
  });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function sortBy(label: string): Promise<void> {
  await page.getByTitle(`按${label}排序`).click();
  await expect(page.locator('.wj-sheet-row').first()).toContainText('0');
  await expect(page.getByRole('columnheader', { name: label })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
}

async function filterByForm(): Promise<void> {
  await page.getByLabel('按宣传形式筛选').click();
  await page.getByTitle('安全宣讲', { exact: true }).click();
  await expect(total).toContainText(`共 ${Math.ceil(COUNT / 8).toLocaleString('zh-CN')} 条`);
  await page.keyboard.press('Escape');
}

async function search(text: string): Promise<void> {
  const before = await total.textContent();
  await page.getByLabel('搜索', { exact: true }).fill(text);
  if (text === '演练') await expect(total).not.toHaveText(before ?? '', { timeout: 20_000 });
  else await expect(page.locator('.wj-sheet-row').first()).toContainText('消防演练');
}

function report(what: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  console.log(
    values.length > 2
      ? `${what}: median ${at(0.5)}, 95 % ${at(0.95)}, worst ${at(1)}`
      : `${what}: ${values.map((value) => value.toFixed(1)).join(' ')}`,
  );
}
