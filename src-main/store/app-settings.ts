import type { z } from 'zod';
import { logChanges } from './apply-changes.ts';
import type { ReadableLedger, WritableLedger } from './ledger.ts';

/** A choice of the clerk's, checked when read: what no longer fits its schema counts as not set. */
export async function getSetting<T>(
  ledger: ReadableLedger,
  key: string,
  schema: z.ZodType<T>,
): Promise<T | null> {
  const row = await ledger.db
    .selectFrom('app_setting')
    .select('json')
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return null;
  const parsed = schema.safeParse(JSON.parse(row.json));
  return parsed.success ? parsed.data : null;
}

/** Logged like any change, yet passed over by undo: nobody expects Ctrl+Z to turn a setting back. */
export async function setSetting(
  write: WritableLedger,
  key: string,
  value: unknown,
): Promise<void> {
  const json = JSON.stringify(value);
  const former = await write.db
    .selectFrom('app_setting')
    .select('json')
    .where('key', '=', key)
    .executeTakeFirst();
  if (former?.json === json) return;
  await write.db
    .insertInto('app_setting')
    .values({ key, json })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ json }))
    .execute();
  await logChanges(write, 'setting', 'set', [
    { id: key, before: former ? { json: former.json } : null, after: { json } },
  ]);
}
