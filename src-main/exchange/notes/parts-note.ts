import type { PlanNote } from './plan-note.ts';
import { rowPlaces, rowWords } from './row-words.ts';

/** Rows over which an activity's day and name are merged are its parts, and one record. */
export function partsNote(sheet: string, rows: readonly number[]): PlanNote {
  const text = `${rowWords(rows)}的日期和名称合并在一起，是同一项活动的几部分，合成一条记录；各行的数相加，文字依次写在一起，请核对。`;
  return { sheet, text, places: rowPlaces(rows), part: null };
}
