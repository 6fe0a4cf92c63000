import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { hashOf, headText } from '#main/update/update-file.ts';
import type { Bridge } from '#shared/contract/bridge.ts';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

/** Where the app looks for the maintainer's public key; none is kept with the sources. */
const KEY_FILE = join(import.meta.dirname, '..', '..', 'resources', 'update-key.pem');
const PACKAGE = Buffer.from('a package');
const pair = generateKeyPairSync('ed25519');

let folder: string;
let stick: string;
let launched: LaunchedApp;

declare const window: { wujin: Bridge };

test.beforeAll(async () => {
  expect(existsSync(KEY_FILE)).toBe(false);
  folder = await mkdtemp(join(tmpdir(), 'wujin-update-data-'));
  stick = await mkdtemp(join(tmpdir(), 'wujin-update-stick-'));
  launched = await launchApp({ dataFolder: folder });
  const { page } = launched;
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await page.evaluate(() => window.wujin.call('ledger.sample', {}));
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('button', { name: /^设置$/u })
    .click();
  await page.getByText('关于', { exact: true }).click();
});
test.afterAll(async () => {
  await launched.close();
  for (const gone of [folder, stick, KEY_FILE]) await rm(gone, { recursive: true, force: true });
});

async function choose(version: string, key: KeyObject, bytes = PACKAGE): Promise<void> {
  const { app, page } = launched;
  const file = join(stick, `更新-${version}.wjupdate`);
  const head = headText({
    version,
    system: process.platform === 'win32' ? 'win32' : 'linux',
    arch: process.arch === 'arm64' ? 'arm64' : 'x64',
    name: 'wujin-ledger.deb',
    bytes: PACKAGE.length,
    sha256: hashOf(PACKAGE),
  });
  const signature = sign(null, Buffer.from(head), key).toString('base64');
  await writeFile(file, Buffer.concat([Buffer.from(`${head}${signature}\n`), bytes]));
  await app.evaluate(({ dialog, shell }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    shell.openPath = (opened) => {
      process.env['OPENED'] = opened;
      return Promise.resolve('');
    };
  }, file);
  await page.getByRole('button', { name: '用更新文件升级…' }).click();
}

const copies = async () =>
  (await readdir(join(folder, 'backups'))).filter((name) => name.endsWith('-update.sqlite'));

test('an update file is refused in words unless it is ours and newer, and then installed behind a copy', async () => {
  const { app, page } = launched;
  const opened = () => app.evaluate(() => process.env['OPENED'] ?? null);
  await choose('99.0.0', pair.privateKey);
  await expect(page.getByText(/没有带核对更新文件用的公钥/u)).toBeVisible();

  await writeFile(KEY_FILE, pair.publicKey.export({ type: 'spki', format: 'pem' }));
  await choose('99.0.1', generateKeyPairSync('ed25519').privateKey);
  await expect(page.getByText(/“更新-99\.0\.1\.wjupdate”的签名不对/u)).toBeVisible();
  await choose('0.0.1', pair.privateKey);
  await expect(page.getByText(/里是 0\.0\.1 版，不比现在的/u)).toBeVisible();
  await choose('99.0.3', pair.privateKey, Buffer.from('b package'));
  await expect(page.getByText(/“更新-99\.0\.3\.wjupdate”不完整或被改动过/u)).toBeVisible();
  expect([await opened(), await copies()]).toEqual([null, []]);

  await choose('99.0.2', pair.privateKey);
  const question = page.getByRole('dialog');
  await expect(question.getByText(/升级到 99\.0\.2 版？/u).last()).toBeVisible();
  await question.getByRole('button', { name: '升级', exact: true }).click();
  await expect(page.getByText(/安装包已打开/u)).toBeVisible({ timeout: 20_000 });
  expect(await copies()).toHaveLength(1);
  const installer = (await opened()) ?? '';
  expect((await readFile(installer)).equals(PACKAGE)).toBe(true);
  if (process.env['SHOTS'])
    await page.screenshot({ path: join(process.env['SHOTS'], 'update.png') });
});
