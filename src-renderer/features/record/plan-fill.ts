import type { RecordKind } from '#shared/domain/record.ts';
import { fieldOf } from '#shared/domain/records-by-kind.ts';
import { type CellBlock, columnsOf, rowsOf } from '../../ui/sheet/block.ts';
import { type FillSeries, type SeriesType, seriesOf } from '../../ui/sheet/fill-series.ts';

interface Filled {
  source: CellBlock;
  /** Of its columns. */
  fields: readonly string[];
  /** Of its cells, row by row. */
  texts: readonly (readonly string[])[];
}

/** What goes into the cells that a block is pulled over, and which series it makes; '' where it repeats. */
export function planFill(
  kind: RecordKind,
  { source, fields, texts }: Filled,
  target: CellBlock,
  copies: boolean,
): { textAt: (row: number, column: number) => string; words: string } {
  const isDown = target.top > source.bottom;
  const lines = isDown
    ? fields.map((field, at) =>
        goesOn(
          kind,
          [field],
          texts.map((row) => row[at] ?? ''),
          copies,
        ),
      )
    : texts.map((row) => goesOn(kind, fields, row, copies));
  return {
    words: [...new Set(lines.flatMap((series) => series?.words ?? []))].join('、'),
    textAt(row, column) {
      const series = lines[isDown ? column - source.left : row - source.top];
      const step = isDown ? row - source.bottom : column - source.right;
      if (series) return series.textAt(step);
      const from = texts[(row - source.top) % rowsOf(source)];
      return from?.[(column - source.left) % columnsOf(source)] ?? '';
    },
  };
}

/** A line is one series where all its cells are of one type. */
function goesOn(
  kind: RecordKind,
  fields: readonly string[],
  texts: readonly string[],
  copies: boolean,
): FillSeries | null {
  const [type, ...others] = new Set(
    fields.map((field) => SERIES[fieldOf(kind, field)?.type ?? '']),
  );
  return copies || type === undefined || others.length > 0 ? null : seriesOf(texts, type);
}

/** Other fields are repeated. */
const SERIES: Readonly<Record<string, SeriesType | undefined>> = {
  day: 'day',
  count: 'number',
  year: 'number',
  line: 'text',
};
