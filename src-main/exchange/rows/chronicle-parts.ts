import { splitEntry, toldIn } from '#shared/recognition/read-chronicle.ts';
import type { MappedColumn } from '../layout/map-columns.ts';

/** The part of a sentence that is the field. */
export function partOfEntry(text: string, field: string): string {
  const { day, story } = splitEntry(text);
  if (field === 'date') return day;
  if (field === 'summary') return story;
  const told = toldIn(story);
  if (field === 'title') return told?.title ?? '';
  if (field === 'place') return told?.place ?? '';
  return field === 'sessions' ? (told?.sessions ?? '') : text;
}

/** What a row's sentence says of an activity that is not (yet) one to count. */
export interface EntryVerdict {
  /** The name of what it tells; null where that is no publicity. */
  title: string | null;
  /** The words of a day to come, which is not the row's own: 拟于6月16日. */
  elsewhere: string | null;
  /** The words by which it is planned, or was not held. */
  plan: string | null;
  notHeld: string | null;
}

/** Null for a record without such a sentence. */
export function entryVerdict(
  columns: readonly MappedColumn[],
  sources: ReadonlyMap<number, { text: string }>,
): (EntryVerdict & { col: number; story: string }) | null {
  const column = columns.find(({ field }) => field === 'entry');
  if (!column) return null;
  const { story } = splitEntry(sources.get(column.col)?.text ?? '');
  const told = toldIn(story);
  return {
    col: column.col,
    story,
    title: told?.title ?? null,
    elsewhere: told?.elsewhere ?? null,
    plan: told?.plan ?? null,
    notHeld: told?.notHeld ?? null,
  };
}
