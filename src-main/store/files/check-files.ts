import { stat } from 'node:fs/promises';
import type { RecordRef } from '#shared/domain/record.ts';
import { digestOfFile } from '../../files/durable-file.ts';
import { discard } from '../../files/move-and-remove.ts';
import type { Ledger } from '../schema/ledger.ts';
import { type StoredFile, storedFilePath } from './stored-files.ts';

/** Evidence that is no longer what was attached, and where it hangs. */
export interface FileProblem {
  problem: 'missing' | 'changed';
  stored: StoredFile;
  usedBy: { record: RecordRef; name: string; deleted: boolean }[];
}

/**
 * Looks at every stored file that hangs on a record. `thorough` reads and hashes all of them; without
 * it only presence and size are looked at, which takes no time even for many gigabytes.
 */
export async function verifyFiles(
  ledger: Ledger,
  options: { thorough: boolean; onProgress?: (done: number, total: number) => void },
): Promise<FileProblem[]> {
  const storedFiles = await hungFiles(ledger).orderBy('sha256').execute();
  const problems: FileProblem[] = [];
  for (const [place, stored] of storedFiles.entries()) {
    const problem = await problemOf(
      storedFilePath(ledger.folder, stored),
      stored,
      options.thorough,
    );
    if (problem) problems.push({ problem, stored, usedBy: await usersOf(ledger, stored.sha256) });
    options.onProgress?.(place + 1, storedFiles.length);
  }
  return problems;
}

/** The stored file after `after`, by content, read in full; null when there is none any more. */
export async function verifyNextFile(
  ledger: Ledger,
  after: string,
): Promise<{ reached: string; problem: FileProblem | null } | null> {
  const stored = await hungFiles(ledger)
    .where('sha256', '>', after)
    .orderBy('sha256')
    .limit(1)
    .executeTakeFirst();
  if (!stored) return null;
  const { sha256 } = stored;
  const problem = await problemOfFile(ledger, stored);
  return {
    reached: sha256,
    problem: problem && { problem, stored, usedBy: await usersOf(ledger, sha256) },
  };
}

function hungFiles(ledger: Ledger) {
  return ledger.db
    .selectFrom('stored_file')
    .selectAll()
    .where((where) =>
      where.exists(
        where
          .selectFrom('record_file')
          .select('id')
          .whereRef('record_file.sha256', '=', 'stored_file.sha256'),
      ),
    );
}

/** What is wrong with one file, read in full; null when it is as it was attached. */
export function problemOfFile(
  ledger: Ledger,
  stored: StoredFile,
): Promise<FileProblem['problem'] | null> {
  return problemOf(storedFilePath(ledger.folder, stored), stored, true);
}

/** Frees the space of content that neither record nor gathered report names any more, after records were purged. */
export async function removeUnusedFiles(ledger: Ledger): Promise<number> {
  const unused = await ledger.db
    .selectFrom('stored_file')
    .selectAll()
    .where((where) =>
      where.exists(
        where
          .selectFrom('change_log')
          .select('id')
          .where('action', '=', 'purge')
          .where('subject', '=', 'file')
          .where((log) =>
            log.eb(
              log.fn('json_extract', ['before', log.val('$.sha256')]),
              '=',
              log.ref('stored_file.sha256'),
            ),
          ),
      ),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('record_file')
            .select('id')
            .whereRef('record_file.sha256', '=', 'stored_file.sha256'),
        ),
      ),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('gathered_file')
            .select('id')
            .whereRef('gathered_file.sha256', '=', 'stored_file.sha256'),
        ),
      ),
    )
    .execute();
  let freed = 0;
  for (const stored of unused) {
    ledger.folder.refuseMoved();
    // One that is open elsewhere stays known, and goes another time.
    if (!(await discard(storedFilePath(ledger.folder, stored)))) continue;
    await ledger.db.deleteFrom('stored_file').where('sha256', '=', stored.sha256).execute();
    freed += 1;
  }
  return freed;
}

/** Takes content away again that was stored for records and then not hung on any. */
export async function forgetContents(ledger: Ledger, stored: readonly StoredFile[]): Promise<void> {
  ledger.folder.refuseMoved();
  for (const each of stored) {
    const known = await ledger.db
      .selectFrom('stored_file')
      .select('sha256')
      .where('sha256', '=', each.sha256)
      .executeTakeFirst();
    if (!known) await discard(storedFilePath(ledger.folder, each));
  }
}

async function problemOf(
  file: string,
  stored: StoredFile,
  thorough: boolean,
): Promise<FileProblem['problem'] | null> {
  try {
    const { size } = await stat(file);
    if (size !== stored.sizeBytes) return 'changed';
    if (!thorough) return null;
    return (await digestOfFile(file)).sha256 === stored.sha256 ? null : 'changed';
  } catch {
    return 'missing';
  }
}

async function usersOf(ledger: Ledger, sha256: string): Promise<FileProblem['usedBy']> {
  const rows = await ledger.db
    .selectFrom('record_file')
    .selectAll()
    .where('sha256', '=', sha256)
    .orderBy('addedAt')
    .execute();
  return rows.map((row) => ({
    record: { kind: row.recordKind, id: row.recordId },
    name: row.name,
    deleted: row.deletedAt !== null,
  }));
}

/** How many different contents the ledger keeps. */
export async function countStoredFiles(ledger: Ledger): Promise<number> {
  const { count } = await ledger.db
    .selectFrom('stored_file')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
