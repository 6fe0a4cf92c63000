import { sql } from 'kysely';
import { Refusal } from '#shared/contract/failure.ts';
import type { RecordRef } from '#shared/domain/record.ts';
import { applyChanges, type RowChange, type Snapshot } from './apply-changes.ts';
import type { Batch, Ledger, ReadableLedger, WritableLedger } from './ledger.ts';
import { chunksOf, isRecordKind } from './put-rows.ts';
import { readRows } from './read-rows.ts';
import { toInput } from './record-table.ts';
import type { ChangeAction, ChangeBatchTable, Subject } from './tables.ts';

export type PastBatch = Batch & { seq: number };

/** One line of a record's history. */
export interface HistoryEntry {
  batchId: string;
  at: string;
  operator: string;
  label: string;
  action: ChangeAction;
  subject: Subject;
  /** Fields of the record, or the row of the file, as they were; null where there was none. */
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
}

/**
 * Turns a batch back as a new batch, whatever its size. Refused as `stale` when a later change
 * touched the same record, and then nothing is turned back.
 */
export async function undo(ledger: Ledger, batchId: string, operator: string): Promise<void> {
  const batch = await batchToTurn(ledger, batchId);
  if (await isUndone(ledger, batch)) {
    throw new Refusal('stale', `“${batch.label}”已经撤销过了。`);
  }
  await turn(ledger, batch, 'undo', operator);
}

/** Does again what was undone. */
export async function redo(ledger: Ledger, batchId: string, operator: string): Promise<void> {
  const batch = await batchToTurn(ledger, batchId);
  if (!(await isUndone(ledger, batch))) {
    throw new Refusal('stale', `“${batch.label}”没有被撤销，不用重做。`);
  }
  await turn(ledger, batch, 'redo', operator);
}

/** What Ctrl+Z would turn back; null at the beginning. */
export async function lastUndoable(ledger: ReadableLedger): Promise<PastBatch | null> {
  const row = await changes(ledger)
    .where(sql<boolean>`NOT ${UNDONE}`)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** What Ctrl+Y would do again; a new change since the undo leaves nothing to redo. */
export async function lastRedoable(ledger: ReadableLedger): Promise<PastBatch | null> {
  const row = await changes(ledger)
    .where(sql<boolean>`${UNDONE}`)
    .where(
      sql<boolean>`(SELECT max(u.seq) FROM change_batch u WHERE u.target = change_batch.id) >
        (SELECT coalesce(max(c.seq), 0) FROM change_batch c WHERE c.kind = 'change'
          AND NOT EXISTS (SELECT 1 FROM change_log l
            WHERE l.batchId = c.id AND l.action = 'set'))`,
    )
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
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
): Promise<HistoryEntry[]> {
  const rows = await ledger.db
    .selectFrom('change_log')
    .innerJoin('change_batch', 'change_batch.id', 'change_log.batchId')
    .select(['batchId', 'at', 'operator', 'label', 'action', 'subject', 'before', 'after'])
    .where('recordId', '=', record === 'unit' ? 'unit' : record.id)
    .orderBy('change_log.id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...row,
    before: fieldsOf(row.subject, row.before),
    after: fieldsOf(row.subject, row.after),
  }));
}

async function turn(
  ledger: Ledger,
  batch: PastBatch,
  kind: 'undo' | 'redo',
  operator: string,
): Promise<void> {
  const label = `${kind === 'undo' ? '撤销' : '重做'}：${batch.label}`;
  try {
    await ledger.write({ operator, label, kind, target: batch.id }, async (write) => {
      const bySubject = await netChanges(write, batch.id);
      for (const [subject, net] of bySubject) {
        const turned = net.map(({ before, after, ...change }) =>
          kind === 'undo'
            ? { ...change, before: after, after: before }
            : { ...change, before, after },
        );
        await applyChanges(write, subject, kind, await asTheyAre(write, subject, turned, batch));
      }
      await refuseOrphanedFiles(write, bySubject, kind, batch);
    });
  } catch (error) {
    if (isConstraint(error)) throw changedSince(batch);
    throw error;
  }
}

/** What a batch changed on the whole, row by row: the first `before` and the last `after`. */
async function netChanges(
  write: WritableLedger,
  batchId: string,
): Promise<Map<Exclude<Subject, 'setting'>, RowChange[]>> {
  const rows = await write.db
    .selectFrom('change_log')
    .selectAll()
    .where('batchId', '=', batchId)
    .orderBy('id')
    .execute();
  const net = new Map<Exclude<Subject, 'setting'>, Map<string, RowChange>>();
  for (const row of rows) {
    if (row.subject === 'setting') continue;
    const changes = net.get(row.subject) ?? new Map<string, RowChange>();
    net.set(row.subject, changes);
    changes.set(row.subjectId, {
      id: row.subjectId,
      recordId: row.recordId,
      before: changes.get(row.subjectId)?.before ?? parseSnapshot(row.before),
      after: parseSnapshot(row.after),
    });
  }
  return new Map([...net].map(([subject, changes]) => [subject, [...changes.values()]]));
}

/** The changes with the rows of now as `before`, once these are seen to hold what was left there. */
async function asTheyAre(
  write: WritableLedger,
  subject: Exclude<Subject, 'setting'>,
  changes: readonly RowChange[],
  batch: PastBatch,
): Promise<RowChange[]> {
  const rows = await readRows(
    write,
    subject,
    changes.map((change) => change.id),
  );
  return changes.map((change) => {
    const now = rows.get(change.id) ?? null;
    if (!isSameContent(now, change.before)) throw changedSince(batch);
    const after = now && change.after ? { ...now, ...change.after } : change.after;
    return { ...change, before: now, after };
  });
}

/** Only the keys that were logged: a later version may have added columns. */
function isSameContent(now: Snapshot | null, then: Snapshot | null): boolean {
  if (now === null || then === null) return now === then;
  return Object.keys(then).every(
    (key) => key === 'revision' || key === 'updatedAt' || now[key] === then[key],
  );
}

/** A record that has since been given files cannot vanish from under them. */
async function refuseOrphanedFiles(
  write: WritableLedger,
  bySubject: ReadonlyMap<Subject, readonly RowChange[]>,
  kind: 'undo' | 'redo',
  batch: PastBatch,
): Promise<void> {
  for (const [subject, changes] of bySubject) {
    if (!isRecordKind(subject)) continue;
    const gone = changes.filter(
      (change) => (kind === 'undo' ? change.before : change.after) === null,
    );
    for (const chunk of chunksOf(gone)) {
      const file = await write.db
        .selectFrom('record_file')
        .select('id')
        .where(
          'recordId',
          'in',
          chunk.map((change) => change.id),
        )
        .limit(1)
        .executeTakeFirst();
      if (file) throw changedSince(batch);
    }
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

function fieldsOf(subject: Subject, json: string | null) {
  const snapshot = parseSnapshot(json);
  if (!snapshot || !isRecordKind(subject)) return snapshot;
  return { ...toInput(subject, snapshot), deletedAt: snapshot['deletedAt'] };
}

function parseSnapshot(json: string | null): Snapshot | null {
  return json === null ? null : (JSON.parse(json) as Snapshot);
}

function isConstraint(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('SQLITE_CONSTRAINT')
  );
}
