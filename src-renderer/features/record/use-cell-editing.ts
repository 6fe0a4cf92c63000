import { App } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import { useHistory } from '../../store/history-store.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { formatCount } from '../../ui/numbers.ts';
import { type CellBlock, isOneCell } from '../../ui/sheet/block.ts';
import type { CellEditor, CellInput, SheetEditing } from '../../ui/sheet/cell-editor.ts';
import { planTablePaste } from '../../ui/sheet/plan-table-paste.ts';
import type { SheetColumn } from '../../ui/sheet/sheet-column.ts';
import { cellsOf, cellsToTsv } from '../../ui/sheet/tsv.ts';
import { useUndoToast } from '../history/undo-toast.tsx';
import { importPasted } from '../import/import-pasted.ts';
import { cellEditor, cellIds, textToEdit } from './cell-editors.ts';
import { NO_MARKS, useCellMarks } from './cell-marks-store.ts';
import type { RecordDesk } from './desk.ts';
import { marksWithDoubts, withBesideDoubts } from './doubt-marks.ts';
import { type LeftOut, NOTHING_LEFT, useLeftOut } from './left-out.tsx';
import type { AskedCell, TellingCell } from './plan-cells.ts';
import { planFill } from './plan-fill.ts';
import { useCellWriter } from './use-cell-writer.ts';
import { NEW_ROW, useNewRow } from './use-new-row.ts';
import type { RecordWindow } from './use-record-window.ts';
import type { RowDoubts } from './use-row-doubts.ts';

/** The cells of a desk's sheet, edited in place. Everything that acts on many says how many. */
export function useCellEditing<K extends RecordKind>(
  desk: RecordDesk<K>,
  rows: RecordWindow<RecordByKind[K]>,
  columns: readonly SheetColumn<RecordByKind[K]>[],
  doubts: RowDoubts['byId'],
  onOpenNew: () => void,
) {
  type Row = RecordByKind[K];
  const { message } = App.useApp();
  const tellLeftOut = useLeftOut();
  const undoToast = useUndoToast();
  const sheet = `${useLedger((store) => store.status?.folder)} ${desk.kind}`;
  const marks = useCellMarks((store) => store.sheets[sheet] ?? NO_MARKS);
  const shownMarks = useMemo(() => marksWithDoubts(marks, doubts), [marks, doubts]);
  const write = useCellWriter(desk, rows, sheet);
  const [block, setBlock] = useState<CellBlock>({ top: 0, left: 0, bottom: 0, right: 0 });
  /** What was last understood differently from what was typed, or not at all. */
  const [note, setNote] = useState<{ words: string; refused: boolean } | null>(null);

  // What was said last is of a step that is being undone, or of one before it.
  useEffect(
    () =>
      useHistory.subscribe((now, before) => {
        if (now.isTurning && !before.isTurning) setNote(null);
      }),
    [],
  );

  const newRow = useNewRow(desk, rows, {
    sheet,
    marks: marks[NEW_ROW],
    onNote: setNote,
    onOpen: onOpenNew,
  });

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

  /** What goes into the cells of a block, in one step, and what came of it in one message. */
  const writeBlock = useCallback(
    async (
      to: CellBlock,
      inputAt: (rowIndex: number, column: number) => CellInput,
      verb: string,
      also: LeftOut = NOTHING_LEFT,
    ) => {
      const read = await rows.read(to.top, to.bottom);
      const fields = columns.slice(to.left, to.right + 1).map(({ field }) => field);
      const cells = read.flatMap((row, index) =>
        fields.map((field, at): AskedCell<Row> => {
          const rowIndex = to.top + index;
          return { row, rowIndex, field, input: inputAt(rowIndex, to.left + at) };
        }),
      );
      const { plan, saved } = await write(cells);
      if (!saved) return;
      tell(plan);
      if (isOneCell(to) && plan.readOnly.length === 0 && also.lines.length === 0) return;
      const leftOut = [
        ...plan.refused.map((cell) => `${nameOfCell(cell)}：${cell.words}，没有保存`),
        ...plan.readOnly.map((cell) => `${nameOfCell(cell)}：${cell.words}，没有改`),
        ...also.lines,
      ];
      const records = `${formatCount(plan.edits.length)} ${desk.counter}${desk.noun}`;
      if (plan.changed > 0)
        await undoToast(`${verb} ${formatCount(plan.changed)} 格（${records}）`);
      if (leftOut.length > 0) tellLeftOut({ lines: leftOut, more: also.more });
    },
    [rows, columns, write, tell, tellLeftOut, nameOfCell, desk, undoToast],
  );

  const fillFrom = useCallback(
    async (source: CellBlock, target: CellBlock, copies: boolean) => {
      const read = await rows.read(source.top, source.bottom);
      const fields = columns.slice(source.left, source.right + 1).map(({ field }) => field);
      const texts = read.map((row) => fields.map((field) => textToEdit(desk, row, field)));
      const { textAt, words } = planFill(desk.kind, { source, fields, texts }, target, copies);
      const verb = words === '' ? '已填' : `已按${words}填`;
      await writeBlock(target, (row, column) => ({ text: textAt(row, column) }), verb);
    },
    [rows, columns, desk, writeBlock],
  );

  /** Ctrl+D: the first row of the block down through it, or into one row what stands above it. */
  const fillDown = useCallback(
    (on: CellBlock) => {
      const isOneRow = on.top === on.bottom;
      if (isOneRow && on.top === 0) return;
      const first = isOneRow ? on.top - 1 : on.top;
      void fillFrom({ ...on, top: first, bottom: first }, { ...on, top: first + 1 }, true);
    },
    [fillFrom],
  );

  const paste = useCallback(
    (table: string[][]) => {
      const total = rows.total ?? 0;
      // Without a heading of their own, new rows are in the order of the sheet's columns.
      const asRecords = (cells: readonly string[][]) => {
        const headings = columns.slice(block.left).map(({ label }) => label);
        importPasted(cellsToTsv([headings, ...cells]));
      };
      if (block.top >= total) {
        asRecords(table);
        return;
      }
      const plan = planTablePaste(table, block, { rows: total, columns: columns.length });
      const below = plan.rowsLeft.length;
      const told = [
        ...(plan.cellsLeft > 0
          ? [`有 ${formatCount(plan.cellsLeft)} 格超出了最后一列，没有粘贴`]
          : []),
        ...(below > 0 ? [`有 ${formatCount(below)} 行超出了最后一行，没有粘贴`] : []),
      ];
      const more =
        below > 0
          ? { label: `把这 ${formatCount(below)} 行作为新记录`, go: () => asRecords(plan.rowsLeft) }
          : null;
      const inputAt = (row: number, column: number) => ({ text: plan.textAt(row, column) });
      void writeBlock(plan.block, inputAt, '已粘贴', { lines: told, more });
    },
    [rows, columns, block, writeBlock],
  );

  const editing = useMemo((): SheetEditing<Row> => {
    const editors = new Map<string, CellEditor | null>();
    return {
      editorOf(field) {
        if (!editors.has(field)) editors.set(field, cellEditor(desk, field));
        return editors.get(field) ?? null;
      },
      textOf(row, field) {
        const mark = marks[row.id]?.[field];
        return mark?.state === 'refused' ? mark.text : textToEdit(desk, row, field);
      },
      idsOf: (row, field) => cellIds(desk, row, field),
      newRow,
      marksOf: (row) => withBesideDoubts(desk, row, shownMarks[row.id]),
      onInput({ row: rowIndex, column }, input) {
        const row = rows.rowAt(rowIndex);
        const field = columns[column]?.field;
        if (row && field !== undefined)
          void write([{ row, rowIndex, field, input }]).then(({ plan }) => tell(plan));
      },
      onFill: (to, input) => void writeBlock(to, () => input, '已填'),
      onFillFrom: (source, target, copies) => void fillFrom(source, target, copies),
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
  }, [desk, rows, columns, marks, shownMarks, newRow, write, writeBlock, fillFrom, tell, message]);

  /** The texts of the block's cells; null while some of its rows are not read. */
  const blockTexts = useCallback((): string[][] | null => {
    const shown: Row[] = [];
    for (let at = block.top; at <= block.bottom; at += 1) {
      const row = rows.rowAt(at);
      if (!row) return null;
      shown.push(row);
    }
    return cellsOf(columns.slice(block.left, block.right + 1), shown);
  }, [rows, columns, block]);

  return { editing, block, note, marks, fillDown, paste, blockTexts };
}
