import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { ActivityStatus } from '#shared/domain/activity.ts';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import type { ColumnConditions } from '#shared/domain/column-condition.ts';
import { COUNTED_FIELDS, type Measures } from '#shared/domain/measures.ts';
import type { Occasion } from '#shared/domain/occasion.ts';
import type { PublicityForm } from '#shared/domain/publicity-form.ts';
import type { Listed, RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import type { Setting } from '#shared/domain/setting.ts';
import { withoutUnseen } from '#shared/domain/visible-text.ts';
import { portionsOf } from './changes/put-rows.ts';
import { removalsOf } from './changes/removals.ts';
import { columnConditions } from './column-conditions.ts';
import type { ReadableLedger } from './schema/ledger.ts';
import { RECORD_TABLES, type RecordRow, toRecord } from './schema/record-table.ts';
import type { LedgerTables } from './schema/tables.ts';
import { toMatchQuery } from './search/search-text.ts';

/** Which records are meant; all that is given must hold, and what a kind does not have is ignored. */
export interface RowFilter {
  ids?: readonly string[] | undefined;
  /** Activities: first and last day, both included. */
  from?: CivilDate | undefined;
  to?: CivilDate | undefined;
  /** Pilots, works and cases: the reporting year. */
  year?: number | undefined;
  /** Any of these. */
  forms?: readonly PublicityForm[] | undefined;
  settings?: readonly Setting[] | undefined;
  /** Activities: null means those of no occasion. */
  occasion?: Occasion | null | undefined;
  /** Activities: those held, or those only planned. */
  status?: ActivityStatus | undefined;
  hasFiles?: boolean | undefined;
  /** Words, parts of words or pinyin initials, all of which must occur. */
  text?: string | undefined;
  /** Field id -> what its column is narrowed to. */
  where?: ColumnConditions | undefined;
  /** True looks in the bin, and only there. */
  deleted?: boolean | undefined;
  /** In the bin since this instant, ISO 8601 in UTC. */
  deletedSince?: string | undefined;
}

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
  const rows = await pageQuery(ledger, kind, query).execute();
  const { total } = await filtered(ledger, kind, query)
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  if (!query.deleted) return { records: rows.map((row) => toRecord(kind, row)), total };
  const removals = await removalsOf(ledger, rows as unknown as RecordRow[]);
  const records = rows.map((row) => {
    const removal = removals.get(String(row['id']));
    return removal ? { ...toRecord(kind, row), removal } : toRecord(kind, row);
  });
  return { records, total };
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
      .select(FILE_COUNT)
      .where('record.id', 'in', chunk)
      .execute();
    for (const row of rows) found.set(String(row['id']), toRecord(kind, row));
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** What the activities of a filter add up to; those planned add nothing. */
export async function sumActivities(ledger: ReadableLedger, filter: RowFilter): Promise<Measures> {
  const sums = await filtered(ledger, 'activity', { status: 'held', ...filter })
    .select((select) => select.fn.countAll<number>().as('activities'))
    .select(
      COUNTED_FIELDS.map((field) =>
        sql<number>`coalesce(sum(${sql.ref(`record.${field}`)}), 0)`.as(field),
      ),
    )
    .executeTakeFirstOrThrow();
  return sums;
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

/** The page's rows. Ids come first, from an index where there is one, and then only their rows. */
export function pageQuery(ledger: ReadableLedger, kind: RecordKind, query: RowQuery) {
  const ordered = orderBy(kind, query);
  return ledger.db
    .selectFrom(sharedTable(kind).as('record'))
    .selectAll('record')
    .select(FILE_COUNT)
    .where(
      'record.seq',
      'in',
      idQuery(ledger, kind, query).clearSelect().select('record.seq') as never,
    )
    .orderBy(sql.ref(`record.${ordered.field}`), ordered.direction)
    .orderBy('record.seq', ordered.direction);
}

function idQuery(ledger: ReadableLedger, kind: RecordKind, query: RowQuery) {
  const ordered = orderBy(kind, query);
  return filtered(ledger, kind, query)
    .select('record.id')
    .orderBy(sql.ref(`record.${ordered.field}`), ordered.direction)
    .orderBy('record.seq', ordered.direction)
    .limit(query.limit ?? -1)
    .offset(query.offset ?? 0);
}

function filtered(ledger: ReadableLedger, kind: RecordKind, filter: RowFilter) {
  return ledger.db
    .selectFrom(sharedTable(kind).as('record'))
    .where((where) => where.and(conditions(where, kind, filter)));
}

function conditions(
  where: ExpressionBuilder<LedgerTables & { record: RecordRow }, 'record'>,
  kind: RecordKind,
  filter: RowFilter,
): Expression<SqlBool>[] {
  const { table, settingField, formField, fields } = RECORD_TABLES[kind];
  const all: Expression<SqlBool>[] = [
    where('record.deletedAt', filter.deleted ? 'is not' : 'is', null),
  ];
  if (filter.deletedSince) all.push(where('record.deletedAt', '>=', filter.deletedSince));
  if (filter.ids) {
    const ids = JSON.stringify(filter.ids);
    all.push(sql<SqlBool>`record.id IN (SELECT value FROM json_each(${ids}))`);
  }
  if (fields.includes('date')) {
    if (filter.from) all.push(where('record.date', '>=', filter.from));
    if (filter.to) all.push(where('record.date', '<=', filter.to));
  }
  if (fields.includes('year') && filter.year) all.push(where('record.year', '=', filter.year));
  if (formField && filter.forms?.length) all.push(where(`record.${formField}`, 'in', filter.forms));
  if (filter.settings?.length) {
    const field = sql.ref(`record.${settingField}`);
    const any = filter.settings.map((setting) =>
      settingField === 'settings'
        ? sql<SqlBool>`instr(${field}, ${`"${setting}"`}) > 0`
        : sql<SqlBool>`${field} = ${setting}`,
    );
    all.push(where.or(any));
  }
  if (fields.includes('occasion') && filter.occasion !== undefined) {
    all.push(where('record.occasion', filter.occasion === null ? 'is' : '=', filter.occasion));
  }
  if (fields.includes('occasion') && filter.status)
    all.push(sql<SqlBool>`record.status = ${filter.status}`);
  if (filter.hasFiles !== undefined) {
    all.push(sql<SqlBool>`(${FILE_COUNT_SQL} > 0) = ${filter.hasFiles ? 1 : 0}`);
  }
  if (withoutUnseen(filter.text ?? '').trim() !== '') {
    const match = toMatchQuery(filter.text ?? '');
    const index = sql.table(`${table}_search`);
    all.push(
      match === null
        ? sql<SqlBool>`0`
        : sql<SqlBool>`record.seq IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ${match})`,
    );
  }
  return [...all, ...columnConditions(kind, filter.where)];
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

/** The four tables have these columns in common; queries over them are written once. */
function sharedTable(kind: RecordKind) {
  return sql<RecordRow>`${sql.table(RECORD_TABLES[kind].table)}`;
}

const FILE_COUNT_SQL = sql<number>`(SELECT count(*) FROM record_file
  WHERE recordId = record.id AND deletedAt IS NULL)`;
const FILE_COUNT = FILE_COUNT_SQL.as('fileCount');
