import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { debianRoot, runInRoot } from './old-glibc/debian-root.ts';
import { PROGRAM } from './packages/staging.ts';
import { startAndAsk } from './packages/start-and-ask.ts';
import { makeTrialPackages } from './update-trial/trial-packages.ts';

/**
 * The .deb of this version and of the next in a fresh Debian 11, whose C library is 银河麒麟 V10's:
 * installed by apt alone, started by an ordinary user, the sample opened, a report packed, upgraded to the
 * next, removed with the data left. Needs root, debootstrap, Debian's archive, and a display; takes minutes.
 */
const work = resolve(import.meta.dirname, '..', 'dist', 'debian-11-trial');
const root = join(work, 'debian-11');
const HOME = '/home/clerk';
const DATA = `${HOME}/台账`;
const MOUNTS = [
  { kind: ['-t', 'proc', 'proc'], name: 'proc' },
  { kind: ['-t', 'tmpfs', '-o', 'mode=1777', 'tmpfs'], name: 'dev/shm' },
];
clear();
try {
  const made = makeTrialPackages(work);
  execFileSync('cp', ['-a', debianRoot('plain', ['ca-certificates']), root]);
  for (const { kind, name } of MOUNTS) {
    mkdirSync(join(root, name), { recursive: true });
    execFileSync('mount', [...kind, join(root, name)]);
  }
  runInRoot(root, 'apt-get', ['update', '-qq']);
  install(made.deb);
  runInRoot(root, 'useradd', ['--create-home', '--home-dir', HOME, 'clerk']);

  let outDir = '';
  await asClerk(made.version, async (ask) => {
    await ask('ledger.open', { folder: DATA });
    await ask('ledger.sample', {});
    await ask('report.freeze', { year: 2024, half: 1 });
    const info = (await ask('desktop.appInfo', {})) as { suggestedOutDir: string };
    outDir = info.suggestedOutDir;
    await ask('report.pack', { year: 2024, half: 1, outDir });
  });
  const packed = readdirSync(join(root, outDir), { recursive: true });
  assert(
    packed.some((name) => String(name).includes('附件2')),
    'the report is packed',
  );
  console.log(`installed by apt, started as an ordinary user, ${packed.length} files packed`);

  install(made.newerDeb);
  await asClerk(made.newerVersion, async (ask) => {
    const status = (await ask('ledger.open', { folder: DATA })) as { counts: { activity: number } };
    assert(status.counts.activity > 0, 'the records are there after an upgrade');
  });
  console.log(`upgraded from ${made.version} to ${made.newerVersion}: the records are there`);

  runInRoot(root, 'apt-get', ['remove', '-y', '-qq', PROGRAM]);
  assert(!existsSync(join(root, 'opt', PROGRAM, PROGRAM)), 'the program is gone');
  assert(existsSync(join(root, DATA, 'ledger.sqlite')), 'the data is left');
  console.log('removed: the program is gone, the data is left');
} finally {
  clear();
}

/** What is mounted is let go first: removing must never reach through it. */
function clear(): void {
  const mounted = readFileSync('/proc/mounts', 'utf8').split('\n');
  for (const line of mounted.toReversed()) {
    const place = line.split(' ')[1] ?? '';
    if (place.startsWith(`${root}/`)) execFileSync('umount', ['--lazy', place]);
  }
  rmSync(work, { recursive: true, force: true });
}

function install(deb: string): void {
  const place = join('tmp', basename(deb));
  cpSync(deb, join(root, place));
  runInRoot(root, 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', `/${place}`]);
}

async function asClerk(version: string, use: Parameters<typeof startAndAsk>[2]): Promise<void> {
  const env = { ...process.env, HOME, PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8' };
  const program = [`/usr/bin/${PROGRAM}`, `--data=${DATA}`];
  await startAndAsk(
    ['chroot', '--userspec=clerk:clerk', root, ...program],
    env,
    async (ask, address) => {
      const info = (await ask('desktop.appInfo', {})) as { version: string };
      assert.equal(info.version, version);
      await use(ask, address);
    },
  );
}
