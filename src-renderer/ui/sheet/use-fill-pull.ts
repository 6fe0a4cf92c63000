import { useRef, useState } from 'react';
import { type CellBlock, type CellPlace, fillTarget, spanOf } from './block.ts';
import type { Cursor } from './use-cursor.ts';

/** The fill handle while it is pulled, and the block as it is drawn meanwhile. */
export function useFillPull(
  cursor: Cursor,
  onFillFrom: ((source: CellBlock, target: CellBlock, copies: boolean) => void) | undefined,
) {
  const { block } = cursor;
  const [pulled, setPulled] = useState<CellPlace | null>(null);
  const filled = pulled && fillTarget(block, pulled);
  const shownBlock = filled ? spanOf(block, filled) : block;
  const latest = useRef<(copies: boolean) => void>(() => {});
  latest.current = (copies) => {
    setPulled(null);
    if (!filled) return;
    onFillFrom?.(block, filled, copies);
    cursor.extendFrom(
      { row: block.top, column: block.left },
      { row: shownBlock.bottom, column: shownBlock.right },
    );
  };
  return {
    shownBlock,
    onMove: setPulled,
    onEnd: ({ ctrlKey }: MouseEvent) => latest.current(ctrlKey),
  };
}
