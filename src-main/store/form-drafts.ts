import { sql } from 'kysely';
import type { Ledger, ReadableLedger } from './schema/ledger.ts';

/** What was typed and not yet saved; survives a crash and belongs to no history. */
export interface FormDraft {
  /** Names the form and its record: `activity:new`, `case:c-...`. */
  key: string;
  value: unknown;
  at: string;
}

export async function saveFormDraft(ledger: Ledger, key: string, value: unknown): Promise<void> {
  const draft = { key, json: JSON.stringify(value), at: ledger.now() };
  await ledger.db.insertInto('form_draft').orReplace().values(draft).execute();
}

export async function dropFormDraft(ledger: Ledger, key: string): Promise<void> {
  await ledger.db.deleteFrom('form_draft').where('key', '=', key).execute();
}

/** Latest first; one that is damaged costs no other. */
export async function listFormDrafts(ledger: ReadableLedger): Promise<FormDraft[]> {
  const rows = await draftRows(ledger).where(IS_WHOLE).execute();
  return rows.map(({ key, json, at }) => ({ key, value: JSON.parse(json) as unknown, at }));
}

/** Keys of the drafts that can no longer be read. */
export async function damagedFormDrafts(ledger: ReadableLedger): Promise<string[]> {
  const rows = await draftRows(ledger).where(sql<boolean>`NOT ${IS_WHOLE}`).execute();
  return rows.map(({ key }) => key);
}

function draftRows(ledger: ReadableLedger) {
  return ledger.db.selectFrom('form_draft').selectAll().orderBy('at', 'desc');
}

const IS_WHOLE = sql<boolean>`json_valid(json)`;
