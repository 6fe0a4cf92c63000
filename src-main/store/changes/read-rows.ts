import type { RecordKind } from '#shared/domain/record.ts';
import type { ReadableLedger } from '../schema/ledger.ts';
import { portionsOf } from '../schema/portions-of.ts';
import { RECORD_TABLES } from '../schema/record-table.ts';
import type { LogSubject } from '../schema/tables.ts';
import { isRecordKind, KEPT_TABLES } from './put-rows.ts';
import type { RowSnapshot } from './row-change.ts';

/** Rows as they are now, binned ones included, by id; missing ids are absent. */
export async function readRows(
  ledger: ReadableLedger,
  subject: LogSubject,
  ids: readonly string[],
): Promise<Map<string, RowSnapshot>> {
  const rows = new Map<string, RowSnapshot>();
  if (subject === 'unit') {
    const unit = await ledger.db.selectFrom('unit').selectAll().executeTakeFirst();
    if (unit) rows.set('unit', { ...unit });
    return rows;
  }
  if (subject === 'setting') {
    const settings = await ledger.db
      .selectFrom('app_setting')
      .selectAll()
      .where('key', 'in', ids)
      .execute();
    for (const { key, json } of settings) rows.set(key, { json });
    return rows;
  }
  const table = isRecordKind(subject) ? tableOf(subject) : (KEPT_TABLES[subject] as 'record_file');
  for (const chunk of portionsOf(ids)) {
    const found = await ledger.db.selectFrom(table).selectAll().where('id', 'in', chunk).execute();
    for (const { seq: _, ...row } of found as (RowSnapshot & { id: string })[])
      rows.set(row.id, row);
  }
  return rows;
}

function tableOf(kind: RecordKind): 'record_file' {
  return RECORD_TABLES[kind].table as 'record_file';
}
