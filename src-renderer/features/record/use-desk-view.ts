import { useCallback, useState } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import { keepView, keptView } from '../../store/kept-view.ts';
import { useLedger } from '../../store/ledger-store.ts';
import type { RecordFilter } from '../../store/navigation-store.ts';
import { useErrand } from '../../store/use-errand.ts';
import type { FormValues } from './desk.ts';

export interface Editing {
  /** Null for a new record. */
  id: string | null;
  start: FormValues;
  /** Tells one opening from the next. */
  turn: number;
}

interface Remembered {
  filter: RecordFilter;
  label: string | null;
}

/** Each desk's filter with its label, while other pages are looked at; by ledger and kind. */
const remembered = new Map<string, Remembered>();
let turns = 0;

/** The desk's filter and open record, as the page was left or as another page asks for. */
export function useDeskView(kind: RecordKind) {
  const folder = useLedger((store) => store.status?.folder ?? '');
  const key = `${folder} ${kind}`;
  const [view, setView] = useState<Remembered>(
    () => remembered.get(key) ?? { filter: keptView(folder).filters[kind] ?? {}, label: null },
  );
  const [editing, setEditingState] = useState<Editing | null>(null);

  const setEditing = useCallback((next: Omit<Editing, 'turn'> | null) => {
    turns += 1;
    setEditingState(next ? { ...next, turn: turns } : null);
  }, []);
  const show = useCallback(
    (next: Remembered) => {
      remembered.set(key, next);
      setView(next);
      // Records named one by one were an errand of the moment.
      const { ids: _ids, ...filter } = next.filter;
      keepView(folder, (view) => ({ ...view, filters: { ...view.filters, [kind]: filter } }));
    },
    [folder, kind, key],
  );

  useErrand(kind, (errand) => {
    if ('filter' in errand) show({ filter: errand.filter, label: errand.filterLabel ?? null });
    else if ('open' in errand) setEditing({ id: errand.open, start: {} });
    else setEditing({ id: null, start: errand.add });
  });

  return {
    filter: view.filter,
    filterLabel: view.label,
    setFilter: useCallback((filter: RecordFilter) => show({ filter, label: null }), [show]),
    editing,
    setEditing,
  };
}
