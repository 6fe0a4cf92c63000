import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { verify } from '#main/safekeeping/verify.ts';
import { listRecords } from '#main/store/find-records.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { insertRecords } from '#main/store/write-records.ts';
import { anActivity } from '../support/ledger-records.ts';
import { expectRefusal, temporaryFolder, testOptions, WRITER } from '../support/ledger-temp.ts';

/**
 * A ledger of `rounds` writes, as a killed program leaves it: `alone` is its database, `log` the log
 * beside it; and `folder`, where it was put away in order afterwards.
 */
async function writtenLedger(rounds: number, from?: string) {
  const folder = path.join(temporaryFolder(), 'ledger');
  if (from) cpSync(from, folder, { recursive: true });
  const ledger = await openLedger(folder, testOptions());
  for (let round = 0; round < rounds; round += 1) {
    await ledger.write(WRITER, (write) =>
      insertRecords(write, 'activity', [
        { input: anActivity({ title: `${path.basename(path.dirname(folder))}-${round}` }) },
      ]),
    );
  }
  const killed = path.join(temporaryFolder(), 'killed');
  cpSync(folder, killed, { recursive: true });
  await ledger.close();
  return { folder, killed, log: readFileSync(path.join(killed, 'ledger.sqlite-wal')) };
}

async function titlesIn(folder: string): Promise<{ titles: string[]; notices: readonly string[] }> {
  const ledger = await openLedger(folder, testOptions());
  const { records } = await listRecords(ledger, 'activity', {});
  expect(await verify(ledger)).toMatchObject({ ok: true });
  const { notices } = ledger;
  await ledger.close();
  return { titles: records.map(({ title }) => title).sort(), notices };
}

describe('a log beside a database', () => {
  test('of a killed program is played in, and nothing is said', async () => {
    const { folder, killed } = await writtenLedger(5);
    const { titles } = await titlesIn(folder);
    expect(await titlesIn(killed)).toEqual({ titles, notices: [] });
  });

  test('of another ledger is set aside, the records stay, and it is said', async () => {
    const mine = await writtenLedger(5);
    const other = await writtenLedger(9);
    const { titles } = await titlesIn(mine.folder);
    writeFileSync(path.join(mine.folder, 'ledger.sqlite-wal'), other.log);
    const opened = await titlesIn(mine.folder);
    expect(opened.titles).toEqual(titles);
    expect(opened.notices.join()).toMatch(/不属于这份台账的日志.*没有采用.*没有改动/u);
    const kept = readdirSync(path.join(mine.folder, 'backups')).filter((name) =>
      name.startsWith('foreign-wal-'),
    );
    expect(kept).toHaveLength(1);
    expect(readFileSync(path.join(mine.folder, 'backups', kept[0] ?? '')).equals(other.log)).toBe(
      true,
    );
  });

  test('of an earlier day of the same ledger is set aside too', async () => {
    const before = await writtenLedger(5);
    const after = await writtenLedger(5, before.folder);
    const { titles } = await titlesIn(after.folder);
    writeFileSync(path.join(after.folder, 'ledger.sqlite-wal'), before.log);
    const opened = await titlesIn(after.folder);
    expect(opened.titles).toEqual(titles);
    expect(opened.notices.join()).toContain('不属于这份台账的日志');
  });

  test('beside a copy of the database that was put there by hand is set aside', async () => {
    const { folder, killed } = await writtenLedger(5);
    const { titles } = await titlesIn(folder);
    const copy = path.join(temporaryFolder(), 'copy.sqlite');
    const sqlite = new Database(path.join(folder, 'ledger.sqlite'));
    sqlite.prepare('VACUUM INTO ?').run(copy);
    sqlite.close();
    cpSync(copy, path.join(killed, 'ledger.sqlite'));
    const opened = await titlesIn(killed);
    expect(opened.titles).toEqual(titles);
  });

  test('with a rollback journal from elsewhere does no harm', async () => {
    const { folder } = await writtenLedger(5);
    const { titles } = await titlesIn(folder);
    writeFileSync(path.join(folder, 'ledger.sqlite-journal'), foreignJournal());
    const opened = await titlesIn(folder);
    expect(opened.titles).toEqual(titles);
    expect(existsSync(path.join(folder, 'ledger.sqlite-journal'))).toBe(false);
  });

  test('after a checkpoint that was cut short mends the database', async () => {
    const { folder, killed, log } = await writtenLedger(30);
    const { titles } = await titlesIn(folder);
    const database = path.join(killed, 'ledger.sqlite');
    const bytes = readFileSync(database);
    const whole = readFileSync(path.join(folder, 'ledger.sqlite'));
    // Every other page has got there.
    const mixed = Buffer.alloc(whole.length);
    for (let at = 0; at < whole.length; at += 4096) {
      const source = (at / 4096) % 2 === 0 && at + 4096 <= bytes.length ? bytes : whole;
      source.copy(mixed, at, at, at + 4096);
    }
    writeFileSync(database, mixed);
    writeFileSync(`${database}-wal`, log);
    expect((await titlesIn(killed)).titles).toEqual(titles);
  });

  test('that is damaged is told, and kept as it was', async () => {
    const { killed, log } = await writtenLedger(8);
    const flipped = Buffer.from(log);
    // Behind the making of the tables, among the saves.
    const at = Math.floor(log.length * 0.75);
    flipped[at] = (flipped[at] ?? 0) ^ 4;
    writeFileSync(path.join(killed, 'ledger.sqlite-wal'), flipped);
    const opened = await titlesIn(killed);
    expect(opened.titles.length).toBeLessThan(8);
    const lost = /最后 (\d+) 次保存可能没有存上/u.exec(opened.notices.join())?.[1];
    expect(Number(lost)).toBe(8 - opened.titles.length);
    expect(readdirSync(path.join(killed, 'backups')).join()).toContain('damaged-wal-');
  });

  test('is left as it is where the database is sound neither with it nor without', async () => {
    const { folder } = await writtenLedger(8);
    const other = await writtenLedger(9);
    const database = path.join(folder, 'ledger.sqlite');
    const bytes = readFileSync(database);
    bytes.fill(0xff, 8192, 8192 + 4096 * 3);
    writeFileSync(database, bytes);
    writeFileSync(`${database}-wal`, other.log);
    const { message } = await expectRefusal(openLedger(folder, testOptions()), 'corrupt');
    expect(message).toContain('没有改动');
    expect(readFileSync(database).equals(bytes)).toBe(true);
    expect(readFileSync(`${database}-wal`).equals(other.log)).toBe(true);
  });
});

/** A hot journal that would put a page of rubbish into whatever database it lies beside. */
function foreignJournal(): Buffer {
  const file = path.join(temporaryFolder(), 'other.sqlite');
  const sqlite = new Database(file);
  sqlite.exec('CREATE TABLE t (x); INSERT INTO t VALUES (randomblob(9000))');
  sqlite.exec('BEGIN; UPDATE t SET x = randomblob(9000)');
  sqlite.pragma('cache_spill = 1');
  sqlite.pragma('cache_size = 1');
  sqlite.exec('INSERT INTO t SELECT randomblob(9000) FROM t, t, t, t');
  const bytes = readFileSync(`${file}-journal`);
  sqlite.exec('ROLLBACK');
  sqlite.close();
  return bytes;
}
