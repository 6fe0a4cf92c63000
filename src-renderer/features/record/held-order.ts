import type { RecordKind } from '#shared/domain/record.ts';
import type { RecordClient } from '../../client/record-client.ts';
import type { WindowQuery } from './window-query.ts';

/**
 * The rows of a list in the order they had when a cell was first edited. A row whose date was just
 * corrected stays under the clerk's hand, and so does one that no longer fits the filter.
 */
export interface HeldOrder {
  ids: readonly string[];
}

/** What the order is once the ledger has changed: who has gone leaves it, who has come stands last. */
export async function followOrder<K extends RecordKind>(
  client: RecordClient<K>,
  query: WindowQuery,
  { ids }: HeldOrder,
): Promise<HeldOrder> {
  const matching = await client.ids(query);
  const fitting = new Set(matching);
  const others = ids.filter((id) => !fitting.has(id));
  const alive = new Set(others.length === 0 ? [] : await client.ids({ ids: others }));
  const kept = ids.filter((id) => fitting.has(id) || alive.has(id));
  const known = new Set(ids);
  return { ids: [...kept, ...matching.filter((id) => !known.has(id))] };
}
