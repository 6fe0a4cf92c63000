import { create } from 'zustand';
import { useHistory } from '../../store/history-store.ts';
import type { KeptMark, MarkChange } from './kept-mark.ts';

type Marks = Readonly<Record<string, Readonly<Record<string, KeptMark>>>>;

interface MarkPlace {
  sheet: string;
  id: string;
  field: string;
  mark: KeptMark;
}

interface CellMarksStore {
  /** Of each sheet, by ledger and kind: record id -> field -> mark. They stay while the program runs. */
  sheets: Readonly<Record<string, Marks>>;
  mark: (sheet: string, changes: readonly MarkChange[]) => void;
  drop: (isPast: (place: MarkPlace) => boolean) => void;
  /** Of records that have gone to the bin. */
  forget: (ids: readonly string[]) => void;
  /** Says which step these marks came with, where they still stand. */
  nameStep: (sheet: string, changes: readonly MarkChange[], step: string) => void;
}

export const useCellMarks = create<CellMarksStore>((set, get) => ({
  sheets: {},
  mark(sheet, changes) {
    const marks: Record<string, Marks[string]> = { ...get().sheets[sheet] };
    for (const { id, field, mark } of changes) {
      const { [field]: former, ...others } = marks[id] ?? {};
      if (mark === null && former === undefined) continue;
      marks[id] = mark === null ? others : { ...others, [field]: mark };
      if (Object.keys(marks[id]).length === 0) delete marks[id];
    }
    set({ sheets: { ...get().sheets, [sheet]: marks } });
  },
  drop(isPast) {
    for (const [sheet, marks] of Object.entries(get().sheets)) {
      const past = Object.entries(marks).flatMap(([id, row]) =>
        Object.entries(row).flatMap(([field, mark]) =>
          isPast({ sheet, id, field, mark }) ? [{ id, field, mark: null }] : [],
        ),
      );
      if (past.length > 0) get().mark(sheet, past);
    }
  },
  forget(ids) {
    const gone = new Set(ids);
    get().drop(({ id }) => gone.has(id));
  },
  nameStep(sheet, changes, step) {
    const marks = get().sheets[sheet] ?? NO_MARKS;
    const named = changes.flatMap(({ id, field, mark }) =>
      mark !== null && marks[id]?.[field] === mark ? [{ id, field, mark: { ...mark, step } }] : [],
    );
    get().mark(sheet, named);
  },
}));

// What was undone last is what can be done again next.
useHistory.subscribe((now, before) => {
  const undone = now.state.redo?.id;
  if (undone === undefined || undone === before.state.redo?.id) return;
  useCellMarks.getState().drop(({ mark }) => mark.step === undone);
});

export const NO_MARKS: Marks = {};

/** The cells whose text was not understood and therefore not saved. */
export function unsavedCells(marks: Marks): { id: string; field: string }[] {
  return Object.entries(marks).flatMap(([id, row]) =>
    Object.entries(row).flatMap(([field, { state }]) => (state === 'refused' ? { id, field } : [])),
  );
}
