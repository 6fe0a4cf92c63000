import {
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { clearOpened, copyToOpen } from '#main/files/opened-copies.ts';
import { temporaryFolder } from '../../support/ledger-temp.ts';

function opened(): { root: string; copy: string; source: string } {
  const folder = temporaryFolder();
  const source = path.join(folder, 'evidence');
  writeFileSync(source, 'the scene');
  const root = path.join(folder, 'opened');
  return { root, source, copy: copyToOpen(root, source, '现场.jpg') };
}

test('a copy that was only looked at goes at the next start, the stored file stays', () => {
  const { root, copy, source } = opened();
  expect(readFileSync(copy, 'utf8')).toBe('the scene');
  expect(path.basename(copy)).toBe('现场.jpg');
  clearOpened(root);
  expect(readdirSync(root)).toEqual([]);
  expect(readFileSync(source, 'utf8')).toBe('the scene');
});

test('a copy that somebody wrote to stays, and so does what was saved beside it', () => {
  const { root, copy, source } = opened();
  const later = Date.now() / 1000 + 60;
  writeFileSync(copy, 'corrected');
  utimesSync(copy, later, later);
  const second = copyToOpen(root, source, '签到表.xlsx');
  const beside = path.join(path.dirname(second), '签到表 副本.xlsx');
  writeFileSync(beside, 'saved as');
  utimesSync(beside, later, later);
  clearOpened(root);
  expect(readFileSync(copy, 'utf8')).toBe('corrected');
  expect(readFileSync(beside, 'utf8')).toBe('saved as');
});

test('what bears another name is not ours to clear, and no folder is nothing to clear', () => {
  const { root } = opened();
  mkdirSync(path.join(root, '会议材料'));
  writeFileSync(path.join(root, '说明.txt'), 'x');
  clearOpened(root);
  expect(readdirSync(root).sort()).toEqual(['会议材料', '说明.txt']);
  clearOpened(path.join(root, 'missing'));
});

test.runIf(process.platform !== 'win32')('a link laid in its place is not followed', () => {
  const folder = temporaryFolder();
  const elsewhere = path.join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, path.join(folder, 'opened'));
  const source = path.join(folder, 'evidence');
  writeFileSync(source, 'the scene');
  expect(() => copyToOpen(path.join(folder, 'opened'), source, 'a.jpg')).toThrow('移走');
  mkdirSync(path.join(elsewhere, '1700000000000-abcdef'));
  clearOpened(path.join(folder, 'opened'));
  expect(readdirSync(elsewhere)).toEqual(['1700000000000-abcdef']);
});
