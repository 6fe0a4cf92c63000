import { createHash } from 'node:crypto';
import type { RecordKind } from '#shared/domain/record.ts';
import { foldText } from '#shared/recognition/fold-text.ts';
import type { PlannedRow, ReadRow } from './row-outcome.ts';

/** What a row says, wherever it stands: its kind, its day as understood and its texts. */
export function contentIdentity(
  kind: RecordKind,
  resolved: string,
  texts: readonly string[],
): string {
  return hash([kind, resolved, ...texts.map(foldText)].join('\u001f'));
}

/**
 * Gives rows their keys: the same row of the same ledger has the same key whatever sheet or line it
 * moved to, and the second of two equal rows has another.
 */
export function withContentKeys(rows: readonly ReadRow[]): PlannedRow[] {
  const seen = new Map<string, number>();
  return rows.map(({ identity, ...row }) => {
    const occurrence = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, occurrence);
    const contentKey = occurrence === 1 ? identity : hash(`${identity}#${occurrence}`);
    return { ...row, contentKey };
  });
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
