import { pinyin } from 'pinyin-pro';
import { onceEach } from '#shared/domain/once-each.ts';
import { searchedRuns, searchRuns } from '#shared/recognition/search-runs.ts';

/**
 * What the index holds for a text: each run of letters and digits as overlapping pairs of
 * characters and its last character alone, so that any part of a run is found, from one character
 * up: 消防演练 -> 消防 防演 演练 练.
 */
export function toIndexText(texts: readonly string[]): string {
  return texts.flatMap(searchedRuns).flatMap(toPairs).join(' ');
}

/** The same for the pinyin initials of names: 消防演练 -> xfyl -> xf fy yl l. */
export function toInitialsIndexText(texts: readonly string[]): string {
  return texts
    .flatMap(searchedRuns)
    .flatMap((run) => toPairs(toInitials(run)))
    .join(' ');
}

/**
 * The FTS5 query for what a clerk types: every word must occur, in text or initials. Only letters
 * and digits reach it, so nothing typed can break its syntax. Null when nothing is left to search.
 */
export function toMatchQuery(text: string): string | null {
  const runs = searchRuns(text);
  if (runs.length === 0) return null;
  return runs
    .map((run) => {
      const pairs = toPairs(run);
      return pairs.length === 1 ? `"${pairs[0]}" *` : `"${pairs.slice(0, -1).join(' ')}"`;
    })
    .join(' AND ');
}

function toPairs(run: string): string[] {
  const characters = Array.from(run);
  return characters.map((character, place) => character + (characters[place + 1] ?? ''));
}

/** Places and organisers come again and again; each is looked up once. */
const toInitials = onceEach(initialsOf, { most: 10_000 });

function initialsOf(run: string): string {
  return pinyin(run, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
}
