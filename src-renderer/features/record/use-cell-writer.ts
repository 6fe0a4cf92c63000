import { useCallback } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import { toFailure } from '../../client/call.ts';
import { recordClient } from '../../client/record-client.ts';
import { useHistory } from '../../store/history-store.ts';
import { failureText } from '../../ui/failure-alert.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { useCellMarks } from './cell-marks-store.ts';
import type { RecordDesk } from './desk.ts';
import { valueOn } from './kept-mark.ts';
import { type AskedCell, type CellPlan, planCells } from './plan-cells.ts';
import { typingSurroundings } from './typing-surroundings.ts';
import type { RecordWindow } from './use-record-window.ts';
import { useStandingMarks } from './use-standing-marks.ts';

export type WriteCells<K extends RecordKind> = (
  cells: readonly AskedCell<RecordByKind[K]>[],
) => Promise<{ plan: CellPlan<RecordByKind[K]>; saved: boolean }>;

/** Reads cells and writes those that were understood, in one step; shown before the ledger answers. */
export function useCellWriter<K extends RecordKind>(
  desk: RecordDesk<K>,
  rows: RecordWindow<RecordByKind[K]>,
  sheet: string,
): WriteCells<K> {
  const attempt = useAttempt();
  useStandingMarks(desk.kind, sheet, isWriting);
  return useCallback(
    async (cells) => {
      const plan = planCells(desk.kind, cells, typingSurroundings(desk.layout), desk.cells);
      const { mark, nameStep } = useCellMarks.getState();
      mark(sheet, plan.marks);
      if (plan.edits.length === 0) return { plan, saved: true };
      const held = rows.hold();
      rows.show(plan.records);
      const saved = await attempt(async () => {
        writing += 1;
        try {
          await held;
          await rows.quietly(() => recordClient(desk.kind).editCells(plan.edits));
        } catch (thrown) {
          // Shown as if saved already: what is in the ledger comes back, the words stay in their cells.
          rows.reload();
          mark(sheet, unsaved(cells, failureText(toFailure(thrown))));
          throw thrown;
        } finally {
          writing -= 1;
        }
        await useHistory.getState().load();
        const step = useHistory.getState().state.undo;
        if (step !== null) nameStep(sheet, plan.marks, step.id);
      });
      return { plan, saved };
    },
    [desk, rows, sheet, attempt],
  );
}

/** Edits on their way, of any sheet. */
let writing = 0;
const isWriting = () => writing > 0;

function unsaved<Row extends { id: string }>(cells: readonly AskedCell<Row>[], words: string) {
  return cells.flatMap(({ row, field, input }) =>
    'text' in input && input.text !== ''
      ? {
          id: row.id,
          field,
          mark: { state: 'refused' as const, text: input.text, words, on: valueOn(row, field) },
        }
      : [],
  );
}
