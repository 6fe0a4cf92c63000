import { useCallback, useState } from 'react';
import { NOTHING, type Selection, selectedCount } from '../../ui/sheet/selection.ts';

export interface Ticks<Filter> {
  selection: Selection;
  setSelection: (selection: Selection) => void;
  /** Ticks that a changed filter has taken away, and under which filter they stood. */
  lost: { count: number; filter: Filter } | null;
  forgetLost: () => void;
}

/**
 * Ticks belong to the rows that were looked at: whoever narrows the list anew starts without, so that
 * nothing acts on rows out of sight. The former ones come back with their filter.
 */
export function useTicks<Filter extends object>(filter: Filter, total: number): Ticks<Filter> {
  const [ticks, setTicks] = useState({ filter, selection: NOTHING, count: 0 });
  const isOfNow = ticks.filter === filter;
  return {
    selection: isOfNow ? ticks.selection : NOTHING,
    setSelection: useCallback(
      (selection: Selection) =>
        setTicks({ filter, selection, count: selectedCount(selection, total) }),
      [filter, total],
    ),
    lost: isOfNow || ticks.count === 0 ? null : { count: ticks.count, filter: ticks.filter },
    forgetLost: useCallback(() => setTicks({ filter, selection: NOTHING, count: 0 }), [filter]),
  };
}
