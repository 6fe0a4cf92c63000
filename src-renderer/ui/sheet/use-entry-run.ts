import { useRef } from 'react';
import type { Cursor } from './use-cursor.ts';
import type { Then } from './use-typing.ts';

/**
 * Filling in a row: after a cell was left with Tab, Tab goes on within the row and Enter returns to
 * the column the run began in, one row down. Outside a run Tab leaves the sheet, as it does any field.
 */
export function useEntryRun(
  cursor: Cursor,
  columnCount: number,
  goTo: (row: number, column: number) => void,
  /** The new row is left, at its end or with Enter. */
  onLeave: (() => void) | undefined,
) {
  const startedIn = useRef<number | null>(null);
  const { row, column } = cursor.at;

  const goOn = (next: Then) => {
    if (onLeave && (next === 'down' || (next === 'right' && column === columnCount - 1))) {
      const to = startedIn.current ?? 0;
      startedIn.current = null;
      onLeave();
      goTo(row, to);
    } else if (next === 'left' || next === 'right') {
      startedIn.current ??= column;
      goTo(row, column + (next === 'right' ? 1 : -1));
    } else if (next === 'down' || next === 'up') {
      const to = startedIn.current ?? column;
      startedIn.current = null;
      goTo(row + (next === 'down' ? 1 : -1), to);
    }
  };
  const tab = (step: 1 | -1): boolean => {
    const to = column + step;
    if (startedIn.current === null || to < 0 || to >= columnCount) return false;
    goTo(row, to);
    return true;
  };
  const leaveRun = () => {
    startedIn.current = null;
  };
  return { goOn, tab, leaveRun };
}
