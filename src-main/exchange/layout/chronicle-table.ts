import { grouped } from '#shared/domain/grouped.ts';
import { isBriefNote } from '#shared/recognition/brief-note.ts';
import {
  entriesIn,
  splitEntry,
  tellsDays,
  tellsPublicity,
  toldIn,
} from '#shared/recognition/read-chronicle.ts';
import { readDate } from '#shared/recognition/read-date.ts';
import type { WorkbookRow } from '../cells/workbook-model.ts';
import { headsWhatIsNext, isNoteText, readSection } from './classify-row.ts';
import type { FoundTable } from './find-tables.ts';
import { type MappedColumn, mapColumns } from './map-columns.ts';
import type { SheetGrid } from './sheet-grid.ts';

/**
 * A chronicle or weekly report: rows with a sentence each, its day at the head of it or in a cell before it. Null
 * for a sheet of which fewer than two rows are such, or none tells of publicity, and for notices and plans.
 */
export function chronicleTable(grid: SheetGrid): FoundTable | null {
  if (grid.rows.length > MOST_ROWS) return null;
  const found = grid.rows.flatMap((row, index) => {
    const place = placesOf(row);
    return place ? [{ row, index, ...place }] : [];
  });
  const keyOf = ({ day, col }: Places) => `${day ?? ''} ${col}`;
  // A title may name days too: most rows say where the sentences stand.
  const [rows = []] = [...grouped(found, keyOf).values()].sort((a, b) => b.length - a.length);
  const [first] = rows;
  if (!first) return null;
  const { day, col } = first;
  const from = sectionsAbove(grid, first.index);
  const isTold = rows.some(({ row }) =>
    storiesIn(row, col).some((story) => toldIn(story) !== null),
  );
  if (rows.length < LEAST_ROWS || !isTold) return null;
  // 下周安排 heads another column.
  const titles = grid.rows
    .slice(0, from)
    .flatMap(({ cells }) => cells.filter((cell) => cells.length === 1 || cell.col === col))
    .map(({ text }) => text.trim());
  if ([grid.name, ...titles].some((text) => text.length <= LONGEST_TITLE && isOtherTitle(text)))
    return null;
  return {
    kind: 'activity',
    headerRow: 0,
    columns: columnsOf(
      grid,
      first.index,
      rows.map(({ row }) => row),
      { day, col },
    ),
    from,
    to: grid.rows.length,
    titles,
    repeats: new Set(),
  };
}

/** 一月 and 一、本周工作 directly above the first sentence are read with the rows. */
function sectionsAbove(grid: SheetGrid, first: number): number {
  const isSection = (index: number) => {
    const { cells = [] } = grid.rows[index] ?? {};
    const [cell] = cells;
    if (!cell || cells.length > 1) return false;
    const section = readSection(cell.text);
    // 2025年宣传工作安排 is the title of a plan.
    if (section === null) return false;
    return section.month !== null || section.year !== null || OPENS.test(cell.text.trim());
  };
  let from = first;
  while (from > 0 && isSection(from - 1)) from -= 1;
  return from;
}

function isOtherTitle(text: string): boolean {
  return TO_COME.test(text) || OTHER_LOG.test(text);
}

/** Columns of the day (null where the sentence tells it) and of the sentence. */
interface Places {
  day: number | null;
  col: number;
}

const LEAST_ROWS = 2;
/** A longer sheet is a list. */
const MOST_ROWS = 5000;
const LONGEST_TITLE = 60;
/** Sentences of these tell what is to be done. */
const TO_COME = /(?:方案|通知|预案|计划|安排)(?:表|\(.*|（.*)?$/u;
const OPENS =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]+[)）]|[本上下])/u;
/** In these a word of publicity stands by the way. */
const OTHER_LOG =
  /隐患|排查|检查|整改|执法|值班(?!.{0,4}(?:记录|日志|记事|日记))|采购|领用|会议(?:记录|纪要)/u;
const GUESSED = 0.3;

function placesOf({ cells }: WorkbookRow): Places | null {
  const sentences = cells.filter(
    (cell) => cell.number === null && isSentence(cell.text) && !isDay(cell),
  );
  const [sentence] = sentences.sort((a, b) => b.text.length - a.text.length);
  if (!sentence || isNoteText(sentence.text)) return null;
  const day = cells.find((cell) => cell.col < sentence.col && isDay(cell));
  if (day && (day.date !== null || !/周|[-—–~～至]/u.test(day.text)))
    return { day: day.col, col: sentence.col };
  return tellsDays(sentence.text) ? { day: null, col: sentence.col } : null;
}

function isSentence(text: string): boolean {
  return /\p{Script=Han}.*\p{Script=Han}/u.test(text) && text.length >= LEAST_LETTERS;
}

const LEAST_LETTERS = 10;

function isDay({ text, date }: WorkbookRow['cells'][number]): boolean {
  if (date !== null) return true;
  // A bare number runs on beside the rows.
  if (text.length > 24 || !/[年月日号./-]/u.test(text)) return false;
  return 'value' in readDate(text, { yearFor: () => 2024, month: 1 });
}

/** 第19周（5月6日—5月11日） names days, and nothing that was done. */
function tellsActivity(text: string): boolean {
  return storiesOf(text).some((story) => toldIn(story) !== null);
}

function storiesIn({ cells }: WorkbookRow, col: number): string[] {
  return storiesOf(cells.find((cell) => cell.col === col)?.text ?? '');
}

function storiesOf(text: string): string[] {
  return entriesIn(text).map((entry) => splitEntry(entry).story);
}

/** What stands beside the sentences is known by the headings above them, where there are any. */
function columnsOf(
  grid: SheetGrid,
  first: number,
  rows: readonly WorkbookRow[],
  { day, col }: Places,
): MappedColumn[] {
  const above = grid.rows[first - 1]?.cells ?? [];
  const cols = new Set(rows.flatMap(({ cells }) => cells.map((cell) => cell.col)));
  const found = [...cols]
    .sort((a, b) => a - b)
    .map((each) => ({
      col: each,
      path: above.length < 2 ? [] : above.flatMap((cell) => (cell.col === each ? cell.text : [])),
      samples: rows.flatMap(({ cells }) => cells.find((cell) => cell.col === each)?.text ?? []),
    }));
  const samplesOf = (each: number) => found.find((column) => column.col === each)?.samples ?? [];
  const mapped = mapColumns(found, 'activity');
  const name = mapped.find(
    (column) => column.field === 'title' && column.col !== col && namesEach(samplesOf(column.col)),
  );
  const isNamed = day !== null && samplesOf(col).every(isBriefNote);
  const told = isNamed ? 'title' : 'entry';
  return mapped.map((column) => {
    const samples = day === null && !name ? samplesOf(column.col) : [];
    const isTold =
      samples.filter(tellsDays).length > samples.length / 3 && samples.some(tellsActivity);
    if (column.col === col || (isTold && !headsWhatIsNext(column.heading)))
      return { ...column, field: name ? 'summary' : told, confidence: GUESSED };
    if (column.col === day) return { ...column, field: 'date', confidence: GUESSED };
    return column !== name && OWN_FIELDS.includes(column.field ?? '')
      ? { ...column, field: null, confidence: 0 }
      : column;
  });
}

/** 居家消防讲座 beside what was written of it: names of few words, nearly all different. */
function namesEach(names: readonly string[]): boolean {
  const named = names.filter((text) => text.length >= LEAST_NAME && text.length <= LONGEST_NAME);
  return (
    named.length >= names.length * NEARLY_ALL &&
    new Set(named).size >= names.length * NEARLY_ALL &&
    named.some(tellsPublicity)
  );
}

const LEAST_NAME = 4;
const LONGEST_NAME = 30;
const NEARLY_ALL = 0.8;

/** Told by the sentence and its day. */
const OWN_FIELDS: readonly string[] = ['date', 'datePlace', 'title', 'summary'];
