import { setImmediate } from 'node:timers/promises';
import { decisionOf, fieldsTaken, type ImportDecisions } from '#shared/contract/import-changes.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { byKind, RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import type { InputByKind } from '#shared/domain/records-by-kind.ts';
import type { ImportPlan } from '../../exchange/import-plan.ts';
import { patchOfRow } from '../../exchange/matching/compare-row.ts';
import type { RowFate } from '../../exchange/matching/row-fate.ts';
import type { PlannedRow } from '../../exchange/rows/row-outcome.ts';
import { copyBeforeStep } from '../../safekeeping/step-copy.ts';
import { ROWS_AT_ONCE } from '../../store/changes/put-rows.ts';
import { findImportKeys } from '../../store/find-records.ts';
import type { WritableLedger } from '../../store/schema/ledger.ts';
import {
  insertRecords,
  type MendedRecord,
  mendRecords,
  restoreRecords,
} from '../../store/write-records.ts';
import type { Desk } from '../desk/desk.ts';

/** What was done with the rows of a plan; `written` are those that left a trace. */
export interface AppliedRows {
  stepId: string | null;
  written: PlannedRow[];
  added: Record<RecordKind, number>;
  restored: number;
  updated: Record<RecordKind, number>;
  leftOut: number;
}

/** All in one transaction and one step, `also` with it; looks between portions whether the clerk wants to stop. */
export async function applyPlan(
  desk: Desk,
  plan: ImportPlan,
  fates: ReadonlyMap<PlannedRow, RowFate>,
  decisions: ImportDecisions,
  isStopped: () => boolean,
  also: (write: WritableLedger) => Promise<void>,
  { label, isCopied = true }: { label: string; isCopied?: boolean },
): Promise<AppliedRows> {
  const work = byKind((kind) => workOf(kind, plan.rows, fates, decisions));
  const written = Object.values(work).flatMap(({ rows }) => rows);
  if (isCopied && written.length > 0) {
    desk.tell('progress', { task: 'import', label: '留一份导入前的副本', done: 0, of: 0 });
    await copyBeforeStep(desk.ledger(), 'import');
  }
  let done = 0;
  // So many that the bar moves with short imports too.
  const size = Math.min(MOST_AT_ONCE, Math.max(LEAST_AT_ONCE, Math.ceil(written.length / 20)));
  const inPortions = async <T>(
    items: readonly T[],
    put: (portion: readonly T[]) => Promise<unknown>,
  ) => {
    for (let at = 0; at < items.length; at += size) {
      desk.tell('progress', { task: 'import', label: '写入台账', done, of: written.length });
      // Lets the word to stop come in.
      await setImmediate();
      if (isStopped()) throw new Refusal('cancelled', '已停止导入，一条也没有写入。');
      const portion = items.slice(at, at + size);
      await put(portion);
      done += portion.length;
    }
  };
  const stepId = await desk.write(label, async (write) => {
    for (const kind of RECORD_KINDS) {
      const { restored, mended, added } = work[kind];
      await restoreRecords(write, kind, restored);
      await inPortions(mended, (portion) => mendRecords(write, kind, portion));
      const entries = await withFreeKeys(write, kind, added);
      await inPortions(entries, (portion) => insertRecords(write, kind, portion));
    }
    await also(write);
    return write.batch.id;
  });
  return {
    stepId: written.length > 0 ? stepId : null,
    written,
    added: byKind((kind) => work[kind].added.length + work[kind].restored.length + work[kind].back),
    restored: sum(RECORD_KINDS.map((kind) => work[kind].restored.length + work[kind].back)),
    updated: byKind((kind) => work[kind].mended.length - work[kind].back),
    leftOut: sum(RECORD_KINDS.map((kind) => work[kind].leftOut)),
  };
}

/** No more than the store writes at once: it is here that an import lets others in. */
const MOST_AT_ONCE = ROWS_AT_ONCE;
const LEAST_AT_ONCE = 10;

interface Work<K extends RecordKind> {
  rows: PlannedRow[];
  /** Ids of records that come out of the bin as they are. */
  restored: string[];
  mended: MendedRecord<K>[];
  /** How many of the mended come out of the bin. */
  back: number;
  added: { input: InputByKind[K]; importKey: string }[];
  leftOut: number;
}

/** What the fates of one kind's rows and the clerk's decisions come to. */
function workOf<K extends RecordKind>(
  kind: K,
  rows: readonly PlannedRow[],
  fates: ReadonlyMap<PlannedRow, RowFate>,
  decisions: ImportDecisions,
): Work<K> {
  const work: Work<K> = { rows: [], restored: [], mended: [], back: 0, added: [], leftOut: 0 };
  const add = (row: PlannedRow) =>
    work.added.push({ input: row.input as InputByKind[K], importKey: row.contentKey });
  for (const row of rows) {
    const fate = fates.get(row);
    if (row.kind !== kind || !fate || fate.does === 'nothing') continue;
    if (fate.does === 'ask') {
      const change = { id: row.contentKey, ...fate.match };
      const decision = decisionOf(change, decisions);
      if (decision === 'keep') add(row);
      else if (decision === 'update') {
        const { id, revision, input, deleted } = fate.match.record;
        const patch = patchOfRow(row, input as InputByKind[K], fieldsTaken(change, decisions));
        work.mended.push({ id, revision, patch, importKey: row.contentKey });
        if (deleted) work.back += 1;
      } else {
        work.leftOut += 1;
        continue;
      }
    } else if (fate.does === 'restore') work.restored.push(fate.id);
    else add(row);
    work.rows.push(row);
  }
  return work;
}

/** A key stays with the record that has it, in the bin too; the others do without. */
async function withFreeKeys<K extends RecordKind, E extends { importKey: string }>(
  write: WritableLedger,
  kind: K,
  entries: readonly E[],
): Promise<(Omit<E, 'importKey'> & { importKey: string | undefined })[]> {
  const taken = await findImportKeys(
    write,
    kind,
    entries.map(({ importKey }) => importKey),
  );
  return entries.map((entry) => ({
    ...entry,
    importKey: taken.has(entry.importKey) ? undefined : entry.importKey,
  }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
