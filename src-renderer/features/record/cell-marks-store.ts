import { create } from 'zustand';
import type { RowMarks } from '../../ui/sheet/cell-editor.ts';
import type { MarkChange } from './plan-cells.ts';

type Marks = Readonly<Record<string, RowMarks>>;

interface CellMarksStore {
  /** Of each sheet, by ledger and kind: record id -> field -> mark. They stay while the program runs. */
  sheets: Readonly<Record<string, Marks>>;
  mark: (sheet: string, changes: readonly MarkChange[]) => void;
  /** Of records that have gone to the bin. */
  forget: (ids: readonly string[]) => void;
}

export const useCellMarks = create<CellMarksStore>((set, get) => ({
  sheets: {},
  mark(sheet, changes) {
    const marks: Record<string, RowMarks> = { ...get().sheets[sheet] };
    for (const { id, field, mark } of changes) {
      const { [field]: former, ...others } = marks[id] ?? {};
      if (mark === null && former === undefined) continue;
      marks[id] = mark === null ? others : { ...others, [field]: mark };
      if (Object.keys(marks[id]).length === 0) delete marks[id];
    }
    set({ sheets: { ...get().sheets, [sheet]: marks } });
  },
  forget(ids) {
    const gone = new Set(ids);
    const left = (marks: Marks): Marks =>
      Object.fromEntries(Object.entries(marks).filter(([id]) => !gone.has(id)));
    const sheets = Object.entries(get().sheets).map(([key, marks]) => [key, left(marks)]);
    set({ sheets: Object.fromEntries(sheets) });
  },
}));

export const NO_MARKS: Marks = {};

/** The cells whose text was not understood and therefore not saved. */
export function unsavedCells(marks: Marks): { id: string; field: string; words: string }[] {
  return Object.entries(marks).flatMap(([id, row]) =>
    Object.entries(row).flatMap(([field, { state, text, words }]) =>
      state === 'refused' ? { id, field, words: `“${text}”${words}` } : [],
    ),
  );
}
