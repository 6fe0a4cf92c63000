import type { Kysely, Transaction } from 'kysely';
import type { RecordKind } from '#shared/domain/record.ts';
import type { HeldFolder } from '../storage/ledger-folder.ts';
import type { LedgerTables } from './tables.ts';

/** What reading needs: a connection that can select and nothing else. */
export type ReadableLedger = {
  readonly db: Pick<
    Kysely<LedgerTables>,
    'selectFrom' | 'selectNoFrom' | 'with' | 'fn' | 'getExecutor'
  >;
};

/** An open transaction; all it changes is one batch of the change log, undone as one. */
export interface WritableLedger extends ReadableLedger {
  readonly db: Transaction<LedgerTables>;
  readonly folder: HeldFolder;
  readonly batch: Batch;
  /** Between two portions of long work: lets others in, and throws where the work is to be left. */
  readonly pause: Pause;
  /** What the search index does not yet tell; it is brought up when the work is done. */
  readonly stale: Map<RecordKind, StaleEntries>;
  /** One statement that answers nothing; of the many of a bulk step none waits its turn in Kysely. */
  readonly run: (text: string, values: readonly unknown[]) => void;
}

/** Rows whose search entry is to be made anew, by `seq`, and whether the index holds a former one. */
export type StaleEntries = Map<number, boolean>;

/** Told how many of all rows are done. */
export type Pause = (done: number, of: number) => Promise<void>;

export interface Batch {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly operator: string;
  /** What the clerk did, in Chinese, for history and undo: 导入“五进台账.xlsx”. */
  readonly label: string;
  readonly kind: 'change' | 'undo' | 'redo';
  readonly target: string | null;
}

export interface Ledger extends ReadableLedger {
  readonly db: Kysely<LedgerTables>;
  readonly folder: HeldFolder;
  readonly now: () => string;
  /** Entry of the thread that makes its copies; null where they are made here, others waiting. */
  readonly copyThread: string | null;
  /** Sentences about the opening itself that the clerk should read. */
  readonly notices: readonly string[];
  /**
   * Runs `work` in one transaction: all of it is kept, flushed to disk, or nothing is. Use
   * `write.db` inside; the ledger's own `db` tells meanwhile what was before. Storage failures come out as
   * refusals.
   */
  write<T>(
    change: Pick<Batch, 'operator' | 'label'> & Partial<Pick<Batch, 'kind' | 'target'>>,
    work: (write: WritableLedger) => Promise<T>,
    pause?: Pause,
  ): Promise<T>;
  close(): Promise<void>;
}
