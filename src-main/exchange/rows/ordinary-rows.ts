import { readDate } from '#shared/recognition/read-date.ts';
import { splitDatePlace } from '#shared/recognition/split-date-place.ts';
import { monthInText } from '../layout/classify-row.ts';
import type { FoundTable } from '../layout/find-tables.ts';
import type { SheetGrid } from '../layout/sheet-grid.ts';
import { type YearEvidence } from '../layout/year-context.ts';

/** Where the rows dated January to November stand, read once and only when December needs it. */
export function ordinaryRows(
  grid: SheetGrid,
  table: FoundTable,
  col: number | undefined,
): YearEvidence['ordinary'] {
  let found: ReturnType<YearEvidence['ordinary']> | undefined;
  return () => {
    if (found !== undefined) return found;
    let first = -1;
    let last = -1;
    let firstMonth = 0;
    let lastMonth = 0;
    for (let index = table.from; index < table.to; index += 1) {
      const cell = grid.rows[index]?.cells.find((each) => each.col === col);
      const month = cell ? monthOfText(cell.text) : null;
      if (month === null || month > 11) continue;
      last = index - table.from;
      lastMonth = month;
      if (first < 0) {
        first = last;
        firstMonth = month;
      }
    }
    found = first < 0 ? null : { first, last, newestFirst: lastMonth < firstMonth };
    return found;
  };
}

function monthOfText(text: string): number | null {
  const reading = readDate(splitDatePlace(text).date || text, { yearFor: () => 2024, month: null });
  if (reading.state === 'read' || reading.state === 'guessed')
    return Number(reading.value.date.slice(5, 7));
  return monthInText(text);
}
