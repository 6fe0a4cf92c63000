import type { EvidenceKind } from '#shared/domain/evidence.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { grouped } from '#shared/domain/grouped.ts';
import type { RecordRef } from '#shared/domain/record.ts';
import { applyChanges } from '../changes/apply-changes.ts';
import { readRows } from '../changes/read-rows.ts';
import { type RowChange, type RowSnapshot } from '../changes/row-change.ts';
import type { ReadableLedger, WritableLedger } from '../schema/ledger.ts';
import { newId } from '../schema/new-id.ts';
import { portionsOf } from '../schema/portions-of.ts';
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
  /** Null where nobody has said. */
  kind: EvidenceKind | null;
  caption: string;
  position: number;
  /** Degrees clockwise that a picture is shown turned by. */
  turn: number;
}

export interface NewRecordFile {
  stored: StoredFile;
  name: string;
  mediaType: string;
  takenOn?: string | null;
  takenPlace?: string;
  kind?: EvidenceKind | null;
}

/** What the clerk can say of a file without touching it. */
export type FilePatch = Partial<Pick<StoredRecordFile, 'kind' | 'caption' | 'turn'>>;

/** Hangs stored files on a record; content that already hangs on it is passed over. */
export async function attachFiles(
  write: WritableLedger,
  record: RecordRef,
  files: readonly NewRecordFile[],
): Promise<string[]> {
  const changes: RowChange[] = [];
  const before = await listFiles(write, record);
  const present = new Set(before.map((file) => file.sha256));
  // Behind those that are there.
  const position = before.at(-1)?.position ?? 0;
  for (const file of files) {
    const { stored, name, mediaType, takenOn = null, takenPlace = '', kind = null } = file;
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
      kind,
      caption: '',
      position,
      turn: 0,
      deletedAt: null,
    };
    changes.push({ id, before: null, after, recordId: record.id });
  }
  await applyChanges(write, 'file', 'attach', changes);
  return changes.map((change) => change.id);
}

/** Takes a file off its record; its content stays until the record is emptied out of the bin. */
export async function detachFile(write: WritableLedger, fileId: string): Promise<void> {
  await rewriteFile(write, fileId, 'detach', { deletedAt: write.batch.at });
}

/** Says something else of a file; its bytes and its name stay. */
export async function changeFile(
  write: WritableLedger,
  fileId: string,
  patch: FilePatch,
): Promise<void> {
  await rewriteFile(write, fileId, 'edit', patch);
}

async function rewriteFile(
  write: WritableLedger,
  fileId: string,
  action: 'detach' | 'edit',
  patch: FilePatch | { deletedAt: string },
): Promise<void> {
  const before = (await readRows(write, 'file', [fileId])).get(fileId);
  if (!before || before['deletedAt'] !== null)
    throw new Refusal('not-found', '这个文件已不在记录上。请刷新后再试。');
  const after = { ...before, ...patch };
  await applyChanges(write, 'file', action, [
    { id: fileId, before, after, recordId: String(before['recordId']) },
  ]);
}

/** Puts the files of a record into the order of the ids; refused as `stale` unless they are all of them. */
export async function arrangeFiles(
  write: WritableLedger,
  record: RecordRef,
  fileIds: readonly string[],
): Promise<void> {
  const present = new Set((await listFiles(write, record)).map(({ id }) => id));
  if (present.size !== fileIds.length || fileIds.some((id) => !present.has(id))) {
    throw new Refusal('stale', '这条记录的佐证材料在此之后有增减，顺序没有改。请刷新后再试。');
  }
  const rows = await readRows(write, 'file', fileIds);
  const changes = fileIds.flatMap((id, at): RowChange[] => {
    const before = rows.get(id);
    if (!before || before['position'] === at + 1) return [];
    return [{ id, before, after: { ...before, position: at + 1 }, recordId: record.id }];
  });
  await applyChanges(write, 'file', 'edit', changes);
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
  const rows = await rowsWith(ledger, 'recordId', recordIds);
  return grouped(rows.map(toRecordFile), ({ record }) => record.id);
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
    .orderBy('record_file.position')
    .orderBy('record_file.addedAt')
    .orderBy('record_file.id');
}

/** Ids of the records of any kind that bear one of the contents, by its SHA-256. */
export async function recordsBearing(
  ledger: ReadableLedger,
  contents: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await rowsWith(ledger, 'record_file.sha256', [...new Set(contents)]);
  const bearers = grouped(rows, ({ sha256 }) => sha256);
  return new Map([...bearers].map(([sha256, own]) => [sha256, own.map((row) => row.recordId)]));
}

async function rowsWith(
  ledger: ReadableLedger,
  column: 'recordId' | 'record_file.sha256',
  values: readonly string[],
): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for (const chunk of portionsOf(values))
    for (const row of await fileRows(ledger).where(column, 'in', chunk).execute()) rows.push(row);
  return rows;
}

type FileRow = Awaited<ReturnType<ReturnType<typeof fileRows>['execute']>>[number];

function toRecordFile(row: FileRow): StoredRecordFile {
  const { recordKind, recordId, deletedAt: _, ...file } = row;
  return { ...file, record: { kind: recordKind, id: recordId } };
}
