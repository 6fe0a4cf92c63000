import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { lastRedoable, lastUndoable, redo, undo } from '#main/store/changes/history.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import type { Ledger } from '#main/store/schema/ledger.ts';
import { patchRecords, removeRecords } from '#main/store/write-records.ts';
import { type BenchPlace, openBench } from '../running/bench-place.ts';
import type { Row } from '../running/row.ts';

const CLERK = '经办人';

/** The copy of the ledger that such a step is preceded by is no part of either side. */
export const STEP_ROWS: readonly Row[] = [
  {
    id: 'edit-5000',
    what: 'bulk edit of 5,000',
    against: 'raw rows with log',
    before: '4.1x',
    target: '1.5x',
    async open(place) {
      const { ledger, raw, idsOf, close } = await openBoth(place);
      const ids = idsOf(5_000);
      let turn = 0;
      return {
        ours: () =>
          ledger.write({ operator: CLERK, label: '批量修改' }, (write) =>
            patchRecords(write, 'activity', ids, { place: `礼堂${(turn += 1)}` }),
          ),
        floor: () => rewriteRaw(raw, ids, (row) => ({ ...row, place: `礼堂${(turn += 1)}` })),
        close,
      };
    },
  },
  undoRow('undo-tenth', 'undo of a tenth of all', 10, '4.4x', '2x', 5),
  {
    id: 'undo-reads',
    what: 'longest wait of a page while all is undone',
    against: '100 ms',
    before: 'until it is done',
    target: '1.0x',
    laps: 3,
    quickLaps: 1,
    answers: 'ms',
    async open(place) {
      const { call, close } = await openBench(await place.copy('dense'));
      const ids = await call('record.ids', { kind: 'activity' });
      await call('record.remove', { kind: 'activity', ids });
      const turn = async (name: 'history.undo' | 'history.redo') => {
        const { step } = await call(name, {});
        await call(name, { confirmed: step.id });
      };
      return {
        ours: () => longestWaitMs(turn('history.undo'), () => call('record.list', PAGE)),
        floor: () => MOST_WAIT_MS,
        putBack: { ours: () => turn('history.redo') },
        close,
      };
    },
  },
  undoRow('undo-all', 'undo of all', 1, '6.9x, 3.3 GB', '2x, 0.5 GB', 3),
];

/** Of a page, whatever else goes on. */
const MOST_WAIT_MS = 100;
const PAGE = { kind: 'activity', limit: 100 } as const;

/** Asks ten times a second while the work goes on; each wait begins when it was due to be asked. */
async function longestWaitMs(work: Promise<void>, ask: () => Promise<unknown>): Promise<number> {
  const ended = new AbortController();
  const done = work.finally(() => ended.abort());
  const waits: number[] = [];
  for (let due = performance.now(); !ended.signal.aborted; due += 100) {
    await setTimeout(Math.max(0, due - performance.now()));
    await ask();
    waits.push(performance.now() - due);
  }
  await done;
  return Math.max(...waits);
}

function undoRow(
  id: string,
  what: string,
  part: number,
  before: string,
  target: string,
  laps: number,
): Row {
  return {
    id,
    what,
    against: 'raw rows with log',
    before,
    target,
    laps,
    quickLaps: 1,
    memory: true,
    async open(place) {
      const { ledger, raw, idsOf, close } = await openBoth(place);
      const ids = idsOf(place.count / part);
      await ledger.write({ operator: CLERK, label: '删除' }, (write) =>
        removeRecords(write, 'activity', ids),
      );
      let isBinned = false;
      return {
        ours: async () => undo(ledger, (await lastUndoable(ledger))?.id ?? '', CLERK),
        floor: () => {
          isBinned = !isBinned;
          const deletedAt = isBinned ? new Date().toISOString() : null;
          rewriteRaw(raw, ids, (row) => ({ ...row, deletedAt }));
        },
        putBack: {
          ours: async () => redo(ledger, (await lastRedoable(ledger))?.id ?? '', CLERK),
        },
        close,
      };
    },
  };
}

/** Our ledger, and another of the same content for bare statements. */
async function openBoth(place: BenchPlace) {
  const ledger: Ledger = await openLedger(await place.copy('dense'), {
    now: () => new Date().toISOString(),
    appVersion: 'bench',
  });
  const raw = new Database(path.join(await place.copy('dense'), 'ledger.sqlite'));
  raw.pragma('cache_size = -64000');
  raw.pragma('synchronous = FULL');
  return {
    ledger,
    raw,
    idsOf: (count: number) =>
      raw
        .prepare<[number], string>('SELECT id FROM activity ORDER BY seq LIMIT ?')
        .pluck()
        .all(count),
    close: async () => {
      raw.close();
      await ledger.close();
    },
  };
}

type RawRow = Record<string, string | number | null>;

/** What a bulk step cannot do without: each row read, written and logged in one transaction. */
function rewriteRaw(
  raw: Database.Database,
  ids: readonly string[],
  change: (row: RawRow) => RawRow,
): void {
  const read = raw.prepare<[string], RawRow>('SELECT * FROM activity WHERE id = ?');
  const columns = raw
    .prepare('SELECT * FROM activity LIMIT 0')
    .columns()
    .map(({ name }) => name)
    .filter((name) => name !== 'seq' && name !== 'id');
  const update = raw.prepare(
    `UPDATE activity SET ${columns.map((name) => `${name} = @${name}`).join()} WHERE id = @id`,
  );
  const log = raw.prepare(
    `INSERT INTO change_log (batchId, action, subject, subjectId, recordId, before, after)
     SELECT (SELECT max(id) FROM change_batch), 'edit', 'activity', ?, ?, ?, ?`,
  );
  raw.transaction(() => {
    for (const id of ids) {
      const before = read.get(id) as RawRow;
      const after = change(before);
      update.run(after);
      log.run(id, id, JSON.stringify(before), JSON.stringify(after));
    }
  })();
}
