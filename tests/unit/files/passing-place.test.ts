import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { replaceDurably } from '#main/files/durable-file.ts';
import { clearPassingFolders, makePassingFolder } from '#main/files/passing-place.ts';
import { temporaryFolder } from '../../support/ledger-temp.ts';

const TWO_DAYS_S = 2 * 86_400;

/** What writes into the clerk's folders, each with a source that never ends. */
const WRITING = {
  'a workbook': `
    const { replaceDurably } = await import('#main/files/durable-file.ts');
    await replaceDurably(folder + '/台账.xlsx', endless());`,
  'a zip': `
    const { writeZip } = await import('#main/zip/write-zip-file.ts');
    await writeZip(folder + '/备份.zip', (zip) =>
      zip.add('a', endless(), { compress: false, sizeBytes: 1e9 }));`,
  'a package': `
    const { fillFolder } = await import('#main/files/staging-folder.ts');
    const { writeDurably } = await import('#main/files/durable-file.ts');
    await fillFolder(folder, '报送', (staging) => writeDurably(staging + '/a.docx', endless()), null);`,
};

/** Another program in the midst of writing. */
async function writer(work: string, folder: string) {
  const script = `
    const folder = ${JSON.stringify(folder)};
    async function* endless() {
      yield Buffer.from('half');
      await new Promise((resolve) => setTimeout(resolve, 1e8));
    }
    ${work}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  while (readdirSync(folder).length === 0) await wait(10);
  return child;
}

test.each(Object.entries(WRITING))(
  'half of %s goes with the next write there once its program was killed, and not before',
  async (_, work) => {
    const folder = temporaryFolder();
    const child = await writer(work, folder);
    const [half = ''] = readdirSync(folder);
    await replaceDurably(path.join(folder, '一.txt'), '1');
    expect(readdirSync(folder).sort()).toEqual([half, '一.txt'].sort());
    child.kill('SIGKILL');
    await once(child, 'close');
    await replaceDurably(path.join(folder, '二.txt'), '2');
    expect(readdirSync(folder).sort()).toEqual(['一.txt', '二.txt'].sort());
  },
);

test('what this program is still making stays, and what it could not clear when it failed goes', async () => {
  const folder = temporaryFolder();
  let goOn = () => {};
  const slowly = async function* () {
    yield Buffer.from('fir');
    await new Promise<void>((resolve) => (goOn = resolve));
    yield Buffer.from('st');
  };
  const first = replaceDurably(path.join(folder, '一.txt'), slowly());
  while (readdirSync(folder).length === 0) await wait(5);
  const [under = ''] = readdirSync(folder);
  // By its name as of a stick that was pulled: this program's, and no longer being made.
  const failed = `${under.slice(0, -12)}00000000.tmp`;
  for (const name of [failed, `${failed}.part`, `${failed}.part-journal`])
    writeFileSync(path.join(folder, name), 'half');
  await replaceDurably(path.join(folder, '二.txt'), 'second');
  expect(readdirSync(folder).sort()).toEqual([under, '二.txt'].sort());
  goOn();
  await first;
  expect(readFileSync(path.join(folder, '一.txt'), 'utf8')).toBe('first');
});

test('what another computer began stays for a day, and what is not ours for ever', async () => {
  const folder = temporaryFolder();
  const fresh = '.wujin-01234567-4711-89abcdef.tmp';
  const old = '.wujin-01234567-4711-00000000.tmp';
  const others = [
    '备份.zip.part',
    '.台账.xlsx.0123abcd.tmp',
    '.wujin-说明.tmp',
    '.wujin-01234567-4711-00000000.tmp.docx',
    'wujin-01234567-4711-00000000.tmp',
    '~$台账.xlsx',
  ];
  for (const name of [fresh, old, ...others]) writeFileSync(path.join(folder, name), 'x');
  const then = Date.now() / 1000 - TWO_DAYS_S;
  for (const name of [old, ...others]) utimesSync(path.join(folder, name), then, then);
  await replaceDurably(path.join(folder, '一.txt'), '1');
  expect(readdirSync(folder).sort()).toEqual([fresh, '一.txt', ...others].sort());
});

test('passing folders go when they are a day old, those of others never', async () => {
  const folder = temporaryFolder();
  vi.stubEnv(process.platform === 'win32' ? 'TEMP' : 'TMPDIR', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  const made = [await makePassingFolder('update'), await makePassingFolder('trial')];
  for (const each of made) writeFileSync(path.join(each, 'half.exe'), 'half');
  const others = ['wujin-update-说明', 'wujin-photos', 'wujin-test-Ab12Cd'];
  for (const name of others) mkdirSync(path.join(folder, name));
  const then = Date.now() / 1000 - TWO_DAYS_S;
  for (const name of others) utimesSync(path.join(folder, name), then, then);
  await clearPassingFolders();
  expect(made.every((each) => existsSync(each))).toBe(true);
  for (const each of made) utimesSync(each, then, then);
  await clearPassingFolders();
  expect(readdirSync(folder).sort()).toEqual([...others].sort());
});
