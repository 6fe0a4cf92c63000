import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { chromium, expect, type Page } from '@playwright/test';
import { ledgerState } from '../tests/support/ledger-state.ts';
import { NO_SANDBOX_FOR_ROOT } from './no-sandbox-for-root.ts';
import { PROGRAM } from './packages/staging.ts';
import { startAndAsk } from './packages/start-and-ask.ts';
import { makeTrialPackages } from './update-trial/trial-packages.ts';

/**
 * An update from beginning to end, on Linux: packages of this version and the next are made as a maintainer
 * makes them, this one installed and started, the update file of the next chosen in 关于 through the
 * system's own dialog, and the next version started on the same ledger. Files that were changed, that
 * another signed or that bring nothing newer are refused on the way. dpkg installs into a folder, in the
 * place of the desktop's installer. Needs root, dpkg, xdotool and a display; takes minutes.
 * `npm run try:update`; pictures in dist/update-trial/
 */
const work = resolve(import.meta.dirname, '..', 'dist', 'update-trial');
const system = join(work, 'system');
const program = join(system, 'opt', PROGRAM, PROGRAM);
const ledger = join(work, '台账');
const log = join(work, 'installed.log');

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
try {
  const made = makeTrialPackages(work);
  const env = makeSystem();
  execFileSync(join(work, 'bin', 'xdg-open'), [made.deb], { env });
  let before = '';

  await started(env, async (ask, page) => {
    assert.equal(await versionOf(ask), made.version);
    await ask('ledger.open', { folder: ledger });
    await ask('ledger.sample', {});
    await page.reload();
    before = await ledgerState(ask as Parameters<typeof ledgerState>[0], ledger);

    await goToAbout(page);
    await refused(page, made.changed, /不完整或被改动过，没有安装/u);
    await refused(page, made.renamed, /签名不对/u);
    await refused(page, made.strange, /签名不对/u);
    await refused(page, made.same, /不比现在的 \S+ 版新，没有安装/u);
    assert.deepEqual([installations(), copies()], [1, 0], 'nothing was copied, nothing installed');

    await choose(page, made.newer);
    const question = page.getByRole('dialog');
    await expect(question).toContainText(`从 ${made.version} 版升级到 ${made.newerVersion} 版？`);
    await picture(page, 'asked');
    await question.getByRole('button', { name: '升级', exact: true }).click();
    await expect(page.getByText('安装包已打开')).toBeVisible({ timeout: 60_000 });
    await picture(page, 'handed-over');
    while (installations() < 2) await wait(200);
    assert.equal(copies(), 1, 'the ledger was copied first');
  });
  console.log(`${made.version}: four files refused, ${made.newerVersion} verified and installed`);

  await started(env, async (ask, page) => {
    assert.equal(await versionOf(ask), made.newerVersion);
    const after = await ledgerState(ask as Parameters<typeof ledgerState>[0], ledger);
    assert.equal(after, before, 'the ledger is what it was');
    await goToAbout(page);
    await picture(page, 'newer');
    await refused(page, made.same, /不比现在的 \S+ 版新，没有安装/u);
    assert.equal(installations(), 2);
  });
  console.log(`${made.newerVersion}: the ledger is intact; the older update file is refused`);
} finally {
  for (const name of readdirSync(work).filter((one) => !/\.(?:png|log)$/.test(one)))
    rmSync(join(work, name), { recursive: true, force: true });
}

type Ask = Parameters<Parameters<typeof startAndAsk>[2]>[0];

/** A folder dpkg installs into, and the command by which the program hands it a package. */
function makeSystem(): NodeJS.ProcessEnv {
  for (const folder of ['updates', 'info'])
    mkdirSync(join(system, 'var/lib/dpkg', folder), { recursive: true });
  writeFileSync(join(system, 'var/lib/dpkg/status'), '');
  const bin = join(work, 'bin');
  mkdirSync(bin);
  const lines = [
    '#!/bin/sh',
    'export PATH=/usr/sbin:/usr/bin:/sbin:/bin',
    `dpkg --root='${system}' --force-depends --install "$1" >>'${log}' 2>&1 && echo DONE >>'${log}'`,
  ];
  writeFileSync(join(bin, 'xdg-open'), `${lines.join('\n')}\n`, { mode: 0o755 });
  return { ...process.env, PATH: `${bin}:${process.env['PATH']}` };
}

async function started(
  env: NodeJS.ProcessEnv,
  use: (ask: Ask, page: Page) => Promise<void>,
): Promise<void> {
  const settings = `--user-data-dir=${join(work, 'settings')}`;
  const command = [program, ...NO_SANDBOX_FOR_ROOT, settings, `--data=${ledger}`];
  await startAndAsk(command, env, async (ask, address) => {
    const browser = await chromium.connectOverCDP(`http://${address}`);
    const page = browser.contexts()[0]?.pages()[0];
    assert(page, 'its window is there');
    await use(ask, page);
    await browser.close();
  });
}

async function versionOf(ask: Ask): Promise<string> {
  return ((await ask('desktop.appInfo', {})) as { version: string }).version;
}

async function goToAbout(page: Page): Promise<void> {
  const navigation = page.getByRole('navigation', { name: '主导航' });
  await navigation.getByRole('button', { name: /^设置$/u }).click();
  await page.getByText('关于', { exact: true }).click();
}

/** By the keys a clerk may press in the system's dialog: a path begins with its slash. */
async function choose(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: '用更新文件升级…' }).click();
  const dialog = ['search', '--onlyvisible', '--name', '^选择更新文件$'];
  // A loaded machine may lose a key: what was typed is typed again while the dialog stands there.
  for (let tries = 0; ; tries += 1) {
    const isThere = await xdotool(...dialog);
    if (tries > 0 && !isThere) return;
    if (isThere) {
      await xdotool(...dialog, 'windowfocus', '--sync');
      await xdotool('key', 'ctrl+l', 'ctrl+a');
      await xdotool('type', '--delay', '60', file);
      await xdotool('key', 'Return');
    }
    assert(tries < 20, 'the dialog takes the path');
    await wait(1_000);
  }
}

/** Whether it found what it looked for. */
async function xdotool(...args: string[]): Promise<boolean> {
  try {
    await promisify(execFile)('xdotool', args);
    return true;
  } catch (error) {
    if (typeof (error as { code: unknown }).code !== 'number') throw error; // it is not installed
    return false;
  }
}

async function refused(page: Page, file: string, words: RegExp): Promise<void> {
  await choose(page, file);
  const told = page.getByText(words).last();
  await expect(told).toBeVisible({ timeout: 60_000 });
  console.log(`  refused: ${await told.innerText()}`);
  await picture(page, `refused-${installations()}-${file.split('/').at(-1)?.split('.')[0]}`);
  await page.locator('.ant-notification-notice-close').last().click();
  await expect(told).toBeHidden();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(work, `${name}.png`) });
}

function installations(): number {
  return existsSync(log) ? readFileSync(log, 'utf8').split('\nDONE\n').length - 1 : 0;
}

function copies(): number {
  const names = existsSync(join(ledger, 'backups')) ? readdirSync(join(ledger, 'backups')) : [];
  return names.filter((name) => name.endsWith('-update.sqlite')).length;
}
