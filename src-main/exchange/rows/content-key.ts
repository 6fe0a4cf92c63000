import { createHash } from 'node:crypto';
import type { RecordKind } from '#shared/domain/record.ts';
import { foldText } from '#shared/recognition/fold-text.ts';

/**
 * Gives rows their keys: the same row of the same ledger has the same key whatever sheet or line it
 * moved to, and the second of two equal rows has another. Running numbers do not take part.
 */
export class ContentKeys {
  private readonly seen = new Map<string, number>();

  keyOf(kind: RecordKind, resolved: string, texts: readonly string[]): string {
    const identity = hash([kind, resolved, ...texts.map(foldText)].join('\u001f'));
    const occurrence = (this.seen.get(identity) ?? 0) + 1;
    this.seen.set(identity, occurrence);
    return occurrence === 1 ? identity : hash(`${identity}#${occurrence}`);
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
