import { sql } from 'kysely';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { InputByKind } from '#shared/domain/records-by-kind.ts';
import { fieldsOf } from './changes/past-row.ts';
import type { ReadableLedger } from './schema/ledger.ts';
import { portionsOf } from './schema/portions-of.ts';
import { RECORD_TABLES, type RecordRow, toInput } from './schema/record-table.ts';
import type { ChangeAction } from './schema/tables.ts';

/** A record with what an import needs to know of it; those in the bin too. */
export interface ImportRecord<K extends RecordKind> {
  id: string;
  revision: number;
  importKey: string | null;
  createdAt: string;
  deleted: boolean;
  input: InputByKind[K];
}

/** A step that changed a record and has not been undone; the undoing of steps is left out. */
export interface RecordStep<K extends RecordKind> {
  action: ChangeAction;
  before: RecordState<K> | null;
  after: RecordState<K> | null;
}

export interface RecordState<K extends RecordKind> {
  importKey: string | null;
  input: InputByKind[K];
}

export interface RecordSteps<K extends RecordKind> {
  /** Oldest first. */
  steps: RecordStep<K>[];
  /** The last of all that happened to the record was the undoing of a step. */
  undone: boolean;
}

/** Records of a kind, those in the bin too; of activities those of some days. */
export async function listImportRecords<K extends RecordKind>(
  ledger: ReadableLedger,
  kind: K,
  days: { from: CivilDate; to: CivilDate } | null,
): Promise<ImportRecord<K>[]> {
  const { fields } = RECORD_TABLES[kind];
  const rows = await recordsOf(ledger, kind)
    .$if(days !== null && fields.includes('date'), (query) =>
      query.where('record.date', '>=', days?.from ?? '').where('record.date', '<=', days?.to ?? ''),
    )
    .execute();
  return rows.map((row) => toImportRecord(kind, row as RecordRow));
}

/** These records, and all that were added with one of them in one import. */
export async function listImportedWith<K extends RecordKind>(
  ledger: ReadableLedger,
  kind: K,
  ids: readonly string[],
): Promise<ImportRecord<K>[]> {
  const wanted = JSON.stringify(ids);
  const table = sql.table(RECORD_TABLES[kind].table);
  const rows = await recordsOf(ledger, kind)
    .where(
      sql<boolean>`record.id IN (SELECT value FROM json_each(${wanted})) OR (record.importKey IS NOT NULL
        AND record.createdAt IN (SELECT createdAt FROM ${table}
          WHERE importKey IS NOT NULL AND id IN (SELECT value FROM json_each(${wanted}))))`,
    )
    .execute();
  return rows.map((row) => toImportRecord(kind, row as RecordRow));
}

/** Live records that once, before they were edited, bore one of the names. */
export async function listOnceNamed(
  ledger: ReadableLedger,
  kind: RecordKind,
  names: readonly string[],
): Promise<string[]> {
  const name = RECORD_TABLES[kind].fields.includes('title') ? '$.title' : '$.name';
  const rows = await ledger.db
    .selectFrom(sql<RecordRow>`${sql.table(RECORD_TABLES[kind].table)}`.as('record'))
    .innerJoin('change_log', 'change_log.recordId', 'record.id')
    .select('record.id')
    .distinct()
    .where('record.revision', '>', 1)
    .where('record.deletedAt', 'is', null)
    .where('change_log.subject', '=', kind)
    .where('change_log.action', '=', 'edit')
    .where(
      sql<boolean>`json_extract(change_log.before, ${name}) IN
        (SELECT value FROM json_each(${JSON.stringify(names)}))`,
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** What happened to each of these records. */
export async function stepsOfRecords<K extends RecordKind>(
  ledger: ReadableLedger,
  kind: K,
  ids: readonly string[],
): Promise<Map<string, RecordSteps<K>>> {
  const found = new Map<string, RecordSteps<K>>();
  const undone = await undoneBatches(ledger);
  for (const chunk of portionsOf(ids)) {
    const rows = await ledger.db
      .selectFrom('change_log')
      .innerJoin('change_batch', 'change_batch.id', 'change_log.batchId')
      .select(['subjectId', 'batchId', 'action', 'kind', 'before', 'after'])
      .where('recordId', 'in', chunk)
      .where('subject', '=', kind)
      .orderBy('change_log.id')
      .execute();
    for (const row of rows) {
      const past: RecordSteps<K> = found.get(row.subjectId) ?? { steps: [], undone: false };
      found.set(row.subjectId, past);
      past.undone = row.kind === 'undo';
      if (row.kind !== 'change' || undone.has(row.batchId)) continue;
      const before = stateOf(kind, row.before);
      past.steps.push({ action: row.action, before, after: stateOf(kind, row.after) });
    }
  }
  return found;
}

/** Steps that stand undone now. */
async function undoneBatches(ledger: ReadableLedger): Promise<Set<string>> {
  const turns = await ledger.db
    .selectFrom('change_batch')
    .select(['target', 'kind'])
    .where('target', 'is not', null)
    .orderBy('seq')
    .execute();
  const last = new Map(turns.map(({ target, kind }) => [target ?? '', kind]));
  return new Set([...last].flatMap(([target, kind]) => (kind === 'undo' ? target : [])));
}

/** Null where there was none, and for a damaged entry, which costs itself alone. */
function stateOf<K extends RecordKind>(kind: K, json: string | null): RecordState<K> | null {
  const fields = fieldsOf(kind, json);
  if (!fields) return null;
  const { importKey = null } = JSON.parse(json ?? '{}') as { importKey?: string | null };
  return { importKey, input: fields as unknown as InputByKind[K] };
}

function recordsOf(ledger: ReadableLedger, kind: RecordKind) {
  return ledger.db
    .selectFrom(sql<RecordRow>`${sql.table(RECORD_TABLES[kind].table)}`.as('record'))
    .selectAll('record');
}

function toImportRecord<K extends RecordKind>(kind: K, row: RecordRow): ImportRecord<K> {
  const { id, revision, importKey, createdAt, deletedAt } = row;
  return {
    id,
    revision,
    importKey,
    createdAt,
    deleted: deletedAt !== null,
    input: toInput(kind, row),
  };
}
