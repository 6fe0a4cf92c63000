import {
  ASK_REASONS,
  type AskReason,
  MANY_RECORDS,
  type Step,
  type StepName,
} from '#shared/contract/history.ts';
import {
  lastRedoable,
  lastStanding,
  lastUndoable,
  type PastBatch,
} from '../../store/changes/history.ts';
import type { Direction } from '../../store/changes/plan-turn.ts';
import { turnEffect } from '../../store/changes/turn-effect.ts';
import { listReportsNaming } from '../../store/reports.ts';
import type { Desk } from './desk.ts';

/** How many records a step names. */
const NAMED = 3;

export function nextBatch(desk: Desk, direction: Direction): Promise<PastBatch | null> {
  return direction === 'undo' ? lastUndoable(desk.ledger()) : lastRedoable(desk.ledger());
}

export async function nameOfNext(desk: Desk, direction: Direction): Promise<StepName | null> {
  const batch = await nextBatch(desk, direction);
  return batch && { id: batch.id, label: batch.label };
}

/** What turning a batch would do, and why the clerk is to be asked before. */
export async function stepOf(desk: Desk, batch: PastBatch, direction: Direction): Promise<Step> {
  const ledger = desk.ledger();
  const { recordIds, unit, ...told } = await turnEffect(ledger, batch.id, direction, NAMED);
  const standing = await lastStanding(ledger, batch);
  const reports = await listReportsNaming(ledger, recordIds);
  const reasons: Record<AskReason, boolean> = {
    'before-start': standing.seq <= desk.openedAtSeq(),
    many: recordIds.length > MANY_RECORDS,
    reported: reports.length > 0,
    unit,
  };
  return {
    ...told,
    id: batch.id,
    label: batch.label,
    direction,
    at: standing.at,
    operator: standing.operator,
    reports,
    asks: ASK_REASONS.filter((reason) => reasons[reason]),
  };
}
