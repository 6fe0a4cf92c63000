import { Refusal } from '#shared/domain/failure.ts';
import type { RecordRef } from '#shared/domain/record.ts';
import { applyChanges } from '../changes/apply-changes.ts';
import { portionsOf } from '../changes/put-rows.ts';
import { readRows } from '../changes/read-rows.ts';
import { type RowChange, type RowSnapshot } from '../changes/row-change.ts';
import type { ReadableLedger, WritableLedger } from '../schema/ledger.ts';
import { newId } from '../schema/new-id.ts';
import type { StoredFile } from './stored-files.ts';

/** A file hung on a record. The same content may hang on many under different names. */
export interface StoredRecordFile extends StoredFile {
  id: string;
  record: RecordRef;
  /** As the clerk named it. */
  name: string;
  mediaType: string;
  addedAt: string;
  /** What the photo itself tells, or the clerk. */
  takenOn: string | null;
  takenPlace: string;
}

export interface NewRecordFile {
  stored: StoredFile;
  name: string;
  mediaType: string;
  takenOn?: string | null;
  takenPlace?: string;
}

/** Hangs stored files on a record; content that already hangs on it is passed over. */
export async function attachFiles(
  write: WritableLedger,
  record: RecordRef,
  files: readonly NewRecordFile[],
): Promise<string[]> {
  const changes: RowChange[] = [];
  const present = new Set((await listFiles(write, record)).map((file) => file.sha256));
  for (const { stored, name, mediaType, takenOn = null, takenPlace = '' } of files) {
    if (present.has(stored.sha256)) continue;
    present.add(stored.sha256);
    await write.db
      .insertInto('stored_file')
      .values(stored)
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute();
    const id = newId('f', Date.parse(write.batch.at));
    const after = {
      id,
      recordKind: record.kind,
      recordId: record.id,
      sha256: stored.sha256,
      name,
      mediaType,
      addedAt: write.batch.at,
      takenOn,
      takenPlace,
      deletedAt: null,
    };
    changes.push({ id, before: null, after, recordId: record.id });
  }
  await applyChanges(write, 'file', 'attach', changes);
  return changes.map((change) => change.id);
}

/** Takes a file off its record; its content stays until the record is emptied out of the bin. */
export async function detachFile(write: WritableLedger, fileId: string): Promise<void> {
  const before = (await readRows(write, 'file', [fileId])).get(fileId);
  if (!before || before['deletedAt'] !== null) {
    throw new Refusal('not-found', '这个文件已不在记录上。请刷新后再试。');
  }
  const after = { ...before, deletedAt: write.batch.at };
  await applyChanges(write, 'file', 'detach', [
    { id: fileId, before, after, recordId: String(before['recordId']) },
  ]);
}

export async function listFiles(
  ledger: ReadableLedger,
  record: RecordRef,
): Promise<StoredRecordFile[]> {
  return (await listFilesOf(ledger, [record.id])).get(record.id) ?? [];
}

/** The files of many records, by record id; a record without files has no entry. */
export async function listFilesOf(
  ledger: ReadableLedger,
  recordIds: readonly string[],
): Promise<Map<string, StoredRecordFile[]>> {
  const files = new Map<string, StoredRecordFile[]>();
  for (const chunk of portionsOf(recordIds)) {
    const rows = await fileRows(ledger).where('recordId', 'in', chunk).execute();
    for (const row of rows) {
      const list = files.get(row.recordId) ?? [];
      list.push(toRecordFile(row));
      files.set(row.recordId, list);
    }
  }
  return files;
}

export async function getFile(
  ledger: ReadableLedger,
  fileId: string,
): Promise<StoredRecordFile | null> {
  const row = await fileRows(ledger).where('record_file.id', '=', fileId).executeTakeFirst();
  return row ? toRecordFile(row) : null;
}

/** Every row of records about to be purged, detached ones too. */
export async function dropFileRows(
  write: WritableLedger,
  recordIds: readonly string[],
): Promise<void> {
  for (const chunk of portionsOf(recordIds)) {
    const rows = await write.db
      .selectFrom('record_file')
      .selectAll()
      .where('recordId', 'in', chunk)
      .execute();
    const changes = rows.map(
      (row): RowChange => ({
        id: row.id,
        before: { ...row } satisfies RowSnapshot,
        after: null,
        recordId: row.recordId,
      }),
    );
    await applyChanges(write, 'file', 'purge', changes);
  }
}

function fileRows(ledger: ReadableLedger) {
  return ledger.db
    .selectFrom('record_file')
    .innerJoin('stored_file', 'stored_file.sha256', 'record_file.sha256')
    .selectAll('record_file')
    .select(['stored_file.sizeBytes', 'stored_file.extension'])
    .where('record_file.deletedAt', 'is', null)
    .orderBy('record_file.addedAt')
    .orderBy('record_file.id');
}

type FileRow = Awaited<ReturnType<ReturnType<typeof fileRows>['execute']>>[number];

function toRecordFile(row: FileRow): StoredRecordFile {
  const { recordKind, recordId, deletedAt: _, ...file } = row;
  return { ...file, record: { kind: recordKind, id: recordId } };
}
