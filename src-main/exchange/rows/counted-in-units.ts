import { foldHeading, foldText, withoutBrackets } from '#shared/recognition/fold-text.ts';
import { UNIT_MEASURES } from '#shared/words/heading-parts.ts';
import type { MappedColumn } from '../layout/map-columns.ts';
import type { RecordCells } from '../layout/record-cells.ts';
import type { SourceCell } from './row-reader.ts';

/**
 * A column 数量 in which 118人 stands below 360份 and 2台 counts in each row what the cell's own unit says, where no other
 * column does.
 */
export function withUnitsOfCells(
  record: RecordCells,
  sources: ReadonlyMap<number, SourceCell>,
): RecordCells {
  if (record.kind !== 'activity') return record;
  const columns = record.columns.map((column) => {
    const field = fieldByUnit(column, sources.get(column.col)?.text ?? '');
    return field === null || record.columns.some((each) => each.field?.startsWith(field))
      ? column
      : { ...column, field, confidence: BY_UNIT };
  });
  return { ...record, columns };
}

function fieldByUnit({ field, heading, sequence }: MappedColumn, text: string): string | null {
  if (field !== null || sequence) return null;
  const name = withoutBrackets(foldHeading(heading.split(' ').at(-1) ?? ''));
  if (!COUNTS_ANYTHING.test(name)) return null;
  const unit = IN_UNITS.exec(foldText(text))?.[1] ?? '';
  const measure = UNIT_MEASURES.get(unit);
  // 3条 may be banners.
  return measure === undefined || measure === 'mediaItems' ? null : measure;
}

const COUNTS_ANYTHING = /^(?:数量|数目|个数|数)$/u;
const IN_UNITS = /^约?\d[\d,]*(?:余|多)?(\p{Script=Han}{1,2})(?:左右)?$/u;
const BY_UNIT = 0.8;
