import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NotMade } from '../../build/packages/not-made.ts';
import { madeFiles, runSteps } from './running/command-steps.ts';
import { tryInstaller } from './running/installer.ts';
import { ownWindows } from './running/own-windows.ts';
import type { ScenarioResult } from './running/scenario.ts';
import { NoWindowsHere, type WindowsNode, windowsNode } from './running/wine.ts';

/**
 * The command line, the faults of files and the installer on Windows: on Windows itself, elsewhere under
 * Wine, where the steps of the command line run on this system too and both must print the same and make
 * the same bytes.
 * Ends with 77 where there is no Windows to be had, with 1 where something is otherwise.
 * `npm run test:windows`; on Windows `OTHER_DRIVE` may name a folder on another drive.
 */
const NOTHING_TRIED = 77;
const CANNOT_TELL = [
  'how NTFS, a server share or a cloud folder lock: Wine renames a folder in which a file is open',
  'whether SQLite opens a path longer than 260 where the long paths of Windows are switched off',
  'names of devices: Wine makes a file named NUL; the refusal is ours and is seen here',
  'shares that are there (UNC), since no server runs here; only the \\\\?\\ form and missing ones',
  'scanners, SmartScreen, signatures, rights of other accounts',
  "the installer's pages, its part for 32 bits, its compression, the id of its links, a drive without room",
  'the window, fonts, printing, input methods: Electron is not started',
  'Node 24, which the packed app has: Wine 8 cannot run it, Node 22 stands in',
  'Windows on arm64',
];

const root = path.join(import.meta.dirname, '..', '..');
const work = mkdtempSync(path.join(tmpdir(), 'wujin-windows-'));
// Memory's own disk, where there is one: a rename to it fails as between two drives.
const otherDisk = mkdtempSync(
  path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'wujin-drive-'),
);
let windows: WindowsNode | undefined;
let faults = 0;
try {
  windows =
    process.platform === 'win32'
      ? ownWindows(process.env['OTHER_DRIVE'] ?? otherDisk)
      : windowsNode(work, otherDisk);
  console.log(`Node ${windows.version} for Windows on ${windows.runsOn}`);
  await tryCommandLine(windows);
  tryFiles(windows);
  await tryInstallation(windows);
  console.log(faults === 0 ? '\nAll as it must be.' : `\n${faults} otherwise than they must be.`);
  if (process.platform !== 'win32')
    console.log(`Wine cannot tell:\n${CANNOT_TELL.map((one) => `  - ${one}`).join('\n')}`);
  process.exitCode = faults === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof NoWindowsHere)) throw error;
  console.error(`NOTHING WAS TRIED ON WINDOWS. ${error.message}`);
  process.exitCode = NOTHING_TRIED;
} finally {
  windows?.end();
  for (const folder of [work, otherDisk])
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function tryCommandLine({ run, pathOf }: WindowsNode): Promise<void> {
  console.log('\nThe command line');
  const there = homeOf('命令行');
  const here = path.join(work, 'here');
  mkdirSync(here);
  const onWindows = runSteps(there, root, (args) => run(args, work), pathOf);
  const onThis = runSteps(here, root, runHere, (file) => file);
  for (const [what, outcome] of onWindows) {
    tell(
      what,
      JSON.stringify(outcome) === JSON.stringify(onThis.get(what))
        ? null
        : differenceOf(outcome, onThis.get(what)),
    );
  }
  const [made, expected] = [await madeFiles(there), await madeFiles(here)];
  const names = [...new Set([...made.keys(), ...expected.keys()])].toSorted();
  for (const name of names) {
    const [one, other] = [made.get(name), expected.get(name)];
    const isSame = one !== undefined && other !== undefined && one.equals(other);
    tell(
      `the bytes of ${name}`,
      isSame ? null : `${one?.length ?? 'no'} bytes there, ${other?.length ?? 'none'} here`,
    );
  }
}

function tryFiles({ run, pathOf, otherDrive }: WindowsNode): void {
  console.log('\nFiles');
  const resultFile = path.join(work, 'result.json');
  const program = path.join(import.meta.dirname, 'running', 'try-files.ts');
  const args = [pathOf(program), pathOf(homeOf('文件')), otherDrive, pathOf(resultFile)];
  const { status, stderr } = run(args, work);
  const results: ScenarioResult[] = existsSync(resultFile)
    ? JSON.parse(readFileSync(resultFile, 'utf8'))
    : [];
  for (const { what, fault, ms } of results) tell(`${what} (${ms} ms)`, fault);
  if (status !== 0) tell('the program that runs them ends in order', `${status}\n${stderr}`);
}

async function tryInstallation(on: WindowsNode): Promise<void> {
  console.log('\nThe installer');
  try {
    await tryInstaller(on, work, tell);
  } catch (error) {
    if (!(error instanceof NotMade)) throw error;
    tell('the installer', error.message);
  }
}

/** A folder on the drive C: of that Windows. */
function homeOf(name: string): string {
  const drive = path.join(work, 'prefix', 'drive_c');
  const folder = path.join(existsSync(drive) ? drive : work, name);
  mkdirSync(folder);
  return folder;
}

function runHere(args: readonly string[]) {
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

function tell(what: string, fault: string | null): void {
  if (fault !== null) faults += 1;
  console.log(
    fault === null
      ? `  ok    ${what}`
      : `  WRONG ${what}\n        ${fault.replaceAll('\n', '\n        ')}`,
  );
}

function differenceOf(one: unknown, other: unknown): string {
  return `there ${JSON.stringify(one)}\nhere  ${JSON.stringify(other)}`;
}
