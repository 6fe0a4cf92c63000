import { useVirtualizer } from '@tanstack/react-virtual';
import { Checkbox, Dropdown, theme } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { isEditing } from '../shortcut.ts';
import { rowHeightPx, USUAL_FONT_SIZE_PX } from '../theme.ts';
import { cellId } from './cell-id.ts';
import type { ColumnWidth } from './column-edge.tsx';
import { isSelected, selectedCount } from './selection.ts';
import { frozenLefts, gridTemplate, leadWidthPx, leastWidthPx } from './sheet-column.ts';
import { SheetHead } from './sheet-head.tsx';
import type { SheetProps } from './sheet-props.ts';
import { type RowActions, SheetRow } from './sheet-row.tsx';
import { useSheetKeys } from './use-sheet-keys.ts';

/** A table of any length that behaves like a spreadsheet: only what is on screen is drawn. */
export function Sheet<Row extends { id: string }>(props: SheetProps<Row>) {
  const { columns, count, rowAt, onRange, onCursor, selection } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { fontSize } = theme.useToken().token;
  const heightPx = rowHeightPx(fontSize);
  const scale = heightPx / rowHeightPx(USUAL_FONT_SIZE_PX);
  const [placed, setActive] = useState({ row: 0, column: 0 });
  // Rows may have gone from under the cursor.
  const active = { ...placed, row: Math.max(0, Math.min(count - 1, placed.row)) };
  const [dragged, setDragged] = useState<ColumnWidth | null>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => heightPx,
    overscan: 8,
    scrollPaddingStart: heightPx,
  });
  const drawn = rows.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const last = drawn.at(-1)?.index ?? 0;

  useEffect(() => rows.measure(), [rows, heightPx]);
  // The keyboard is at home in the sheet unless the clerk is typing somewhere.
  useEffect(() => {
    if (!isEditing(document.activeElement)) frame.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => onRange(first, last), [onRange, first, last]);
  const current = rowAt(active.row);
  const ticked = current !== undefined && isSelected(selection, current.id);
  useEffect(() => onCursor?.(current, ticked), [onCursor, current, ticked]);

  const goTo = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(count - 1, row)),
      column: Math.max(0, Math.min(columns.length - 1, column)),
    };
    setActive(next);
    rows.scrollToIndex(next.row);
    // Every column has its heading drawn, whatever rows are.
    frame.current
      ?.querySelector(`[role=columnheader][aria-colindex="${next.column + 2}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return next;
  };
  const onKeyDown = useSheetKeys(props, active, goTo, Math.max(1, last - first - 17));
  const [anchor, setAnchor] = useState(0);

  const latest = useRef<RowActions>(IDLE);
  latest.current = {
    press(row, column, event) {
      setActive({ row, column });
      // The frame has the keys; a cell with the focus would take it along when it scrolls away.
      event.preventDefault();
      frame.current?.focus({ preventScroll: true });
      const pressed = rowAt(row);
      if (!pressed) return;
      if (event.shiftKey) props.onSelectRange(anchor, row);
      else setAnchor(row);
      if (event.ctrlKey || event.metaKey) props.onToggle(pressed);
    },
    check(row, shift) {
      const ticked = rowAt(row);
      if (!ticked) return;
      if (shift) props.onSelectRange(anchor, row);
      else props.onToggle(ticked);
      setAnchor(row);
      setActive({ row, column: active.column });
      frame.current?.focus({ preventScroll: true });
    },
    open(row) {
      const opened = rowAt(row);
      if (opened) props.onOpen(opened);
    },
  };
  const actions = useMemo<RowActions>(
    () => ({
      press: (...args) => latest.current.press(...args),
      check: (...args) => latest.current.check(...args),
      open: (...args) => latest.current.open(...args),
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

  const sheet = (
    <div
      ref={frame}
      className="wj-sheet"
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      style={{ scrollPaddingInlineStart: leadWidthPx(sized, scale) }}
      {...(count > 0 ? { 'aria-activedescendant': cellId(active.row, active.column) } : {})}
      onKeyDown={onKeyDown}
    >
      <SheetHead
        columns={columns}
        lefts={lefts}
        onMove={props.onMove}
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
              actions={actions}
            />
          );
        })}
      </div>
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

const IDLE: RowActions = { press: () => {}, check: () => {}, open: () => {} };
