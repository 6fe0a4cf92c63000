import { create } from 'zustand';
import type { RecordAsked } from '#shared/contract/record.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { PageId } from './page-ids.ts';
import type { SettingsPart } from './settings-parts.ts';

/** What narrows a list; the sort and the window of rows are the list's own. */
export type RecordFilter = Omit<
  RecordAsked,
  'offset' | 'limit' | 'sort' | 'deleted' | 'deletedSince'
>;

/** What the page should do on arrival. Pages take it once with `takeErrand`. */
export interface Errand {
  filter?: RecordFilter;
  /** Says in Chinese where the filter comes from, e.g. 安全宣讲 · 进企业. */
  filterLabel?: string;
  open?: string;
  /** Starts a new record with these fields filled in. */
  add?: Record<string, unknown>;
  /** Report, year and the like: the period meant. */
  year?: number;
  half?: 1 | 2;
  /** Which part of the settings. */
  part?: SettingsPart;
  /** The clause of the notice to show there. */
  clause?: string;
}

interface Navigation {
  page: PageId;
  errand: Errand | null;
  /** Grows with every `goTo`, also to the page already shown. */
  visit: number;
  goTo: (page: PageId, errand?: Errand) => void;
  takeErrand: () => Errand | null;
}

export const useNavigation = create<Navigation>((set, get) => ({
  page: 'home',
  errand: null,
  visit: 0,
  goTo: (page, errand) => set({ page, errand: errand ?? null, visit: get().visit + 1 }),
  takeErrand: () => {
    const { errand } = get();
    if (errand) set({ errand: null });
    return errand;
  },
}));

export function goTo(page: PageId, errand?: Errand): void {
  useNavigation.getState().goTo(page, errand);
}

/** The page where records of a kind are kept; their ids agree. */
export function goToRecord(kind: RecordKind, id: string): void {
  goTo(kind, { open: id });
}
