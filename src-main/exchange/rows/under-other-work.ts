import type { Section } from '../layout/classify-row.ts';
import type { RecordCells } from '../layout/record-cells.ts';
import { saysPublicity } from './other-work.ts';
import type { SourceCell } from './row-reader.ts';

/** The line of other work above a row, 本周其他工作; null where the row says that it was publicity all the same. */
export function underOtherWork(
  { otherWork }: Pick<Section, 'otherWork'>,
  { kind, columns }: RecordCells,
  sources: ReadonlyMap<number, SourceCell>,
): string | null {
  if (kind !== 'activity' || otherWork === null) return null;
  const told = columns.filter(({ field }) => NAMING.includes(field ?? ''));
  const isPublicity = told.some(({ col }) => saysPublicity(sources.get(col)?.text ?? ''));
  return isPublicity ? null : otherWork;
}

const NAMING = ['title', 'entry', 'form'];
