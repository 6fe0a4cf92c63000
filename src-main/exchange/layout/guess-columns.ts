import { isPlaceholder } from '#shared/recognition/fold-text.ts';
import { readCount } from '#shared/recognition/read-count.ts';
import type { WorkbookRow } from '../cells/workbook-model.ts';
import { type MappedColumn, mapColumns } from './map-columns.ts';

/** Columns of an activity table without a heading, from what stands in them; all of low confidence. */
export function guessColumns(rows: readonly WorkbookRow[]): MappedColumn[] {
  const sample = rows.slice(0, 50);
  const cols = [...new Set(sample.flatMap(({ cells }) => cells.map(({ col }) => col)))].sort(
    (a, b) => a - b,
  );
  const found = cols.map((col) => ({
    col,
    path: [],
    samples: sample.flatMap(({ cells }) => cells.find((cell) => cell.col === col)?.text ?? []),
  }));
  const mapped = mapColumns(found, 'activity');
  const give = (col: number | undefined, field: string) => {
    const column = mapped.find((each) => each.col === col);
    if (column) Object.assign(column, { field, confidence: 0.3 });
  };
  const free = () =>
    found.filter(({ col }) => mapped.find((each) => each.col === col)?.field === null);
  const runsOn = free().find(
    ({ samples }) =>
      samples.length > 1 && samples.every((text, index) => Number(text) === index + 1),
  );
  if (runsOn) Object.assign(mapped.find(({ col }) => col === runsOn.col) ?? {}, { sequence: true });
  const numbers = free()
    .filter(({ col, samples }) => col !== runsOn?.col && samples.every(isCount))
    .map(({ col, samples }) => ({
      col,
      mean: samples.reduce((sum, text) => sum + countOf(text), 0) / samples.length,
    }));
  const [few, ...more] = [...numbers].sort((a, b) => a.mean - b.mean);
  if (numbers.length === 1) give(few?.col, 'audience');
  else if (few) {
    const rest = more.sort((a, b) => a.col - b.col);
    give(few.col, 'sessions');
    give(rest[0]?.col, 'audience');
    give(rest[1]?.col, 'materials');
  }
  const words = free().filter(({ col, samples }) => col !== runsOn?.col && !samples.every(isCount));
  const longest = [...words].sort((a, b) => meanLength(b.samples) - meanLength(a.samples))[0];
  const first = words[0];
  const title = first && longest && meanLength(longest.samples) > 40 ? first : longest;
  give(title?.col, 'title');
  return mapped;
}

function isCount(text: string): boolean {
  return isPlaceholder(text) || ['read', 'guessed'].includes(readCount(text, 'any').state);
}

function countOf(text: string): number {
  const reading = readCount(text, 'any');
  return reading.state === 'read' || reading.state === 'guessed' ? reading.value : 0;
}

function meanLength(samples: readonly string[]): number {
  return samples.reduce((sum, text) => sum + text.length, 0) / Math.max(1, samples.length);
}
