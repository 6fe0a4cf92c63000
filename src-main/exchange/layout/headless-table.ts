import { namesDay } from '#shared/recognition/read-date.ts';
import type { WorkbookRow } from '../cells/workbook-model.ts';
import { isNoteText } from './classify-row.ts';
import type { FoundTable } from './find-tables.ts';
import { guessColumns } from './guess-columns.ts';
import type { SheetGrid } from './sheet-grid.ts';

/**
 * A list of activities without a heading, as weekly records are kept: rows with a day and words, where the
 * title or most of the rows speak of publicity. Null for any other sheet.
 */
export function headlessTable(grid: SheetGrid): FoundTable | null {
  const first = grid.rows.findIndex((row) => dayColumn(row) !== null);
  const titles = grid.rows
    .slice(0, Math.max(first, 0))
    .flatMap(({ cells }) => cells.map(({ text }) => text.trim()));
  if (first < 0) return null;
  const day = grid.rows[first] ? dayColumn(grid.rows[first]) : null;
  const rows = grid.rows.slice(first).filter((row) => dayColumn(row) === day);
  const speaking = rows.filter(({ cells }) => cells.some(({ text }) => SPEAKS.test(text)));
  const isTitled = [grid.name, ...titles].some((text) => SPEAKS.test(text));
  const above = grid.rows[first - 1]?.cells ?? [];
  const isHeaded = above.length > 2;
  if (!isTitled && (isHeaded || speaking.length < rows.length / 2)) return null;
  const said = [grid.name, ...titles, ...above.map(({ text }) => text)];
  if (said.some((text) => OTHER_LIST.test(text))) return null;
  const isListed = rows.length >= LEAST_ROWS && rows.length >= (grid.rows.length - first) * MOSTLY;
  if (day === null || !isListed) return null;
  const columns = guessColumns(rows).map((column) => {
    if (column.col === day) return { ...column, field: 'date', confidence: GUESSED };
    const unit = UNITS[column.field ?? ''];
    const isCounted = unit === undefined || rows.filter(countedIn(column.col, unit)).length > 0;
    return isCounted ? column : { ...column, field: null, confidence: 0 };
  });
  if (!columns.some(({ field }) => field === 'title')) return null;
  return {
    kind: 'activity',
    headerRow: 0,
    columns: columns.map((column) => ({
      ...column,
      confidence: Math.min(column.confidence, GUESSED),
    })),
    from: first,
    to: grid.rows.length,
    titles,
    repeats: new Set(),
  };
}

/** A bare number without a heading may count anything: minutes, villages. */
const UNITS: Readonly<Record<string, RegExp>> = {
  audience: /\d\s*[余多]?\s*(?:人|名|位)/u,
  sessions: /\d\s*(?:场|期)/u,
  materials: /\d\s*[余多]?\s*(?:份|册|本|张)/u,
};

function countedIn(col: number, unit: RegExp) {
  return ({ cells }: WorkbookRow) => cells.some((cell) => cell.col === col && unit.test(cell.text));
}

const SPEAKS = /宣传|宣讲|五进|宣教|演练|培训|科普/u;
const OTHER_LIST = /采购|领用|购置|库存|器材|物资|值班|费用|报销|隐患|整改/u;
const LEAST_ROWS = 2;
const MOSTLY = 0.6;
const GUESSED = 0.3;

/** Where a row of at least three cells tells a day. */
function dayColumn({ cells }: WorkbookRow): number | null {
  if (cells.length < 3 || cells.some(({ text }) => isNoteText(text))) return null;
  const named = cells.some(({ text }) => /\p{Script=Han}{4}/u.test(text));
  const day = cells.find(
    ({ text, date }) =>
      date !== null || (/\d/u.test(text) && /[月./年-]/u.test(text) && namesDay(text)),
  );
  return named && day ? day.col : null;
}
