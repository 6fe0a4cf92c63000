import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { CellPlace } from './block.ts';
import { placeOf } from './cell-id.ts';

const STEP_MS = 50;

/** Follows the mouse over the cells until its button is let go; at the edges the sheet scrolls on. */
export function useBlockDrag(frame: RefObject<HTMLElement | null>) {
  const ends = useRef<(() => void) | null>(null);
  useEffect(() => () => ends.current?.(), []);
  return useCallback(
    (onMove: (place: CellPlace) => void, onEnd?: (event: MouseEvent) => void) => {
      let at = { x: Number.NaN, y: Number.NaN };
      const look = () => {
        const box = frame.current?.getBoundingClientRect();
        if (!box || Number.isNaN(at.x)) return;
        // Past the last whole pixel there is no cell any more.
        const x = Math.max(box.left + 2, Math.min(box.right - 20, at.x));
        const y = Math.max(box.top + 2, Math.min(box.bottom - 20, at.y));
        const place = placeOf(document.elementFromPoint(x, y));
        if (place) onMove(place);
      };
      const follow = (event: MouseEvent) => {
        at = { x: event.clientX, y: event.clientY };
        look();
      };
      const timer = setInterval(() => {
        const box = frame.current?.getBoundingClientRect();
        if (!frame.current || !box || Number.isNaN(at.x)) return;
        const down = at.y > box.bottom - 10 ? 1 : at.y < box.top + 30 ? -1 : 0;
        const right = at.x > box.right - 10 ? 1 : at.x < box.left + 10 ? -1 : 0;
        if (down === 0 && right === 0) return;
        frame.current.scrollBy(right * 40, down * 36);
        look();
      }, STEP_MS);
      const stop = () => {
        clearInterval(timer);
        window.removeEventListener('mousemove', follow);
        window.removeEventListener('mouseup', finish);
        ends.current = null;
      };
      const finish = (event: MouseEvent) => {
        stop();
        onEnd?.(event);
      };
      ends.current?.();
      ends.current = stop;
      window.addEventListener('mousemove', follow);
      window.addEventListener('mouseup', finish);
    },
    [frame],
  );
}
