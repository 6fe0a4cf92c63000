import type { RecordDoubt } from '#shared/rules/record-doubts.ts';
import type { CellMark, RowMarks } from '../../ui/sheet/cell-editor.ts';

/** The marks of a sheet with those of what is doubted; what was not understood comes before any doubt. */
export function marksWithDoubts(
  marks: Readonly<Record<string, RowMarks>>,
  doubts: ReadonlyMap<string, readonly RecordDoubt[]>,
): Readonly<Record<string, RowMarks>> {
  const all: Record<string, RowMarks> = { ...marks };
  for (const [id, ofRow] of doubts) {
    const row: Record<string, CellMark> = { ...all[id] };
    for (const { field, words } of ofRow) {
      const former = row[field];
      if (former?.state === 'refused') continue;
      row[field] = {
        state: 'doubted',
        text: former?.text ?? '',
        words: former ? `${former.words}；${words}` : words,
      };
    }
    all[id] = row;
  }
  return all;
}
