import { isPlaceholder } from '#shared/recognition/fold-text.ts';
import { readCount } from '#shared/recognition/read-count.ts';
import { PLACE_ENDINGS } from '#shared/words/setting-evidence.ts';
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
  // 花园社区燃气安全知识讲座 names an activity, and its form only by the way.
  for (const column of mapped) {
    const { samples = [] } = found.find(({ col }) => col === column.col) ?? {};
    if (column.field === 'form' && meanLength(samples) > LONGEST_FORM)
      Object.assign(column, { field: null, confidence: 0 });
  }
  const give = (col: number | undefined, field: string) => {
    const column = mapped.find((each) => each.col === col);
    const isGiven = mapped.some((each) => each.field === field);
    if (column && !isGiven) Object.assign(column, { field, confidence: 0.3 });
  };
  const free = () =>
    found.filter(({ col }) => mapped.find((each) => each.col === col)?.field === null);
  const runsOn = free().find(({ samples }) => samples.length > 1 && samples.every(isNext));
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
  const words = free().filter(
    ({ col, samples }) =>
      col !== runsOn?.col && !samples.every(isCount) && samples.length >= sample.length * FILLED,
  );
  const longest = [...words].sort((a, b) => meanLength(b.samples) - meanLength(a.samples))[0];
  const first = words[0];
  const isAccount = first !== undefined && longest !== undefined && isProse(longest.samples);
  give((isAccount ? first : longest)?.col, 'title');
  if (isAccount && first !== longest) give(longest.col, 'summary');
  give(free().find(({ samples }) => namesPlaces(samples))?.col, 'place');
  return mapped;
}

/** A running number, that may begin anew in a section. */
function isNext(text: string, index: number, all: readonly string[]): boolean {
  return Number(text) === 1 || (index > 0 && Number(text) === Number(all[index - 1]) + 1);
}

/** An account of the work rather than its name. */
function isProse(samples: readonly string[]): boolean {
  const told = samples.filter((text) => /[，。；]/u.test(text)).length;
  return meanLength(samples) > 40 || (told > 0 && told >= samples.length / 2);
}

function namesPlaces(samples: readonly string[]): boolean {
  const places = samples.filter((text) => text.length <= 16 && PLACE.test(text.trim()));
  return places.length > 0 && places.length >= samples.length * MOSTLY;
}

const PLACE = new RegExp(`(?:${PLACE_ENDINGS.join('|')})$`, 'u');
const MOSTLY = 0.6;
const LONGEST_FORM = 9;
/** What names activities stands in nearly every row. */
const FILLED = 0.8;

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
