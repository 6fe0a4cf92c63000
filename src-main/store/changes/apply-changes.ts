import { Refusal } from '#shared/domain/failure.ts';
import type { WritableLedger } from '../schema/ledger.ts';
import { insertRow } from '../schema/put-row.ts';
import type { ChangeAction, ChangeLogTable, LogSubject } from '../schema/tables.ts';
import {
  isRecordKind,
  putKeptRows,
  putRecordRows,
  putSettingRows,
  putUnitRow,
} from './put-rows.ts';
import type { RowChange } from './row-change.ts';

/**
 * The only way into the tables that undo knows: writes the rows, their search entries and the change
 * log, all in the caller's transaction. `before` must be what the row holds now.
 */
export async function applyChanges(
  write: WritableLedger,
  subject: LogSubject,
  action: ChangeAction,
  changes: readonly RowChange[],
): Promise<void> {
  if (changes.length === 0) return;
  if (isRecordKind(subject)) await putRecordRows(write, subject, changes);
  else if (subject === 'unit') await putUnitRow(write, changes);
  else if (subject === 'setting') await putSettingRows(write, changes);
  else await putKeptRows(write, subject, changes);
  await logChanges(write, subject, action, changes);
}

/** The batch's row is written with its first change, so an empty batch leaves no trace. */
export async function logChanges(
  write: WritableLedger,
  subject: LogSubject,
  action: ChangeAction,
  changes: readonly RowChange[],
): Promise<void> {
  await write.db
    .insertInto('change_batch')
    .values(write.batch)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  for (const change of changes) {
    insertRow(write, 'change_log', {
      batchId: write.batch.id,
      action,
      subject,
      subjectId: change.id,
      recordId: change.recordId ?? change.id,
      before: change.before && JSON.stringify(change.before),
      after: change.after && JSON.stringify(change.after),
    } satisfies Omit<ChangeLogTable, 'id'>);
  }
}

/** Said when a record is no longer what the clerk saw. */
export function staleRefusal(what: string): Refusal {
  return new Refusal('stale', `${what}在此之后又被修改过，没有保存。请刷新后再试。`);
}
