import { type RefObject, useEffect, useMemo, useState } from 'react';

/** Drawn above and below what is seen, so that a turn of the wheel meets rows that stand already. */
const ROWS_BEYOND = 8;

interface Heights {
  rowPx: number;
  /** Of what always lies over the first and over the last rows. */
  headPx: number;
  footPx: number;
}

export interface RowsInView {
  /** Indexes of the rows to draw. */
  drawn: readonly number[];
  /** How many rows are seen at once. */
  seen: number;
  /** Which of the few drawn rows stands for an index: a row scrolled out serves as one scrolled in. */
  slotOf(index: number): number;
  /** Scrolls no farther than is needed to see the row. */
  show(index: number): void;
}

/** Which of `count` rows of one height are to be drawn in a frame that scrolls. */
export function useRowsInView(
  frame: RefObject<HTMLElement | null>,
  count: number,
  { rowPx, headPx, footPx }: Heights,
): RowsInView {
  const [view, setView] = useState({ top: 0, seen: 0 });
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () => {
      const top = Math.floor(element.scrollTop / rowPx);
      const seen = Math.ceil(element.clientHeight / rowPx);
      setView((former) => (former.top === top && former.seen === seen ? former : { top, seen }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      watch.disconnect();
    };
  }, [frame, rowPx]);

  return useMemo(() => {
    const slots = view.seen === 0 ? 0 : view.seen + 2 * ROWS_BEYOND + 1;
    const first = Math.max(0, Math.min(view.top - ROWS_BEYOND, count - slots));
    const last = Math.min(count, first + slots);
    return {
      drawn: Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at),
      seen: view.seen,
      slotOf: (index) => index % Math.max(1, slots),
      show(index) {
        const element = frame.current;
        if (!element) return;
        const most = index * rowPx;
        const least = most + rowPx + headPx + footPx - element.clientHeight;
        if (element.scrollTop > most) element.scrollTo({ top: most });
        else if (element.scrollTop < least) element.scrollTo({ top: least });
      },
    };
  }, [view, count, frame, rowPx, headPx, footPx]);
}
