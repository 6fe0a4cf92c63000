import { useMemo } from 'react';
import type { SavedView } from '#shared/contract/settings.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { canonicalJson } from '#shared/report/canonical-json.ts';
import { useSettings } from '../../store/settings-store.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import type { RecordDesk } from './desk.ts';
import type { useChosenColumns } from './use-chosen-columns.ts';
import type { ShownList } from './use-desk-view.ts';

export interface SavedViews {
  /** In the order they were made. */
  names: readonly string[];
  /** The one the table began with; null where it has none. */
  current: string | null;
  /** The table is no longer as the current view has it. */
  isChanged: boolean;
  /** Why the table as it is cannot be kept; null where it can. */
  refusal: string | null;
  /** Null leaves the views: the table is as it was before one was chosen. */
  choose: (name: string | null) => Promise<boolean>;
  /** Keeps the table as it is; a view of that name is replaced. */
  keep: (name: string) => Promise<boolean>;
  rename: (name: string, next: string) => Promise<boolean>;
  remove: (name: string) => Promise<boolean>;
}

/** What the table was like before a view was chosen is kept under no name. */
const UNNAMED = '';
const NONE: Readonly<Record<string, SavedView>> = {};

/** The views of a desk's table, stored with the ledger. */
export function useSavedViews<K extends RecordKind>(
  desk: RecordDesk<K>,
  { filter, sort, view }: ShownList,
  show: (next: Partial<ShownList>) => void,
  { columns, widths, arranged }: ReturnType<typeof useChosenColumns<K>>,
): SavedViews {
  const attempt = useAttempt();
  const views = useSettings(({ settings }) => settings.views[desk.kind] ?? NONE);
  return useMemo(() => {
    const { ids, ...narrowed } = filter;
    const now: SavedView = {
      // Its days were read as days where they were typed; settings and door hold them to it again.
      filter: narrowed as SavedView['filter'],
      sort,
      columns: columns.map(({ field }) => field),
      widths,
    };
    const current = view !== null && view !== UNNAMED && views[view] ? view : null;
    const store = (next: Readonly<Record<string, SavedView>>, also: object = {}) =>
      attempt(() => {
        const { settings, save } = useSettings.getState();
        return save({ ...also, views: { ...settings.views, [desk.kind]: { ...next } } });
      });
    return {
      names: Object.keys(views).filter((name) => name !== UNNAMED),
      current,
      isChanged:
        current !== null &&
        (ids !== undefined || canonicalJson(now) !== canonicalJson(views[current])),
      refusal: ids === undefined ? null : '现在显示的是逐条指定的记录，不能存为视图',
      async choose(name) {
        const next = views[name ?? UNNAMED] ?? { ...now, filter: {}, sort: desk.sort };
        const kept = current === null && name !== null ? { ...views, [UNNAMED]: now } : views;
        if (!(await store(kept, arranged(next.columns, next.widths)))) return false;
        show({ filter: next.filter, label: null, sort: next.sort, view: name });
        return true;
      },
      async keep(name) {
        if (!(await store({ ...views, [name]: now }))) return false;
        show({ view: name });
        return true;
      },
      async rename(name, next) {
        const renamed = Object.entries(views).map(([each, of]) => [
          each === name ? next : each,
          of,
        ]);
        if (!(await store(Object.fromEntries(renamed)))) return false;
        if (name === current) show({ view: next });
        return true;
      },
      async remove(name) {
        const { [name]: _gone, ...others } = views;
        if (!(await store(others))) return false;
        if (name === current) show({ view: null });
        return true;
      },
    };
  }, [desk, views, view, filter, sort, columns, widths, arranged, attempt, show]);
}
