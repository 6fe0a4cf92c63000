import type { PlannedRow } from '../rows/row-outcome.ts';
import { compareRow, type RowChangeOfField } from './compare-row.ts';
import type { FormerState, LedgerRecord, RecordPast } from './ledger-record.ts';
import type { Trust } from './likeness.ts';
import type { FoundRecord, MatchEvidence } from './match-rows.ts';

/**
 * What importing a row does: nothing, for a row that says what the ledger has; take its record out of
 * the bin; add one; or what is decided about a row that tells a record of the ledger otherwise.
 */
export type RowFate =
  | { does: 'nothing' }
  | { does: 'restore'; id: string }
  | { does: 'add' }
  | { does: 'ask'; match: RowMatch };

/** A row and the record that it is held to be. */
export interface RowMatch {
  record: LedgerRecord;
  trust: Trust;
  /** Chinese, without a full stop. */
  reason: string;
  changes: readonly RowChangeOfField[];
  /** What is done when nobody decides; null leaves the row out. */
  proposed: 'update' | 'skip' | null;
}

/** What a row that was found to be a record does; `past` as far as the record was changed since. */
export function fateOfRow(
  row: PlannedRow,
  found: FoundRecord | undefined,
  past: RecordPast | undefined,
): RowFate {
  switch (found?.by) {
    case undefined:
      return { does: 'add' };
    case 'known':
      return { does: 'nothing' };
    case 'former':
      return fateOfFormer(row, found.record, found.state);
    case 'likeness':
      return fateOfLike(row, found.record, found.evidence, past ?? unchanged(found.record));
    case 'binned':
      return fateOfBinned(found.record, past?.undone === true);
  }
}

/**
 * An update is proposed where the match is sure, the record came from a sheet and the row mends it.
 * What was changed in the ledger since is kept; what the clerk threw away stays in the bin.
 */
function fateOfLike(
  row: PlannedRow,
  record: LedgerRecord,
  { trust, reason }: MatchEvidence,
  { imported, undone }: Known,
): RowFate {
  const changes = compareRow(row, { now: record.input, imported, older: false });
  const isSure = trust === 'sure' && imported !== null;
  const told = { record, trust: trust === 'sure' && !isSure ? 'likely' : trust, changes } as const;
  if (record.deleted) {
    const proposed = isSure && undone ? 'update' : null;
    return { does: 'ask', match: { ...told, reason: `${reason}；${IN_BIN}`, proposed } };
  }
  if (changes.every(({ why }) => why === 'kept')) return { does: 'nothing' };
  const isMended = changes.some(({ why }) => why === 'mended');
  const by = imported === null ? `${reason}；台账里的这条是手工登记的` : reason;
  const proposed = !isSure ? null : isMended ? 'update' : 'skip';
  return { does: 'ask', match: { ...told, reason: by, proposed } };
}

/** A row that says what the record said before it was changed: an old sheet as a rule. */
function fateOfFormer(row: PlannedRow, record: LedgerRecord, state: FormerState): RowFate {
  const changes = compareRow(row, {
    now: record.input,
    imported: state.input,
    older: state.replaced,
  });
  if (changes.length === 0) return { does: 'nothing' };
  const since = state.replaced ? '之后又导入过更新的内容' : '后来在台账里改过';
  const reason = `和这条记录以前的内容相同，${since}`;
  return { does: 'ask', match: { record, trust: 'sure', reason, changes, proposed: 'skip' } };
}

/** The very row of a record in the bin: an undone import comes back; what was thrown away is shown. */
function fateOfBinned(record: LedgerRecord, undone: boolean): RowFate {
  if (undone) return { does: 'restore', id: record.id };
  const reason = `上次由这一行导入；${IN_BIN}`;
  return { does: 'ask', match: { record, trust: 'sure', reason, changes: [], proposed: 'update' } };
}

type Known = Pick<RecordPast, 'imported' | 'undone'>;

/** A record as it was made: what it holds is what its row said. */
function unchanged({ importKey, input }: LedgerRecord): Known {
  return { imported: importKey === null ? null : input, undone: false };
}

const IN_BIN = '这条记录现在回收站里';
