import { App } from 'antd';
import { useMemo } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import { desktop } from '../../app/desktop.ts';
import { today } from '../../app/today.ts';
import { formatCount } from '../../ui/numbers.ts';
import { NOTHING, type Selection } from '../../ui/sheet/selection.ts';
import type { SheetColumn } from '../../ui/sheet/sheet-column.ts';
import { toTsv } from '../../ui/sheet/tsv.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import type { Desk, FormValues } from './desk.ts';
import { toFormValues } from './form-values.ts';
import { readAll, readBetween } from './read-rows.ts';
import { recordClient } from './record-client.ts';
import { useUndoToast } from './undo-toast.tsx';
import type { WindowQuery } from './use-record-window.ts';

const MOST_COPIED = 20_000;

interface Selecting {
  selection: Selection;
  setSelection: (selection: Selection) => void;
  total: number;
}

export interface DeskActions {
  /** The ticked records, or the one named, to the bin. */
  remove: (row?: { id: string }) => Promise<void>;
  changeMany: (patch: FormValues) => Promise<boolean>;
  copy: () => Promise<void>;
  /** The rows that Ctrl+C means, as text for the clipboard. */
  copiedText: () => Promise<{ text: string; rows: number } | null>;
  startOfCopy: () => Promise<FormValues | null>;
  idsBetween: (from: number, to: number) => Promise<string[]>;
}

export function useDeskActions<K extends RecordKind>(
  desk: Desk<K>,
  query: WindowQuery,
  columns: readonly SheetColumn<RecordByKind[K]>[],
  { selection, setSelection, total }: Selecting,
): DeskActions {
  const { message } = App.useApp();
  const attempt = useAttempt();
  const undoToast = useUndoToast();

  return useMemo(() => {
    const client = recordClient(desk.kind);
    const chosenRows = async (most: number): Promise<RecordByKind[K][]> => {
      if (selection.mode === 'all') {
        const rows = await readAll(desk.kind, query, Math.min(total, most));
        return rows.filter((row) => !selection.except.has(row.id));
      }
      // Asked through the same question, so that they come in the order on screen.
      return readAll(desk.kind, { ...query, ids: [...selection.ids] }, most);
    };
    const chosenIds = async (): Promise<string[]> =>
      selection.mode === 'some'
        ? [...selection.ids]
        : (await chosenRows(total)).map((row) => row.id);

    const copiedText = async () => {
      const rows = await chosenRows(MOST_COPIED);
      return rows.length === 0 ? null : { text: toTsv(columns, rows), rows: rows.length };
    };

    return {
      copiedText,
      async remove(row) {
        await attempt(async () => {
          const ids = row ? [row.id] : await chosenIds();
          if (ids.length === 0) return;
          const { removed } = await client.remove(ids);
          setSelection(NOTHING);
          await undoToast(`已把 ${formatCount(removed)} ${desk.counter}${desk.noun}移到回收站`);
        });
      },
      changeMany: (patch) =>
        attempt(async () => {
          const { changed } = await client.changeMany(await chosenIds(), patch);
          await undoToast(`已修改 ${formatCount(changed)} ${desk.counter}${desk.noun}`);
        }),
      async copy() {
        await attempt(async () => {
          const copied = await copiedText();
          if (!copied) return;
          await desktop('desktop.copyText', { text: copied.text });
          void message.success(`已复制 ${formatCount(copied.rows)} 行，可粘贴到电子表格`);
        });
      },
      async startOfCopy() {
        const [row] = await chosenRows(1);
        if (!row) return null;
        const values = toFormValues(row);
        return desk.kind === 'activity' ? { ...values, date: today(), endDate: null } : values;
      },
      idsBetween: (from, to) => readBetween(desk.kind, query, from, to),
    };
  }, [desk, query, columns, selection, setSelection, total, message, attempt, undoToast]);
}
