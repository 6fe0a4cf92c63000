import type { Listed, RecordKind, RecordMeta } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import { recordClient } from '../../client/record-client.ts';
import type { WindowQuery } from './window-query.ts';

const CHUNK = 5000;

/** All rows of a question up to `most`, in portions that keep the window responsive. */
export async function readAll<K extends RecordKind>(
  kind: K,
  query: WindowQuery,
  most: number,
): Promise<RecordByKind[K][]> {
  const rows: RecordByKind[K][] = [];
  while (rows.length < most) {
    const limit = Math.min(CHUNK, most - rows.length);
    const page = await recordClient(kind).list({ ...query, offset: rows.length, limit });
    rows.push(...page.records);
    if (page.records.length < limit) break;
  }
  return rows;
}

/**
 * The rows read, of which those that are as they were stay the same objects and are not drawn anew.
 * `ahead` names rows that were drawn before the ledger had them; it is left without those read.
 */
export function unchangedAsBefore<Row extends RecordMeta>(
  former: readonly Row[],
  read: readonly Row[],
  ahead: Set<string>,
): Row[] {
  const known = new Map(former.map((row) => [row.id, row]));
  return read.map((row) => {
    const before = known.get(row.id);
    const isSure = !ahead.delete(row.id) && before?.revision === row.revision;
    return isSure && before.fileCount === row.fileCount && saysSame(before, row) ? before : row;
  });
}

function saysSame(one: Listed<RecordMeta>, other: Listed<RecordMeta>): boolean {
  return JSON.stringify(one.bodies) === JSON.stringify(other.bodies);
}
