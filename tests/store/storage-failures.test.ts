import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { countRecords } from '#main/store/count-records.ts';
import { saveFormDraft } from '#main/store/form-drafts.ts';
import type { Ledger } from '#main/store/schema/ledger.ts';
import { readingRefusal, storageRefusal } from '#main/store/storage/storage-failure.ts';
import { insertRecords } from '#main/store/write-records.ts';
import { type FailureCode, Refusal } from '#shared/domain/failure.ts';
import { failAtStatement } from '../support/failing-statements.ts';
import { anActivity } from '../support/ledger-records.ts';
import { expectRefusal, openTestLedger, WRITER } from '../support/ledger-temp.ts';
import { STORAGE_FAILURES } from '../support/storage-words.ts';

const addOne = (ledger: Ledger) =>
  ledger.write(WRITER, (write) => insertRecords(write, 'activity', [{ input: anActivity() }]));

/** What a file of the clerk's can refuse to be read with; writing into its folder says otherwise. */
const READING: [code: string, refusal: FailureCode, words: string][] = [
  ['ENOENT', 'not-found', '移走或改名'],
  ['ENOTDIR', 'not-found', '移走或改名'],
  ['EACCES', 'unreadable', '没有权限读取'],
  ['EPERM', 'unreadable', '没有权限读取'],
  ['EBUSY', 'locked', '另一个程序'],
  ['EIO', 'unreadable', '磁盘出错'],
  ['UNKNOWN', 'unreadable', '磁盘出错'],
  ['EISDIR', 'unreadable', '不能读写'],
];

it.each(READING)('%s on reading a file is told as a failure to read it', (code, refusal, words) => {
  const error = Object.assign(new Error(code), { code });
  const told = readingRefusal(error, '/某处/台账.xlsx');
  expect(told?.failure).toMatchObject({ code: refusal, place: { file: '台账.xlsx' } });
  expect(told?.failure.message).toContain('“台账.xlsx”');
  expect(told?.failure.message).toContain(words);
  expect(told?.failure.message).not.toContain('写入');
});

it('a name that is taken is told on writing, and an error without a code is no storage failure', () => {
  for (const code of ['EEXIST', 'ENOTEMPTY']) {
    const told = storageRefusal(Object.assign(new Error(code), { code }), '文件夹“报送材料”');
    expect(told?.failure.message).toContain('已有同名');
  }
  expect(storageRefusal(new TypeError('x'), '台账')).toBeNull();
  expect(readingRefusal(new TypeError('x'), '台账.xlsx')).toBeNull();
});

describe.each(STORAGE_FAILURES)('%s', (code, refusal, words, wayOut) => {
  it.each([true, false])(
    'at any statement of a write is told in its own words, whether SQLite has rolled back by itself (%s)',
    async (rollsBack) => {
      const ledger = await openTestLedger();
      await addOne(ledger);
      let number = 1;
      for (; ; number += 1) {
        const injected = failAtStatement(number, { code, rollsBack });
        const outcome: unknown = await addOne(ledger).catch((error: unknown) => error);
        injected.stop();
        if (!injected.hasFailed()) break;
        if (!(outcome instanceof Refusal)) throw outcome;
        expect(outcome.failure.code).toBe(refusal);
        expect(outcome.failure.message).toContain(words);
        expect(outcome.failure.message).toContain(wayOut);
        expect((await countRecords(ledger)).activity).toBe(1);
      }
      expect(number).toBeGreaterThan(5);
      // The connection is as good as before: the round without a failure was kept.
      expect((await countRecords(ledger)).activity).toBe(2);
      await addOne(ledger);
      expect((await countRecords(ledger)).activity).toBe(3);
    },
  );

  it('at a statement outside a transaction is told likewise', async () => {
    const ledger = await openTestLedger();
    const injected = failAtStatement(1, { code, rollsBack: false });
    const failure = await expectRefusal(saveFormDraft(ledger, 'activity:new', {}), refusal);
    injected.stop();
    expect(failure.message).toContain(words);
    await saveFormDraft(ledger, 'activity:new', {});
  });
});

it('a single row that no longer fits is told, and the next one is kept once there is room', async () => {
  const ledger = await openTestLedger();
  await addOne(ledger);
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(ledger.db);
  const pages = rows[0]?.page_count ?? 0;
  await sql.raw(`PRAGMA max_page_count = ${pages}`).execute(ledger.db);
  const addLong = () =>
    ledger.write(WRITER, (write) =>
      insertRecords(write, 'activity', [{ input: anActivity({ summary: '宣'.repeat(9000) }) }]),
    );
  await expectRefusal(addLong(), 'disk-full');
  expect((await countRecords(ledger)).activity).toBe(1);
  await sql.raw(`PRAGMA max_page_count = ${pages + 1000}`).execute(ledger.db);
  await addLong();
  expect((await countRecords(ledger)).activity).toBe(2);
});
