/** A possible match of a row (by its place in the list) with a record. */
export interface Edge {
  row: number;
  record: string;
  /** Greater is better; above 0. */
  score: number;
}

export interface Assigned<E extends Edge> {
  edge: E;
  /** Other records that fit as well, or another row that fits this record as well. */
  rivals: number;
}

/**
 * One record to a row and one row to a record, so that the scores add up to the most: not the first
 * row's favourite, but what fits the sheet on the whole. What could nearly as well be otherwise is told.
 */
export function assignBest<E extends Edge>(edges: readonly E[]): Assigned<E>[] {
  return componentsOf(edges).flatMap((part) => {
    const chosen =
      part.rows.length > LARGE || part.records.length > LARGE ? greedy(part) : best(part);
    const byRecord = new Map(chosen.map((edge) => [edge.record, edge]));
    const rows = new Set(chosen.map(({ row }) => row));
    return chosen.map((edge) => ({ edge, rivals: rivalsOf(edge, byRecord, rows, part) }));
  });
}

/** Beyond this many rows that all resemble each other the best pair is taken first. */
const LARGE = 400;

/** Scores that differ by less could as well be the other way round. */
const MARGIN = 5;

interface Component<E extends Edge> {
  rows: number[];
  records: string[];
  byRow: Map<number, Map<string, E>>;
  byRecord: Map<string, Map<number, E>>;
}

/** Rows and records that hang together by edges. */
function componentsOf<E extends Edge>(edges: readonly E[]): Component<E>[] {
  const byRow = new Map<number, Map<string, E>>();
  const byRecord = new Map<string, Map<number, E>>();
  for (const edge of edges) {
    byRow.set(edge.row, (byRow.get(edge.row) ?? new Map<string, E>()).set(edge.record, edge));
    byRecord.set(
      edge.record,
      (byRecord.get(edge.record) ?? new Map<number, E>()).set(edge.row, edge),
    );
  }
  const seen = new Set<number>();
  const components: Component<E>[] = [];
  for (const first of byRow.keys()) {
    if (seen.has(first)) continue;
    const rows: number[] = [];
    const records = new Set<string>();
    const open = [first];
    seen.add(first);
    for (let row = open.pop(); row !== undefined; row = open.pop()) {
      rows.push(row);
      for (const record of byRow.get(row)?.keys() ?? []) {
        if (records.has(record)) continue;
        records.add(record);
        for (const next of byRecord.get(record)?.keys() ?? []) {
          if (seen.has(next)) continue;
          seen.add(next);
          open.push(next);
        }
      }
    }
    components.push({ rows: rows.sort((a, b) => a - b), records: [...records], byRow, byRecord });
  }
  return components;
}

/** The Hungarian method, with as many "no record" columns as there are rows. */
function best<E extends Edge>({ rows, records, byRow }: Component<E>): E[] {
  const n = rows.length;
  const m = records.length + n;
  const edgeAt = (i: number, j: number) =>
    byRow.get(rows[i - 1] ?? -1)?.get(records[j - 1] ?? '') ?? null;
  const costs = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: m }, (_, j) => -(edgeAt(i + 1, j + 1)?.score ?? 0)),
  );
  const rowPotential = new Float64Array(n + 1);
  const potential = new Float64Array(m + 1);
  const rowOf = new Int32Array(m + 1);
  for (let i = 1; i <= n; i += 1) {
    const least = new Float64Array(m + 1).fill(Infinity);
    const used = new Uint8Array(m + 1);
    const way = new Int32Array(m + 1);
    let at = 0;
    rowOf[0] = i;
    do {
      used[at] = 1;
      const row = rowOf[at] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= m; j += 1) {
        if (used[j] === 1) continue;
        const cost =
          (costs[row - 1]?.[j - 1] ?? 0) - (rowPotential[row] ?? 0) - (potential[j] ?? 0);
        if (cost < (least[j] ?? 0)) {
          least[j] = cost;
          way[j] = at;
        }
        if ((least[j] ?? 0) < delta) {
          delta = least[j] ?? 0;
          next = j;
        }
      }
      for (let j = 0; j <= m; j += 1) {
        if (used[j] === 1) {
          const owner = rowOf[j] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
          potential[j] = (potential[j] ?? 0) - delta;
        } else {
          least[j] = (least[j] ?? 0) - delta;
        }
      }
      at = next;
    } while (rowOf[at] !== 0);
    for (; at !== 0; at = way[at] ?? 0) rowOf[at] = rowOf[way[at] ?? 0] ?? 0;
  }
  return records.flatMap((_, at) => edgeAt(rowOf[at + 1] ?? 0, at + 1) ?? []);
}

function greedy<E extends Edge>({ rows, byRow }: Component<E>): E[] {
  const edges = rows.flatMap((row) => [...(byRow.get(row)?.values() ?? [])]);
  const takenRows = new Set<number>();
  const takenRecords = new Set<string>();
  return edges
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .filter(({ row, record }) => {
      if (takenRows.has(row) || takenRecords.has(record)) return false;
      takenRows.add(row);
      takenRecords.add(record);
      return true;
    });
}

/** How many other ways there are that fit nearly as well: a free record, a free row, or a swap. */
function rivalsOf<E extends Edge>(
  edge: E,
  byRecord: ReadonlyMap<string, E>,
  rows: ReadonlySet<number>,
  part: Component<E>,
): number {
  const least = edge.score - MARGIN;
  let rivals = 0;
  for (const other of part.byRow.get(edge.row)?.values() ?? []) {
    if (other.record === edge.record) continue;
    const holder = byRecord.get(other.record);
    if (!holder) rivals += other.score > least ? 1 : 0;
    else {
      const back = part.byRecord.get(edge.record)?.get(holder.row);
      const swapped = back ? other.score + back.score : 0;
      rivals += swapped > edge.score + holder.score - MARGIN ? 1 : 0;
    }
  }
  for (const other of part.byRecord.get(edge.record)?.values() ?? []) {
    if (other.row !== edge.row && !rows.has(other.row) && other.score > least) rivals += 1;
  }
  return rivals;
}
