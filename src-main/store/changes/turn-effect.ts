import type { StepEffect } from '#shared/contract/history.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { ReadableLedger } from '../schema/ledger.ts';
import { nameOf } from '../schema/record-table.ts';
import { type Direction, type PlannedTurn, planTurns } from './plan-turn.ts';
import { isRecordKind } from './put-rows.ts';
import type { RowSnapshot } from './row-change.ts';

/** What undoing or redoing a batch would do, for a clerk to be told before or after. */
export interface TurnEffect {
  effect: StepEffect;
  /** Of all records it touches, their own and their files'. */
  recordIds: string[];
  /** Of the first of them. */
  names: string[];
  files: { removed: number; restored: number };
  /** Bodies of the roster. */
  bodies: Record<keyof StepEffect, number>;
  /** What records say of where they come from and whom they reached. */
  links: number;
  /** The unit's particulars change too. */
  unit: boolean;
}

export async function turnEffect(
  ledger: ReadableLedger,
  batchId: string,
  direction: Direction,
  named: number,
): Promise<TurnEffect> {
  const plan = await planTurns(ledger, batchId, direction, '');
  const recordIds = new Set<string>();
  const told: Omit<TurnEffect, 'recordIds'> = {
    effect: { binned: noneOf(), restored: noneOf(), changed: noneOf() },
    names: [],
    files: { removed: 0, restored: 0 },
    bodies: { binned: 0, restored: 0, changed: 0 },
    links: 0,
    unit: false,
  };
  for await (const { subject, turns } of plan.portions()) {
    if (subject === 'unit') told.unit = true;
    for (const turn of turns) {
      const outcome = outcomeOf(turn);
      if (subject === 'body') {
        if (outcome !== null) told.bodies[outcome] += 1;
        continue;
      }
      if (subject === 'bodyLink') told.links += 1;
      if (!(isRecordKind(subject) || subject === 'file') || outcome === null) continue;
      recordIds.add(turn.recordId);
      if (isRecordKind(subject)) {
        told.effect[outcome][subject] += 1;
        const row = turn.target ?? turn.left;
        if (row && told.names.length < named) told.names.push(nameOf(row));
      } else if (outcome === 'binned') told.files.removed += 1;
      else if (outcome === 'restored') told.files.restored += 1;
    }
  }
  return { ...told, recordIds: [...recordIds] };
}

/** Null for a row that lies in the bin before and after. */
function outcomeOf({ left, target }: PlannedTurn): keyof StepEffect | null {
  if (isLive(left)) return isLive(target) ? 'changed' : 'binned';
  return isLive(target) ? 'restored' : null;
}

function isLive(row: RowSnapshot | null): boolean {
  return row !== null && row['deletedAt'] === null;
}

function noneOf(): Record<RecordKind, number> {
  return { activity: 0, pilot: 0, work: 0, case: 0 };
}
