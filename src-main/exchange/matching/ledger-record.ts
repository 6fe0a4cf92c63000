import type { RecordKind } from '#shared/domain/record.ts';
import type { InputByKind } from '#shared/domain/records-by-kind.ts';

/** A record of the ledger as rows are held against it. */
export interface LedgerRecord<K extends RecordKind = RecordKind> {
  id: string;
  revision: number;
  /** Of the row that it was last imported from; null for one entered by hand. */
  importKey: string | null;
  /** One moment for all records of an import. */
  createdAt: string;
  deleted: boolean;
  input: InputByKind[K];
}

/** What the change log knows of a record that was changed since it was made. */
export interface RecordPast<K extends RecordKind = RecordKind> {
  /** As the last import wrote it; null when none did. */
  imported: InputByKind[K] | null;
  /** What it held before its changes, oldest first; undone steps left out. */
  former: readonly FormerState<K>[];
  /** It lies in the bin because a step was undone, not because the clerk threw it away. */
  undone: boolean;
}

export interface FormerState<K extends RecordKind = RecordKind> {
  importKey: string | null;
  input: InputByKind[K];
  /** An import has written the record since. */
  replaced: boolean;
}
