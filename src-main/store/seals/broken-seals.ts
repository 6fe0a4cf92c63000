import { sql } from 'kysely';
import type { ReadableLedger, WritableLedger } from '../schema/ledger.ts';
import { SEALED, SEALED_TABLES, type SealedTable, sealOf } from './sealed-tables.ts';

type RowKey = string | number;

/** A row that is not what was written, or is no longer there: changed behind our back. */
export interface BrokenSeal {
  table: SealedTable;
  key: RowKey;
  /** As it is now; null where it is gone. */
  row: Readonly<Record<string, unknown>> | null;
}

export interface SealPortion {
  broken: BrokenSeal[];
  /** From where the next portion goes on; null at the end. */
  reached: string | null;
}

/** Holds `limit` rows against their seals, from where `after` says; an empty text is the beginning. */
export async function holdAgainstSeals(
  ledger: ReadableLedger,
  after: string,
  limit: number,
): Promise<SealPortion> {
  const [table, key] = after === '' ? [SEALED[0], FIRST] : (JSON.parse(after) as Place);
  if (!table) return { broken: [], reached: null };
  const rows = await sealedRows(ledger, table, key, limit);
  const broken = rows
    .filter((sealed) => !isWhole(sealed))
    .map(({ row, ...where }) => ({ table, key: where.key, row }));
  const last = rows.at(-1);
  const next = SEALED[SEALED.indexOf(table) + 1];
  if (last && rows.length === limit) return { broken, reached: placeText([table, last.key]) };
  return { broken, reached: next ? placeText([next, FIRST]) : null };
}

/** All of them at once. */
export async function allBrokenSeals(ledger: ReadableLedger): Promise<BrokenSeal[]> {
  const broken: BrokenSeal[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const portion: SealPortion = await holdAgainstSeals(ledger, after, PORTION);
    broken.push(...portion.broken);
    after = portion.reached;
  }
  return broken;
}

/** Takes the rows as they are now for what was written; one that is gone is no longer missed. */
export async function sealAsFound(
  write: WritableLedger,
  broken: readonly BrokenSeal[],
): Promise<void> {
  for (const { table, key, row } of broken) {
    const ofRow = write.db.deleteFrom('row_seal').where('ofTable', '=', table);
    await ofRow.where('rowKey', '=', key).execute();
    if (!row) continue;
    const values = Object.values(row);
    const seal = { ofTable: table, rowKey: key, columns: values.length, seal: sealOf(values) };
    await write.db.insertInto('row_seal').values(seal).execute();
  }
}

type Place = [table: SealedTable, key: RowKey];

const PORTION = 500;
/** Before every key: numbers come before texts. */
const FIRST = -1;

function placeText(place: Place): string {
  return JSON.stringify(place);
}

interface SealedRow {
  key: RowKey;
  columns: number;
  seal: number;
  row: Record<string, unknown> | null;
}

async function sealedRows(
  ledger: ReadableLedger,
  table: SealedTable,
  after: RowKey,
  limit: number,
): Promise<SealedRow[]> {
  const name = sql.ref(SEALED_TABLES[table]);
  const { rows } = await sql<Record<string, unknown>>`
    SELECT rowKey AS "seal.key", columns AS "seal.columns", seal AS "seal.of",
      kept.${name} IS NOT NULL AS "seal.kept", kept.*
    FROM row_seal LEFT JOIN ${sql.table(table)} AS kept ON kept.${name} = rowKey
    WHERE ofTable = ${table} AND rowKey > ${after} ORDER BY rowKey LIMIT ${limit}`.execute(
    ledger.db,
  );
  return rows.map((found) => {
    const {
      'seal.key': key,
      'seal.columns': columns,
      'seal.of': seal,
      'seal.kept': isKept,
      ...row
    } = found;
    const sealed = { key: key as RowKey, columns: Number(columns), seal: Number(seal) };
    return { ...sealed, row: isKept === 1 ? row : null };
  });
}

/** Columns that came after the row was sealed are no part of it. */
function isWhole({ columns, seal, row }: SealedRow): boolean {
  return row !== null && sealOf(Object.values(row).slice(0, columns)) === seal;
}
