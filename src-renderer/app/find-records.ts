import {
  byKind,
  RECORD_KIND_LABELS,
  RECORD_KINDS,
  type RecordKind,
} from '#shared/domain/record.ts';
import { recordName } from '#shared/domain/records-by-kind.ts';
import { recordClient } from '../client/record-client.ts';
import { goTo, goToRecord } from '../store/navigation-store.ts';
import { formatCount } from '../ui/numbers.ts';
import type { PaletteItem } from './palette-item.ts';

const SHOWN_OF_A_KIND = 5;
const GROUPS: Record<RecordKind, string> = byKind((kind) => RECORD_KIND_LABELS[kind].slice(-2));

/** Records of every kind as their own search finds them, and the way to all that it finds. */
export async function findRecords(typed: string): Promise<PaletteItem[]> {
  if (typed.trim() === '') return [];
  const search = typed.slice(0, 200);
  const found = await Promise.all(RECORD_KINDS.map((kind) => ofKind(kind, search)));
  return found.flat();
}

async function ofKind(kind: RecordKind, search: string): Promise<PaletteItem[]> {
  const { records, total } = await recordClient(kind).list({ search, limit: SHOWN_OF_A_KIND });
  const items = records.map(
    (record): PaletteItem => ({
      name: `record.${record.id}`,
      group: GROUPS[kind],
      label: recordName(record),
      hint: 'date' in record ? record.date : `${record.year}年`,
      perform: () => goToRecord(kind, record.id),
    }),
  );
  if (total <= records.length) return items;
  return [
    ...items,
    {
      name: `search.${kind}`,
      group: GROUPS[kind],
      label: `查看找到的全部 ${formatCount(total)} 条`,
      perform: () => goTo(kind, { filter: { search }, filterLabel: `查找“${search}”` }),
    },
  ];
}
