import { createHash, verify } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '#shared/domain/failure.ts';
import { writeDurably } from '../files/durable-file.ts';
import { discardAfter } from '../files/move-and-remove.ts';
import { makePassingFolder } from '../files/passing-place.ts';

/** First line of an update file; its number changes with the form of what follows. */
const MAGIC = 'WUJIN-UPDATE 1\n';

/** Head and signature are short; a file without line ends is not read whole to find that out. */
const MOST_HEAD_BYTES = 4_096;

export const updateSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  system: z.enum(['win32', 'linux']),
  arch: z.enum(['x64', 'arm64']),
  /** Of the package within: nothing that leads out of a folder. */
  name: z.string().regex(/^\w[\w.-]*\.(exe|deb)$/),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Update = z.infer<typeof updateSchema>;

/** The program that is to be replaced. */
export interface Running {
  version: string;
  system: string;
  arch: string;
}

/**
 * Reads what an update file brings: three lines (magic, facts as JSON, Ed25519 signature of both in
 * base64), then the package. Refuses in words what is not signed with `publicKey` (PEM), is for another
 * system, or brings nothing newer. The package itself is held against its hash by `provePackage`.
 */
export async function readUpdate(
  file: string,
  publicKey: string,
  running: Running,
): Promise<Update> {
  const name = path.basename(file);
  const head = await headOf(file);
  if (!head) throw new Refusal('unsupported-file', `“${name}”不是五进台账的更新文件。`);
  const { facts, signature, sizeBytes, payloadAt } = head;
  if (!verify(null, Buffer.from(MAGIC + facts), publicKey, Buffer.from(signature, 'base64'))) {
    throw new Refusal(
      'corrupt',
      `更新文件“${name}”的签名不对：它被改动过，或者不是发布程序的人做的。没有安装，请向发布程序的人重新要一份。`,
    );
  }
  const update = updateSchema.parse(JSON.parse(facts));
  if (sizeBytes - payloadAt !== update.bytes) throw incomplete(name);
  if (update.system !== running.system || update.arch !== running.arch) {
    throw new Refusal(
      'unsupported-file',
      `更新文件“${name}”是给 ${systemOf(update)} 用的，这台电脑是 ${systemOf(running)}，没有安装。`,
    );
  }
  if (!isNewer(update.version, running.version)) {
    throw new Refusal(
      'invalid-input',
      `更新文件“${name}”里是 ${update.version} 版，不比现在的 ${running.version} 版新，没有安装。`,
    );
  }
  return update;
}

/** Reads the package through: a file may be called ours only where all of it is what was signed. */
export async function provePackage(file: string, update: Update): Promise<void> {
  const head = await headOf(file);
  const hash = createHash('sha256');
  if (head) for await (const bytes of bytesFrom(file, head.payloadAt)) hash.update(bytes);
  if (hash.digest('hex') !== update.sha256) throw incomplete(path.basename(file));
}

/** Puts the package into a folder of its own, which stays only if that is what was signed. */
export async function unpackUpdate(file: string, update: Update): Promise<string> {
  const folder = await makePassingFolder('update');
  try {
    const head = await headOf(file);
    if (!head) throw incomplete(path.basename(file));
    const target = path.join(folder, update.name);
    const { sha256 } = await writeDurably(target, bytesFrom(file, head.payloadAt));
    if (sha256 !== update.sha256) throw incomplete(path.basename(file));
    return target;
  } catch (error) {
    throw await discardAfter(error, folder);
  }
}

/** The bytes that are signed, and the facts of a package, as the maintainer's command writes them. */
export function headText(update: Update): string {
  return `${MAGIC}${JSON.stringify(update)}\n`;
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function incomplete(name: string): Refusal {
  return new Refusal(
    'corrupt',
    `更新文件“${name}”不完整或被改动过，没有安装。请重新拷贝一次；仍不行时向发布程序的人重新要一份。`,
  );
}

async function headOf(file: string) {
  const handle = await open(file, 'r');
  try {
    const { size: sizeBytes } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(MOST_HEAD_BYTES),
      0,
      MOST_HEAD_BYTES,
      0,
    );
    const [magic, facts, signature, ...rest] = buffer.toString('utf8', 0, bytesRead).split('\n', 4);
    if (
      `${magic}\n` !== MAGIC ||
      facts === undefined ||
      signature === undefined ||
      rest.length === 0
    )
      return null;
    const payloadAt = Buffer.byteLength(`${MAGIC}${facts}\n${signature}\n`);
    return { facts: `${facts}\n`, signature, sizeBytes, payloadAt };
  } finally {
    await handle.close();
  }
}

async function* bytesFrom(file: string, at: number): AsyncGenerator<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    for (let position = at; ; ) {
      const { buffer, bytesRead } = await handle.read(
        Buffer.allocUnsafe(1 << 20),
        0,
        1 << 20,
        position,
      );
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

function systemOf({ system, arch }: { system: string; arch: string }): string {
  return `${{ win32: 'Windows', linux: 'Linux' }[system] ?? system}（${arch}）`;
}

function isNewer(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) > 0;
}
