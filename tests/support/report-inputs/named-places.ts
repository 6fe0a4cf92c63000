import { parseRange } from '#main/office/cell-address.ts';
import type { ImportPreview } from '#shared/contract/import.ts';

/** Whether a guess, a refusal or a note of the preview names a place: F3, 3:3 for a row, I:I for a column. */
export function namesPlace(preview: ImportPreview, place: string): boolean {
  const named = [
    ...preview.rows.flatMap(({ guesses }) => guesses.map(({ cell }) => cell)),
    ...preview.refused.map(({ cell }) => cell),
    ...preview.notes.flatMap(({ places }) => places),
  ];
  const wanted = area(place);
  return named.map(area).some((has) => covers(has, wanted));
}

interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

const ALL = { top: 1, bottom: 1_048_576, left: 1, right: 16_384 };

function area(place: string): Area {
  const rows = /^(\d+):(\d+)$/u.exec(place);
  if (rows) return { ...ALL, top: Number(rows[1]), bottom: Number(rows[2]) };
  const columns = /^([A-Z]+):([A-Z]+)$/u.exec(place);
  const range = parseRange(columns ? `${columns[1] ?? ''}1:${columns[2] ?? ''}1` : place);
  if (!range) throw new Error(`${place} is no place`);
  return columns ? { ...range, top: ALL.top, bottom: ALL.bottom } : range;
}

function covers(has: Area, wanted: Area): boolean {
  return (
    has.top <= wanted.top &&
    has.bottom >= wanted.bottom &&
    has.left <= wanted.left &&
    has.right >= wanted.right
  );
}
