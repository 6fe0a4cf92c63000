import type { LedgerRecord } from './ledger-record.ts';

/**
 * Rows that stand where a record's row stood in its import: between the same neighbours, as many rows
 * as there are records. Rows put in above, a renamed sheet or file do not matter. `resolved` are the
 * rows that are known again, `live` all records in use; row -> record id, rows by their place.
 */
export function samePlaces(
  rows: number,
  resolved: ReadonlyMap<number, string>,
  live: readonly LedgerRecord[],
): Map<number, string> {
  const places = placesOf(live);
  const known = new Set(resolved.values());
  const free = new Set(live.flatMap(({ id }) => (known.has(id) ? [] : id)));
  const found = new Map<number, string>();
  let from = 0;
  for (let at = 0; at <= rows; at += 1) {
    const isEnd = at === rows || resolved.has(at);
    if (!isEnd) continue;
    if (at > from) {
      const gap = recordsBetween(places, resolved.get(from - 1), resolved.get(at), free);
      if (gap.length === at - from)
        for (const [offset, id] of gap.entries()) found.set(from + offset, id);
    }
    from = at + 1;
  }
  return found;
}

interface Place {
  /** All records of one import in the order of its rows. */
  list: readonly string[];
  at: number;
}

/** Ids grow in the order in which an import adds its rows. */
function placesOf(imported: readonly LedgerRecord[]): Map<string, Place> {
  const lists = new Map<string, string[]>();
  for (const { id, createdAt, importKey } of imported) {
    if (importKey === null) continue;
    const list = lists.get(createdAt) ?? [];
    if (list.length === 0) lists.set(createdAt, list);
    list.push(id);
  }
  const places = new Map<string, Place>();
  for (const list of lists.values()) {
    list.sort();
    for (const [at, id] of list.entries()) places.set(id, { list, at });
  }
  return places;
}

/** The free records between two known neighbours of one import; with one neighbour, those next to it. */
function recordsBetween(
  places: ReadonlyMap<string, Place>,
  before: string | undefined,
  after: string | undefined,
  free: ReadonlySet<string>,
): string[] {
  const left = before === undefined ? undefined : places.get(before);
  const right = after === undefined ? undefined : places.get(after);
  if (left && right) {
    return left.list === right.list
      ? left.list.slice(left.at + 1, right.at).filter((id) => free.has(id))
      : [];
  }
  // One neighbour unknown to any import says nothing of what stood there.
  if ((before !== undefined && !left) || (after !== undefined && !right)) return [];
  if (left) return stretch(left.list.slice(left.at + 1), free);
  if (right) return stretch(right.list.slice(0, right.at).reverse(), free).reverse();
  return [];
}

function stretch(ids: readonly string[], free: ReadonlySet<string>): string[] {
  const end = ids.findIndex((id) => !free.has(id));
  return end < 0 ? [...ids] : ids.slice(0, end);
}
