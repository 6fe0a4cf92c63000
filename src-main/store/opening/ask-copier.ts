import { Worker } from 'node:worker_threads';
import { type Failure, Refusal } from '#shared/domain/failure.ts';

/** A copy of `database` at `part`; `name` is what the clerk knows it by. */
export interface CopyAsked {
  database: string;
  part: string;
  name: string;
}

/** The database whose log is to be folded into it. */
export interface FoldAsked {
  folded: string;
}

/** Null when it was made and found sound; errors lose their class between threads, not their code. */
export type CopyAnswer =
  | null
  | { failure: Failure }
  | { message: string; code: string | undefined };

/**
 * Has a thread of its own, whose entry is a file, copy a database and read the copy whole, or fold its
 * log: whoever asks the ledger meanwhile is answered. Throws what the thread met, with SQLite's or the
 * system's code.
 */
export async function askCopier(entry: string, asked: CopyAsked | FoldAsked): Promise<void> {
  const answer = await new Promise<CopyAnswer>((resolve, reject) => {
    const thread = new Worker(entry);
    thread.once('message', resolve).once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the copying thread ended with ${code}`)));
    thread.postMessage(asked);
  });
  if (answer === null) return;
  if ('failure' in answer) {
    const { code, message, place } = answer.failure;
    throw new Refusal(code, message, place);
  }
  throw Object.assign(new Error(answer.message), { code: answer.code });
}
