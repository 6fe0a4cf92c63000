import { sql } from 'kysely';
import type { Listed, RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import { removalsOf } from './changes/removals.ts';
import {
  conditionsOf,
  FILE_COUNT_SQL,
  matchOf,
  type RowFilter,
  sharedTable,
} from './record-conditions.ts';
import type { ReadableLedger } from './schema/ledger.ts';
import { portionsOf } from './schema/portions-of.ts';
import { RECORD_TABLES, type RecordRow, toRecord } from './schema/record-table.ts';

export interface RowQuery extends RowFilter {
  /** A field of the kind, or `createdAt`, `updatedAt`, `deletedAt`. Newest first without it. */
  sort?: { field: string; descending: boolean } | undefined;
  limit?: number | undefined;
  offset?: number | undefined;
}

/** One page of records and how many there are in all. */
export async function listRecords<K extends RecordKind>(
  ledger: ReadableLedger,
  kind: K,
  query: RowQuery = {},
): Promise<{ records: Listed<RecordByKind[K]>[]; total: number }> {
  const { total } = await filtered(ledger, kind, query)
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { records: await listPage(ledger, kind, query), total };
}

/** One page of records alone, for who counts otherwise. */
export async function listPage<K extends RecordKind>(
  ledger: ReadableLedger,
  kind: K,
  query: RowQuery,
): Promise<Listed<RecordByKind[K]>[]> {
  const walksDays = await isFoundSoonByDay(ledger, kind, query);
  const rows = await pageQuery(ledger, kind, query, walksDays).execute();
  if (!query.deleted) return rows.map((row) => toRecord(kind, row));
  const removals = await removalsOf(ledger, rows as unknown as RecordRow[]);
  return rows.map((row) => {
    const removal = removals.get(String(row['id']));
    return removal ? { ...toRecord(kind, row), removal } : toRecord(kind, row);
  });
}

/** The ids of all that a filter means, in its order: what "select all" selects. */
export async function listRecordIds(
  ledger: ReadableLedger,
  kind: RecordKind,
  query: RowQuery = {},
): Promise<string[]> {
  const rows = await idQuery(ledger, kind, query).execute();
  return rows.map((row) => row.id);
}

/** Null when there is no such record; a binned one is found too. */
export async function getRecord<K extends RecordKind>(
  ledger: ReadableLedger,
  kind: K,
  id: string,
): Promise<RecordByKind[K] | null> {
  return (await getRecords(ledger, kind, [id]))[0] ?? null;
}

/** Those that exist, binned ones included, in the order of the ids given. */
export async function getRecords<K extends RecordKind>(
  ledger: ReadableLedger,
  kind: K,
  ids: readonly string[],
): Promise<RecordByKind[K][]> {
  const found = new Map<string, RecordByKind[K]>();
  for (const chunk of portionsOf(ids)) {
    const rows = await ledger.db
      .selectFrom(sharedTable(kind).as('record'))
      .selectAll('record')
      .select(FILE_COUNT_SQL.as('fileCount'))
      .where('record.id', 'in', chunk)
      .execute();
    for (const row of rows) found.set(String(row['id']), toRecord(kind, row));
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Those of the keys that the ledger has seen, in the bin or out of it. */
export async function findImportKeys(
  ledger: ReadableLedger,
  kind: RecordKind,
  keys: readonly string[],
): Promise<Map<string, { id: string; deleted: boolean }>> {
  const found = new Map<string, { id: string; deleted: boolean }>();
  for (const chunk of portionsOf(keys)) {
    const rows = await ledger.db
      .selectFrom(sharedTable(kind).as('record'))
      .select(['record.id', 'record.importKey', 'record.deletedAt'])
      .where('record.importKey', 'in', chunk)
      .execute();
    for (const row of rows) {
      if (row.importKey) found.set(row.importKey, { id: row.id, deleted: row.deletedAt !== null });
    }
  }
  return found;
}

/**
 * The page's rows. Ids come first, from an index where there is one, and then only their rows. With
 * `walksDays` the days are walked from the newest until enough is found, instead of all that a search
 * finds being sorted.
 */
export function pageQuery(
  ledger: ReadableLedger,
  kind: RecordKind,
  query: RowQuery,
  walksDays = false,
) {
  const ordered = orderBy(kind, query);
  return ledger.db
    .selectFrom(sharedTable(kind).as('record'))
    .selectAll('record')
    .select(FILE_COUNT_SQL.as('fileCount'))
    .where(
      'record.seq',
      'in',
      idQuery(ledger, kind, query, walksDays).clearSelect().select('record.seq') as never,
    )
    .orderBy(sql.ref(`record.${ordered.field}`), ordered.direction)
    .orderBy('record.seq', ordered.direction);
}

/**
 * Whether a search finds so much that walking the days meets a page of it sooner than sorting all of
 * it would: where matches lie evenly, once their square passes the rows times the page.
 */
async function isFoundSoonByDay(
  ledger: ReadableLedger,
  kind: RecordKind,
  query: RowQuery,
): Promise<boolean> {
  const match = matchOf(query);
  if (!match || kind !== 'activity' || query.deleted || orderBy(kind, query).field !== 'date')
    return false;
  const { rows } = await sql<{ matches: number; last: number }>`
    SELECT count(*) AS matches, (SELECT max(seq) FROM activity) AS last
    FROM activity_search WHERE activity_search MATCH ${match}`.execute(ledger.db);
  const { matches = 0, last = 0 } = rows[0] ?? {};
  return matches ** 2 > last * ((query.limit ?? last) + (query.offset ?? 0));
}

function idQuery(ledger: ReadableLedger, kind: RecordKind, query: RowQuery, walksDays = false) {
  const ordered = orderBy(kind, query);
  return filtered(ledger, kind, query, walksDays)
    .select('record.id')
    .orderBy(sql.ref(`record.${ordered.field}`), ordered.direction)
    .orderBy('record.seq', ordered.direction)
    .limit(query.limit ?? -1)
    .offset(query.offset ?? 0);
}

function filtered(ledger: ReadableLedger, kind: RecordKind, filter: RowFilter, walksDays = false) {
  const record = walksDays ? sql`"record" INDEXED BY activity_by_date` : sql`"record"`;
  return ledger.db
    .selectFrom(sharedTable(kind).as<'record'>(record))
    .where((where) => where.and(conditionsOf(kind, filter)));
}

function orderBy(kind: RecordKind, { sort, deleted }: RowQuery) {
  const { fields } = RECORD_TABLES[kind];
  const known = [...fields, 'createdAt', 'updatedAt', 'deletedAt'];
  if (sort && !known.includes(sort.field)) throw new Error(`no field to sort by: ${sort.field}`);
  const usual = deleted ? 'deletedAt' : kind === 'activity' ? 'date' : 'year';
  return {
    field: sort?.field ?? usual,
    direction: (sort?.descending ?? true) ? ('desc' as const) : ('asc' as const),
  };
}
