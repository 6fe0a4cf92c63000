import type { CSSProperties } from 'react';
import type { CellBlock, CellPlace } from './block.ts';

interface Props {
  block: CellBlock;
  /** Those of the row it hangs on. */
  style: CSSProperties;
  left: number | undefined;
  /** Follows the mouse from here on. */
  drag: (onMove: (place: CellPlace) => void, onEnd: (event: MouseEvent) => void) => void;
  onMove: (to: CellPlace) => void;
  /** With Ctrl it copies where it would make a series. */
  onEnd: (event: MouseEvent) => void;
}

/** The corner of a block: pulled down or right, the block goes on: as a series, or repeated. Ctrl+D is its key. */
export function FillHandle({ block, style, left, drag, onMove, onEnd }: Props) {
  return (
    <div className="wj-well" style={style} aria-hidden>
      <div
        className={left === undefined ? 'wj-well-cell' : 'wj-well-cell wj-frozen'}
        style={{ gridColumn: block.right + 2, left }}
      >
        <span
          className="wj-fill-handle"
          title="拖动填充；按住 Ctrl 只复制"
          onMouseDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            if (event.button === 0) drag(onMove, onEnd);
          }}
        />
      </div>
    </div>
  );
}
