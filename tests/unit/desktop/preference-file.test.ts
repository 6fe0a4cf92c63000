import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPreferenceFile, savePreferenceFile } from '#main/desktop/preference-file.ts';
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
