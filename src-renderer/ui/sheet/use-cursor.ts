import { useMemo, useState } from 'react';
import { blockOf, type CellBlock, type CellPlace } from './block.ts';

export interface Cursor {
  at: CellPlace;
  block: CellBlock;
  goTo: (row: number, column: number) => CellPlace;
  /** Moves the block's other corner and leaves the cursor where it is. */
  extendTo: (row: number, column: number) => CellPlace;
  extendFrom: (from: CellPlace, to: CellPlace) => void;
  /** The corner that moves. */
  corner: CellPlace;
}

/**
 * The cell pointed at and the block that hangs on it. Rows may go from under both. Under the last of
 * `count` rows there may be a new one: the cursor stays on it while records are added above.
 */
export function useCursor(count: number, hasNewRow: boolean, columnCount: number): Cursor {
  const [placed, setPlaced] = useState({
    at: { row: 0, column: 0 },
    corner: { row: 0, column: 0 },
    onNew: false,
  });
  return useMemo(() => {
    const last = hasNewRow ? count : count - 1;
    const within = ({ row, column }: CellPlace, most = last): CellPlace => ({
      row: Math.max(0, Math.min(most, row)),
      column: Math.max(0, Math.min(columnCount - 1, column)),
    });
    const isOnNew = hasNewRow && (placed.onNew || count === 0);
    const at = within(isOnNew ? { ...placed.at, row: count } : placed.at);
    const corner = isOnNew ? at : within(placed.corner);
    return {
      at,
      corner,
      block: blockOf(at, corner),
      goTo(row, column) {
        const next = within({ row, column });
        setPlaced({ at: next, corner: next, onNew: next.row === count });
        return next;
      },
      // A block is of records: the new row is in none.
      extendFrom: (from, to) =>
        setPlaced({ at: within(from), corner: within(to, count - 1), onNew: false }),
      extendTo(row, column) {
        if (isOnNew) return at;
        const next = within({ row, column }, count - 1);
        setPlaced({ at, corner: next, onNew: false });
        return next;
      },
    };
  }, [placed, count, hasNewRow, columnCount]);
}
