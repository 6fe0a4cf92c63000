import type { KeyboardEvent } from 'react';
import { isComposing } from '../is-composing.ts';
import type { SheetProps } from './sheet-props.ts';

interface Position {
  row: number;
  column: number;
}

/** The keys of a spreadsheet; what is not listed goes on to the window's shortcuts. */
export function useSheetKeys<Row extends { id: string }>(
  props: SheetProps<Row>,
  active: Position,
  goTo: (row: number, column: number) => Position,
  pageRows: number,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.target !== event.currentTarget || isComposing(event.nativeEvent)) return;
    const { row, column } = active;
    const ctrl = event.ctrlKey || event.metaKey;
    const current = props.rowAt(row);
    // Upper case with Caps Lock on.
    const letter = ctrl && !event.shiftKey ? event.key.toLowerCase() : null;
    const field = props.columns[column]?.field;
    const moves: Record<string, [number, number]> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      PageUp: [row - pageRows, column],
      PageDown: [row + pageRows, column],
      Home: ctrl ? [0, 0] : [row, 0],
      End: ctrl ? [props.count - 1, props.columns.length - 1] : [row, props.columns.length - 1],
    };
    const move = event.altKey ? undefined : moves[event.key];
    if (move) {
      const next = goTo(...move);
      if (event.shiftKey && next.row !== row) props.onSelectRange(row, next.row);
    } else if (event.key === 'Enter' && !ctrl && current) (props.onEnter ?? props.onOpen)(current);
    else if (event.key === ' ' && current) props.onToggle(current);
    else if (letter === 'a') props.onSelectAll();
    else if (letter === 'd' && field) props.onFillDown?.(field);
    else if (event.key === 'Escape') props.onSelectNone();
    else if (event.key === 'Delete' && props.count > 0) props.onDelete();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
