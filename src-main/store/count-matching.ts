import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { COUNTED_FIELDS, type Measures } from '#shared/domain/measures.ts';
import {
  conditionsOf,
  conditionsWithoutText,
  matchOf,
  type RowFilter,
  sharedTable,
} from './record-conditions.ts';
import type { ReadableLedger } from './schema/ledger.ts';

/** How many activities a filter means, and what those of them that were held add up to. */
export interface Matching {
  total: number;
  sums: Measures;
}

/**
 * Counted once for a filter until something changes: each page that is scrolled to asks for it again.
 */
export async function countMatching(ledger: ReadableLedger, filter: RowFilter): Promise<Matching> {
  const { answers } = await answersKept(ledger);
  const asked = JSON.stringify({ ...filter, sort: undefined, limit: undefined, offset: undefined });
  const answer = answers.get(asked) ?? (await countAnew(ledger, filter));
  answers.set(asked, answer);
  return answer;
}

interface KeptAnswers {
  /** Of the database as it was when they were given. */
  state: string;
  answers: Map<string, Matching>;
}

const KEPT = new WeakMap<ReadableLedger, KeptAnswers>();

/** Empty where the ledger says something else by now, whoever changed it. */
async function answersKept(ledger: ReadableLedger): Promise<KeptAnswers> {
  const { others, own } = await oneRow<{ others: number; own: number }>(
    ledger,
    sql`SELECT data_version AS others, total_changes() AS own FROM pragma_data_version`,
  );
  const state = `${others} ${own}`;
  const kept = KEPT.get(ledger);
  if (kept?.state === state) return kept;
  const anew = { state, answers: new Map<string, Matching>() };
  KEPT.set(ledger, anew);
  return anew;
}

/** Every activity that the filter means is looked at once for both. */
async function countAnew(ledger: ReadableLedger, filter: RowFilter): Promise<Matching> {
  const [total, sums] = matchingQueries(filter);
  if (!sums) return toMatching(await oneRow<Counted>(ledger, total));
  const { total: all } = await oneRow<{ total: number }>(ledger, total);
  return toMatching({ ...(await oneRow<Measures>(ledger, sums)), total: all });
}

/**
 * One query, or two where nothing but days narrows: then the count and the sums have each an index
 * that holds all they need.
 */
export function matchingQueries(filter: RowFilter): [RawBuilder<unknown>, RawBuilder<unknown>?] {
  const table = sql`${sharedTable('activity')} AS record`;
  if (isOfDaysAlone(filter)) {
    const held = conditionsOf('activity', { status: 'held', from: filter.from, to: filter.to });
    return [
      sql`SELECT count(*) AS total FROM ${table} WHERE ${all(conditionsOf('activity', filter))}`,
      sql`SELECT count(*) AS activities, ${sumsWhere(sql``)}
        FROM ${table} INDEXED BY activity_counted WHERE ${all(held)}`,
    ];
  }
  const counted = sql`count(*) AS total, count(*) ${HELD} AS activities, ${sumsWhere(HELD)}`;
  const match = matchOf(filter);
  if (match === undefined || match === null)
    return [sql`SELECT ${counted} FROM ${table} WHERE ${all(conditionsOf('activity', filter))}`];
  // From the index to the rows, each found once; SQLite keeps the order of a CROSS JOIN.
  return [
    sql`SELECT ${counted} FROM activity_search CROSS JOIN ${table}
      ON record.seq = activity_search.rowid
      WHERE activity_search MATCH ${match} AND ${all(conditionsWithoutText('activity', filter))}`,
  ];
}

type Counted = Measures & { total: number };
const HELD = sql`FILTER (WHERE record.status = 'held')`;

function sumsWhere(filter: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql.join(
    COUNTED_FIELDS.map((field) => {
      const column = sql.ref(`record.${field}`);
      return sql`coalesce(sum(${column}) ${filter}, 0) AS ${sql.ref(field)}`;
    }),
  );
}

function all(conditions: readonly Expression<SqlBool>[]): RawBuilder<SqlBool> {
  return sql.join(conditions, sql` AND `);
}

/** Whether nothing narrows but the first and the last day. */
function isOfDaysAlone(filter: RowFilter): boolean {
  return Object.entries(filter).every(
    ([part, value]) => value === undefined || value === '' || NARROWS_NOTHING.includes(part),
  );
}

/** Days, and what a query has besides its filter; activities have no year of their own. */
const NARROWS_NOTHING = ['from', 'to', 'year', 'sort', 'limit', 'offset'];

async function oneRow<T>(ledger: ReadableLedger, query: RawBuilder<unknown>): Promise<T> {
  const { rows } = await query.execute(ledger.db);
  return rows[0] as T;
}

function toMatching({ total, ...sums }: Counted): Matching {
  return { total, sums };
}
