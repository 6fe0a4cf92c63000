import { z } from 'zod';
import type { MovedCopy } from '#shared/contract/moving.ts';
import { getNote, putNote } from '../../store/changes/notes.ts';
import type { Ledger, ReadableLedger } from '../../store/schema/ledger.ts';
import { localDay } from '../desk/local-day.ts';

const count = z.number().int().min(0);
const noteSchema = z.object({
  copy: z.object({
    path: z.string(),
    bytes: count,
    records: count,
    contents: z.object({ evidence: count, archived: count, notices: count, templates: count }),
    at: z.iso.datetime(),
  }),
});

/** The copy with which this ledger went to another computer; null while it goes on here. */
export async function movedCopy(ledger: ReadableLedger): Promise<MovedCopy | null> {
  return (await getNote(ledger, KEY, noteSchema))?.copy ?? null;
}

/** Written after the copy is made, so that the copy knows nothing of it; null takes it away. */
export async function noteMoved(ledger: Ledger, copy: MovedCopy | null): Promise<void> {
  await ledger.write({ operator: '', label: '换电脑' }, (write) =>
    putNote(write, KEY, copy === null ? {} : { copy }),
  );
}

/** What is said where a ledger is opened that went to another computer. */
export function movedWords({ at, path }: MovedCopy): string {
  return `这份台账已于 ${localDay(at)} 做了换电脑的副本“${path}”，接着登记的应当是另一台电脑上的那一份。两边都登记，以后合不到一起。`;
}

const KEY = 'moved';
