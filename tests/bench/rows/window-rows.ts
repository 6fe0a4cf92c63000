import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { openWorkbook } from '../../support/open-workbook.ts';
import type { BenchPlace } from '../running/bench-place.ts';
import { type BenchWindow, openBlank, openProgram } from '../running/bench-window.ts';
import { longestTaskMs } from '../running/longest-task.ts';
import type { Row } from '../running/row.ts';
import { workbookOf } from './workbook-rows.ts';

/** From here on a task is long: a frame or a key waits for it. */
const LONG_TASK_MS = 50;
const WAIT_MS = 120_000;
const IMPORTED = 10_000;

export const WINDOW_ROWS: readonly Row[] = [
  launchRow('launch-table', 'launch to usable table', '2.8x', '1.5x', showTable),
  launchRow('launch-home', 'launch to home', '2.6x', '1.6x', showHome),
  {
    id: 'window-memory',
    what: 'memory, all processes, table open',
    against: 'blank window, same runtime',
    before: '1.9x',
    target: '1.5x',
    laps: 3,
    quickLaps: 1,
    greatestOnly: true,
    answers: 'MB',
    async open(place) {
      const [ours, blank] = await startsOf(place, 'memory', showTable);
      return {
        ours: () => memoryOf(ours),
        floor: () => memoryOf(blank),
        close: () => {},
      };
    },
  },
  taskRow('scroll-wheel', 'the wheel', 'up to 160 ms', turnWheel),
  taskRow('scroll-drag', 'drag of the scroll bar', 'up to 655 ms', dragBar),
  taskRow('cell-enter', 'ten cells typed over and left', '57-102 ms', typeCells),
  taskRow('sort', 'sorted by a number and back', '', sortTwice),
  taskRow('select-all', 'all selected', '', selectAll),
  taskRow('record-opened', 'record opened', 'up to 655 ms', openRecord),
  taskRow('home-table', 'home <-> table', 'up to 655 ms', changePages),
  {
    id: 'import-task',
    what: `longest task: import of ${IMPORTED} rows`,
    against: '100 ms',
    before: '',
    target: '1.0x',
    laps: 3,
    quickLaps: 1,
    greatestOnly: true,
    answers: 'ms',
    async open(place) {
      const file = await workbookOf(place, IMPORTED);
      const opened = await openProgram(
        await place.copy('long'),
        path.join(place.scratch, 'import'),
      );
      await showTable(opened.page);
      return {
        ours: () => longestTaskMs(opened.page, () => importAll(opened, file)),
        floor: () => 2 * LONG_TASK_MS,
        putBack: { ours: () => undoLast(opened.page) },
        close: opened.close,
      };
    },
  },
];

/** How long a start takes until `show` sees its page; it was the page of the start before. */
function launchRow(
  id: string,
  what: string,
  before: string,
  target: string,
  show: (page: Page) => Promise<void>,
): Row {
  return {
    id,
    what,
    against: 'blank window, same runtime',
    before,
    target,
    quickLaps: 1,
    greatestOnly: true,
    async open(place) {
      const [ours, blank] = await startsOf(place, id, show);
      let running: BenchWindow | undefined;
      const putBack = () => running?.close();
      return {
        ours: async () => {
          running = await ours();
        },
        floor: async () => {
          running = await blank();
        },
        putBack: { ours: putBack, floor: putBack },
        close: () => {},
      };
    },
  };
}

/** The longest task of the window while `work` is done in the table of all activities. */
function taskRow(
  id: string,
  what: string,
  before: string,
  work: (page: Page) => Promise<void>,
): Row {
  return {
    id,
    what: `longest task: ${what}`,
    against: 'a long task',
    before,
    target: '1.0x',
    quickLaps: 1,
    greatestOnly: true,
    answers: 'ms',
    async open(place) {
      const user = path.join(place.scratch, id);
      const { page, close } = await openProgram(await place.copy('dense'), user);
      await showHome(page);
      await showTable(page);
      return {
        ours: () => longestTaskMs(page, () => work(page)),
        floor: () => LONG_TASK_MS,
        close,
      };
    },
  };
}

/** Starts the program until its page is shown, and a blank window; each with settings of its own. */
async function startsOf(place: BenchPlace, id: string, show: (page: Page) => Promise<void>) {
  const ledger = await place.ledger('dense');
  const [user, blank] = ['program', 'blank'].map((name) =>
    path.join(place.scratch, `${id}-${name}`),
  ) as [string, string];
  await mkdir(blank, { recursive: true });
  const start = async () => {
    const opened = await openProgram(ledger, user);
    await show(opened.page);
    return opened;
  };
  await (await start()).close();
  return [start, () => openBlank(blank)] as const;
}

async function memoryOf(start: () => Promise<BenchWindow>): Promise<number> {
  const opened = await start();
  await opened.page.waitForTimeout(3_000);
  const megabytes = opened.memoryMb();
  await opened.close();
  return megabytes;
}

const goTo = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name }).click();

async function showTable(page: Page): Promise<void> {
  const isShown = page.locator('.wj-sheet [aria-rowindex="20"]').filter({ hasText: '营村' });
  await page.getByRole('navigation').waitFor({ timeout: WAIT_MS });
  if (!(await page.locator('[aria-current=page]', { hasText: '宣传活动' }).isVisible()))
    await goTo(page, '宣传活动');
  await isShown.waitFor({ timeout: WAIT_MS });
}

async function showHome(page: Page): Promise<void> {
  await page.getByRole('navigation').waitFor({ timeout: WAIT_MS });
  if (!(await page.locator('[aria-current=page]', { hasText: '首页' }).isVisible()))
    await goTo(page, '首页');
  await page
    .getByRole('img', { name: /色块图/ })
    .locator('svg')
    .waitFor({ timeout: WAIT_MS });
}

async function turnWheel(page: Page): Promise<void> {
  await page.locator('.wj-sheet').hover();
  for (let turn = 0; turn < 60; turn += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(16);
  }
}

async function dragBar(page: Page): Promise<void> {
  const sheet = page.locator('.wj-sheet');
  await sheet.evaluate((element) => element.scrollTo({ top: 0 }));
  // Until the bar is drawn where it now is.
  await page.waitForTimeout(200);
  const box = await sheet.boundingBox();
  if (!box) throw new Error('no sheet');
  const [x, y] = [box.x + box.width - 8, box.y + 24];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 60; step += 1) {
    await page.mouse.move(x, y + step * 5);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  if ((await sheet.evaluate((element) => element.scrollTop)) === 0)
    throw new Error('the bar did not move');
}

async function typeCells(page: Page): Promise<void> {
  await page.locator('.wj-sheet').evaluate((element) => element.scrollTo({ top: 0 }));
  await page.locator('#cell-2-1').click();
  for (let row = 0; row < 10; row += 1) {
    await page.keyboard.type('宣讲');
    await page.keyboard.press('Enter');
  }
}

async function sortTwice(page: Page): Promise<void> {
  for (const field of ['受众人次', '日期']) {
    await page.getByTitle(`按${field}排序`).click();
    await page.waitForTimeout(500);
  }
}

async function selectAll(page: Page): Promise<void> {
  const all = page.getByRole('checkbox', { name: '全选筛选出的记录' });
  await all.check();
  await page.getByText('已勾选').waitFor();
  await all.uncheck();
}

async function openRecord(page: Page): Promise<void> {
  await page.locator('#cell-3-1').click();
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('dialog').getByLabel('活动名称').waitFor();
  await page.waitForTimeout(1_000);
  await page.keyboard.press('Escape');
}

async function changePages(page: Page): Promise<void> {
  await showHome(page);
  await page.waitForTimeout(500);
  await showTable(page);
}

async function importAll(opened: BenchWindow, file: string): Promise<void> {
  const { page } = opened;
  await openWorkbook(opened, file);
  await page.getByRole('button', { name: /^导入 [\d,]+ 条/ }).click({ timeout: WAIT_MS });
  await page
    .getByText(/^已导入/)
    .first()
    .waitFor({ timeout: WAIT_MS });
}

async function undoLast(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const asked = await window.wujin.call('history.undo', {});
    if (!asked.ok) throw new Error(asked.failure.message);
    const { step } = asked.value as { step: { id: string } };
    await window.wujin.call('history.undo', { confirmed: step.id });
  });
  // The import page still tells what came of the former one.
  await page.reload();
  await showTable(page);
}
