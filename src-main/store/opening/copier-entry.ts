import { parentPort } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { Refusal } from '#shared/domain/failure.ts';
import { errorCodeOf } from '../../files/error-code.ts';
import type { CopyAnswer, CopyAsked, FoldAsked } from './ask-copier.ts';
import { copyAndProve } from './prove-copy.ts';

/**
 * Entry of the thread that copies a database, through a connection of its own, and reads the copy
 * whole; or folds its log into it.
 */
parentPort?.once('message', (asked: CopyAsked | FoldAsked) => {
  parentPort?.postMessage(answer(asked));
});

function answer(asked: CopyAsked | FoldAsked): CopyAnswer {
  try {
    if ('folded' in asked) fold(asked);
    else copy(asked);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return { failure: error.failure };
    return { message: String(error), code: errorCodeOf(error) };
  }
}

function copy({ database, part, name }: CopyAsked): void {
  const sqlite = new Database(database, { readonly: true, fileMustExist: true });
  try {
    copyAndProve(sqlite, part, name);
  } finally {
    sqlite.close();
  }
}

/** As far as nobody reads what was before; whoever keeps something meanwhile does not wait. */
function fold({ folded }: FoldAsked): void {
  const sqlite = new Database(folded, { fileMustExist: true });
  try {
    sqlite.pragma('wal_checkpoint(PASSIVE)');
  } finally {
    sqlite.close();
  }
}
