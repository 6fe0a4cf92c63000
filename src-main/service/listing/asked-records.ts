import type { ParsedInput } from '#shared/contract/contract.ts';
import type { RecordPage, RecordQuery } from '#shared/contract/record.ts';
import type { Activity } from '#shared/domain/activity.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { noMeasures } from '#shared/domain/measures.ts';
import { RECORD_KIND_LABELS, type RecordKind } from '#shared/domain/record.ts';
import { INPUT_SCHEMAS, type RecordByKind } from '#shared/domain/records-by-kind.ts';
import { tally } from '#shared/statistics/tally.ts';
import { countMatching } from '../../store/count-matching.ts';
import { getRecords, listPage, listRecordIds, listRecords } from '../../store/find-records.ts';
import type { Desk } from '../desk/desk.ts';
import { periodInForceOf } from '../reports/period-in-force.ts';
import { withBodies } from '../roster/with-bodies.ts';

/** What narrows and sorts a list, without the part of it that is looked at. */
export type ListAsked = Omit<ParsedInput<'record.ids'>, 'kind'>;

/** One page of what a list of the window or the command line asks for. */
export async function pageAsked<K extends RecordKind>(
  desk: Desk,
  kind: K,
  query: RecordQuery,
): Promise<RecordPage<RecordByKind[K]>> {
  const ledger = desk.ledger();
  refuseUnknownFields(kind, query);
  // Without a sort, the records a finding or a cell points at come in the order it names them.
  if (query.ids && !query.sort) return pageOfIds(await liveOnes(desk, kind, query.ids), query);
  const filter = await filterOf(desk, kind, query);
  if (kind !== 'activity')
    return { ...(await listRecords(ledger, kind, filter)), sums: noMeasures() };
  return {
    records: await withBodies(ledger, kind, await listPage(ledger, kind, filter)),
    ...(await countMatching(ledger, filter)),
  };
}

export async function idsAsked(desk: Desk, kind: RecordKind, query: ListAsked): Promise<string[]> {
  refuseUnknownFields(kind, query);
  return listRecordIds(desk.ledger(), kind, await filterOf(desk, kind, query));
}

/** The same in the order in which the pages of the list come. */
export async function idsInOrder(
  desk: Desk,
  kind: RecordKind,
  query: ListAsked,
): Promise<string[]> {
  if (!query.ids || query.sort) return idsAsked(desk, kind, query);
  refuseUnknownFields(kind, query);
  return liveIds(desk, kind, query.ids);
}

async function liveIds(desk: Desk, kind: RecordKind, ids: readonly string[]): Promise<string[]> {
  const live = new Set(await listRecordIds(desk.ledger(), kind, { ids: [...ids] }));
  return ids.filter((id) => live.has(id));
}

/** What the contract asks, as the store understands it. */
async function filterOf<Q extends ListAsked>(desk: Desk, kind: RecordKind, query: Q) {
  const { half: _, search, ...rest } = query;
  return { ...rest, ...(kind === 'activity' ? await daysOf(desk, query) : {}), text: search };
}

/** In the order of the ids given; those in the bin by now are left out. */
export async function liveOnes<K extends RecordKind>(desk: Desk, kind: K, ids: readonly string[]) {
  const records = await getRecords(desk.ledger(), kind, await liveIds(desk, kind, ids));
  return withBodies(desk.ledger(), kind, records);
}

function refuseUnknownFields(kind: RecordKind, { sort, where = {} }: ListAsked): void {
  const fields = Object.keys(INPUT_SCHEMAS[kind].shape);
  const label = RECORD_KIND_LABELS[kind];
  if (sort && ![...fields, 'createdAt', 'updatedAt', 'deletedAt'].includes(sort.field)) {
    throw new Refusal('invalid-input', `${label}不能按“${sort.field}”排序。`, { field: 'sort' });
  }
  const unknown = Object.keys(where).find((field) => !fields.includes(field));
  if (unknown === undefined) return;
  throw new Refusal('invalid-input', `${label}不能按“${unknown}”筛选。`, { field: 'where' });
}

/** The records a finding or a cell points at. */
function pageOfIds<K extends RecordKind>(
  records: RecordByKind[K][],
  { offset, limit }: RecordQuery,
): RecordPage<RecordByKind[K]> {
  const activities = records.filter(
    (record): record is RecordByKind[K] & Activity => 'date' in record,
  );
  const { total: sums } = tally({ activities, pilots: [], works: [], cases: [] });
  return { records: records.slice(offset, offset + limit), total: records.length, sums };
}

/** A year or a half stands for its days as the reports have them. */
async function daysOf(desk: Desk, query: ListAsked) {
  const { year, half } = query;
  if (year === undefined || query.from || query.to) return {};
  const first = await periodInForceOf(desk, year, half ?? 1);
  const last = await periodInForceOf(desk, year, half ?? 2);
  return { from: first.from, to: last.to };
}
