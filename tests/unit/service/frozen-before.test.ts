import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { oldLedger } from '../../support/old-ledger.ts';
import { openService, sendThrough, sign } from '../../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 } as const;
/** The 校验码 that the former program printed. */
const CODE = '2024-1 第1版 d1486ab6';

function reportRow(root: string): { facts: string; digest: string; state: string } {
  const sqlite = new Database(path.join(root, 'ledger.sqlite'), { readonly: true });
  const row = sqlite.prepare<[], ReturnType<typeof reportRow>>('SELECT * FROM report').get();
  sqlite.close();
  if (!row) throw new Error('no report');
  return row;
}

test('a report frozen by a former version keeps its 校验码 and its bytes to the archive', async () => {
  const data = oldLedger(20);
  const before = reportRow(data);
  expect(JSON.parse(before.facts)).not.toHaveProperty('version');
  const harness = await openService({ data });
  const { call, folder } = harness;
  const view = await call('report.get', FIRST);
  expect(view.current).toMatchObject({ state: 'frozen', codeText: CODE });
  expect([view.fault, view.drift]).toEqual([null, []]);
  const forms = await call('report.forms', FIRST);
  expect(JSON.stringify(forms)).toContain(CODE);

  await sign(harness, FIRST);
  await call('report.pack', { ...FIRST, outDir: path.join(folder, 'out') });
  await call('report.send', { ...FIRST, sentOn: '2024-06-19', sentBy: '经办人' });
  expect((await call('archive.verify', {}))[0]).toMatchObject({ code: CODE, faults: [] });
  expect((await call('backup.verify', {})).faults.filter((fault) => /校验码/.test(fault))).toEqual(
    [],
  );
  await call('ledger.close', {});
  expect(reportRow(data)).toMatchObject({ facts: before.facts, digest: before.digest });
});

test('a report frozen now says its version, which its 校验码 does not know', async () => {
  const data = oldLedger(20);
  const { call } = await openService({ data });
  await call('report.unfreeze', { ...FIRST, reason: '再看一遍' });
  // Nothing was counted that the former program did not count: the code is what it printed.
  expect((await call('report.freeze', FIRST)).current.codeText).toContain(CODE.split(' ').at(-1));
  const { faults } = await call('backup.verify', {});
  expect(faults.filter((fault) => fault.includes('校验码'))).toEqual([]);
  await call('ledger.close', {});
  expect(JSON.parse(reportRow(data).facts)).toMatchObject({ version: 1 });
});

test.each([
  [
    'damaged',
    `UPDATE report SET facts = json_set(facts, '$.activities[0].form', 'parade')`,
    /损坏/,
  ],
  ['of a newer program', `UPDATE report SET facts = json_set(facts, '$.version', 9)`, /更新版本/],
])(
  'facts that are %s are told, stop nothing else, and can be taken back',
  async (_, change, words) => {
    const harness = await openService({ data: oldLedger(20, change) });
    const { call } = harness;
    const view = await call('report.get', FIRST);
    expect(view.fault).toMatch(words);
    expect(view.current.codeText).toBe(CODE);
    expect((await harness.refused('report.forms', FIRST)).message).toMatch(words);
    const pack = { ...FIRST, outDir: harness.folder };
    expect((await harness.refused('report.pack', pack)).message).toMatch(words);
    expect((await call('backup.verify', {})).faults.join('')).toMatch(words);
    await call('overview.check', { ...FIRST, today: '2024-06-03' });
    await call('report.unfreeze', { ...FIRST, reason: '数据损坏，重新定稿' });
    await sendThrough(harness, FIRST);
    expect((await call('report.get', FIRST)).fault).toBeNull();
  },
);

test('a choice that cannot be read is told and costs no report', async () => {
  const harness = await openService({
    data: oldLedger(
      20,
      `UPDATE report SET choices = json_set(choices, '$.workIds', 'all'), state = 'draft',
         facts = NULL, digest = NULL`,
    ),
  });
  const { call, data } = harness;
  await call('ledger.close', {});
  const { warnings } = await call('ledger.open', { folder: data });
  expect(warnings.join('')).toMatch(/2024年上半年第1版报送的“编制”/);
  expect((await call('report.get', FIRST)).choices).toMatchObject({
    practice: '班前五分钟',
    workIds: null,
  });
});

test('an archive of a former version verifies byte for byte', async () => {
  const data = oldLedger(20);
  const folder = path.join(data, 'archive', '2024-1-v1');
  mkdirSync(folder, { recursive: true });
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const contents = { '附件2_统计表_示例镇_2024年上半年.docx': 'form', '清单.txt': 'list' };
  const files = Object.entries(contents).map(([name, text]) => {
    writeFileSync(path.join(folder, name), text);
    return { name, bytes: text.length, sha256: hash(text) };
  });
  const list = `${JSON.stringify({ format: 'wujin-archive-1', code: CODE, files }, null, 2)}\n`;
  writeFileSync(path.join(folder, '归档清单.json'), list);
  const sqlite = new Database(path.join(data, 'ledger.sqlite'));
  sqlite
    .prepare(
      `INSERT INTO report_event (reportId, at, operator, action, fromState, toState, reason, detail)
       SELECT id, '2024-06-19T01:00:00.000Z', '甲岗', 'send', 'signed', 'sent', '', ? FROM report`,
    )
    .run(
      JSON.stringify({
        sentOn: '2024-06-19',
        sentBy: '甲岗',
        archivedAs: '2024-1-v1',
        listSha256: hash(list),
        code: CODE,
      }),
    );
  sqlite.exec("UPDATE report SET state = 'sent'");
  sqlite.close();
  const { call } = await openService({ data });
  const [entry] = await call('archive.verify', {});
  expect(entry).toMatchObject({ name: '2024-1-v1', code: CODE, faults: [] });
  expect(readFileSync(path.join(folder, '归档清单.json'), 'utf8')).toBe(list);
  writeFileSync(path.join(folder, '清单.txt'), 'lisT');
  expect((await call('archive.verify', {}))[0]?.faults).toHaveLength(1);
});
