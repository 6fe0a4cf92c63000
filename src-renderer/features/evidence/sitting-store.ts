import { create } from 'zustand';

interface SittingStore {
  /** Activities to go through, in their order; null while none was begun. */
  ids: string[] | null;
  at: number;
  begin: (ids: string[]) => void;
  go: (at: number) => void;
  end: () => void;
}

/** Going through all activities without evidence; kept while other pages are looked at. */
export const useSitting = create<SittingStore>((set) => ({
  ids: null,
  at: 0,
  begin: (ids) => set({ ids, at: 0 }),
  go: (at) => set(({ ids }) => ({ at: Math.min(Math.max(at, 0), (ids?.length ?? 1) - 1) })),
  end: () => set({ ids: null, at: 0 }),
}));
