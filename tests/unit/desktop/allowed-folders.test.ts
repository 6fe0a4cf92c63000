import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAllowedFolders } from '#main/desktop/allowed-folders.ts';

let work: string;
const allowed = createAllowedFolders();

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'wujin-allowed-'));
  for (const folder of ['chosen', 'chosen/..附件', 'chosen-not']) mkdirSync(join(work, folder));
  writeFileSync(join(work, 'chosen', 'a.docx'), '');
  writeFileSync(join(work, 'chosen-not', 'b.docx'), '');
  symlinkSync(join(work, 'chosen-not'), join(work, 'chosen', 'way-out'));
  allowed.allow(join(work, 'chosen'));
});
afterAll(() => rmSync(work, { recursive: true }));

test.each([
  ['chosen', true],
  ['chosen/a.docx', true],
  ['chosen/..附件', true],
  ['chosen-not/b.docx', false],
  ['chosen/../chosen-not/b.docx', false],
  ['chosen/way-out/b.docx', false],
  ['chosen/missing.docx', false],
  ['.', false],
])('%s is inside the chosen folder: %s', (path, inside) => {
  expect(allowed.has(`${work}/${path}`)).toBe(inside);
});

test('a relative path is never inside', () => {
  expect(allowed.has('.')).toBe(false);
});
