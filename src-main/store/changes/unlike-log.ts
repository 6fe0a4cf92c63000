import { RECORD_KINDS } from '#shared/domain/record.ts';
import type { ReadableLedger, WritableLedger } from '../schema/ledger.ts';
import type { LogSubject } from '../schema/tables.ts';
import { applyChanges, logChanges } from './apply-changes.ts';
import { columnsUnlike, parseSnapshot, rowOfToday } from './past-row.ts';
import { readRows } from './read-rows.ts';
import type { RowChange, RowSnapshot } from './row-change.ts';

const HELD: readonly LogSubject[] = [
  ...RECORD_KINDS,
  'file',
  'body',
  'bodyLink',
  'sheetTaken',
  'unit',
  'setting',
];

/**
 * A row that is not what the change log last said of it. Nothing writes a row without the log, so
 * one of the two was changed behind our back, by a failing disk for one.
 */
export interface UnlikeLog {
  subject: LogSubject;
  id: string;
  recordId: string;
  now: RowSnapshot | null;
  /** Undefined where what the log holds of it is no longer to be read. */
  logged: RowSnapshot | null | undefined;
  /** Empty where the whole row is missing, or should be. */
  columns: string[];
}

export interface HeldPortion {
  unlike: UnlikeLog[];
  /** The last record that was looked at, from where the next portion goes on; null at the end. */
  reached: string | null;
}

/** Holds `limit` records and what hangs on them against the change log, from the one after `after`. */
export async function holdAgainstLog(
  ledger: ReadableLedger,
  after: string,
  limit: number,
): Promise<HeldPortion> {
  const ids = await ledger.db
    .selectFrom('change_log')
    .select('recordId')
    .where('recordId', '>', after)
    .groupBy('recordId')
    .orderBy('recordId')
    .limit(limit)
    .execute();
  const reached = ids.at(-1)?.recordId ?? null;
  if (reached === null) return { unlike: [], reached };
  const entries = await ledger.db
    .selectFrom('change_log')
    .select(['subject', 'subjectId', 'recordId', 'after'])
    .where('recordId', '>', after)
    .where('recordId', '<=', reached)
    .orderBy('id')
    .execute();
  const last = new Map(entries.map((entry) => [`${entry.subject} ${entry.subjectId}`, entry]));
  const unlike: UnlikeLog[] = [];
  for (const subject of HELD) {
    const own = [...last.values()].filter((entry) => entry.subject === subject);
    const rows = await readRows(
      ledger,
      subject,
      own.map(({ subjectId }) => subjectId),
    );
    for (const { subjectId: id, recordId, after: json } of own) {
      const now = rows.get(id) ?? null;
      const logged = snapshotIn(json);
      const columns = now && logged ? columnsUnlike(subject, now, logged) : [];
      const isAlike = now === null || !logged ? now === logged : columns.length === 0;
      if (!isAlike) unlike.push({ subject, id, recordId, now, logged, columns });
    }
  }
  return { unlike, reached: ids.length < limit ? null : reached };
}

/** All of it at once. */
export async function allUnlikeLog(ledger: ReadableLedger): Promise<UnlikeLog[]> {
  const unlike: UnlikeLog[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const portion: HeldPortion = await holdAgainstLog(ledger, after, PORTION);
    unlike.push(...portion.unlike);
    after = portion.reached;
  }
  return unlike;
}

/**
 * Makes rows and log agree again: what stands now is logged as it is, or what was logged last is put
 * back. Either is a step like any other; undoing it gives the other.
 */
export async function settleUnlike(
  write: WritableLedger,
  unlike: readonly UnlikeLog[],
  keep: 'now' | 'logged',
): Promise<void> {
  for (const { subject, id, recordId, now, logged } of unlike) {
    if (keep === 'now') {
      const change: RowChange = { id, recordId, before: logged ?? null, after: now };
      await logChanges(write, subject, 'edit', [change]);
    } else if (logged !== undefined) {
      const after = logged && rowOfToday(subject, logged, now);
      await applyChanges(write, subject, 'edit', [{ id, recordId, before: now, after }]);
    }
  }
}

const PORTION = 500;

function snapshotIn(json: string | null): RowSnapshot | null | undefined {
  try {
    return parseSnapshot(json);
  } catch {
    return undefined;
  }
}
