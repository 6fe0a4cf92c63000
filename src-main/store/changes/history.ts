import { sql } from 'kysely';
import { Refusal } from '#shared/domain/failure.ts';
import type { RecordRef } from '#shared/domain/record.ts';
import type { Batch, Ledger, Pause, ReadableLedger, WritableLedger } from '../schema/ledger.ts';
import { portionsOf } from '../schema/portions-of.ts';
import type { ChangeAction, ChangeBatchTable, LogSubject } from '../schema/tables.ts';
import { applyChanges } from './apply-changes.ts';
import { fieldsOf, isAsLogged, rowOfToday } from './past-row.ts';
import { type Direction, type PlannedTurn, planTurns, type TurnedSubject } from './plan-turn.ts';
import { isRecordKind } from './put-rows.ts';
import { readRows } from './read-rows.ts';
import { type RowChange } from './row-change.ts';

export type PastBatch = Batch & { seq: number };

/** One line of a record's history. */
export interface LoggedChange {
  batchId: string;
  at: string;
  operator: string;
  label: string;
  action: ChangeAction;
  subject: LogSubject;
  /** Fields of the record, or the row of the file, as they were; null where there was none. */
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
}

/**
 * Turns a batch back as a new batch, whatever its size; what it added goes to the bin. Refused as
 * `stale` when a later change touched the same record, and then nothing is turned back.
 */
export async function undo(
  ledger: Ledger,
  batchId: string,
  operator: string,
  pause?: Pause,
): Promise<void> {
  const batch = await batchToTurn(ledger, batchId);
  if (await isUndone(ledger, batch)) {
    throw new Refusal('stale', `“${batch.label}”已经撤销过了。`);
  }
  await turn(ledger, batch, 'undo', operator, pause);
}

/** Does again what was undone. */
export async function redo(
  ledger: Ledger,
  batchId: string,
  operator: string,
  pause?: Pause,
): Promise<void> {
  const batch = await batchToTurn(ledger, batchId);
  if (!(await isUndone(ledger, batch))) {
    throw new Refusal('stale', `“${batch.label}”没有被撤销，不用重做。`);
  }
  await turn(ledger, batch, 'redo', operator, pause);
}

/** What Ctrl+Z would turn back; null at the beginning. */
export async function lastUndoable(ledger: ReadableLedger): Promise<PastBatch | null> {
  return (await undoableQuery(ledger).executeTakeFirst()) ?? null;
}

/** What Ctrl+Y would do again; a new change since the undo leaves nothing to redo. */
export async function lastRedoable(ledger: ReadableLedger): Promise<PastBatch | null> {
  return (await redoableQuery(ledger).executeTakeFirst()) ?? null;
}

export function undoableQuery(ledger: ReadableLedger) {
  return changes(ledger).where(sql<boolean>`NOT ${UNDONE}`).orderBy('seq', 'desc').limit(1);
}

/** Both actions are named, as the index of them has it: no log of a long step is walked. */
export function redoableQuery(ledger: ReadableLedger) {
  return changes(ledger)
    .where(sql<boolean>`${UNDONE}`)
    .where(
      sql<boolean>`(SELECT max(u.seq) FROM change_batch u WHERE u.target = change_batch.id) >
        (SELECT coalesce(max(c.seq), 0) FROM change_batch c WHERE c.kind = 'change'
          AND NOT EXISTS (SELECT 1 FROM change_log l
            WHERE l.batchId = c.id AND l.action IN ('purge', 'set') AND l.action = 'set'))`,
    )
    .orderBy('seq')
    .limit(1);
}

/** Where the log stands: batches of a later opening have greater numbers. */
export async function lastSeq(ledger: ReadableLedger): Promise<number> {
  const { last } = await ledger.db
    .selectFrom('change_batch')
    .select((select) => select.fn.max('seq').as('last'))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** When the newest change was saved, ISO 8601 in UTC; null in an empty ledger. */
export async function lastChangeAt(ledger: ReadableLedger): Promise<string | null> {
  const last = await ledger.db
    .selectFrom('change_batch')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.at ?? null;
}

/** The batch itself or its last undo or redo: when a step came to be as it is. */
export async function lastStanding(ledger: ReadableLedger, batch: PastBatch): Promise<PastBatch> {
  const turned = await ledger.db
    .selectFrom('change_batch')
    .selectAll()
    .where('target', '=', batch.id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return turned ?? batch;
}

/** All batches, latest first, with what undo and redo need to know. */
export async function listBatches(
  ledger: ReadableLedger,
  page: { limit: number; offset: number },
): Promise<(PastBatch & { undone: boolean; changes: number })[]> {
  const rows = await ledger.db
    .selectFrom('change_batch')
    .selectAll()
    .select([
      sql<number>`${UNDONE}`.as('undone'),
      sql<number>`(SELECT count(*) FROM change_log WHERE batchId = change_batch.id)`.as('changes'),
    ])
    .orderBy('seq', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map((row) => ({ ...row, undone: row.undone === 1 }));
}

/** All that happened to a record, latest first. */
export async function listHistory(
  ledger: ReadableLedger,
  record: RecordRef | 'unit',
): Promise<LoggedChange[]> {
  const rows = await ledger.db
    .selectFrom('change_log')
    .innerJoin('change_batch', 'change_batch.id', 'change_log.batchId')
    .select(['batchId', 'at', 'operator', 'label', 'action', 'subject', 'before', 'after'])
    .where('recordId', '=', record === 'unit' ? 'unit' : record.id)
    .orderBy('change_log.id', 'desc')
    .execute();
  // What a record says of bodies is several rows, and one thing done.
  const linked = new Set<string>();
  const isTold = ({ subject, batchId }: (typeof rows)[number]) =>
    subject !== 'bodyLink' || (!linked.has(batchId) && linked.add(batchId).size > 0);
  return rows.filter(isTold).map((row) => ({
    ...row,
    before: fieldsOf(row.subject, row.before),
    after: fieldsOf(row.subject, row.after),
  }));
}

async function turn(
  ledger: Ledger,
  batch: PastBatch,
  direction: Direction,
  operator: string,
  pause: Pause | undefined,
): Promise<void> {
  const label = `${direction === 'undo' ? '撤销' : '重做'}：${batch.label}`;
  const change = { operator, label, kind: direction, target: batch.id };
  const work = async (write: WritableLedger) => {
    const plan = await planTurns(write, batch.id, direction, write.batch.at);
    const taken: string[] = [];
    let done = 0;
    for await (const { subject, turns } of plan.portions()) {
      if (done > 0) await write.pause(done, plan.of);
      await applyChanges(write, subject, direction, await asTheyAre(write, subject, turns, batch));
      if (isRecordKind(subject)) {
        for (const { id, added } of turns) if (added) taken.push(id);
      }
      done += turns.length;
    }
    if (direction === 'undo') await refuseLaterFiles(write, taken, batch);
  };
  try {
    await ledger.write(change, work, pause);
  } catch (error) {
    if (isConstraint(error)) throw changedSince(batch);
    throw error;
  }
}

/** The changes with the rows of now as `before`, once these are seen to hold what was left there. */
async function asTheyAre(
  write: WritableLedger,
  subject: TurnedSubject,
  turns: readonly PlannedTurn[],
  batch: PastBatch,
): Promise<RowChange[]> {
  const rows = await readRows(
    write,
    subject,
    turns.map((turn) => turn.id),
  );
  return turns.map(({ id, recordId, left, target }) => {
    const now = rows.get(id) ?? null;
    if (!isAsLogged(subject, now, left)) throw changedSince(batch);
    const after = target && rowOfToday(subject, target, now);
    return { id, recordId, before: now, after };
  });
}

/** A record that has since been given files is not taken away with them unseen. */
async function refuseLaterFiles(
  write: WritableLedger,
  taken: readonly string[],
  batch: PastBatch,
): Promise<void> {
  for (const portion of portionsOf(taken)) {
    const file = await write.db
      .selectFrom('record_file')
      .select('id')
      .where('deletedAt', 'is', null)
      .where('recordId', 'in', portion)
      .limit(1)
      .executeTakeFirst();
    if (file) throw changedSince(batch);
  }
}

async function batchToTurn(ledger: ReadableLedger, batchId: string): Promise<PastBatch> {
  const batch = await changes(ledger).where('id', '=', batchId).executeTakeFirst();
  if (batch) return batch;
  throw new Refusal('not-found', '这项操作不能撤销：彻底删除和设置不在可撤销的范围内。');
}

async function isUndone(ledger: ReadableLedger, batch: PastBatch): Promise<boolean> {
  const last = await ledger.db
    .selectFrom('change_batch')
    .select('kind')
    .where('target', '=', batch.id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.kind === 'undo';
}

/** Batches of the clerk's own that can be turned back. */
function changes(ledger: ReadableLedger) {
  return ledger.db
    .selectFrom('change_batch')
    .selectAll()
    .where('kind', '=', 'change')
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM change_log
        WHERE batchId = change_batch.id AND action IN ('purge', 'set'))`,
    );
}

const UNDONE = sql`coalesce((SELECT u.kind = 'undo' FROM change_batch u
  WHERE u.target = change_batch.id ORDER BY u.seq DESC LIMIT 1), 0)`;

function changedSince(batch: Pick<ChangeBatchTable, 'label'>): Refusal {
  return new Refusal(
    'stale',
    `“${batch.label}”涉及的记录后来又有改动，为免覆盖，没有撤销或重做。请先撤销后来的改动，或直接编辑记录。`,
  );
}

function isConstraint(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('SQLITE_CONSTRAINT')
  );
}
