import { create } from 'zustand';
import type { RecordAsked } from '#shared/contract/record.ts';
import type { HalfYear } from '#shared/domain/period.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { PageId } from './page-ids.ts';
import type { SettingsPart } from './settings-parts.ts';

/** What narrows a list; the sort and the window of rows are the list's own. */
export type RecordFilter = Omit<
  RecordAsked,
  'offset' | 'limit' | 'sort' | 'deleted' | 'deletedSince'
>;

/** The records to show, the one to open, or a new one with these fields filled in. */
export type DeskErrand =
  | {
      filter: RecordFilter;
      /** Says in Chinese where the filter comes from, e.g. 安全宣讲 · 进企业. */
      filterLabel?: string;
    }
  | { open: string }
  | { add: Record<string, unknown> };

/** What a page can be sent to do; a page that is not named here is only shown. */
export interface Errands extends Record<RecordKind, DeskErrand> {
  report: HalfYear;
  /** Activities whose gaps are to be filled one after another. */
  evidence: { ids: string[] };
  settings: { part: SettingsPart; clause?: string };
}
export type ErrandPage = keyof Errands;

type ErrandTo<Page extends PageId> = Page extends ErrandPage ? Errands[Page] : never;

interface Navigation {
  page: PageId;
  /** For the page shown; `useErrand` hands it over and clears it. */
  errand: Errands[ErrandPage] | null;
  /** What is on screen: the page before until the next one is drawn, null while no ledger is open. */
  drawn: PageId | null;
}

export const useNavigation = create<Navigation>(() => ({
  page: 'home',
  errand: null,
  drawn: null,
}));

export function goTo<Page extends PageId>(page: Page, errand?: ErrandTo<Page>): void {
  useNavigation.setState({ page, errand: errand ?? null });
}

/** The page where records of a kind are kept; their ids agree. */
export function goToRecord(kind: RecordKind, id: string): void {
  goTo(kind, { open: id });
}

/** Once the page that was gone to is on screen, and no longer the one before. */
export function whenDrawn(): Promise<void> {
  const isDrawn = ({ page, drawn }: Navigation) => drawn === null || drawn === page;
  return new Promise((resolve) => {
    if (isDrawn(useNavigation.getState())) return resolve();
    const unsubscribe = useNavigation.subscribe((navigation) => {
      if (!isDrawn(navigation)) return;
      unsubscribe();
      resolve();
    });
  });
}
