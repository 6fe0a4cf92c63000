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

/** The cell pointed at and the block that hangs on it. Rows may go from under both. */
export function useCursor(rowCount: number, columnCount: number): Cursor {
  const [placed, setPlaced] = useState<{ at: CellPlace; corner: CellPlace }>({
    at: { row: 0, column: 0 },
    corner: { row: 0, column: 0 },
  });
  return useMemo(() => {
    const within = ({ row, column }: CellPlace): CellPlace => ({
      row: Math.max(0, Math.min(rowCount - 1, row)),
      column: Math.max(0, Math.min(columnCount - 1, column)),
    });
    const at = within(placed.at);
    const corner = within(placed.corner);
    return {
      at,
      corner,
      block: blockOf(at, corner),
      goTo(row, column) {
        const next = within({ row, column });
        setPlaced({ at: next, corner: next });
        return next;
      },
      extendFrom: (from, to) => setPlaced({ at: within(from), corner: within(to) }),
      extendTo(row, column) {
        const next = within({ row, column });
        setPlaced({ at, corner: next });
        return next;
      },
    };
  }, [placed, rowCount, columnCount]);
}
