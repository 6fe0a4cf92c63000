import { App } from 'antd';
import { type RefObject, useMemo } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import { fieldOf, type RecordByKind } from '#shared/domain/records-by-kind.ts';
import { desktop } from '../../client/desktop.ts';
import { recordClient } from '../../client/record-client.ts';
import { today } from '../../client/today.ts';
import { nameSome } from '../../ui/name-some.ts';
import { formatCount } from '../../ui/numbers.ts';
import type { CellBlock } from '../../ui/sheet/block.ts';
import { isSelected, NOTHING, type Selection, selectedCount } from '../../ui/sheet/selection.ts';
import type { SheetColumn } from '../../ui/sheet/sheet-column.ts';
import { cellsOf, cellsToTsv, toTsv } from '../../ui/sheet/tsv.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { useUndoToast } from '../history/undo-toast.tsx';
import { useCellMarks } from './cell-marks-store.ts';
import type { FormValues, RecordDesk } from './desk.ts';
import { toFormValues } from './form-values.ts';
import { readAll } from './read-rows.ts';
import { removalQuestion } from './removal-question.ts';
import type { RecordWindow } from './use-record-window.ts';
import type { WindowQuery } from './window-query.ts';

const MOST_COPIED = 20_000;

interface Selecting {
  selection: Selection;
  setSelection: (selection: Selection) => void;
  /** How many rows the sheet has. */
  total: number;
  /** The row under the cursor; what the acts mean while nothing is ticked. */
  cursor: RefObject<{ id: string } | undefined>;
  /** As it is when an act begins. */
  block: RefObject<CellBlock>;
}

/** All act on the ticked rows; without ticks, where no more is needed, on those of the block or the cursor's. */
export interface DeskActions {
  /** To the bin. */
  remove: () => Promise<void>;
  changeMany: (patch: FormValues) => Promise<boolean>;
  /** The first ticked row's value of a field into all ticked rows. */
  fillDown: (field: string) => Promise<void>;
  copy: () => Promise<void>;
  /** The cells of the block, without headings. */
  copyBlock: () => Promise<void>;
  /** The rows that Ctrl+C means, as text for the clipboard. */
  copiedText: () => Promise<{ text: string; rows: number } | null>;
  startOfCopy: () => Promise<FormValues | null>;
  /** The record that Enter opens. */
  meant: () => Promise<string | null>;
}

export function useDeskActions<K extends RecordKind>(
  desk: RecordDesk<K>,
  list: RecordWindow<RecordByKind[K]>,
  query: WindowQuery,
  columns: readonly SheetColumn<RecordByKind[K]>[],
  { selection, setSelection, total, cursor, block }: Selecting,
): DeskActions {
  const { message } = App.useApp();
  const attempt = useAttempt();
  const confirm = useConfirm();
  const undoToast = useUndoToast();
  const isTicked = selectedCount(selection, total) > 0;

  return useMemo(() => {
    const client = recordClient(desk.kind);
    // In the order on screen.
    const tickedIds = async () => (await list.ids()).filter((id) => isSelected(selection, id));

    // Ticks on rows that have gone meanwhile mean nothing, never the row under the cursor instead.
    const chosenIds = async (): Promise<string[]> => {
      const { top, bottom } = block.current;
      if (!isTicked && bottom > top) return list.ids({ from: top, to: bottom });
      if (!isTicked) return cursor.current ? [cursor.current.id] : [];
      const ids = await tickedIds();
      if (ids.length === 0) {
        void message.info('勾选的记录已经不在这张表里，请重新勾选。');
        setSelection(NOTHING);
      }
      return ids;
    };

    const copiedText = async () => {
      const ids = (await chosenIds()).slice(0, MOST_COPIED);
      const rows = ids.length === 0 ? [] : await readAll(desk.kind, { ids }, MOST_COPIED);
      return rows.length === 0 ? null : { text: toTsv(columns, rows), rows: rows.length };
    };

    return {
      copiedText,
      async remove() {
        await attempt(async () => {
          const ids = await chosenIds();
          if (ids.length === 0) return;
          const asked = removalQuestion({
            ...desk,
            count: ids.length,
            all: allOf(query, ids, total),
          });
          if (asked && !(await confirm(asked))) return;
          const { removed, names } = await client.remove(ids);
          useCellMarks.getState().forget(ids);
          if (isTicked) setSelection(NOTHING);
          if (removed === 0) return;
          await undoToast(
            `已把 ${formatCount(removed)} ${desk.counter}${desk.noun}移到回收站：${nameSome(names, removed)}`,
          );
        });
      },
      changeMany: (patch) =>
        attempt(async () => {
          const ids = await chosenIds();
          if (ids.length === 0) return;
          const { changed, names } = await client.changeMany(ids, patch);
          await undoToast(
            `已修改 ${formatCount(changed)} ${desk.counter}${desk.noun}：${nameSome(names, changed)}`,
          );
        }),
      async fillDown(field) {
        await attempt(async () => {
          const label = columns.find((column) => column.field === field)?.label ?? '';
          if (!fieldOf(desk.kind, field)?.bulk) {
            const words = desk.cells?.has(field)
              ? '请去掉勾选，选中要填的格子，再按 Ctrl+D'
              : '各条不同，不能向下填充';
            void message.info(`“${label}”${words}。`);
            return;
          }
          const [first, ...below] = isTicked ? await tickedIds() : [];
          if (!first || below.length === 0) {
            void message.info('请先勾选两行以上，再按 Ctrl+D 把第一行的内容填到下面各行。');
            return;
          }
          const values = toFormValues(await client.get(first));
          const { changed, names } = await client.changeMany(below, { [field]: values[field] });
          await undoToast(
            `已把第一行的“${label}”填到其他 ${formatCount(changed)} ${desk.counter}${desk.noun}：${nameSome(names, changed)}`,
          );
        });
      },
      async copy() {
        await attempt(async () => {
          const copied = await copiedText();
          if (!copied) return;
          await desktop('desktop.copyText', { text: copied.text });
          void message.success(`已复制 ${formatCount(copied.rows)} 行，可粘贴到 WPS 表格或 Excel`);
        });
      },
      async copyBlock() {
        await attempt(async () => {
          const { top, left, bottom, right } = block.current;
          const most = Math.min(bottom, top + MOST_COPIED - 1);
          const cells = cellsOf(columns.slice(left, right + 1), await list.read(top, most));
          await desktop('desktop.copyText', { text: cellsToTsv(cells) });
          void message.success(`已复制 ${formatCount(cells.length)} 行，可粘贴到 WPS 表格或 Excel`);
        });
      },
      async startOfCopy() {
        const [id, ...others] = await chosenIds();
        if (!id) return null;
        if (others.length > 0) {
          void message.info(`一次复制一${desk.counter}为新记录，请只勾选一${desk.counter}。`);
          return null;
        }
        const values = toFormValues(await client.get(id));
        return desk.kind === 'activity' ? { ...values, date: today(), endDate: null } : values;
      },
      async meant() {
        const ids = isTicked ? await chosenIds() : [];
        const under = cursor.current?.id;
        const [first] = ids;
        if (first === undefined) return isTicked ? null : (under ?? null);
        if (ids.length === 1) return first;
        const opened = under !== undefined && ids.includes(under) ? under : first;
        const which = opened === first ? '第一条' : '光标所在的一条';
        void message.info(
          `勾选了 ${formatCount(ids.length)} ${desk.counter}${desk.noun}，打开的是其中${which}。`,
        );
        return opened;
      },
    };
  }, [
    desk,
    list,
    query,
    columns,
    selection,
    setSelection,
    isTicked,
    total,
    cursor,
    block,
    message,
    attempt,
    confirm,
    undoToast,
  ]);
}

function allOf({ sort: _sort, ...filter }: WindowQuery, ids: readonly string[], total: number) {
  if (ids.length < total) return null;
  return Object.keys(filter).length > 0 ? 'narrowed' : 'whole';
}
