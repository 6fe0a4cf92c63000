import type { z } from 'zod';
import type { ReadableLedger, WritableLedger } from '../schema/ledger.ts';

/** What the program notes for itself beside the settings; nobody chose it, so the log has it not. */
export async function putNote(write: WritableLedger, key: string, note: object): Promise<void> {
  const json = JSON.stringify(note);
  await write.db
    .insertInto('app_setting')
    .values({ key, json })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ json }))
    .execute();
}

/** Null where nothing is noted, or nothing that can be read. */
export async function getNote<S extends z.ZodType>(
  ledger: ReadableLedger,
  key: string,
  schema: S,
): Promise<z.output<S> | null> {
  const row = await ledger.db
    .selectFrom('app_setting')
    .select('json')
    .where('key', '=', key)
    .executeTakeFirst();
  const read = schema.safeParse(jsonOf(row?.json));
  return read.success ? read.data : null;
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
