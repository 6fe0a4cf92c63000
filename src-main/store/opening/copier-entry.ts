import { parentPort } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { Refusal } from '#shared/domain/failure.ts';
import { errorCodeOf } from '../../files/error-code.ts';
import type { CopyAnswer, CopyAsked } from './copy-beside.ts';
import { copyAndProve } from './prove-copy.ts';

/** Entry of the thread that copies a database, through a connection of its own, and reads the copy whole. */
parentPort?.once('message', (asked: CopyAsked) => {
  parentPort?.postMessage(answer(asked));
});

function answer({ database, part, name }: CopyAsked): CopyAnswer {
  try {
    const sqlite = new Database(database, { readonly: true, fileMustExist: true });
    try {
      copyAndProve(sqlite, part, name);
    } finally {
      sqlite.close();
    }
    return null;
  } catch (error) {
    if (error instanceof Refusal) return { failure: error.failure };
    return { message: String(error), code: errorCodeOf(error) };
  }
}
