import { z } from 'zod';
import type { HalfYear } from '#shared/domain/period.ts';
import { RECORD_KINDS } from '#shared/domain/record.ts';
import { readStored } from '#shared/domain/stored-json.ts';
import { applyChanges } from '../changes/apply-changes.ts';
import type { ReadableLedger, WritableLedger } from '../schema/ledger.ts';
import { newId } from '../schema/new-id.ts';
import type { SheetMadeTable, SheetTakenTable } from '../schema/tables.ts';

const broughtSchema = z.object({
  /** When the file was last saved, as it told itself. */
  savedAt: z.string().default(''),
  records: z.array(z.object({ kind: z.enum(RECORD_KINDS), id: z.string() })).default([]),
});
export type BroughtRecords = z.output<typeof broughtSchema>;

/** What a sheet that was taken back brought. */
export function broughtBy({ rows }: Pick<SheetTakenTable, 'rows'>): BroughtRecords {
  return readStored(broughtSchema, JSON.parse(rows)).value;
}

/** Sheets handed out for a half-year, the first version first. */
export function listSheetsMade(
  ledger: ReadableLedger,
  { year, half }: HalfYear,
): Promise<SheetMadeTable[]> {
  return ledger.db
    .selectFrom('sheet_made')
    .selectAll()
    .where('year', '=', year)
    .where('half', '=', half)
    .orderBy('version')
    .execute();
}

/** Sheets taken back for a half-year, in the order in which they came. */
export function listSheetsTaken(
  ledger: ReadableLedger,
  { year, half }: HalfYear,
): Promise<SheetTakenTable[]> {
  return ledger.db
    .selectFrom('sheet_taken')
    .selectAll()
    .where('year', '=', year)
    .where('half', '=', half)
    .orderBy('id')
    .execute();
}

export async function noteSheetsMade(
  write: WritableLedger,
  sheets: readonly Omit<SheetMadeTable, 'madeAt'>[],
): Promise<void> {
  const madeAt = write.batch.at;
  for (const sheet of sheets)
    await write.db
      .insertInto('sheet_made')
      .values({ ...sheet, madeAt })
      .execute();
}

export async function noteSheetTaken(
  write: WritableLedger,
  {
    brought,
    ...sheet
  }: Omit<SheetTakenTable, 'id' | 'takenAt' | 'rows'> & {
    brought: BroughtRecords;
  },
): Promise<void> {
  const id = newId('s', Date.parse(write.batch.at));
  const after = { ...sheet, rows: JSON.stringify(brought), id, takenAt: write.batch.at };
  await applyChanges(write, 'sheetTaken', 'add', [{ id, before: null, after }]);
}
