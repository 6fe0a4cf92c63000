import { createHash } from 'node:crypto';
import type { SheetRemark, SurveyedSheet } from '#shared/contract/collect.ts';
import type { ImportDecisions } from '#shared/contract/import-changes.ts';
import { RECORD_KINDS, type RecordRef } from '#shared/domain/record.ts';
import type { RowFate } from '../../exchange/matching/row-fate.ts';
import type { PlannedRow } from '../../exchange/rows/row-outcome.ts';
import { cellName } from '../../office/cell-address.ts';
import { listRecordIds } from '../../store/find-records.ts';
import { broughtBy, listSheetsTaken } from '../../store/roster/sheets.ts';
import type { ReadableLedger } from '../../store/schema/ledger.ts';
import { idsOfRows } from '../imports/ids-of-rows.ts';
import { rowFatesAmong } from '../imports/row-fates.ts';
import type { HeldSheet } from './held-sheet.ts';

export interface SheetWork {
  rows: PlannedRow[];
  fates: Map<PlannedRow, RowFate>;
  decisions: ImportDecisions;
  /** Records that the body's former sheet brought, and this one has no more. */
  gone: RecordRef[];
  counts: Pick<SurveyedSheet, 'added' | 'changed' | 'gone' | 'unchanged'>;
  unsure: SheetRemark[];
}

/**
 * A sheet held row by row against what the body's former one brought, and against nothing else: two
 * villages may write the same row, and both have held it.
 */
export async function sheetWork(ledger: ReadableLedger, sheet: HeldSheet): Promise<SheetWork> {
  const { read, bodyId, period } = sheet;
  const rows = read.plan.rows.map(
    (row): PlannedRow => ({ ...row, contentKey: keyOf(bodyId, row.contentKey) }),
  );
  const former = await lastRows(ledger, bodyId, period);
  const fates = await rowFatesAmong(ledger, rows, new Set(former.map(({ id }) => id)));
  const decisions: ImportDecisions = { rows: {} };
  const unsure: SheetRemark[] = [];
  const met = new Set<string>();
  const counts = { added: 0, changed: 0, gone: 0, unchanged: 0 };
  for (const row of rows) {
    const fate = fates.get(row);
    if (fate?.does === 'add' || fate?.does === 'restore') counts.added += 1;
    if (fate?.does === 'nothing') counts.unchanged += 1;
    if (fate?.does !== 'ask') continue;
    const { record, proposed, trust, reason, changes } = fate.match;
    met.add(record.id);
    // What the clerk threw away stays there; what the sheet says of its own row is taken.
    const does = proposed === 'skip' ? 'skip' : 'update';
    const open = changes.filter(
      ({ why }) => why === 'mended' || (why === 'older' && trust !== 'sure'),
    );
    decisions.rows[row.contentKey] = { does, fields: open.map(({ field }) => field) };
    const isChanged = does === 'update' && open.length > 0;
    counts[isChanged ? 'changed' : 'unchanged'] += 1;
    const kept = changes.filter(({ why }) => why === 'edited' || why === 'kept');
    const place = `${row.sheet}!${cellName(row.row, 1)}`;
    if (does === 'skip') unsure.push({ place, text: '台账里的这条已被删除，没有放回' });
    else if (trust === 'unsure') unsure.push({ place, text: `对上的是哪一条不能肯定：${reason}` });
    if (kept.length > 0) unsure.push({ place, text: '台账里后来改过的项目没有动' });
  }
  const known = await idsOfRows(ledger, rows);
  for (const id of known.values()) met.add(id);
  const live = new Set(await liveIds(ledger, former));
  const gone = former.filter(({ id }) => !met.has(id) && live.has(id));
  return { rows, fates, decisions, gone, counts: { ...counts, gone: gone.length }, unsure };
}

async function lastRows(
  ledger: ReadableLedger,
  bodyId: string,
  period: HeldSheet['period'],
): Promise<RecordRef[]> {
  const taken = (await listSheetsTaken(ledger, period)).filter((each) => each.bodyId === bodyId);
  const last = taken.at(-1);
  return last ? broughtBy(last).records : [];
}

async function liveIds(ledger: ReadableLedger, refs: readonly RecordRef[]): Promise<string[]> {
  const ids: string[] = [];
  for (const kind of RECORD_KINDS) {
    const own = refs.flatMap((ref) => (ref.kind === kind ? [ref.id] : []));
    if (own.length > 0) ids.push(...(await listRecordIds(ledger, kind, { ids: own })));
  }
  return ids;
}

function keyOf(bodyId: string, contentKey: string): string {
  return createHash('sha256').update(`${bodyId} ${contentKey}`).digest('hex').slice(0, 32);
}
