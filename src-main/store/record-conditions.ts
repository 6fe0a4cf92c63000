import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { ActivityStatus } from '#shared/domain/activity.ts';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import type { ColumnConditions } from '#shared/domain/column-condition.ts';
import type { Occasion } from '#shared/domain/occasion.ts';
import type { PublicityForm } from '#shared/domain/publicity-form.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { Setting } from '#shared/domain/setting.ts';
import { withoutUnseen } from '#shared/domain/visible-text.ts';
import { columnConditions } from './column-conditions.ts';
import { RECORD_TABLES, type RecordRow } from './schema/record-table.ts';
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

/** All that a filter says of the table `record`, as conditions that must all hold. */
export function conditionsOf(kind: RecordKind, filter: RowFilter): Expression<SqlBool>[] {
  const match = matchOf(filter);
  const others = conditionsWithoutText(kind, filter);
  if (match === undefined) return others;
  const index = sql.table(`${RECORD_TABLES[kind].table}_search`);
  const found =
    match === null
      ? sql<SqlBool>`0`
      : sql<SqlBool>`record.seq IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ${match})`;
  return [...others, found];
}

/** What the search index is asked for; undefined where no words are, null where they hold none. */
export function matchOf({ text = '' }: RowFilter): string | null | undefined {
  return withoutUnseen(text).trim() === '' ? undefined : toMatchQuery(text);
}

/** The same without the words that must occur. */
export function conditionsWithoutText(kind: RecordKind, filter: RowFilter): Expression<SqlBool>[] {
  const where = expressionBuilder<LedgerTables & { record: RecordRow }, 'record'>();
  const { settingField, formField, fields } = RECORD_TABLES[kind];
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
    // Said outright, not bound: an index of those held alone is taken only so.
    all.push(sql<SqlBool>`record.status = ${sql.lit(filter.status)}`);
  if (filter.hasFiles !== undefined) {
    all.push(sql<SqlBool>`(${FILE_COUNT_SQL} > 0) = ${filter.hasFiles ? 1 : 0}`);
  }
  return [...all, ...columnConditions(kind, filter.where)];
}

/** The four tables have these columns in common; queries over them are written once. */
export function sharedTable(kind: RecordKind) {
  return sql<RecordRow>`${sql.table(RECORD_TABLES[kind].table)}`;
}

export const FILE_COUNT_SQL = sql<number>`(SELECT count(*) FROM record_file
  WHERE recordId = record.id AND deletedAt IS NULL)`;
