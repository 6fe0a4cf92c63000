import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ColumnCondition, ColumnConditions } from '#shared/domain/column-condition.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { RECORD_TABLES } from './schema/record-table.ts';

/** What narrows columns, as SQL over `record`. Throws for a field that the kind does not have. */
export function columnConditions(
  kind: RecordKind,
  where: ColumnConditions = {},
): Expression<SqlBool>[] {
  const { fields, lists } = RECORD_TABLES[kind];
  return Object.entries(where).flatMap(([field, condition]) => {
    if (!fields.includes(field)) throw new Error(`no field to narrow by: ${field}`);
    return conditionsOn(sql.ref(`record.${field}`), lists.includes(field), condition);
  });
}

function conditionsOn(
  column: RawBuilder<unknown>,
  isList: boolean,
  { any, has, isEmpty, least, most, first, last }: ColumnCondition,
): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = [];
  if (any) all.push(isList ? holdsAny(column, any) : sql<SqlBool>`${column} IN (${listed(any)})`);
  if (has) all.push(sql<SqlBool>`instr(lower(${column}), lower(${has})) > 0`);
  if (isEmpty !== undefined) {
    // A count of nothing is 0, a list of nothing is [].
    const empty = sql<SqlBool>`coalesce(${column}, '') IN ('', 0, '[]', '{}')`;
    all.push(isEmpty ? empty : sql<SqlBool>`NOT ${empty}`);
  }
  const from = least ?? first;
  const to = most ?? last;
  if (from !== undefined) all.push(sql<SqlBool>`${column} >= ${from}`);
  if (to !== undefined) all.push(sql<SqlBool>`${column} <= ${to}`);
  return all;
}

function holdsAny(column: RawBuilder<unknown>, ids: readonly string[]): Expression<SqlBool> {
  return sql<SqlBool>`EXISTS (SELECT 1 FROM json_each(${column}) WHERE value IN (${listed(ids)}))`;
}

/** Nothing at all for an empty list: then no row is meant. */
function listed(ids: readonly string[]): RawBuilder<unknown> {
  return sql`SELECT value FROM json_each(${JSON.stringify(ids)})`;
}
