import { z } from 'zod';
import { getNote, putNote } from '../../store/changes/notes.ts';
import type { Ledger } from '../../store/schema/ledger.ts';
import { storageRefusal } from '../../store/storage/storage-failure.ts';

/** What is looked at, in this order. */
export const CHECKED_PARTS = ['records', 'seals', 'search', 'files', 'reports', 'archive'] as const;

const checkStateSchema = z.object({
  /** Where the round under way has come; null when none is. */
  at: z.object({ part: z.enum(CHECKED_PARTS), after: z.string() }).nullable(),
  /** What the round under way has found so far. */
  found: z.array(z.string()),
  /** The last whole round, by the program or asked for; null before the first. */
  last: z.object({ finishedAt: z.iso.datetime(), faults: z.array(z.string()) }).nullable(),
});

/** How far the program has come in checking the ledger by itself, kept over closing and opening. */
export type CheckState = z.infer<typeof checkStateSchema>;

const NOTHING_CHECKED: CheckState = { at: null, found: [], last: null };

export async function storedCheck(ledger: Ledger): Promise<CheckState> {
  return (await getNote(ledger, KEY, checkStateSchema)) ?? NOTHING_CHECKED;
}

/** On a full disk it is not kept, and the round begins where it was last kept. */
export async function keepCheck(ledger: Ledger, state: CheckState): Promise<void> {
  try {
    await ledger.write({ operator: '', label: '检查台账' }, (write) => putNote(write, KEY, state));
  } catch (error) {
    if (!storageRefusal(error, '')) throw error;
  }
}

/** A damaged ledger may have thousands; the first ones say what is wrong. */
export const MOST_KEPT = 50;

const KEY = 'selfCheck';
