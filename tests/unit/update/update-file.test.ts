import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import {
  hashOf,
  headText,
  provePackage,
  readUpdate,
  type Update,
  unpackUpdate,
} from '#main/update/update-file.ts';
import { temporaryFolder } from '../../support/ledger-temp.ts';

const BYTES = Buffer.from('a package of some length'.repeat(100_000));
const RUNNING = { version: '0.9.0', system: 'win32', arch: 'x64' };
const pair = generateKeyPairSync('ed25519');
const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();

const facts = (part: Partial<Update> = {}): Update => ({
  version: '0.10.0',
  system: 'win32',
  arch: 'x64',
  name: 'wujin-ledger-0.10.0-windows-x64-setup.exe',
  bytes: BYTES.length,
  sha256: hashOf(BYTES),
  ...part,
});

describe('an update file', () => {
  let folder: string;
  let file: string;
  /** Where the system keeps what is for the passing. */
  let into: string;
  beforeEach(() => {
    folder = temporaryFolder();
    file = path.join(folder, '更新.wjupdate');
    into = path.join(folder, 'into');
    mkdirSync(into);
    vi.stubEnv(process.platform === 'win32' ? 'TEMP' : 'TMPDIR', into);
  });
  afterEach(() => void vi.unstubAllEnvs());
  const put = (update: Update, key = pair.privateKey, bytes = BYTES) => {
    const head = headText(update);
    const signature = sign(null, Buffer.from(head), key).toString('base64');
    writeFileSync(file, Buffer.concat([Buffer.from(`${head}${signature}\n`), bytes]));
  };
  const refused = async (running = RUNNING) => {
    const error: unknown = await readUpdate(file, publicKey, running).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toMatch(/“更新\.wjupdate”.*。$/u);
    return (error as Error).message;
  };

  it('is taken where it is signed, newer and for this system, and gives the very package', async () => {
    put(facts());
    const update = await readUpdate(file, publicKey, RUNNING);
    await provePackage(file, update);
    const taken = await unpackUpdate(file, update);
    expect(path.basename(taken)).toBe('wujin-ledger-0.10.0-windows-x64-setup.exe');
    expect(readFileSync(taken).equals(BYTES)).toBe(true);
  });

  it('is refused where another signed it', async () => {
    put(facts(), generateKeyPairSync('ed25519').privateKey);
    expect(await refused()).toContain('签名不对');
  });

  it('is refused wherever one byte before the package was changed', async () => {
    put(facts());
    const whole = readFileSync(file);
    const ends = whole.indexOf(10, whole.indexOf(10, 20) + 1);
    for (let at = 15; at < ends - 4; at += 7) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(file, changed);
      expect(await refused(), String(at)).toMatch(/签名不对|不是五进台账的更新文件/u);
    }
  });

  it('is not proved, and leaves nothing, where the package was changed or cut', async () => {
    put(facts());
    const update = await readUpdate(file, publicKey, RUNNING);
    const whole = readFileSync(file);
    const changed = Buffer.from(whole);
    changed[whole.length - 7] = 0;
    writeFileSync(file, changed);
    await expect(provePackage(file, update)).rejects.toThrow(/不完整或被改动过/u);
    await expect(unpackUpdate(file, update)).rejects.toThrow(/不完整或被改动过/u);
    expect(readdirSync(into)).toEqual([]);
    rmSync(file);
    await expect(unpackUpdate(file, update)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(readdirSync(into)).toEqual([]);
    writeFileSync(file, whole.subarray(0, -1));
    expect(await refused()).toContain('不完整或被改动过');
  });

  it.each(['0.9.0', '0.8.12', '0.0.99'])('is refused where it brings %s', async (version) => {
    put(facts({ version }));
    expect(await refused()).toBe(
      `更新文件“更新.wjupdate”里是 ${version} 版，不比现在的 0.9.0 版新，没有安装。`,
    );
  });

  it('is refused on another system and another processor', async () => {
    put(facts());
    expect(await refused({ ...RUNNING, system: 'linux' })).toContain('这台电脑是 Linux（x64）');
    expect(await refused({ ...RUNNING, arch: 'arm64' })).toContain('这台电脑是 Windows（arm64）');
  });

  it.each(['', 'WUJIN-UPDATE 1\n', 'WUJIN-UPDATE 2\n{}\nx\n', 'PK\u0003\u0004'])(
    'is told from a file that holds %j',
    async (text) => {
      writeFileSync(file, text);
      expect(await refused()).toContain('不是五进台账的更新文件');
    },
  );
});

test("the maintainer's commands make what the app takes, and no key within the sources", async () => {
  const folder = temporaryFolder();
  const root = path.join(import.meta.dirname, '..', '..', '..');
  const key = path.join(folder, 'private.pem');
  writeFileSync(key, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const setup = path.join(folder, 'wujin-ledger-setup.exe');
  writeFileSync(setup, BYTES);
  const words = ['--key', key, '--version', '0.10.0', '--system', 'win32', '--arch', 'x64', setup];
  execFileSync(process.execPath, [path.join(root, 'build/sign-update.ts'), ...words]);
  const update = await readUpdate(`${setup}.wjupdate`, publicKey, RUNNING);
  expect(update).toMatchObject({ version: '0.10.0', name: 'wujin-ledger-setup.exe' });

  const within = path.join(root, 'resources', 'private.pem');
  const keys = spawnSync(process.execPath, [path.join(root, 'build/update-keys.ts'), within]);
  expect(keys.status).toBe(2);
  expect(readdirSync(path.join(root, 'resources'))).not.toContain('private.pem');
});
