import { useVirtualizer } from '@tanstack/react-virtual';
import { Checkbox, Dropdown, theme } from 'antd';
import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { isEditing } from '../shortcut.ts';
import { rowHeightPx, USUAL_FONT_SIZE_PX } from '../theme.ts';
import { type CellPlace, fillTarget, isInRows, isOneCell, spanOf } from './block.ts';
import type { SheetEditing } from './cell-editor.ts';
import { cellId } from './cell-id.ts';
import type { ColumnWidth } from './column-edge.tsx';
import { FillHandle } from './fill-handle.tsx';
import { NewRowLine } from './new-row-line.tsx';
import { isSelected, selectedCount } from './selection.ts';
import { frozenLefts, gridTemplate, leadWidthPx, leastWidthPx } from './sheet-column.ts';
import { SheetHead } from './sheet-head.tsx';
import type { SheetProps } from './sheet-props.ts';
import { type RowActions, SheetRow } from './sheet-row.tsx';
import { TypingWell, type WellHandle } from './typing-well.tsx';
import { useBlockDrag } from './use-block-drag.ts';
import { useCursor } from './use-cursor.ts';
import { useEntryRun } from './use-entry-run.ts';
import { useSheetKeys } from './use-sheet-keys.ts';

/** A table of any length that behaves like a spreadsheet: only what is on screen is drawn. */
export function Sheet<Row extends { id: string }>(props: SheetProps<Row>) {
  const { columns, count, rowAt, onRange, onCursor, selection, editing } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { fontSize } = theme.useToken().token;
  const heightPx = rowHeightPx(fontSize);
  const scale = heightPx / rowHeightPx(USUAL_FONT_SIZE_PX);
  const newRow = editing?.newRow;
  const cursor = useCursor(count, newRow !== undefined, columns.length);
  const { at: active, block } = cursor;
  const well = useRef<WellHandle>(null);
  const grid = useRef<HTMLDivElement>(null);
  const home = () =>
    editing ? well.current?.focus() : grid.current?.focus({ preventScroll: true });
  const [dragged, setDragged] = useState<ColumnWidth | null>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => heightPx,
    overscan: 8,
    scrollPaddingStart: heightPx,
    scrollPaddingEnd: newRow ? heightPx : 0,
  });
  const drawn = rows.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const last = drawn.at(-1)?.index ?? 0;

  useEffect(() => rows.measure(), [rows, heightPx]);
  const isEmpty = useRef(count === 0);
  // The keyboard is at home in the sheet unless the clerk is typing somewhere.
  useEffect(() => {
    // An empty ledger is no sheet yet: letters are still the page's.
    if (isEditing(document.activeElement) || isEmpty.current) return;
    if (well.current) well.current.focus();
    else grid.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => onRange(first, last), [onRange, first, last]);
  const isNew = newRow !== undefined && active.row === count;
  const current = isNew ? undefined : rowAt(active.row);
  const ticked = current !== undefined && isSelected(selection, current.id);
  useEffect(() => onCursor?.(current, ticked), [onCursor, current, ticked]);
  const onBlock = editing?.onBlock;
  const { top, left, bottom, right } = block;
  useEffect(() => onBlock?.({ top, left, bottom, right }), [onBlock, top, left, bottom, right]);

  const inView = ({ row, column }: CellPlace) => {
    if (row < count) rows.scrollToIndex(row);
    // Every column has its heading drawn, whatever rows are.
    frame.current
      ?.querySelector(`[role=columnheader][aria-colindex="${column + 2}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const goTo = (row: number, column: number) => inView(cursor.goTo(row, column));
  const extendTo = (row: number, column: number) => inView(cursor.extendTo(row, column));
  useImperativeHandle(props.ref, () => ({
    goTo: (row) => goTo(row, active.column),
    focus: home,
  }));
  const openCell = (how: 'change' | 'empty') => {
    const field = columns[active.column]?.field;
    if (!editing || field === undefined) return;
    const from = isNew ? newRow : current && cellsOfRow(editing, current);
    if (from) well.current?.open(how === 'change' ? from.textOf(field) : null, from.idsOf(field));
  };
  const { goOn, tab, leaveRun } = useEntryRun(
    cursor,
    columns.length,
    goTo,
    isNew ? newRow?.onLeave : undefined,
  );
  const onKeyDown = useSheetKeys(props, {
    cursor,
    pageRows: Math.max(1, last - first - 17),
    goTo: (...place) => {
      leaveRun();
      goTo(...place);
    },
    extendTo,
    openCell,
    tab,
  });
  const [anchor, setAnchor] = useState(0);
  const drag = useBlockDrag(frame);

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
      else if (row === count) newRow?.onOpen();
      else latest.current.open(row);
    },
  };
  const actions = useMemo<RowActions>(
    () => ({
      press: (...args) => latest.current.press(...args),
      check: (...args) => latest.current.check(...args),
      extend: (...args) => latest.current.extend(...args),
      open: (...args) => latest.current.open(...args),
      edit: (...args) => latest.current.edit(...args),
    }),
    [],
  );

  const sized = useMemo(
    () =>
      dragged
        ? columns.map((column) =>
            column.field === dragged.field
              ? { ...column, widthPx: dragged.widthPx, leastPx: dragged.widthPx, grows: false }
              : column,
          )
        : columns,
    [columns, dragged],
  );
  const template = gridTemplate(sized, scale);
  const widthPx = leastWidthPx(sized, scale);
  const lefts = useMemo(() => frozenLefts(sized, scale), [sized, scale]);
  const chosen = selectedCount(selection, count);
  const [pulled, setPulled] = useState<CellPlace | null>(null);
  const filled = pulled && fillTarget(block, pulled);
  const shownBlock = filled ? spanOf(block, filled) : block;
  const isShownBlock = editing !== undefined && !isOneCell(shownBlock);
  const pull = useRef<(copies: boolean) => void>(nothing);
  pull.current = (copies) => {
    setPulled(null);
    if (!filled) return;
    editing?.onFillFrom(block, filled, copies);
    cursor.extendFrom(
      { row: block.top, column: block.left },
      { row: shownBlock.bottom, column: shownBlock.right },
    );
  };

  const under = columns[active.column];
  const overRow = (row: number) => ({
    gridTemplateColumns: template,
    minWidth: widthPx,
    height: heightPx,
    transform: `translateY(${heightPx + row * heightPx}px)`,
  });
  const sheet = (
    <div
      ref={frame}
      className="wj-sheet"
      style={{ scrollPaddingInlineStart: leadWidthPx(sized, scale) }}
    >
      <div
        ref={grid}
        role="grid"
        tabIndex={editing ? -1 : 0}
        aria-label={props.label}
        aria-rowcount={count + (newRow ? 2 : 1)}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        {...(count > 0 && !editing
          ? { 'aria-activedescendant': cellId(active.row, active.column) }
          : {})}
        onFocus={(event) => event.target === event.currentTarget && well.current?.focus()}
        onKeyDown={(event) => {
          if (!editing && event.target === event.currentTarget) onKeyDown(event);
        }}
      >
        <SheetHead
          columns={columns}
          lefts={lefts}
          onMove={props.onMove}
          headExtra={props.headExtra}
          template={template}
          widthPx={widthPx}
          heightPx={heightPx}
          sort={props.sort}
          onSort={props.onSort}
          scale={scale}
          onDrag={setDragged}
          onResize={(field, wanted) => {
            setDragged(null);
            props.onResize?.(field, wanted);
          }}
          resizes={props.onResize !== undefined}
          check={
            <Checkbox
              aria-label="全选筛选出的记录"
              checked={count > 0 && chosen === count}
              indeterminate={chosen > 0 && chosen < count}
              onChange={(event) =>
                event.target.checked ? props.onSelectAll() : props.onSelectNone()
              }
            />
          }
        />
        <div
          className="wj-sheet-rows"
          role="rowgroup"
          style={{ height: rows.getTotalSize(), minWidth: widthPx }}
        >
          {drawn.map((item) => {
            const row = rowAt(item.index);
            return (
              <SheetRow<Row>
                key={item.key}
                index={item.index}
                row={row}
                columns={columns}
                template={template}
                lefts={lefts}
                top={item.start}
                heightPx={heightPx}
                selected={row ? isSelected(selection, row.id) : false}
                activeColumn={item.index === active.row ? active.column : null}
                blockFrom={
                  isShownBlock && isInRows(shownBlock, item.index) ? shownBlock.left : null
                }
                blockTo={isShownBlock && isInRows(shownBlock, item.index) ? shownBlock.right : null}
                marks={row && editing?.marksOf(row)}
                actions={actions}
              />
            );
          })}
        </div>
        {newRow ? (
          <NewRowLine<Row>
            index={count}
            newRow={newRow}
            columns={columns}
            template={template}
            lefts={lefts}
            widthPx={widthPx}
            heightPx={heightPx}
            activeColumn={isNew ? active.column : null}
            actions={actions}
          />
        ) : null}
      </div>
      {editing && count > 0 && !isNew ? (
        <FillHandle
          block={block}
          left={lefts[block.right]}
          style={overRow(block.bottom)}
          drag={drag}
          onMove={setPulled}
          onEnd={(event) => pull.current(event.ctrlKey)}
        />
      ) : null}
      {editing && under ? (
        <TypingWell
          ref={well}
          editor={current || isNew ? editing.editorOf(under.field) : null}
          label={isNew ? `${under.label}，新的一行` : `${under.label}，第 ${active.row + 1} 行`}
          words={(isNew ? newRow.marks : current && editing.marksOf(current))?.[under.field]?.words}
          cell={cellId(active.row, active.column)}
          column={active.column}
          left={lefts[active.column]}
          numeric={under.numeric === true}
          style={
            isNew ? { ...overRow(0), ...UNDER_ALL, marginTop: -heightPx } : overRow(active.row)
          }
          onDone={(input, next) => {
            if (isNew && input) newRow.onInput(under.field, input);
            else if (next === 'fill' && input) editing.onFill(block, input);
            else if (input) editing.onInput(active, input);
            goOn(next);
            if (next === 'open' && isNew) newRow.onOpen();
            else if (next === 'open' && current) props.onOpen(current);
          }}
          onNoEditor={() => (current || isNew) && editing.onNoEditor(under.field)}
          onSheetKey={onKeyDown}
        />
      ) : null}
    </div>
  );
  return props.menu ? (
    <Dropdown trigger={['contextMenu']} menu={props.menu}>
      {sheet}
    </Dropdown>
  ) : (
    sheet
  );
}

/** The box of the new row, which is always on screen, as the row is. */
const UNDER_ALL = {
  position: 'sticky',
  top: 'auto',
  left: 'auto',
  bottom: 0,
  transform: 'none',
} as const;

function cellsOfRow<Row>(editing: SheetEditing<Row>, row: Row) {
  return {
    textOf: (field: string) => editing.textOf(row, field),
    idsOf: (field: string) => editing.idsOf(row, field),
  };
}

const nothing = () => {};
const IDLE: RowActions = {
  press: nothing,
  extend: nothing,
  check: nothing,
  open: nothing,
  edit: nothing,
};
