import { useCallback, useState } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import { keepView, keptView } from '../../store/kept-view.ts';
import { useLedger } from '../../store/ledger-store.ts';
import type { RecordFilter } from '../../store/navigation-store.ts';
import { useErrand } from '../../store/use-errand.ts';
import type { SheetSort } from '../../ui/sheet/sheet-column.ts';
import type { FormValues, RecordDesk } from './desk.ts';

export interface Editing {
  /** Null for a new record. */
  id: string | null;
  start: FormValues;
  /** Tells one opening from the next. */
  turn: number;
}

/** What a desk's table is narrowed to, how it is sorted, and by which view. */
export interface ShownList {
  filter: RecordFilter;
  label: string | null;
  sort: SheetSort | null;
  /** Name of the view it began with. */
  view: string | null;
}

/** Each desk's filter with its label, while other pages are looked at; by ledger and kind. */
const remembered = new Map<string, ShownList>();
let turns = 0;

/** The desk's filter and open record, as the page was left or as another page asks for. */
export function useDeskView<K extends RecordKind>(desk: RecordDesk<K>) {
  const { kind } = desk;
  const folder = useLedger((store) => store.status?.folder ?? '');
  const key = `${folder} ${kind}`;
  const [shown, setShown] = useState<ShownList>(() => remembered.get(key) ?? kept(desk, folder));
  const [editing, setEditingState] = useState<Editing | null>(null);

  const setEditing = useCallback((next: Omit<Editing, 'turn'> | null) => {
    turns += 1;
    setEditingState(next ? { ...next, turn: turns } : null);
  }, []);
  const show = useCallback(
    (next: Partial<ShownList>) => {
      const list = { ...(remembered.get(key) ?? kept(desk, folder)), ...next };
      remembered.set(key, list);
      setShown(list);
      // Records named one by one were an errand of the moment.
      const { ids: _ids, ...filter } = list.filter;
      const { sort, view: name } = list;
      keepView(folder, (view) => ({
        ...view,
        filters: { ...view.filters, [kind]: filter },
        lists: { ...view.lists, [kind]: { sort, view: name } },
      }));
    },
    [folder, desk, kind, key],
  );

  useErrand(kind, (errand) => {
    if ('filter' in errand) show({ filter: errand.filter, label: errand.filterLabel ?? null });
    else if ('open' in errand) setEditing({ id: errand.open, start: {} });
    else setEditing({ id: null, start: errand.add });
  });

  return {
    shown,
    show,
    setFilter: useCallback((filter: RecordFilter) => show({ filter, label: null }), [show]),
    editing,
    setEditing,
  };
}

function kept<K extends RecordKind>(desk: RecordDesk<K>, folder: string): ShownList {
  const { filters, lists } = keptView(folder);
  const { sort, view } = lists?.[desk.kind] ?? { sort: desk.sort, view: null };
  const isKnown = sort === null || desk.columns.some(({ field }) => field === sort.field);
  return { filter: filters[desk.kind] ?? {}, label: null, sort: isKnown ? sort : desk.sort, view };
}
