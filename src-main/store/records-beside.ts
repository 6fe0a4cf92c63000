import { sql } from 'kysely';
import type { RecordKind } from '#shared/domain/record.ts';
import type { RecordSeen } from '#shared/rules/record-doubts.ts';
import type { ReadableLedger } from './schema/ledger.ts';
import { RECORD_TABLES } from './schema/record-table.ts';

/** What tells records of a kind apart, as SQL; kinds without a day have their year in its place. */
const TOLD_APART: Record<RecordKind, { day: string; title: string; place: string; form: string }> =
  {
    activity: { day: 'date', title: 'title', place: 'place', form: 'form' },
    pilot: { day: 'year', title: 'name', place: "''", form: 'kind' },
    work: { day: 'year', title: 'title', place: "''", form: 'type' },
    case: { day: 'year', title: 'title', place: "''", form: "''" },
  };

/** The records given and all others of the same days or years, without those in the bin. */
export async function recordsBeside(
  ledger: ReadableLedger,
  kind: RecordKind,
  ids: readonly string[],
): Promise<RecordSeen[]> {
  const { rows } = await besideQuery(kind, ids).execute(ledger.db);
  return rows;
}

export function besideQuery(kind: RecordKind, ids: readonly string[]) {
  const { day, title, place, form } = TOLD_APART[kind];
  const table = sql.table(RECORD_TABLES[kind].table);
  return sql<RecordSeen>`
    SELECT id, CAST(${sql.raw(day)} AS TEXT) AS date, ${sql.raw(title)} AS title,
      ${sql.raw(place)} AS place, ${sql.raw(form)} AS form
    FROM ${table}
    WHERE deletedAt IS NULL AND ${sql.raw(day)} IN (
      SELECT ${sql.raw(day)} FROM ${table}
      WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})))
    ORDER BY ${sql.raw(day)}, seq`;
}
