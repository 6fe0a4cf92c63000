import type { RecordKind } from '#shared/domain/record.ts';
import { doubtsOfRecords, type RecordDoubt } from '#shared/rules/record-doubts.ts';
import { getRecords } from '../../store/find-records.ts';
import { recordsBeside } from '../../store/records-beside.ts';
import type { Desk } from '../desk/desk.ts';
import { localDay } from '../desk/local-day.ts';
import { allReportPeriods } from '../reports/period-in-force.ts';

/** What is to be asked about the records on screen; only what bears on them is read. */
export async function doubtsAsked(
  desk: Desk,
  kind: RecordKind,
  ids: readonly string[],
): Promise<RecordDoubt[]> {
  const beside = await recordsBeside(desk.ledger(), kind, ids);
  const live = new Set(beside.map(({ id }) => id));
  const { due } = await desk.notice();
  const records = await getRecords(
    desk.ledger(),
    kind,
    ids.filter((id) => live.has(id)),
  );
  return doubtsOfRecords(kind, records, {
    beside,
    today: localDay(desk.options.now()),
    due,
    reports: await allReportPeriods(desk, due),
  });
}
