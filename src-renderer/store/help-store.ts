import { useEffect } from 'react';
import { create } from 'zustand';

export type HelpTab = 'manual' | 'keys' | 'about';

interface Help {
  open: boolean;
  tab: HelpTab;
  /** Where the manual is open: `03-desk#打印和导出`. */
  place: string;
  /** Places of what lies on top of a page, such as a form; the last is meant by F1. */
  places: readonly { place: string }[];
}

/** The window's help: one for all pages, above everything else. */
export const useHelp = create<Help>(() => ({
  open: false,
  tab: 'manual',
  place: '',
  places: [],
}));

export function showHelp(tab: HelpTab, place?: string): void {
  useHelp.setState({ open: true, tab, ...(place && { place }) });
}

export function closeHelp(): void {
  useHelp.setState({ open: false });
}

/** Says where the manual speaks of a part, as long as the part is on screen. */
export function useManualPlace(place: string): void {
  useEffect(() => {
    const mine = { place };
    useHelp.setState(({ places }) => ({ places: [...places, mine] }));
    return () => useHelp.setState(({ places }) => ({ places: places.filter((p) => p !== mine) }));
  }, [place]);
}
