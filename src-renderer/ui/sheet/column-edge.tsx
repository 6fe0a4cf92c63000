import { type PointerEvent, useRef } from 'react';
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
  const held = useRef<{ startPx: number; startX: number; widthPx: number | null } | null>(null);
  const hold = (event: PointerEvent<HTMLSpanElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const startPx = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0;
    held.current = { startPx, startX: event.clientX, widthPx: null };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent) => {
    const from = held.current;
    if (!from) return;
    const movedPx = event.clientX - from.startX;
    // A hand that trembles on a press does not resize.
    if (from.widthPx === null && Math.abs(movedPx) < 3) return;
    from.widthPx = Math.max(LEAST_COLUMN_PX, Math.round((from.startPx + movedPx) / scale));
    onDrag({ field, widthPx: from.widthPx });
  };
  const release = () => {
    const widthPx = held.current?.widthPx ?? null;
    held.current = null;
    if (widthPx !== null) onResize(field, widthPx);
  };
  return (
    <span
      className="wj-column-edge"
      title="拖动可调整列宽，双击恢复"
      onPointerDown={hold}
      onPointerMove={drag}
      onLostPointerCapture={release}
      onDoubleClick={() => onResize(field, null)}
    />
  );
}
