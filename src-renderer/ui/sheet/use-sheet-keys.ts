import type { KeyboardEvent } from 'react';
import { isComposing } from '../is-composing.ts';
import { isOneCell, rowsOf } from './block.ts';
import { selectedCount } from './selection.ts';
import type { SheetProps } from './sheet-props.ts';
import type { Cursor } from './use-cursor.ts';

export interface SheetMoves {
  cursor: Cursor;
  pageRows: number;
  goTo: (row: number, column: number) => void;
  extendTo: (row: number, column: number) => void;
  /** Opens the cell: with what stands in it, or empty. */
  openCell: (how: 'change' | 'empty') => void;
  /** Opens what stands in the head of the cursor's column. */
  openHead: () => void;
  /** Tab within a row that is being filled in; false where Tab is to leave the sheet. */
  tab: (step: 1 | -1) => boolean;
}

/** The keys of a spreadsheet; what is not listed goes on to the window's shortcuts. */
export function useSheetKeys<Row extends { id: string }>(
  props: SheetProps<Row>,
  { cursor, pageRows, goTo, extendTo, openCell, openHead, tab }: SheetMoves,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (isComposing(event.nativeEvent)) return;
    const { editing } = props;
    const ctrl = event.ctrlKey || event.metaKey;
    const { row, column } = cursor.at;
    const isNew = editing?.newRow !== undefined && row === props.count;
    const isNothingTicked = selectedCount(props.selection, props.count) === 0;
    const current = isNew ? undefined : props.rowAt(row);
    // Upper case with Caps Lock on.
    const letter = ctrl && !event.shiftKey ? event.key.toLowerCase() : null;
    const field = props.columns[column]?.field;
    // Shift pulls the block's corner along.
    const from = event.shiftKey && editing ? cursor.corner : cursor.at;
    const last = props.columns.length - 1;
    const moves: Record<string, [number, number]> = {
      ArrowUp: [from.row - 1, from.column],
      ArrowDown: [from.row + 1, from.column],
      ArrowLeft: [from.row, from.column - 1],
      ArrowRight: [from.row, from.column + 1],
      PageUp: [from.row - pageRows, from.column],
      PageDown: [from.row + pageRows, from.column],
      Home: ctrl ? [0, 0] : [from.row, 0],
      End: ctrl ? [props.count, last] : [from.row, last],
    };
    const move = event.altKey ? undefined : moves[event.key];
    if (event.altKey && event.key === 'ArrowDown') openHead();
    else if (move && editing && event.shiftKey) extendTo(...move);
    else if (move) {
      goTo(...move);
      const to = Math.max(0, Math.min(props.count - 1, move[0]));
      if (event.shiftKey && to !== row) props.onSelectRange(row, to);
    } else if (event.key === 'Tab' && !ctrl) {
      if (!tab(event.shiftKey ? -1 : 1)) return;
    } else if (event.key === 'Enter' && !ctrl && isNew)
      (event.altKey ? editing?.newRow?.onOpen : editing?.newRow?.onLeave)?.();
    else if (event.key === 'Enter' && !ctrl && current) (props.onEnter ?? props.onOpen)(current);
    else if (event.key === ' ' && !ctrl && current) {
      if (rowsOf(cursor.block) > 1) props.onSelectRange(cursor.block.top, cursor.block.bottom);
      else props.onToggle(current);
    } else if (letter === 'a') props.onSelectAll();
    else if (letter === 'd' && field) props.onFillDown?.(field, cursor.block);
    else if (event.key === 'Escape') {
      if (isOneCell(cursor.block)) props.onSelectNone();
      else goTo(row, column);
    } else if (event.key === 'Delete' && ctrl && isNew && isNothingTicked) {
      editing.newRow?.onEmpty();
    } else if (event.key === 'Delete' && !ctrl && (props.count > 0 || isNew)) {
      if (isNew && field) editing.newRow?.onInput(field, { text: '' });
      else if (editing && isNothingTicked) editing.onClear(cursor.block);
      else props.onDelete();
    } else if (editing && event.key === 'F2') openCell('change');
    else if (editing && event.key === 'Backspace') openCell('empty');
    else {
      // Letters go into the box, not to the shortcuts of the page.
      if (editing && event.key.length === 1 && !ctrl && !event.altKey) event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
}
