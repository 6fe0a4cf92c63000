import type { RecordDoubt } from '#shared/rules/record-doubts.ts';
import type { CellMark, RowMarks } from '../../ui/sheet/cell-editor.ts';
import type { BesideCells } from './beside-cells.ts';
import type { FormValues } from './desk.ts';

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

/** The same with what is doubted of cells that hold no field. */
export function withBesideDoubts(
  { cells }: { cells?: BesideCells },
  row: object,
  marks: RowMarks | undefined,
): RowMarks | undefined {
  const doubts = cells?.marksOf(row as FormValues);
  return doubts && Object.keys(doubts).length > 0 ? { ...doubts, ...marks } : marks;
}
