import { grouped } from '#shared/domain/grouped.ts';
import type { PlanNote, SkippedRow } from './plan-note.ts';
import { rowPlaces, rowWords } from './row-words.ts';

/** One line for all rows of a sheet that were passed over for the same reason. */
export function skippedNotes(skipped: readonly SkippedRow[]): PlanNote[] {
  const told = skipped.filter(({ why }) => !LAYOUT.includes(why));
  const groups = grouped(told, ({ sheet, why }) => `${sheet}|${why}`);
  return [...groups.values()].map((rows) => {
    const { sheet = '', why = '' } = rows[0] ?? {};
    const numbers = rows.map(({ row }) => row);
    return {
      sheet,
      text: `${rowWords(numbers)}没有导入：${why}。`,
      places: rowPlaces(numbers),
      part: null,
    };
  });
}

/** Rows that are part of the layout hold nothing that could be missed. */
const LAYOUT = ['重复的表头', '分节行'];
