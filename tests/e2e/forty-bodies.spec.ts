import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { zipSync } from 'fflate';
import { plainWorkbook } from '#main/office/plain-workbook.ts';
import type { MadeSheets } from '#shared/contract/collect.ts';
import { BODY_KIND_LABELS, type BodyInput } from '#shared/domain/roster-body.ts';
import { type FilledRow, FORTY } from '../support/collect-roster.ts';
import { dropFiles } from '../support/drop-files.ts';
import { LOST, returnForty, SILENT } from '../support/forty-returned.ts';
import { launchApp } from '../support/launch-app.ts';
import { wujin } from '../support/run-cli.ts';
import { savedMail } from '../support/saved-mail.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wujin-forty-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('thirty-eight of forty sheets are dropped at once: each is right or marked, the others are named', async () => {
  // Most of it is making and filling the sheets.
  test.setTimeout(600_000);
  const data = join(folder, 'ledger');
  // Only a few are needed of the version before and of the half-year before.
  await enter(data, FORTY.slice(0, FIRST_ENTERED));
  const former = { old: make(data, 1), before: make(data, 2, 2023) };
  await enter(data, FORTY.slice(FIRST_ENTERED));
  const sheets = { ...former, newest: make(data, 1) };
  const rows = await returnForty(sheets, join(folder, '收件'));
  const dropped = await partlyPacked(join(folder, '收件'), join(folder, '收到'));

  const launched = await launchApp({ dataFolder: data });
  const { page } = launched;
  page.setDefaultTimeout(20_000);
  const picture = async (name: string) => {
    const to = process.env['WUJIN_PICTURES'];
    if (to) await page.screenshot({ path: join(to, `${name}.png`), fullPage: true });
  };
  try {
    const nav = page.getByRole('navigation');
    await nav.getByRole('button', { name: '名册' }).click();
    await page.getByRole('textbox', { name: '年度' }).fill('2024');
    await page.keyboard.press('Enter');
    await page.getByText('上半年', { exact: true }).click();
    await expect(page.getByRole('heading', { name: '2024年上半年采集表' })).toBeVisible();
    await dropFiles(page, dropped);

    const line = (text: string) => page.getByRole('row').filter({ hasText: text });
    await expect(page.getByRole('button', { name: '收下 36 个单位的表' })).toBeVisible({
      timeout: 180_000,
    });
    await picture('forty-surveyed');
    await expect(line('可以收下')).toHaveCount(36);
    await expect(line('己山村村民委员会.xlsx')).toContainText('打不开');
    await expect(line('庚山村村民委员会.xlsx')).toContainText('不是这一期：是2023年下半年的采集表');
    await expect(line('有较晚的一份')).toHaveCount(1);
    await expect(line('有较晚的一份')).toContainText('更正.xlsx');
    await expect(line('新建 工作表(3).xlsx')).toContainText('丙山村村民委员会');
    await told(line('丁山村村民委员会.xlsx'), page.getByText('用的是第1版采集表，最新是第2版'));
    await told(line('戊山村村民委员会.xlsx'), page.getByText('不是发出去的采集表，按台账识别'));

    await page.getByRole('button', { name: '收下 36 个单位的表' }).click();
    await expect(page.getByText('已收下 36 个单位的表')).toBeVisible({ timeout: 180_000 });
    const missing = LOST.map((at) => FORTY[at]?.name ?? '').join('、');
    await expect(page.getByText(`还没有报的 4 个：${missing}`)).toBeVisible();
    for (const at of SILENT) expect(missing).toContain(FORTY[at]?.name ?? '-');
    await picture('forty-taken');
  } finally {
    await launched.close();
  }

  const kept = rows.flatMap((own, at) => (LOST.includes(at) ? [] : own));
  const sum = (of: 'sessions' | 'audience') => kept.reduce((total, row) => total + row[of], 0);
  const half = ['--year', '2024', '--half', '1', '--data', data, '--json'];
  expect(wujin('stats', ...half).json<{ total: object }>().total).toMatchObject({
    activities: kept.length,
    sessions: sum('sessions'),
    audience: sum('audience'),
  });
  const all = wujin('list', 'activity', '--data', data, '--json').json<FilledRow[]>();
  const lines = (of: readonly FilledRow[]) =>
    of.map(({ date, title, sessions, audience }) => `${date} ${title} ${sessions} ${audience}`);
  expect(new Set(lines(all))).toEqual(new Set(lines(kept)));
  expect(all).toHaveLength(kept.length);
});

const FIRST_ENTERED = 7;

async function enter(data: string, bodies: readonly BodyInput[]): Promise<void> {
  const file = join(folder, '名单.xlsx');
  const columns = ['单位名称', '类别'].map((heading) => ({ heading, width: 30 }));
  const rows = bodies.map(({ name, kind }) => [name, BODY_KIND_LABELS[kind]]);
  writeFileSync(file, await plainWorkbook([{ name: '名单', columns, rows }]));
  expect(wujin('roster', 'import', file, '--like', 'add', '--data', data).status).toBe(0);
}

function make(data: string, half: 1 | 2, year = 2024): string[] {
  const period = ['--year', String(year), '--half', String(half)];
  const out = ['--out', join(folder, 'out'), '--data', data, '--json'];
  const made = wujin('collect', 'make', ...period, ...out).json<MadeSheets>();
  return made.files.map((file) => join(made.folder, file));
}

/** As things come: some with mails, some in a zip, the others as they are. */
async function partlyPacked(from: string, to: string): Promise<string[]> {
  mkdirSync(to);
  const files = readdirSync(from, { recursive: true })
    .map((name) => join(from, String(name)))
    .filter((file) => statSync(file).isFile())
    .sort();
  const zipped = files.slice(10, 20).map((file) => [basename(file), readFileSync(file)] as const);
  const zip = join(to, '片区汇总.zip');
  writeFileSync(zip, zipSync(Object.fromEntries(zipped)));
  const mails: string[] = [];
  for (const [at, file] of files.slice(20, 24).entries()) {
    const mail = join(to, `来信${at + 1}.eml`);
    const attached = [{ filename: basename(file), content: readFileSync(file) }];
    writeFileSync(mail, await savedMail(attached));
    mails.push(mail);
  }
  return [...files.slice(0, 10), ...files.slice(24), zip, ...mails];
}

/** What is to be known of a row stands below it. */
async function told(row: Locator, remark: Locator): Promise<void> {
  await row.getByRole('button').first().click();
  await expect(remark.first()).toBeVisible();
}
