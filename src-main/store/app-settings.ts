import type { z } from 'zod';
import { patchStored, readStored, type StoredReading } from '#shared/domain/stored-json.ts';
import { logChanges } from './changes/apply-changes.ts';
import type { ReadableLedger, WritableLedger } from './schema/ledger.ts';

/** `damaged`: the stored text is no JSON, and what was last saved whole was read in its place. */
export type StoredSetting<T> = StoredReading<T> & { damaged: boolean };

/** Choices of the clerk's under one name, read key by key; each key has its own default. */
export async function getSetting<S extends z.ZodType>(
  ledger: ReadableLedger,
  key: string,
  schema: S,
): Promise<StoredSetting<z.output<S>>> {
  const { json, damaged } = await storedJson(ledger, key);
  return { ...readStored(schema, json), damaged };
}

/** The choices under every name that begins so, by name. */
export async function listSettings<S extends z.ZodType>(
  ledger: ReadableLedger,
  prefix: string,
  schema: S,
): Promise<(StoredSetting<z.output<S>> & { key: string })[]> {
  const rows = await ledger.db
    .selectFrom('app_setting')
    .select('key')
    .where('key', '>=', prefix)
    .where('key', '<', `${prefix}\uffff`)
    .orderBy('key')
    .execute();
  return Promise.all(
    rows.map(async ({ key }) => ({ key, ...(await getSetting(ledger, key, schema)) })),
  );
}

/**
 * Changes some keys and leaves all others as they lie, those that this program does not know too.
 * Logged like any change, yet passed over by undo: nobody expects Ctrl+Z to turn a setting back.
 */
export async function patchSetting(
  write: WritableLedger,
  key: string,
  schema: z.ZodType,
  patch: object,
): Promise<void> {
  const { json: stored, former } = await storedJson(write, key);
  const json = JSON.stringify(patchStored(schema, stored, patch));
  if (former === json) return;
  await write.db
    .insertInto('app_setting')
    .values({ key, json })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ json }))
    .execute();
  await logChanges(write, 'setting', 'set', [
    { id: key, before: former === null ? null : { json: former }, after: { json } },
  ]);
}

interface StoredJson {
  json: unknown;
  /** The text as it lies in its row. */
  former: string | null;
  damaged: boolean;
}

/** A damaged row takes nothing along: the change log remembers every text that was ever saved. */
async function storedJson(ledger: ReadableLedger, key: string): Promise<StoredJson> {
  const row = await ledger.db
    .selectFrom('app_setting')
    .select('json')
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return { json: {}, former: null, damaged: false };
  const json = parseObject(row.json);
  if (json) return { json, former: row.json, damaged: false };
  return { json: await lastWhole(ledger, key), former: row.json, damaged: true };
}

async function lastWhole(ledger: ReadableLedger, key: string): Promise<Record<string, unknown>> {
  const rows = await ledger.db
    .selectFrom('change_log')
    .select('after')
    .where('recordId', '=', key)
    .where('subject', '=', 'setting')
    .orderBy('id', 'desc')
    .execute();
  for (const { after } of rows) {
    const { json } = parseObject(after) ?? {};
    const whole = parseObject(json);
    if (whole) return whole;
  }
  return {};
}

function parseObject(text: unknown): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(String(text));
    const isObject = typeof json === 'object' && !Array.isArray(json);
    return isObject ? (json as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}
