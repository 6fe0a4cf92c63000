/**
 * Which rows are ticked. `all` means everything the filter finds, without reading it, except the
 * ids listed; so ticking 100,000 rows costs nothing until something is done with them.
 */
export type Selection =
  | { mode: 'some'; ids: ReadonlySet<string> }
  | { mode: 'all'; except: ReadonlySet<string> };

export const NOTHING: Selection = { mode: 'some', ids: new Set() };
export const EVERYTHING: Selection = { mode: 'all', except: new Set() };

export function isSelected(selection: Selection, id: string): boolean {
  return selection.mode === 'some' ? selection.ids.has(id) : !selection.except.has(id);
}

export function toggle(selection: Selection, id: string): Selection {
  return isSelected(selection, id) ? without(selection, [id]) : withIds(selection, [id]);
}

export function withIds(selection: Selection, ids: Iterable<string>): Selection {
  if (selection.mode === 'some') return { mode: 'some', ids: new Set([...selection.ids, ...ids]) };
  const except = new Set(selection.except);
  for (const id of ids) except.delete(id);
  return { mode: 'all', except };
}

function without(selection: Selection, ids: Iterable<string>): Selection {
  if (selection.mode === 'all') {
    return { mode: 'all', except: new Set([...selection.except, ...ids]) };
  }
  const left = new Set(selection.ids);
  for (const id of ids) left.delete(id);
  return { mode: 'some', ids: left };
}

/** How many of `total` filtered rows are ticked. */
export function selectedCount(selection: Selection, total: number): number {
  return selection.mode === 'some'
    ? selection.ids.size
    : Math.max(0, total - selection.except.size);
}
