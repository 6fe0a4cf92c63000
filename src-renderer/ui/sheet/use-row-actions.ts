import { type RefObject, useMemo, useRef, useState } from 'react';
import { type CellPlace, isInRows } from './block.ts';
import type { SheetProps } from './sheet-props.ts';
import type { RowActions } from './sheet-row.tsx';
import type { WellHandle } from './typing-well.tsx';
import type { Cursor } from './use-cursor.ts';

interface Doing {
  cursor: Cursor;
  well: RefObject<WellHandle | null>;
  /** Gives the sheet the keys. */
  home: () => void;
  leaveRun: () => void;
  openCell: (how: 'change' | 'empty') => void;
  /** Follows the mouse over the cells. */
  drag: (onMove: (place: CellPlace) => void) => void;
}

/** What the mouse does on the rows; the same object for the life of the sheet. */
export function useRowActions<Row extends { id: string }>(
  props: SheetProps<Row>,
  { cursor, well, home, leaveRun, openCell, drag }: Doing,
): RowActions {
  const { columns, count, rowAt, editing } = props;
  const { at: active, block } = cursor;
  const [anchor, setAnchor] = useState(0);
  const latest = useRef<RowActions>(IDLE);
  latest.current = {
    press(row, column, event) {
      // What was typed goes into the cell it was typed in, before another one is the cursor's.
      well.current?.settle();
      leaveRun();
      // The sheet has the keys; a cell with the focus would take it along when it scrolls away.
      event.preventDefault();
      home();
      const pressed = rowAt(row);
      if (editing && event.shiftKey) {
        cursor.extendTo(row, column);
        return;
      }
      // The right button on a block means the block.
      const inBlock = isInRows(block, row) && column >= block.left && column <= block.right;
      if (event.button !== 2 || !inBlock) cursor.goTo(row, column);
      if (!pressed) return;
      if (event.shiftKey) props.onSelectRange(anchor, row);
      else setAnchor(row);
      if (event.ctrlKey || event.metaKey) props.onToggle(pressed);
      else if (editing && event.button === 0)
        drag((to) => latest.current.extend({ row, column }, to));
    },
    extend: (from, to) => cursor.extendFrom(from, to),
    check(row, shift) {
      well.current?.settle();
      const ticked = rowAt(row);
      if (!ticked) return;
      if (shift) props.onSelectRange(anchor, row);
      else props.onToggle(ticked);
      setAnchor(row);
      cursor.goTo(row, active.column);
      home();
    },
    open(row) {
      const opened = rowAt(row);
      if (opened) props.onOpen(opened);
    },
    edit(row, column) {
      const field = columns[column]?.field;
      if (editing && field !== undefined && editing.editorOf(field)) openCell('change');
      else if (row === count) editing?.newRow?.onOpen();
      else latest.current.open(row);
    },
  };
  return useMemo(
    () => ({
      press: (...args) => latest.current.press(...args),
      check: (...args) => latest.current.check(...args),
      extend: (...args) => latest.current.extend(...args),
      open: (...args) => latest.current.open(...args),
      edit: (...args) => latest.current.edit(...args),
    }),
    [],
  );
}

const nothing = () => {};
const IDLE: RowActions = {
  press: nothing,
  extend: nothing,
  check: nothing,
  open: nothing,
  edit: nothing,
};
