import { z } from 'zod';
import type { Half } from '../domain/period.ts';
import type { RecordKind } from '../domain/record.ts';
import type { ReportState } from '../domain/report-state.ts';
import { read, write } from './call.ts';

/** A step through more records than this asks first, and a copy of the ledger is put away before. */
export const MANY_RECORDS = 20;

/** One thing that was done, as undo and redo name it. */
export interface StepName {
  id: string;
  label: string;
}

export interface HistoryState {
  /** What the next undo or redo would turn; null when there is nothing. */
  undo: StepName | null;
  redo: StepName | null;
}

/** How many records go to the bin, come back, or change and stay. */
export type StepEffect = Record<'binned' | 'restored' | 'changed', Record<RecordKind, number>>;

/** Why a step is not turned before the clerk has seen what it does. */
export const ASK_REASONS = ['before-start', 'many', 'reported', 'unit'] as const;
export type AskReason = (typeof ASK_REASONS)[number];

/** What undoing or redoing a step does, or did. */
export interface Step extends StepName {
  direction: 'undo' | 'redo';
  /** When and by whom it was done, or last done again. */
  at: string;
  operator: string;
  effect: StepEffect;
  /** Of the first records. */
  names: string[];
  files: { removed: number; restored: number };
  /** Bodies of the roster that leave it, come back, or change and stay. */
  bodies: Record<keyof StepEffect, number>;
  /** What records say of where they come from and whom they reached. */
  links: number;
  /** Reports past the draft whose frozen facts name one of the records. */
  reports: { year: number; half: Half; state: ReportState }[];
  asks: AskReason[];
}

/** Nothing was done where it asks: the same call with the step's id as `confirmed` does it. */
export type Turned =
  | { outcome: 'done'; step: Step; state: HistoryState }
  | { outcome: 'asks'; step: Step };

const turn = z.strictObject({
  /** `stale` when another step is next by now. */
  expected: z.string().optional(),
  /** The step that the clerk was asked about and wants turned. */
  confirmed: z.string().optional(),
});

export const historyCalls = {
  state: read<HistoryState>()(z.strictObject({})),
  undo: write<Turned>()(turn),
  redo: write<Turned>()(turn),
  /** Stops a step through many records, which then leaves nothing; tells whether one was stopped. */
  stop: read<{ stopped: boolean }>()(z.strictObject({})),
};
