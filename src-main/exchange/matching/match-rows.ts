import type { RecordKind } from '#shared/domain/record.ts';
import { assignBest } from '#shared/recognition/assign-best.ts';
import type { PlannedRow } from '../rows/row-outcome.ts';
import { equalRows, formerRows, type NumberedRow } from './equal-rows.ts';
import type { FormerState, LedgerRecord } from './ledger-record.ts';
import type { Likeness } from './likeness.ts';
import { possibleMatches, recurringNames } from './possible-matches.ts';
import { samePlaces } from './same-place.ts';

/** Records the ledger has by the keys of earlier imports. */
export type KnownKeys = ReadonlyMap<string, { id: string; deleted: boolean }>;

/** What is known of the ledger when rows are held against it. */
export interface LedgerView {
  known: KnownKeys;
  /** Records that rows may be, those in the bin too, and all of the imports that the rows repeat. */
  records: readonly LedgerRecord[];
  /** Of those that once held what the rows may say. */
  former: ReadonlyMap<string, readonly FormerState[]>;
}

/** The record that a row is, and what speaks for it. */
export type FoundRecord =
  | { by: 'known' }
  | { by: 'former'; record: LedgerRecord; state: FormerState }
  | { by: 'likeness'; record: LedgerRecord; evidence: MatchEvidence }
  | { by: 'binned'; record: LedgerRecord };

/**
 * The records of the rows of one kind; rows without one are new. A row imported before belongs to its
 * record, whatever the clerk has made of it since. The others are matched with records that no such row
 * claims, one to one and strongest first: by content, by former content, then by what is alike, as fits
 * all rows best.
 */
export function matchRows(
  kind: RecordKind,
  rows: readonly PlannedRow[],
  { known, records, former }: LedgerView,
): Map<PlannedRow, FoundRecord> {
  const found = new Map<PlannedRow, FoundRecord>();
  const byId = new Map(records.map((record) => [record.id, record]));
  const claims = new Map<number, string>();
  const claimed = new Set<string>();
  const claim = (at: number, id: string, by: FoundRecord) => {
    const row = rows[at];
    if (!row) return;
    claims.set(at, id);
    claimed.add(id);
    found.set(row, by);
  };
  const open = (): NumberedRow[] => [...rows.entries()].filter(([at]) => !claims.has(at));
  const free = () => records.filter(({ id, deleted }) => !deleted && !claimed.has(id));

  for (const [at, row] of rows.entries()) {
    const id = liveId(row, known);
    if (id !== null) claim(at, id, { by: 'known' });
  }
  for (const [at, record] of equalRows(kind, open(), free()))
    claim(at, record.id, { by: 'likeness', record, evidence: SAME_CONTENT });
  for (const [at, record, state] of formerRows(kind, open(), free(), former))
    claim(at, record.id, { by: 'former', record, state });

  const ownKeys = new Set([...known.values()].map(({ id }) => id));
  const binned = records.filter(({ id, deleted }) => deleted && !ownKeys.has(id));
  const inUse = records.filter(({ deleted }) => !deleted);
  const edges = possibleMatches({
    rows: open(),
    records: [...free(), ...binned],
    places: samePlaces(rows.length, claims, inUse),
    recurring: recurringNames(records, rows),
  });
  for (const { edge, rivals } of assignBest(edges)) {
    const record = byId.get(edge.record);
    if (record)
      claim(edge.row, record.id, { by: 'likeness', record, evidence: evidenceOf(edge, rivals) });
  }
  for (const [at, row] of open()) {
    const record = byId.get(known.get(row.contentKey)?.id ?? '');
    if (record) claim(at, record.id, { by: 'binned', record });
  }
  return found;
}

/** The live record that an earlier import of this very row made; null without one. */
export function liveId({ contentKey }: PlannedRow, known: KnownKeys): string | null {
  const found = known.get(contentKey);
  return found && !found.deleted ? found.id : null;
}

/** Why a row is held to be a record. */
export type MatchEvidence = Pick<Likeness, 'trust' | 'reason'>;

const SAME_CONTENT: MatchEvidence = { trust: 'sure', reason: '除备注外内容相同' };

function evidenceOf({ trust, reason }: MatchEvidence, rivals: number): MatchEvidence {
  if (rivals === 0) return { trust, reason };
  return { trust: 'unsure', reason: `${reason}；还有 ${rivals} 处同样像，分不清是哪一条` };
}
