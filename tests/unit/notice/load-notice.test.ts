import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listNotices, loadNotice } from '#main/notices/load-notice.ts';
import { checkLedger } from '#shared/rules/check-ledger.ts';
import { buildFacts, buildPilot } from '../rules/build-facts.ts';

const SHIPPED = path.join(import.meta.dirname, '../../../resources/notices');
const MADE_UP = path.join(import.meta.dirname, '../../support/notices');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wujin-notice-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('the shipped notice and the made-up one are listed in that order', async () => {
  const { notices, refused } = await listNotices([SHIPPED, MADE_UP]);
  expect(notices.map(({ notice }) => notice.id)).toEqual(['jizhou-2024', 'shili-2025']);
  expect(refused).toEqual([]);
});

test('another notice asks for its own duties alone', async () => {
  const loaded = await loadNotice(path.join(MADE_UP, 'shili-2025'));
  if (!loaded.ok) throw new Error(loaded.failure.message);
  const findings = checkLedger(
    buildFacts({ half: 2, pilots: [buildPilot()] }),
    loaded.value.notice,
  );
  const rules = new Set(findings.map(({ rule }) => rule));
  expect(rules).toContain('pilots-minimum');
  expect(rules).not.toContain('cases-minimum');
  expect(findings.find(({ rule }) => rule === 'pilots-minimum')?.message).toContain('至少2个');
  expect(findings.filter(({ rule }) => rule === 'forms-used')).toHaveLength(2);
});

test('a folder without a notice, one in another encoding and a second of the same id are told', async () => {
  await mkdir(path.join(folder, 'a-empty'));
  await mkdir(path.join(folder, 'b-gbk'));
  await writeFile(path.join(folder, 'b-gbk/notice.json'), Buffer.from([0x7b, 0xcd, 0xa8, 0xd6]));
  await cp(path.join(SHIPPED, 'jizhou-2024'), path.join(folder, 'c-copy'), { recursive: true });
  const { notices, refused } = await listNotices([SHIPPED, folder, path.join(folder, 'absent')]);
  expect(notices).toHaveLength(1);
  expect(refused.map(({ failure }) => failure.message)).toEqual([
    expect.stringContaining('没有找到通知文件“a-empty/notice.json”'),
    expect.stringContaining('不是 UTF-8 编码'),
    expect.stringContaining('“c-copy”的通知编号 jizhou-2024 已有'),
  ]);
});

test('a huge file is refused unread', async () => {
  await writeFile(path.join(folder, 'notice.json'), Buffer.alloc(1_000_001, 0x20));
  const outcome = await loadNotice(folder);
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'unsupported-file' } });
});
