import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { copyWebMark } from '#main/files/web-mark.ts';
import { storeFile } from '#main/store/files/stored-files.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { temporaryFolder } from '../support/ledger-temp.ts';

const OPTIONS = { now: () => '2024-06-03T01:00:00.000Z', appVersion: '0.1.0' };
const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

test.skipIf(process.platform === 'win32')(
  'a ledger is for whoever keeps it alone: folders 0700, files 0600',
  async () => {
    const root = path.join(temporaryFolder(), '台账');
    const photo = path.join(temporaryFolder(), '照.jpg');
    writeFileSync(photo, 'x');
    const ledger = await openLedger(root, OPTIONS);
    await storeFile(ledger.folder, photo);
    const all = readdirSync(root, { recursive: true, encoding: 'utf8' });
    for (const name of ['', ...all]) {
      const file = path.join(root, name);
      const isOpen = !statSync(file).isDirectory() && name !== 'ledger.lock';
      if (statSync(file).isDirectory()) expect([name, modeOf(file)]).toEqual([name, '700']);
      else if (isOpen) expect([name, modeOf(file)]).toEqual([name, '600']);
    }
    await ledger.close();
    expect(all.length).toBeGreaterThan(8);
  },
);

test.skipIf(process.platform === 'win32')(
  'an older folder that others could look into is closed to them, one they may write in is not',
  async () => {
    for (const [before, after] of [
      [0o755, '700'],
      [0o775, '775'],
    ] as const) {
      const root = path.join(temporaryFolder(), '台账');
      mkdirSync(root);
      chmodSync(root, before);
      await (await openLedger(root, OPTIONS)).close();
      expect(modeOf(root)).toBe(after);
    }
  },
);

test('the mark of the web goes along with a copy where the system has it', () => {
  const folder = temporaryFolder();
  const [from, to, plain] = ['a.docx', 'b.docx', 'c.docx'].map((name) => path.join(folder, name));
  const stream = ':Zone.Identifier';
  writeFileSync(`${from}${stream}`, '[ZoneTransfer]\r\nZoneId=3');
  copyWebMark(from as string, to as string, 'linux');
  expect(readdirSync(folder)).not.toContain(`b.docx${stream}`);
  copyWebMark(from as string, to as string, 'win32');
  expect(readdirSync(folder)).toContain(`b.docx${stream}`);
  copyWebMark(plain as string, to as string, 'win32');
  expect(readdirSync(folder)).toContain(`b.docx${stream}`);
});
