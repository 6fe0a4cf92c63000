import { sql } from 'kysely';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import type { Half, HalfYear } from '#shared/domain/period.ts';
import type { GatheredReport } from '#shared/gather/gathered.ts';
import type { StoredFile } from './files/stored-files.ts';
import type { ReadableLedger, WritableLedger } from './schema/ledger.ts';
import { newId } from './schema/new-id.ts';
import type { GatheredReportTable } from './schema/tables.ts';

/** What a unit sent, as it was taken in. */
export interface StoredGathered extends GatheredReport {
  id: string;
  /** The unit's name as names compare. */
  unitKey: string;
  digest: string;
  /** What it came as, e.g. 示例镇.zip. */
  origin: string;
  arrivedOn: CivilDate;
  takenAt: string;
  operator: string;
  /** The report that has taken its place; null where it stands. */
  replacedBy: string | null;
}

export interface GatheredFile extends StoredFile {
  name: string;
  role: string;
  title: string;
  about: string;
}

export type NewGathered = Omit<StoredGathered, 'id' | 'takenAt' | 'operator' | 'replacedBy'> & {
  facts: object | null;
};

/** Keeps a report and the names of its files, whose content is stored already. */
export async function addGathered(
  write: WritableLedger,
  report: NewGathered,
  files: readonly GatheredFile[],
  /** The one that stands before it; null where it stands itself. */
  replacedBy: string | null,
): Promise<string> {
  const id = newId('g', Date.parse(write.batch.at));
  const { facts, numbers, material, faults, notes, ...plain } = report;
  await write.db
    .insertInto('gathered_report')
    .values({
      ...plain,
      id,
      facts: facts === null ? null : JSON.stringify(facts),
      numbers: JSON.stringify(numbers),
      material: JSON.stringify(material),
      faults: JSON.stringify(faults),
      notes: JSON.stringify(notes),
      takenAt: write.batch.at,
      operator: write.batch.operator,
      replacedBy,
    })
    .execute();
  await addFileRows(write, id, files);
  return id;
}

/** Files that came later, and what is still wrong with the report. */
export async function completeGathered(
  write: WritableLedger,
  reportId: string,
  files: readonly GatheredFile[],
  faults: GatheredReport['faults'],
): Promise<void> {
  await addFileRows(write, reportId, files);
  await write.db
    .updateTable('gathered_report')
    .set({ faults: JSON.stringify(faults) })
    .where('id', '=', reportId)
    .execute();
}

async function addFileRows(
  write: WritableLedger,
  reportId: string,
  files: readonly GatheredFile[],
): Promise<void> {
  for (const { sha256, sizeBytes, extension, ...named } of files) {
    await write.db
      .insertInto('stored_file')
      .values({ sha256, sizeBytes, extension })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute();
    await write.db
      .insertInto('gathered_file')
      .values({ ...named, reportId, sha256 })
      .execute();
  }
}

/** The former one stays as it was, behind the one that takes its place. */
export async function replaceGathered(
  write: WritableLedger,
  formerId: string,
  byId: string,
): Promise<void> {
  await write.db
    .updateTable('gathered_report')
    .set({ replacedBy: byId })
    .where('id', '=', formerId)
    .execute();
}

/**
 * Drops a report with its files. What stood before it stands again, and what was put behind it since
 * goes behind that. Null where there is no such report; `unused` is content that nobody has any more.
 */
export async function removeGathered(
  write: WritableLedger,
  id: string,
): Promise<{
  unit: string;
  version: number;
  restored: number | null;
  unused: StoredFile[];
} | null> {
  const row = await write.db
    .selectFrom('gathered_report')
    .select(['unit', 'version', 'replacedBy'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const behind = await write.db
    .selectFrom('gathered_report')
    .select(['id', 'version'])
    .where('replacedBy', '=', id)
    .orderBy('id')
    .execute();
  // Those that came later were kept aside because of it; the one it replaced came before.
  const heir =
    row.replacedBy === null
      ? (behind.findLast((each) => each.id < id) ?? behind.at(-1) ?? null)
      : null;
  for (const each of behind) {
    const replacedBy = each === heir ? null : (row.replacedBy ?? heir?.id ?? null);
    await write.db
      .updateTable('gathered_report')
      .set({ replacedBy })
      .where('id', '=', each.id)
      .execute();
  }
  const files = await gatheredFiles(write, id);
  await write.db.deleteFrom('gathered_file').where('reportId', '=', id).execute();
  await write.db.deleteFrom('gathered_report').where('id', '=', id).execute();
  const unused = await dropUnused(write, files);
  return { unit: row.unit, version: row.version, restored: heir?.version ?? null, unused };
}

/** Content that no record, no other report and no step of undo has a use for. */
async function dropUnused(
  write: WritableLedger,
  files: readonly StoredFile[],
): Promise<StoredFile[]> {
  const unused: StoredFile[] = [];
  for (const { sha256, sizeBytes, extension } of files) {
    const { rows } = await sql<{ used: number }>`SELECT
      EXISTS (SELECT 1 FROM gathered_file WHERE sha256 = ${sha256})
      OR EXISTS (SELECT 1 FROM record_file WHERE sha256 = ${sha256})
      OR EXISTS (SELECT 1 FROM change_log WHERE subject = 'file' AND
        ${sha256} IN (json_extract(before, '$.sha256'), json_extract(after, '$.sha256')))
      AS used`.execute(write.db);
    if (rows[0]?.used) continue;
    await write.db.deleteFrom('stored_file').where('sha256', '=', sha256).execute();
    unused.push({ sha256, sizeBytes, extension });
  }
  return unused;
}

/** The very same package, taken in before. */
export async function gatheredByDigest(
  ledger: ReadableLedger,
  digest: string,
): Promise<StoredGathered | null> {
  const row = await ledger.db
    .selectFrom('gathered_report')
    .select(COLUMNS)
    .where('digest', '=', digest)
    .executeTakeFirst();
  return row ? toGathered(row) : null;
}

/** All versions of a half-year, or of a whole year; by unit, the one that stands first. */
export async function listGathered(
  ledger: ReadableLedger,
  { year, half }: { year: number; half?: Half },
): Promise<StoredGathered[]> {
  let query = ledger.db
    .selectFrom('gathered_report')
    .select(COLUMNS)
    .where('year', '=', year)
    .orderBy('unitKey')
    .orderBy('half')
    .orderBy('replacedBy')
    .orderBy('id', 'desc');
  if (half !== undefined) query = query.where('half', '=', half);
  return (await query.execute()).map(toGathered);
}

/** The one of a unit and half-year that stands. */
export async function standingGathered(
  ledger: ReadableLedger,
  { year, half }: HalfYear,
  unitKey: string,
): Promise<StoredGathered | null> {
  const row = await ledger.db
    .selectFrom('gathered_report')
    .select(COLUMNS)
    .where('year', '=', year)
    .where('half', '=', half)
    .where('unitKey', '=', unitKey)
    .where('replacedBy', 'is', null)
    .executeTakeFirst();
  return row ? toGathered(row) : null;
}

/** In the order in which they came. */
export async function gatheredFiles(
  ledger: ReadableLedger,
  reportId: string,
): Promise<GatheredFile[]> {
  return ledger.db
    .selectFrom('gathered_file')
    .innerJoin('stored_file', 'stored_file.sha256', 'gathered_file.sha256')
    .select(['gathered_file.name', 'gathered_file.role', 'gathered_file.title'])
    .select(['gathered_file.about', 'stored_file.sha256'])
    .select(['stored_file.sizeBytes', 'stored_file.extension'])
    .where('reportId', '=', reportId)
    .orderBy('gathered_file.id')
    .execute();
}

/** All but the facts, which may be long. */
const COLUMNS = [
  'id',
  'year',
  'half',
  'unit',
  'unitKey',
  'version',
  'code',
  'source',
  'digest',
  'numbers',
  'material',
  'faults',
  'notes',
  'origin',
  'arrivedOn',
  'takenAt',
  'operator',
  'replacedBy',
] as const;

type Row = Pick<GatheredReportTable, (typeof COLUMNS)[number]>;

function toGathered({ half, arrivedOn, numbers, material, faults, notes, ...row }: Row) {
  return {
    ...row,
    half: half as Half,
    arrivedOn: arrivedOn as CivilDate,
    numbers: JSON.parse(numbers) as StoredGathered['numbers'],
    material: JSON.parse(material) as StoredGathered['material'],
    faults: JSON.parse(faults) as StoredGathered['faults'],
    notes: JSON.parse(notes) as StoredGathered['notes'],
  };
}
