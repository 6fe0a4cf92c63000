import type { PointerEvent } from 'react';
import { LEAST_COLUMN_PX } from './sheet-column.ts';

export interface ColumnWidth {
  field: string;
  /** At the normal text size. */
  widthPx: number;
}

interface Props {
  field: string;
  scale: number;
  onDrag: (width: ColumnWidth) => void;
  onResize: (field: string, widthPx: number | null) => void;
}

/**
 * The right edge of a heading: dragged to make the column wider or narrower, pressed twice for the
 * usual width. The column chooser does the same with buttons.
 */
export function ColumnEdge({ field, scale, onDrag, onResize }: Props) {
  const begin = (event: PointerEvent<HTMLSpanElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const edge = event.currentTarget;
    const startPx = edge.parentElement?.getBoundingClientRect().width ?? 0;
    const startX = event.clientX;
    const widthAt = (x: number) =>
      Math.max(LEAST_COLUMN_PX, Math.round((startPx + x - startX) / scale));
    let moved = false;
    edge.setPointerCapture(event.pointerId);
    edge.onpointermove = (move) => {
      moved ||= Math.abs(move.clientX - startX) > 2;
      if (moved) onDrag({ field, widthPx: widthAt(move.clientX) });
    };
    edge.onpointerup = (up) => {
      edge.onpointermove = null;
      edge.onpointerup = null;
      if (moved) onResize(field, widthAt(up.clientX));
    };
  };
  return (
    <span
      className="wj-column-edge"
      title="拖动可调整列宽，双击恢复"
      onPointerDown={begin}
      onDoubleClick={() => onResize(field, null)}
    />
  );
}
