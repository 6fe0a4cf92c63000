import { App } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { formatCount } from '../../ui/numbers.ts';
import { type CellBlock, isOneCell } from '../../ui/sheet/block.ts';
import type { CellEditor, CellInput, SheetEditing } from '../../ui/sheet/cell-editor.ts';
import type { SheetColumn } from '../../ui/sheet/sheet-column.ts';
import { useUndoToast } from '../history/undo-toast.tsx';
import { cellEditor, cellIds, textToEdit } from './cell-editors.ts';
import { NO_MARKS, useCellMarks } from './cell-marks-store.ts';
import type { RecordDesk } from './desk.ts';
import type { AskedCell, TellingCell } from './plan-cells.ts';
import { useCellWriter } from './use-cell-writer.ts';
import type { RecordWindow } from './use-record-window.ts';

/** The cells of a desk's sheet, edited in place. Everything that acts on many says how many. */
export function useCellEditing<K extends RecordKind>(
  desk: RecordDesk<K>,
  rows: RecordWindow<RecordByKind[K]>,
  columns: readonly SheetColumn<RecordByKind[K]>[],
) {
  type Row = RecordByKind[K];
  const { message } = App.useApp();
  const undoToast = useUndoToast();
  const sheet = `${useLedger((store) => store.status?.folder)} ${desk.kind}`;
  const marks = useCellMarks((store) => store.sheets[sheet] ?? NO_MARKS);
  const write = useCellWriter(desk, rows, sheet);
  const [block, setBlock] = useState<CellBlock>({ top: 0, left: 0, bottom: 0, right: 0 });
  /** What was last understood differently from what was typed, or not at all. */
  const [note, setNote] = useState<{ words: string; refused: boolean } | null>(null);

  const nameOfCell = useCallback(
    ({ rowIndex, field }: TellingCell) =>
      `第 ${rowIndex + 1} 行“${columns.find((column) => column.field === field)?.label ?? ''}”`,
    [columns],
  );
  const tell = useCallback(
    (told: { understood: TellingCell[]; refused: TellingCell[] }) => {
      const [cell] = [...told.refused, ...told.understood];
      const refused = told.refused.length > 0;
      setNote(
        cell
          ? { words: `${nameOfCell(cell)}：${cell.words}${refused ? '，没有保存' : ''}`, refused }
          : null,
      );
    },
    [nameOfCell],
  );

  /** The same into all cells of a block, and what came of it in one message. */
  const writeBlock = useCallback(
    async (to: CellBlock, inputOf: (row: Row, field: string) => CellInput, verb: string) => {
      const read = await rows.read(to.top, to.bottom);
      const fields = columns.slice(to.left, to.right + 1).map(({ field }) => field);
      const cells = read.flatMap((row, index) =>
        fields.map(
          (field): AskedCell<Row> => ({
            row,
            rowIndex: to.top + index,
            field,
            input: inputOf(row, field),
          }),
        ),
      );
      const { plan, saved } = await write(cells);
      if (!saved) return;
      tell(plan);
      if (isOneCell(to) && plan.readOnly.length === 0) return;
      const parts = [
        `${verb} ${formatCount(plan.changed)} 格（${formatCount(plan.edits.length)} ${desk.counter}${desk.noun}）`,
        ...leftOut(plan.refused, '没有改', nameOfCell),
        ...leftOut(plan.readOnly, '没有改', nameOfCell),
      ];
      if (plan.changed > 0) await undoToast(parts.join('；'));
      else if (parts.length > 1) void message.warning(parts.slice(1).join('；'), 8);
    },
    [rows, columns, write, tell, nameOfCell, desk, undoToast, message],
  );

  const editing = useMemo((): SheetEditing<Row> => {
    const editors = new Map<string, CellEditor | null>();
    return {
      editorOf(field) {
        if (!editors.has(field)) editors.set(field, cellEditor(desk.kind, field));
        return editors.get(field) ?? null;
      },
      textOf(row, field) {
        const mark = marks[row.id]?.[field];
        return mark?.state === 'refused' ? mark.text : textToEdit(desk.kind, row, field);
      },
      idsOf: cellIds,
      marksOf: (row) => marks[row.id],
      onInput({ row: rowIndex, column }, input) {
        const row = rows.rowAt(rowIndex);
        const field = columns[column]?.field;
        if (row && field !== undefined)
          void write([{ row, rowIndex, field, input }]).then(({ plan }) => tell(plan));
      },
      onFill: (to, input) => void writeBlock(to, () => input, '已填'),
      onClear: (to) => void writeBlock(to, () => ({ text: '' }), '已清除'),
      onNoEditor(field) {
        const label = columns.find((column) => column.field === field)?.label ?? '';
        void message.info({
          key: 'no-editor',
          content: `“${label}”由台账自动填写，不能在这里改。`,
        });
      },
      onBlock: setBlock,
    };
  }, [desk, rows, columns, marks, write, writeBlock, tell, message]);

  return { editing, block, note, marks, writeBlock };
}

function leftOut(
  cells: readonly TellingCell[],
  what: string,
  nameOf: (cell: TellingCell) => string,
): string[] {
  const [first] = cells;
  if (!first) return [];
  const more = cells.length > 1 ? `等 ${formatCount(cells.length)} 格` : '';
  return [`${nameOf(first)}${more}${what}：${first.words}`];
}
