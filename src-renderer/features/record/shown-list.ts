import type { RecordKind } from '#shared/domain/record.ts';
import { recordClient } from '../../client/record-client.ts';
import type { Selection } from '../../ui/sheet/selection.ts';
import type { WindowQuery } from './window-query.ts';

/** What a desk's papers and exports are of: the ticked rows, or else all that is shown. */
export async function shownList(
  kind: RecordKind,
  query: WindowQuery,
  selection: Selection | null,
): Promise<WindowQuery> {
  if (!selection) return query;
  // Ticks without the filter: a row that is ticked is meant, as it is in every other act.
  if (selection.mode === 'some') return { ids: [...selection.ids], ...sortOf(query) };
  if (selection.except.size === 0) return query;
  const ids = (await recordClient(kind).ids(query)).filter((id) => !selection.except.has(id));
  return { ids, ...sortOf(query) };
}

function sortOf({ sort }: WindowQuery): Pick<WindowQuery, 'sort'> {
  return sort ? { sort } : {};
}
