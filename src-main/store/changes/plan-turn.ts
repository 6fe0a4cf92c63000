import type { ReadableLedger } from '../schema/ledger.ts';
import type { LogSubject } from '../schema/tables.ts';
import { parseSnapshot } from './past-row.ts';
import { isRecordKind } from './put-rows.ts';
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

/**
 * What undoing or redoing a batch makes of every row it touched. Records and files that an undo
 * takes away go to the bin: they are marked as deleted `at`, never dropped. Former versions dropped
 * them; their log says so, and a redo puts them in again.
 */
export async function planTurn(
  ledger: ReadableLedger,
  batchId: string,
  direction: Direction,
  at: string,
): Promise<Map<TurnedSubject, PlannedTurn[]>> {
  const own = await netChanges(ledger, batchId);
  const lastTurn = await lastTurnOf(ledger, batchId);
  const since = lastTurn === null ? new Map() : await netChanges(ledger, lastTurn);
  const plan = new Map<TurnedSubject, PlannedTurn[]>();
  for (const [subject, changes] of own) {
    const turns: PlannedTurn[] = [];
    for (const { id, recordId, before, after } of changes.values()) {
      const turned = since.get(subject)?.get(id);
      const left = turned === undefined ? after : turned.after;
      const target = direction === 'redo' ? after : (before ?? binned(subject, left, at));
      if (left !== null || target !== null) {
        turns.push({ id, recordId, left, target, added: before === null });
      }
    }
    plan.set(subject, turns);
  }
  return plan;
}

function binned(subject: TurnedSubject, left: RowSnapshot | null, at: string): RowSnapshot | null {
  if (left === null || !(isRecordKind(subject) || subject === 'file')) return null;
  return { ...left, deletedAt: left['deletedAt'] ?? at };
}

interface NetChange {
  id: string;
  recordId: string;
  before: RowSnapshot | null;
  after: RowSnapshot | null;
}

/** What a batch changed on the whole, row by row: the first `before` and the last `after`. */
async function netChanges(
  ledger: ReadableLedger,
  batchId: string,
): Promise<Map<TurnedSubject, Map<string, NetChange>>> {
  const rows = await ledger.db
    .selectFrom('change_log')
    .selectAll()
    .where('batchId', '=', batchId)
    .orderBy('id')
    .execute();
  const net = new Map<TurnedSubject, Map<string, NetChange>>();
  for (const row of rows) {
    if (row.subject === 'setting') continue;
    const changes = net.get(row.subject) ?? new Map<string, NetChange>();
    net.set(row.subject, changes);
    const former = changes.get(row.subjectId);
    changes.set(row.subjectId, {
      id: row.subjectId,
      recordId: row.recordId,
      before: former ? former.before : parseSnapshot(row.before),
      after: parseSnapshot(row.after),
    });
  }
  return net;
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
