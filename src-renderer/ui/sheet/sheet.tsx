import { Dropdown, theme } from 'antd';
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { isEditing } from '../shortcut.ts';
import { rowHeightPx, USUAL_FONT_SIZE_PX } from '../theme.ts';
import { type CellPlace, isInRows, isOneCell } from './block.ts';
import type { SheetEditing } from './cell-editor.ts';
import { cellId } from './cell-id.ts';
import type { ColumnWidth } from './column-edge.tsx';
import { FillHandle } from './fill-handle.tsx';
import { NewRowLine } from './new-row-line.tsx';
import { isSelected, selectedCount } from './selection.ts';
import { frozenLefts, gridTemplate, leadWidthPx, leastWidthPx } from './sheet-column.ts';
import { SheetHead } from './sheet-head.tsx';
import type { SheetProps } from './sheet-props.ts';
import { SheetRow } from './sheet-row.tsx';
import { TypingWell, type WellHandle } from './typing-well.tsx';
import { useBlockDrag } from './use-block-drag.ts';
import { useCursor } from './use-cursor.ts';
import { useEntryRun } from './use-entry-run.ts';
import { useFillPull } from './use-fill-pull.ts';
import { useRowActions } from './use-row-actions.ts';
import { useRowsInView } from './use-rows-in-view.ts';
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
  const rows = useRowsInView(frame, count, {
    rowPx: heightPx,
    headPx: heightPx,
    footPx: newRow ? heightPx : 0,
  });
  const { drawn } = rows;
  const first = drawn[0] ?? 0;
  const last = drawn.at(-1) ?? 0;

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
    if (row < count) rows.show(row);
    // Every column has its heading drawn, whatever rows are.
    frame.current
      ?.querySelector(`[role=columnheader][aria-colindex="${column + 2}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const goTo = (row: number, column: number) => inView(cursor.goTo(row, column));
  const extendTo = (row: number, column: number) => inView(cursor.extendTo(row, column));
  const openHead = () =>
    frame.current
      ?.querySelector<HTMLElement>(
        `[role=columnheader][aria-colindex="${active.column + 2}"] [aria-haspopup]`,
      )
      ?.click();
  useImperativeHandle(props.ref, () => ({
    openHead,
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
    pageRows: Math.max(1, rows.seen - 2),
    goTo: (...place) => {
      leaveRun();
      goTo(...place);
    },
    extendTo,
    openCell,
    openHead,
    tab,
  });
  const drag = useBlockDrag(frame);
  const actions = useRowActions(props, { cursor, well, home, leaveRun, openCell, drag });

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
  const pull = useFillPull(cursor, editing?.onFillFrom);
  const { shownBlock } = pull;
  const isShownBlock = editing !== undefined && !isOneCell(shownBlock);
  const { onResize } = props;
  const resize = useCallback(
    (field: string, wanted: number | null) => {
      setDragged(null);
      onResize?.(field, wanted);
    },
    [onResize],
  );

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
          onResize={resize}
          resizes={onResize !== undefined}
          ticks={count === 0 || chosen === 0 ? 'none' : chosen === count ? 'all' : 'some'}
          onSelectAll={props.onSelectAll}
          onSelectNone={props.onSelectNone}
        />
        <div
          className="wj-sheet-rows"
          role="rowgroup"
          style={{ height: count * heightPx, minWidth: widthPx }}
        >
          {drawn.map((index) => {
            const row = rowAt(index);
            return (
              <SheetRow<Row>
                key={rows.slotOf(index)}
                index={index}
                row={row}
                columns={columns}
                template={template}
                lefts={lefts}
                top={index * heightPx}
                heightPx={heightPx}
                selected={row ? isSelected(selection, row.id) : false}
                activeColumn={index === active.row ? active.column : null}
                blockFrom={isShownBlock && isInRows(shownBlock, index) ? shownBlock.left : null}
                blockTo={isShownBlock && isInRows(shownBlock, index) ? shownBlock.right : null}
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
          onMove={pull.onMove}
          onEnd={pull.onEnd}
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
    // The keys are the menu's while it is open, and the sheet's again after it.
    <Dropdown
      trigger={['contextMenu']}
      menu={props.menu}
      autoFocus
      onOpenChange={(open) => {
        if (!open && document.activeElement?.closest('[role=menu]')) home();
      }}
    >
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
