import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  isUnreadable,
  readPreferenceFile,
  savePreferenceFile,
} from '#main/desktop/preference-file.ts';
import { temporaryFolder } from '../../support/ledger-temp.ts';

const WINDOW = { x: 1, y: 2, width: 800, height: 600, maximized: false };

function written(text: string): string {
  const file = join(temporaryFolder(), 'settings.json');
  writeFileSync(file, text);
  return file;
}

test('an odd value costs itself alone, and unknown keys stay through a save', () => {
  const stored = { lastFolder: '/台账', window: { ...WINDOW, x: 'left' }, later: { a: 1 } };
  const file = written(JSON.stringify(stored));
  expect(readPreferenceFile(file)).toEqual({ lastFolder: '/台账', folders: [], window: null });
  savePreferenceFile(file, { lastFolder: '/新台账' });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...stored, lastFolder: '/新台账' });
  savePreferenceFile(file, { window: WINDOW });
  expect(readPreferenceFile(file)).toEqual({ lastFolder: '/新台账', folders: [], window: WINDOW });
});

test('a damaged file counts as none and is put aside when something is saved', () => {
  const file = written('{"lastFolder": "/台');
  expect(readPreferenceFile(file)).toEqual({ lastFolder: null, folders: [], window: null });
  savePreferenceFile(file, { lastFolder: '/台账' });
  expect(readPreferenceFile(file).lastFolder).toBe('/台账');
  expect(readFileSync(`${file}.damaged`, 'utf8')).toBe('{"lastFolder": "/台');
});

test('a first save makes the file', () => {
  const file = join(temporaryFolder(), 'new', 'settings.json');
  savePreferenceFile(file, { window: WINDOW });
  expect(readPreferenceFile(file)).toEqual({ lastFolder: null, folders: [], window: WINDOW });
  expect(readdirSync(join(file, '..'))).toEqual(['settings.json']);
});

test.each([
  ['torn', '{"lastFolder": "/台'],
  ['garbage', '\u0000\u0001\uffff'],
  ['empty', ''],
  ['a list', '["/台账"]'],
  ['a number', '7'],
  ['null', 'null'],
])('a file that is %s is told and kept beside the new one, and so is the next', (_, text) => {
  const file = written(text);
  for (const aside of [`${file}.damaged`, `${file}.damaged-2`]) {
    writeFileSync(file, text);
    expect(isUnreadable(file)).toBe(true);
    savePreferenceFile(file, { lastFolder: '/台账' });
    expect(readFileSync(aside, 'utf8')).toBe(text);
    expect(isUnreadable(file)).toBe(false);
    expect(readPreferenceFile(file).lastFolder).toBe('/台账');
  }
});

test('a folder in its place is told and put aside with what is in it', () => {
  const file = written('');
  rmSync(file);
  mkdirSync(file);
  writeFileSync(join(file, '说明.txt'), 'x');
  expect(isUnreadable(file)).toBe(true);
  expect(readPreferenceFile(file).lastFolder).toBeNull();
  savePreferenceFile(file, { lastFolder: '/台账' });
  expect(readPreferenceFile(file).lastFolder).toBe('/台账');
  expect(readdirSync(`${file}.damaged`)).toEqual(['说明.txt']);
});

test('one of a newer version is read as far as it is known, and none of it goes', () => {
  const newer = { version: 9, lastFolder: { path: '/台账' }, folders: ['/甲', 5], layout: [1] };
  const file = written(JSON.stringify(newer));
  expect(isUnreadable(file)).toBe(false);
  expect(readPreferenceFile(file).lastFolder).toBeNull();
  savePreferenceFile(file, { window: WINDOW });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...newer, window: WINDOW });
});
