import { setImmediate } from 'node:timers/promises';
import type { ReadableLedger } from '../schema/ledger.ts';
import { portionsOf } from '../schema/portions-of.ts';
import type { LogSubject } from '../schema/tables.ts';
import { parseSnapshot } from './past-row.ts';
import { ROWS_AT_ONCE } from './put-rows.ts';
import type { RowSnapshot } from './row-change.ts';

export type Direction = 'undo' | 'redo';
export type TurnedSubject = Exclude<LogSubject, 'setting'>;

/** What a turn does to one row; null where there is none. */
export interface PlannedTurn {
  id: string;
  recordId: string;
  /** As the batch, or its last undo or redo, left it. */
  left: RowSnapshot | null;
  target: RowSnapshot | null;
  /** The batch is what made the row. */
  added: boolean;
}

/** What undoing or redoing a batch makes of the rows it touched, a portion at a time. */
export interface PlannedTurns {
  /** Rows touched. */
  of: number;
  /** One subject after the other. */
  portions(): AsyncGenerator<{ subject: TurnedSubject; turns: PlannedTurn[] }>;
}

/**
 * The plan of a turn, of which only a portion is held at once. Records and files that an undo takes
 * away go to the bin: they are marked as deleted `at`, never dropped. Former versions dropped them;
 * their log says so, and a redo puts them in again.
 */
export async function planTurns(
  ledger: ReadableLedger,
  batchId: string,
  direction: Direction,
  at: string,
): Promise<PlannedTurns> {
  const own = await touchedRows(ledger, batchId);
  const lastTurn = await lastTurnOf(ledger, batchId);
  const since = new Map<string, TouchedRow>();
  for (const row of lastTurn === null ? [] : await touchedRows(ledger, lastTurn))
    since.set(keyOf(row), row);
  const subjects = [...new Set(own.map(({ subject }) => subject))];
  return {
    of: own.length,
    async *portions() {
      for (const subject of subjects) {
        const rows = own.filter((row) => row.subject === subject);
        for (const portion of portionsOf(rows, ROWS_AT_ONCE)) {
          await setImmediate();
          const turned = portion.flatMap((row) => since.get(keyOf(row)) ?? []);
          const logged = await readLog(ledger, [...portion, ...turned]);
          const turns = portion.map((row) => {
            const before = logged(row.first).before;
            const { recordId, after } = logged(row.last);
            const turn = since.get(keyOf(row));
            const left = turn ? logged(turn.last).after : after;
            const target = direction === 'redo' ? after : (before ?? binned(left, at));
            return { id: row.subjectId, recordId, left, target, added: before === null };
          });
          yield { subject, turns: turns.filter(({ left, target }) => left ?? target) };
        }
      }
    },
  };
}

function binned(left: RowSnapshot | null, at: string): RowSnapshot | null {
  if (left === null || !('deletedAt' in left)) return null;
  return { ...left, deletedAt: left['deletedAt'] ?? at };
}

/** A row that a batch touched, with the numbers of its first and its last entry there. */
interface TouchedRow {
  subject: TurnedSubject;
  subjectId: string;
  first: number;
  last: number;
}

function keyOf({ subject, subjectId }: Pick<TouchedRow, 'subject' | 'subjectId'>): string {
  return `${subject} ${subjectId}`;
}

const ENTRIES_AT_ONCE = 5_000;

/** In the order in which they were first touched. */
async function touchedRows(ledger: ReadableLedger, batchId: string): Promise<TouchedRow[]> {
  const touched = new Map<string, TouchedRow>();
  for (let read = 0; ; ) {
    const entries = await ledger.db
      .selectFrom('change_log')
      .select(['id', 'subject', 'subjectId'])
      .where('batchId', '=', batchId)
      .where('id', '>', read)
      .orderBy('id')
      .limit(ENTRIES_AT_ONCE)
      .execute();
    for (const { id, subject, subjectId } of entries) {
      read = id;
      if (subject === 'setting') continue;
      const key = keyOf({ subject, subjectId });
      const row = touched.get(key);
      if (row) row.last = id;
      else touched.set(key, { subject, subjectId, first: id, last: id });
    }
    if (entries.length < ENTRIES_AT_ONCE) return [...touched.values()];
    await setImmediate();
  }
}

interface LogEntry {
  recordId: string;
  before: RowSnapshot | null;
  after: RowSnapshot | null;
}

/** The first and last entries of rows, by number. */
async function readLog(
  ledger: ReadableLedger,
  touched: readonly TouchedRow[],
): Promise<(entry: number) => LogEntry> {
  const rows = await ledger.db
    .selectFrom('change_log')
    .select(['id', 'recordId', 'before', 'after'])
    .where('id', 'in', [...new Set(touched.flatMap(({ first, last }) => [first, last]))])
    .execute();
  const entries = new Map(
    rows.map(({ id, recordId, before, after }) => [
      id,
      { recordId, before: parseSnapshot(before), after: parseSnapshot(after) },
    ]),
  );
  return (entry) => {
    const found = entries.get(entry);
    if (!found) throw new Error(`no entry of the log: ${entry}`);
    return found;
  };
}

async function lastTurnOf(ledger: ReadableLedger, batchId: string): Promise<string | null> {
  const row = await ledger.db
    .selectFrom('change_batch')
    .select('id')
    .where('target', '=', batchId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
