import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wujin } from '../support/run-cli.ts';

const WORKBOOKS = path.join(import.meta.dirname, '..', 'documents', 'workbooks');
const BLANKS = path.join(import.meta.dirname, '..', 'documents', 'blanks');

describe('bad input on the command line', () => {
  let folder: string;
  let data: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'wujin-bad-'));
    data = path.join(folder, 'data');
    expect(wujin('sample', '--data', data).status).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['no command', [], 2],
    ['an unknown command', ['print'], 2],
    ['an unknown option', ['stats', '--years', '2024'], 2],
    ['no data folder named', ['stats', '--year', '2024', '--half', '1'], 2],
    ['an unknown year', ['stats', '--year', '24', '--half', '1', '--data', 'DATA'], 2],
    ['a year out of range', ['stats', '--year', '1999', '--half', '1', '--data', 'DATA'], 2],
    ['an unknown half', ['stats', '--year', '2024', '--half', '3', '--data', 'DATA'], 2],
    [
      'a day that does not exist',
      ['check', '--year', '2024', '--today', '2024-02-30', '--data', 'DATA'],
      2,
    ],
    ['an unknown kind', ['list', 'people', '--data', 'DATA'], 2],
    ['an unknown particular', ['unit', '--set', 'colour=red', '--data', 'DATA'], 2],
    [
      'a folder without a ledger',
      ['stats', '--year', '2024', '--half', '1', '--data', 'NOWHERE'],
      3,
    ],
    ['a missing workbook', ['import', 'NOWHERE/x.xlsx', '--data', 'DATA'], 3],
  ])('answers %s in Chinese, without a trace', (_, words, status) => {
    const run = wujin(
      ...words.map((word) =>
        word.replace('DATA', data).replace('NOWHERE', path.join(folder, 'nowhere')),
      ),
    );
    expect(run.status).toBe(status);
    const said = run.stderr + (words.length === 0 ? run.stdout : '');
    expect(said).toMatch(/[\u4e00-\u9fff]/);
    expect(said).not.toMatch(/\n\s+at |Error:/);
  });

  it('gives one JSON value for a failure too', () => {
    const run = wujin('import', path.join(folder, 'no.xlsx'), '--data', data, '--json');
    expect(run.status).toBe(3);
    expect(run.json<{ error: { code: string; message: string } }>().error.message).toContain(
      'no.xlsx',
    );
  });

  it.each([
    [
      'an old .xls',
      'old.xls',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]),
    ],
    [
      'a document renamed',
      'renamed.xlsx',
      () => readFileSync(path.join(BLANKS, '附件3作品报送表（空白）.docx')),
    ],
    [
      'a truncated workbook',
      'half.xlsx',
      () => readFileSync(path.join(WORKBOOKS, '示例镇台账2024.xlsx')).subarray(0, 6000),
    ],
    ['an empty file', 'empty.xlsx', () => Buffer.alloc(0)],
  ])('refuses %s and leaves the ledger as it was', (_, name, bytes) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes());
    const before = wujin('list', 'activity', '--data', data, '--json').stdout;
    const run = wujin('import', file, '--data', data);
    expect(run.status).toBe(3);
    expect(run.stderr).toContain(name);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(wujin('list', 'activity', '--data', data, '--json').stdout).toBe(before);
  });

  it('leaves nothing half written where the package cannot be placed', () => {
    const inTheWay = path.join(folder, 'out');
    writeFileSync(inTheWay, 'a file, not a folder');
    const run = wujin('report', '--year', '2024', '--half', '1', '--out', inTheWay, '--data', data);
    expect(run.status).toBe(3);
    expect(run.stderr).toMatch(/[\u4e00-\u9fff]/);
    expect(readFileSync(inTheWay, 'utf8')).toBe('a file, not a folder');

    const good = path.join(folder, 'packages');
    mkdirSync(good);
    expect(
      wujin('report', '--year', '2024', '--half', '1', '--out', good, '--data', data).status,
    ).toBe(0);
    expect(readdirSync(good)).toEqual(['2024年上半年_样例镇人民政府']);
  });

  it('refuses the sample in a ledger that has records', () => {
    const run = wujin('sample', '--data', data);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('空台账');
  });
});
