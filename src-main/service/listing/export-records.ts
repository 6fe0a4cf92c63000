import { setImmediate } from 'node:timers/promises';
import type { ParsedInput } from '#shared/contract/contract.ts';
import type { Pilot } from '#shared/domain/pilot.ts';
import { byKind, type Listed, type RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import { pilotsInOrder } from '#shared/report/printed-order.ts';
import type { ExportOptions } from '../../exchange/written/export-workbook.ts';
import { saveWorkbook } from '../../exchange/written/save-workbook.ts';
import { getRecords, listRecordIds } from '../../store/find-records.ts';
import { listBodies } from '../../store/roster/bodies.ts';
import { portionsOf } from '../../store/schema/portions-of.ts';
import { getUnit } from '../../store/unit.ts';
import type { Desk } from '../desk/desk.ts';
import { withBodies } from '../roster/with-bodies.ts';
import { idsInOrder } from './asked-records.ts';

/** Every record of the ledger, the oldest first, as a workbook at `path`. */
export async function exportAll(desk: Desk, path: string) {
  const { pilotOrder } = await desk.settings();
  const pilots = await oldestFirst(desk, 'pilot');
  const records = {
    activity: await oldestFirst(desk, 'activity'),
    pilot: pilotOrder.length > 0 ? inOwnOrder(pilots, pilotOrder) : pilots,
    work: await oldestFirst(desk, 'work'),
    case: await oldestFirst(desk, 'case'),
  };
  const counts = byKind((kind) => records[kind].length);
  const { exportWorkbook } = await import('../../exchange/written/export-workbook.ts');
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  await saveWorkbook(path, await exportWorkbook(records, await optionsOf(desk, total)));
  return { path, records: counts };
}

/** What a list of the window shows, in its order and with its columns. */
export async function exportShown(desk: Desk, path: string, list: ListToExport) {
  const { kind, columns, ...query } = list;
  const records = await recordsOf(
    desk,
    kind,
    await idsInOrder(desk, kind, { ...query, offset: 0 }),
  );
  const { exportList } = await import('../../exchange/written/export-workbook.ts');
  const options = await optionsOf(desk, records.length);
  await saveWorkbook(path, await exportList(kind, records, { ...options, columns }));
  return { path, records: byKind((each) => (each === kind ? records.length : 0)) };
}

type ListToExport = NonNullable<ParsedInput<'ledger.exportWorkbook'>['list']>;

async function optionsOf(desk: Desk, of: number): Promise<ExportOptions> {
  return {
    unit: (await getUnit(desk.ledger()))?.name ?? '',
    roster: await listBodies(desk.ledger()),
    onRows: (done) => {
      if (done % TOLD_EACH === 0) tell(desk, done, of);
    },
  };
}

const TOLD_EACH = 1_000;

function tell(desk: Desk, done: number, of: number): void {
  desk.tell('progress', { task: 'export', label: '导出工作簿', done, of });
}

async function oldestFirst<K extends RecordKind>(desk: Desk, kind: K) {
  const sort = { field: kind === 'activity' ? 'date' : 'year', descending: false };
  return recordsOf(desk, kind, await listRecordIds(desk.ledger(), kind, { sort }));
}

/** In portions, between which others are answered; nothing is written meanwhile. */
async function recordsOf<K extends RecordKind>(
  desk: Desk,
  kind: K,
  ids: readonly string[],
): Promise<Listed<RecordByKind[K]>[]> {
  tell(desk, 0, 0);
  const records: Listed<RecordByKind[K]>[] = [];
  for (const portion of portionsOf(ids)) {
    const found = await getRecords(desk.ledger(), kind, portion);
    records.push(...(await withBodies(desk.ledger(), kind, found)));
    await setImmediate();
  }
  return records;
}

/** Year by year all the same. */
function inOwnOrder<T extends Pilot>(pilots: readonly T[], order: readonly string[]): T[] {
  return pilotsInOrder(pilots, order).toSorted((a, b) => a.year - b.year);
}
