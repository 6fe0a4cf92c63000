import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { lockFolder } from '#main/store/storage/folder-lock.ts';
import { prepareFolder } from '#main/store/storage/ledger-folder.ts';
import {
  expectRefusal,
  openTestLedger,
  temporaryFolder,
  testOptions,
} from '../support/ledger-temp.ts';

const HEX = '0123456789abcdef01234567';

async function closedLedger(): Promise<string> {
  const root = path.join(temporaryFolder(), 'ledger');
  await (await openLedger(root, testOptions())).close();
  return root;
}

/** A file, or a folder where the name ends in a slash. */
function lay(root: string, name: string): void {
  const target = path.join(root, name);
  mkdirSync(name.endsWith('/') ? target : path.dirname(target), { recursive: true });
  if (!name.endsWith('/')) writeFileSync(target, 'x');
}

describe('what a killed program left is gone at the next opening', () => {
  it.each([
    [`files/incoming/${HEX}`, 'half a file of evidence'],
    [`files/incoming/${HEX.slice(0, 16)}.sqlite`, 'the snapshot of a backup'],
    [`files/incoming/${HEX.slice(0, 16)}.sqlite.part`, 'half such a snapshot'],
    [`files/incoming/${HEX.slice(0, 16)}.sqlite.part-journal`, 'its journal'],
    [`files/incoming/${HEX.slice(0, 12)}/包/a.docx`, 'an unpacked package'],
    [`files/incoming/.表.docx.tmp-${HEX.slice(0, 8)}`, 'a template that went'],
    [`restoring-${HEX.slice(0, 12)}/ledger.sqlite`, 'half a restore'],
    [`.unfinished.json.${HEX.slice(0, 8)}.tmp`, 'half a note of a step'],
    [
      `.wujin-${HEX.slice(0, 8)}-4711-${HEX.slice(0, 8)}.tmp`,
      'half a note of a step, by its later name',
    ],
    [
      `archive/.wujin-${HEX.slice(0, 8)}-4711-${HEX.slice(0, 8)}.tmp/a.docx`,
      'half an archived report, likewise',
    ],
    ['backups/daily-2024-06-01.sqlite.part', 'half a daily copy'],
    ['backups/closing.sqlite.part', 'half a closing copy'],
    ['backups/before-2024-06-03-091500.250-import.sqlite.part', 'half a copy before a step'],
    ['backups/ledger-schema-90-20240603091500250.sqlite.part', 'half a copy before an upgrade'],
    ['backups/closing.sqlite.part-journal', 'the journal of half a copy'],
    ['backups/replaced-20240603091500250/', 'an empty place for what a restore replaces'],
    [`archive/.2024年上半年.tmp-${HEX.slice(0, 8)}/a.docx`, 'half an archived report'],
    [`notices/.shili.tmp-${HEX.slice(0, 8)}/notice.json`, 'half a notice'],
    [`templates/.表.docx.tmp-${HEX.slice(0, 8)}`, 'half a template'],
  ])('%s, %s', async (name) => {
    const root = await closedLedger();
    lay(root, name);
    const [first = '', second = '', third] = name.split('/');
    const top = path.join(root, first, second, ...(first === 'files' && third ? [third] : []));
    await openTestLedger(root);
    expect(existsSync(name.startsWith('restoring') ? path.join(root, first) : top)).toBe(false);
  });

  it.each([
    'files/incoming/现场.jpg',
    'files/incoming/会议材料/签到表.xlsx',
    'files/incoming/abcdef.sqlite',
    'backups/下载.mp4.part',
    'backups/我的备份.sqlite.part',
    'backups/replaced-20240603091500250/说明.txt',
    'restoring-家具/清单.txt',
    '草稿.tmp',
    'templates/表.docx.tmp',
    'archive/说明.txt',
  ])('and %s, which somebody else put there, stays', async (name) => {
    const root = await closedLedger();
    lay(root, name);
    await openTestLedger(root);
    expect(readFileSync(path.join(root, name), 'utf8')).toBe('x');
  });

  it('and nothing goes while another program holds the folder', async () => {
    const root = await closedLedger();
    const held = lockFolder(prepareFolder(root));
    lay(root, `files/incoming/${HEX}`);
    await expectRefusal(openLedger(root, testOptions()), 'locked');
    expect(readdirSync(path.join(root, 'files', 'incoming'))).toEqual([HEX]);
    held.release();
  });
});

describe('a lock file', () => {
  it.each([
    ['garbage', Buffer.alloc(8192, 0x5a)],
    ['a few letters', Buffer.from('locked by 甲')],
    ['a torn database', Buffer.from('SQLite format 3\0\x10')],
    ['a note of a newer version', Buffer.from('{"format": 2, "pid": 4711}\n'.repeat(40))],
    ['nothing', Buffer.alloc(0)],
  ])('that holds %s locks as before', async (_, bytes) => {
    const root = await closedLedger();
    writeFileSync(path.join(root, 'ledger.lock'), bytes);
    const ledger = await openLedger(root, testOptions());
    await expectRefusal(openLedger(root, testOptions()), 'locked');
    await ledger.close();
    await openTestLedger(root);
  });

  it('in whose place a folder lies is told by its name, with the way out', async () => {
    const root = await closedLedger();
    const before = readFileSync(path.join(root, 'ledger.sqlite'));
    const lock = path.join(root, 'ledger.lock');
    rmSync(lock);
    mkdirSync(lock);
    const failure = await expectRefusal(openLedger(root, testOptions()), 'unreadable');
    expect(failure.message).toMatch(/ledger\.lock.*文件夹.*移走或改名/);
    expect(readFileSync(path.join(root, 'ledger.sqlite')).equals(before)).toBe(true);
    rmSync(lock, { recursive: true });
    await openTestLedger(root);
  });

  it.runIf(process.getuid?.() === 0)('that may not be read is told by its name', async () => {
    const root = await closedLedger();
    const lock = path.join(root, 'ledger.lock');
    const asNobody = `process.setuid(65534);
      const { openLedger } = await import('#main/store/opening/open-ledger.ts');
      await openLedger(${JSON.stringify(root)}, { now: () => new Date().toISOString(), appVersion: '0' })
        .then(() => console.log('opened'), (error) => console.log(error.failure?.message ?? error));`;
    chmodSync(path.dirname(root), 0o755);
    chmodSync(root, 0o777);
    chmodSync(lock, 0o000);
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', asNobody], {
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/ledger\.lock”不能读写.*请删除它/);
  });
});
