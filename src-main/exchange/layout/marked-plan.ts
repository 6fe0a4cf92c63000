import { toLine } from '#shared/recognition/fold-text.ts';
import { cellName } from '../../office/cell-address.ts';
import type { WorkbookCell, WorkbookRow } from '../cells/workbook-model.ts';
import { type Detail, withDetails } from './calendar-details.ts';
import { type EntryPart, recordOfParts } from './calendar-forms.ts';
import { isTotalText, monthAlone, monthInText } from './classify-row.ts';
import type { FoundForms } from './find-forms.ts';
import { type MappedColumn, mapColumns } from './map-columns.ts';
import type { RecordCells } from './record-cells.ts';
import type { SheetGrid } from './sheet-grid.ts';

/**
 * A plan with a column for each month, week or day, in whose cells marks say what came of it: ●8日 86人, ○, ×. What is
 * marked as held is a record; what is not is told. Null for any other sheet.
 */
export function markedPlan(grid: SheetGrid): FoundForms | null {
  const head = headIn(grid);
  if (!head) return null;
  const titles = grid.rows.slice(0, head.top).flatMap(({ cells }) => cells.map(({ text }) => text));
  const body = grid.rows.slice(head.index + 1).filter((row) => !isSum(row, head));
  const filled = body.flatMap(({ cells }) => cells.filter(({ col }) => head.periods.has(col)));
  const marked = filled.filter(({ text }) => pieceOf(text) !== null);
  if (marked.length < LEAST_MARKED || marked.length < filled.length * MOSTLY) return null;
  const columns = labelColumns(grid, head, body);
  if (columns === null) return null;
  const legend = legendIn(textsApart(grid, head));
  const forms: RecordCells[] = [];
  const asides = new Map<string, string[]>();
  for (const row of body) {
    const shared = sharedParts(row, columns);
    if (!shared.some(({ field }) => field === 'title')) continue;
    for (const cell of row.cells) {
      const period = head.periods.get(cell.col);
      if (!period) continue;
      const at = { row: row.row, col: cell.col };
      for (const text of piecesIn(cell.text)) {
        const piece = pieceOf(text);
        const why = whyNotHeld(piece, period, legend);
        if (piece && why === null) {
          const own = ownParts(piece, period).map((part) => ({ ...part, at }));
          forms.push(recordOfParts([...own, ...shared], at));
        } else {
          const what = `写的是“${toLine(piece?.mark ?? text)}”，${why ?? NO_MARK}`;
          asides.set(what, [...(asides.get(what) ?? []), cellName(at.row, at.col)]);
        }
      }
    }
  }
  return { kind: 'activity', forms, titles, asides };
}

const LEAST_MARKED = 3;
const MOSTLY = 0.6;
const LEAST_PERIODS = 4;
const LEAST_DAYS = 15;
const MOST_ABOVE = 12;
const NO_MARK = '没有标明已经开展';

/** When the cells of a column are: as far as its heading tells. */
interface Period {
  text: string;
  month: number | null;
  day: number | null;
}

interface PlanHead {
  /** The first and the last row of the heading. */
  top: number;
  index: number;
  periods: Map<number, Period>;
}

function headIn(grid: SheetGrid): PlanHead | null {
  for (const [index, { cells }] of grid.rows.slice(0, MOST_ABOVE).entries()) {
    const periods = cells.flatMap(({ col, text }): [number, Period][] => {
      const period = periodOf(text.trim());
      return period ? [[col, period]] : [];
    });
    const parts = cells.filter(({ text }) => PART_OF_MONTH.test(text.trim()));
    const days = cells.filter(({ text }) => DAY_ALONE.test(text.trim()));
    if (parts.length >= LEAST_PERIODS) return withMonths(grid, index, parts);
    if (periods.length >= LEAST_PERIODS) return { top: index, index, periods: new Map(periods) };
    if (days.length >= LEAST_DAYS) return withMonths(grid, index, days);
  }
  return null;
}

/** 上旬 below 5月; days below 6月, or in a sheet of one month. */
function withMonths(grid: SheetGrid, index: number, cells: readonly WorkbookCell[]): PlanHead {
  const above = grid.rows[index - 1]?.cells.filter(({ text }) => monthAlone(text) !== null) ?? [];
  const titles = grid.rows.slice(0, index).flatMap((row) => row.cells.map(({ text }) => text));
  const [ofAll = null] = [...titles, grid.name].flatMap((text) => monthInText(text) ?? []);
  const periods = cells.map(({ col, text }): [number, Period] => {
    const over = above.findLast((cell) => cell.col <= col);
    const month = over ? monthAlone(over.text) : ofAll;
    const day = DAY_ALONE.exec(text.trim())?.[1];
    const words = `${month === null ? '' : `${month}月`}${text.trim()}`;
    return [col, { text: words, month, day: day === undefined ? null : Number(day) }];
  });
  return { top: above.length > 0 ? index - 1 : index, index, periods: new Map(periods) };
}

const PART_OF_MONTH = /^[上中下]旬$/u;
const DAY_ALONE = /^([12]?\d|3[01])[日号]?$/u;
const PERIOD =
  /^(?:第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})周|[wW]\d{1,2}|第?[一二三四1-4]季度|(?:\d{1,2}[月./])\d{1,2}日?\s*[-—–~至]\s*(?:\d{1,2}[月./])?\d{1,2}日?)$/u;

function periodOf(text: string): Period | null {
  const month = monthAlone(text);
  return month !== null || PERIOD.test(text) ? { text, month, day: null } : null;
}

/** 合计, and whatever counts its columns. */
function isSum({ cells }: WorkbookRow, { periods }: PlanHead): boolean {
  const own = cells.filter(({ col }) => periods.has(col));
  return (
    cells.slice(0, 2).some(({ text }) => isTotalText(text)) ||
    (own.length > 0 && own.every(({ text }) => /^\d+$/u.test(text.trim())))
  );
}

/** What stands beside the periods; null where a day has a column of its own, or nothing is named. */
function labelColumns(
  grid: SheetGrid,
  { top, index, periods }: PlanHead,
  body: readonly WorkbookRow[],
): MappedColumn[] | null {
  const cols = new Set(body.flatMap(({ cells }) => cells.map(({ col }) => col)));
  for (const col of periods.keys()) cols.delete(col);
  const found = [...cols]
    .sort((a, b) => a - b)
    .map((col) => ({
      col,
      path: [grid.shown(index, col)?.text ?? grid.shown(top, col)?.text ?? ''],
      samples: body.flatMap(({ cells }) => cells.find((cell) => cell.col === col)?.text ?? []),
    }));
  const columns = mapColumns(found, 'activity');
  if (columns.some(({ field }) => field === 'date')) return null;
  const named =
    columns.find(({ field }) => field === 'title') ??
    columns.find(({ col, sequence }) => !sequence && namesIn(found, col));
  if (!named) return null;
  return columns.map((column) => (column === named ? { ...column, field: 'title' } : column));
}

function namesIn(found: readonly { col: number; samples: string[] }[], col: number): boolean {
  const samples = found.find((each) => each.col === col)?.samples ?? [];
  return samples.length > 0 && samples.every((text) => /\p{Script=Han}{2}/u.test(text));
}

/** What holds for all marks of a row; what is remarked on one mark does not. */
function sharedParts({ row, cells }: WorkbookRow, columns: readonly MappedColumn[]): EntryPart[] {
  return columns.flatMap(({ col, field, heading, sequence }): EntryPart[] => {
    const text = cells.find((cell) => cell.col === col)?.text.trim() ?? '';
    const isOfMark = field !== 'title' && (ANY_MARK.test(text) || OF_ONE.test(text));
    return sequence || field === null || text === '' || isOfMark || field.startsWith('date')
      ? []
      : [{ field, heading, text, at: { row, col } }];
  });
}

const OF_ONE = /取消|未办|未开展|延期|推迟|改期/u;

/** A mark, or the word for it, with what is written behind it. */
interface Piece {
  mark: string;
  rest: string;
}

const MARKS = '●★■◆▲√✔✓☑○☆□△◇▢×✗✘✕╳';
const ANY_MARK = new RegExp(`[${MARKS}]`, 'u');
const WORDS =
  '已?完成|已办|已开展|已落实|未到|未办|未完成|未开展|计划|待办|待开展|拟办|取消|停办|延期|推迟';
const MARK = new RegExp(`^(?:([${MARKS}])|(${WORDS}))[：:，,]?\\s*`, 'u');
const BETWEEN = new RegExp(`(?=[${MARKS}])|[；;\\n](?=(?:${WORDS}))`, 'u');

function piecesIn(text: string): string[] {
  return text
    .split(BETWEEN)
    .map((piece) => piece.trim())
    .filter(Boolean);
}

function pieceOf(text: string): Piece | null {
  const [whole, mark, word] = MARK.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const rest = text
    .trim()
    .slice(whole.length)
    .replace(/[；;]$/u, '')
    .trim();
  return { mark: mark ?? word ?? '', rest };
}

/** What is written above the heading, and in lines of their own below it. */
function textsApart({ rows }: SheetGrid, { top }: PlanHead): string[] {
  return rows
    .filter(({ cells }, at) => at < top || cells.length === 1)
    .flatMap(({ cells }) => cells.map(({ text }) => text));
}

/** 图例：●已完成 ○计划未到 ×取消: the marks with what they mean. */
function legendIn(texts: readonly string[]): Map<string, string> {
  const entry = new RegExp(
    `([${MARKS}])\\s*(?:[=＝：:为]|表示|代表)*\\s*(\\p{Script=Han}{1,8})`,
    'gu',
  );
  const legend = new Map<string, string>();
  for (const text of texts)
    for (const [, mark = '', meaning = ''] of text.matchAll(entry))
      if (isDone(meaning) || NOT_DONE.test(meaning)) legend.set(mark, meaning);
  return legend;
}

const NOT_DONE = /计划|未|取消|停办|待|拟|延期|推迟|预计|安排/u;

function isDone(words: string): boolean {
  return /完成|已|开展|办结|落实|做了|办了/u.test(words) && !NOT_DONE.test(words);
}

/** Null for what was held; else why it was not, or why that is not sure. */
function whyNotHeld(
  piece: Piece | null,
  period: Period,
  legend: ReadonlyMap<string, string>,
): string | null {
  if (!piece) return NO_MARK;
  const { mark, rest } = piece;
  const meaning = legend.get(mark) ?? (ANY_MARK.test(mark) ? '' : mark);
  if (meaning !== '' && !isDone(meaning)) return `意思是“${meaning}”`;
  if (NOT_DONE.test(rest) || EMPTY_MARK.test(mark)) return NO_MARK;
  // Without a legend the day says that it was held.
  if (meaning === '' && dayIn(rest, period) === null) return '没有图例，也没有写明哪一天';
  return null;
}

const EMPTY_MARK = /[○☆□△◇▢×✗✘✕╳]/u;

interface ToldDay {
  words: string;
  day: string;
}

function dayIn(text: string, { month }: Period): ToldDay | null {
  const found = DAY_SPAN.exec(text) ?? DAY_SHORT.exec(text);
  if (!found) return null;
  const [words, written, day = '', until] = found;
  const own = written === undefined ? month : Number(written);
  const of = own === null ? '' : `${own}月`;
  const last = until === undefined ? '' : `至${of}${until}日`;
  return { words, day: `${of}${day}日${last}` };
}

const DAY_SPAN = /(?:(\d{1,2})\s*[月./]\s*)?(\d{1,2})(?:[日号]?\s*[-—–~至]\s*(\d{1,2}))?\s*[日号]/u;
const DAY_SHORT = /(?<!\d)(\d{1,2})[./](\d{1,2})(?![\d人份户场])/u;

/** The day of a mark, and what is told behind it. */
function ownParts({ rest }: Piece, period: Period): Detail[] {
  const told = dayIn(rest, period);
  const ofColumn = period.day === null ? period.text : `${period.text.replace(/[日号]$/u, '')}日`;
  const day = { field: 'date', heading: '日期', text: told?.day ?? ofColumn };
  const lines = rest.replace(told?.words ?? '', ' ').split(/[，,、；;（）()\s]+/u);
  return withDetails([day], lines.filter(Boolean));
}
