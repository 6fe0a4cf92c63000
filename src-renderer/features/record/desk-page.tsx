import { PlusOutlined } from '@ant-design/icons';
import { Button, type InputRef } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import { useCommands } from '../../store/commands-store.ts';
import { goTo } from '../../store/navigation-store.ts';
import type { Command } from '../../ui/command.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { rowsOf } from '../../ui/sheet/block.ts';
import { EVERYTHING, NOTHING, selectedCount, toggle, withIds } from '../../ui/sheet/selection.ts';
import { Sheet } from '../../ui/sheet/sheet.tsx';
import { nextSort, type SheetSort } from '../../ui/sheet/sheet-column.ts';
import type { SheetHandle } from '../../ui/sheet/sheet-props.ts';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { ColumnChooser } from './column-chooser.tsx';
import type { RecordDesk } from './desk.ts';
import { deskCommands } from './desk-commands.ts';
import { DeskEmpty } from './desk-empty.tsx';
import { DeskPapers } from './desk-papers.tsx';
import { FilterBar } from './filter-bar.tsx';
import { LostTicks } from './lost-ticks.tsx';
import { RecordDrawer } from './record-drawer.tsx';
import { rowMenu } from './row-menu.ts';
import { SelectionBar } from './selection-bar.tsx';
import { SheetFoot } from './sheet-foot.tsx';
import { TotalsLine } from './totals-line.tsx';
import { useCellEditing } from './use-cell-editing.ts';
import { useChosenColumns } from './use-chosen-columns.ts';
import { useColumnFilters } from './use-column-filters.tsx';
import { useCopyRows } from './use-copy-rows.ts';
import { useDeskActions } from './use-desk-actions.ts';
import { useDeskView } from './use-desk-view.ts';
import { NEW_ROW } from './use-new-row.ts';
import { useRecordWindow } from './use-record-window.ts';
import { othersOf, useRowDoubts } from './use-row-doubts.ts';
import { useSavedViews } from './use-saved-views.ts';
import { useSheetPaste } from './use-sheet-paste.ts';
import { useTicks } from './use-ticks.ts';
import { ViewMenu } from './view-menu.tsx';
import './record.css';

interface Props<K extends RecordKind> {
  desk: RecordDesk<K>;
  /** What can be done on this desk alone; pass a memoised list. */
  further?: readonly Command[];
}

const NONE: readonly Command[] = [];

/** A kind's page: filters, sheet, selection, form. The desk says what differs between kinds. */
export function DeskPage<K extends RecordKind>({ desk, further = NONE }: Props<K>) {
  type Row = RecordByKind[K];
  const { shown, show, setFilter, editing, setEditing } = useDeskView(desk);
  const { filter, label: filterLabel, sort } = shown;
  const cursor = useRef<Row | undefined>(undefined);
  const [offTicks, setOffTicks] = useState(false);
  const onCursor = useCallback((row: Row | undefined, ticked: boolean) => {
    cursor.current = row;
    setOffTicks(row !== undefined && !ticked);
  }, []);
  const searchBox = useRef<InputRef>(null);
  const query = useMemo(() => (sort ? { ...filter, sort } : filter), [filter, sort]);
  const rows = useRecordWindow(desk.kind, query);
  const chosen = useChosenColumns(desk);
  const { columns, choose, move, resize } = chosen;
  const views = useSavedViews(desk, shown, show, chosen);
  const total = rows.total ?? 0;
  const { selection, setSelection, lost, forgetLost } = useTicks(filter, total);
  const ticked = selectedCount(selection, total);

  const sheet = useRef<SheetHandle>(null);
  useFocusBack(editing !== null, sheet);
  const openNew = useCallback(() => setEditing({ id: null, start: {} }), [setEditing]);
  const doubts = useRowDoubts(desk.kind, rows);
  const cells = useCellEditing(desk, rows, columns, doubts.byId, openNew);
  const inBlock = rowsOf(cells.block);
  const block = useRef(cells.block);
  block.current = cells.block;
  const select = useMemo(
    () => ({ selection, setSelection, total, cursor, block }),
    [selection, setSelection, total],
  );
  const actions = useDeskActions(desk, rows, query, columns, select);
  useSheetPaste(editing === null, desk.kind, cells.paste);
  useCopyRows(editing === null && total > 0, {
    isTicked: ticked > 0,
    copyRows: actions.copy,
    cells: cells.blockTexts,
    copyCells: actions.copyBlock,
  });

  const commands = useMemo(
    () => [
      ...deskCommands(desk, {
        idle: editing === null,
        ticked,
        rows: inBlock,
        hasRows: total > 0,
        add: openNew,
        remove: () => actions.remove(),
        duplicate: async () => {
          const start = await actions.startOfCopy();
          if (start) setEditing({ id: null, start });
        },
        search: () => searchBox.current?.focus({ cursor: 'all' }),
      }),
      ...further,
    ],
    [desk, further, editing, ticked, inBlock, total, openNew, setEditing, actions, searchBox],
  );
  useCommands(commands);

  const open = useCallback((id: string) => setEditing({ id, start: {} }), [setEditing]);
  const at = editing?.id ? rows.indexOf(editing.id) : null;
  const openAt = async (index: number) => {
    const [row] = await rows.read(index, index);
    if (!row) return;
    sheet.current?.goTo(index);
    open(row.id);
  };
  const showCell = async (id: string) => {
    const index = id === NEW_ROW ? total : (rows.indexOf(id) ?? (await rows.ids()).indexOf(id));
    if (index >= 0) {
      sheet.current?.goTo(index);
      sheet.current?.focus();
    }
  };
  const selectAll = useCallback(() => setSelection(EVERYTHING), [setSelection]);
  const selectNone = useCallback(() => setSelection(NOTHING), [setSelection]);
  const sortBy = useCallback((next: SheetSort | null) => show({ sort: next }), [show]);
  const viewMenu = useMemo(() => <ViewMenu views={views} />, [views]);
  const headExtra = useColumnFilters(desk.kind, filter, setFilter);
  const under = columns[cells.block.left];
  const menu = rowMenu(desk, {
    column: under
      ? {
          label: under.label,
          sort: under.sortable === false ? null : () => sortBy(nextSort(sort, under.field)),
          filter: headExtra(under.field) === null ? null : () => sheet.current?.openHead(),
        }
      : null,
    ticked,
    rows: inBlock,
    isOneTicked: !offTicks,
    commands,
    further,
    others: othersOf(doubts.byId, rows.rowAt(cells.block.top)?.id),
    open: () => cursor.current && open(cursor.current.id),
    openOther: open,
    toggle: () => cursor.current && setSelection(toggle(selection, cursor.current.id)),
    copy: actions.copy,
  });
  const narrowed = Object.keys(filter).length > 0;
  // An empty ledger has a sheet too, for its first rows; a filter that finds nothing has none.
  const hasSheet = rows.total !== null && (rows.total > 0 || !narrowed);

  return (
    <PageFrame
      fills
      title={desk.title}
      note={
        rows.sums && desk.hasTotals ? <TotalsLine total={rows.matching} sums={rows.sums} /> : null
      }
      actions={
        <>
          <ColumnChooser
            columns={desk.columns}
            shown={columns}
            onChoose={choose}
            onResize={resize}
          />
          <DeskPapers
            desk={desk}
            filter={filter}
            filterLabel={filterLabel}
            query={query}
            columns={columns}
            selection={selection}
            total={total}
          />
          {further.map(({ name, label, perform }) => (
            <Button key={name} onClick={() => void perform()}>
              {label}
            </Button>
          ))}
          <Button onClick={() => goTo('import')}>从工作簿导入</Button>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={openNew}>
            新增{desk.noun}
          </Button>
        </>
      }
    >
      <FilterBar
        views={viewMenu}
        kind={desk.kind}
        filters={desk.filters}
        filter={filter}
        label={filterLabel}
        searchHint={desk.searchHint}
        searchBox={searchBox}
        onChange={setFilter}
      />
      <SelectionBar
        desk={desk}
        count={ticked}
        total={total}
        offTicks={offTicks}
        actions={actions}
        onAll={selectAll}
        onNone={selectNone}
        onDuplicate={(start) => setEditing({ id: null, start })}
      />
      {lost ? (
        <LostTicks
          count={lost.count}
          counter={desk.counter}
          onBack={() => setFilter(lost.filter)}
          onForget={forgetLost}
        />
      ) : null}
      {rows.failure ? <FailureAlert failure={rows.failure} onRetry={rows.reload} /> : null}
      {rows.total === null && !rows.failure ? <Loading label="正在读取…" /> : null}
      {rows.total === 0 ? (
        <DeskEmpty
          desk={desk}
          narrowed={narrowed}
          search={filter.search ?? ''}
          onClear={() => setFilter({})}
          onAdd={openNew}
        />
      ) : null}
      {hasSheet ? (
        <Sheet<Row>
          ref={sheet}
          label={desk.title}
          columns={columns}
          count={total}
          rowAt={rows.rowAt}
          onRange={doubts.onRange}
          sort={sort}
          onSort={sortBy}
          selection={selection}
          onToggle={(row) => setSelection(toggle(selection, row.id))}
          onSelectRange={(from, to) =>
            void rows.ids({ from, to }).then((ids) => setSelection(withIds(selection, ids)))
          }
          onSelectAll={selectAll}
          onSelectNone={selectNone}
          onOpen={(row) => open(row.id)}
          onEnter={() => void actions.meant().then((id) => id !== null && open(id))}
          onDelete={() => void actions.remove()}
          onCursor={onCursor}
          onFillDown={(field, block) =>
            ticked > 0 ? void actions.fillDown(field) : cells.fillDown(block)
          }
          editing={cells.editing}
          onResize={resize}
          onMove={move}
          menu={menu}
          headExtra={headExtra}
        />
      ) : null}
      {hasSheet ? (
        <SheetFoot
          kind={desk.kind}
          rows={rows}
          columns={columns}
          block={cells.block}
          note={cells.note}
          marks={cells.marks}
          marksOf={cells.editing.marksOf}
          doubts={doubts.byId}
          onShow={(id) => void showCell(id)}
          onOther={open}
        />
      ) : null}
      {editing ? (
        <RecordDrawer
          key={`${editing.id ?? 'new'}-${editing.turn}`}
          desk={desk}
          id={editing.id}
          start={editing.start}
          onAnother={openNew}
          onSaved={(id) => setEditing({ id, start: {} })}
          onClose={() => setEditing(null)}
          onFormer={at !== null && at > 0 ? () => void openAt(at - 1) : null}
          onNext={at !== null && at < total - 1 ? () => void openAt(at + 1) : null}
        />
      ) : null}
    </PageFrame>
  );
}
