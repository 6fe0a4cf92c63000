import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CLAUSE_WORDS } from '#shared/rules/clause-words.ts';
import { RULED_CLAUSES } from '#shared/rules/notice-duties.ts';
import { NOTICE_SCHEMA_FILE, noticeSchemaText } from '../../../build/notice-schema.ts';
import { temporaryFolder } from '../../support/ledger-temp.ts';
import { wujin } from '../../support/run-cli.ts';

const PAGE = readFileSync(
  path.join(import.meta.dirname, '../../../docs/manual/11-notice.md'),
  'utf8',
);
const EXAMPLE = /```json\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '';

test('the shipped schema is the one generated from the code (node build/notice-schema.ts)', () => {
  expect(readFileSync(NOTICE_SCHEMA_FILE, 'utf8')).toBe(noticeSchemaText());
});

test('the page on writing a notice names every clause that is checked in the words of the form, and no other', () => {
  const table = PAGE.slice(PAGE.indexOf('## 二'), PAGE.indexOf('## 三'));
  const rows = [...table.matchAll(/^\| `([a-z.]+)` \| ([^|]*?) \|/gm)];
  expect(Object.fromEntries(rows.map(([, id, words]) => [id, words]))).toEqual(CLAUSE_WORDS);
  expect(new Set(Object.keys(CLAUSE_WORDS))).toEqual(RULED_CLAUSES);
});

test("the page's example is added and used as its command says, with what it does not check told", () => {
  const folder = temporaryFolder();
  const { status, stderr, stdout } = addExample(folder, EXAMPLE);
  expect([status, stderr]).toEqual([
    0,
    '这份通知有 1 项要求程序不核对：\n- 第六条（local.slogan）：台账不登记宣传品的样式。\n',
  ]);
  expect(stdout).toMatch(/shili-2026 .*正在使用/);
  const data = path.join(folder, '数据');
  const checked = wujin('check', '--data', data, '--year', '2026', '--today', '2026-12-01');
  expect(checked.status).toBe(1);
  expect(checked.stdout).toContain('全年至少2个');
});

test("the page's slip is refused in the page's words, and nothing is added", () => {
  const folder = temporaryFolder();
  const slip = addExample(folder, EXAMPLE.replace('pilots.minimum', 'pilots.minimun'));
  expect(slip.status).toBe(2);
  const told = /^> (.*)$/m.exec(PAGE)?.[1] ?? '没有';
  expect(slip.stderr).toContain(told);
  const list = wujin('notice', '--data', path.join(folder, '数据'), '--json');
  expect(list.json<{ id: string }[]>().map(({ id }) => id)).toEqual(['jizhou-2024']);
});

function addExample(folder: string, text: string) {
  const notice = path.join(folder, '示例区通知');
  mkdirSync(notice);
  writeFileSync(path.join(notice, 'notice.json'), text);
  const data = path.join(folder, '数据');
  return wujin('notice', '--data', data, '--add', notice, '--use', 'shili-2026');
}
