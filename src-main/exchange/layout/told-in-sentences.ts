import { splitEntry, tellsPublicity, toldIn } from '#shared/recognition/read-chronicle.ts';
import type { FoundTable } from './find-tables.ts';
import type { SheetGrid } from './sheet-grid.ts';

/**
 * A column 内容 in whose sentences alone places and people stand (到青山小学开展消防宣讲，师生260人参加) tells all of an
 * activity, not only its name. The table as it is where another column counts people.
 */
export function withSentences(grid: SheetGrid, table: FoundTable): FoundTable {
  const { kind, columns, from, to } = table;
  const named = columns.find(({ field }) => field === 'title');
  const isCounted = columns.some(({ field }) => COUNTED.test(field ?? ''));
  if (kind !== 'activity' || !named || named.confidence > AT_NEED || isCounted) return table;
  const stories = grid.rows
    .slice(from, Math.min(to, from + MOST_ROWS))
    .flatMap(({ cells }) => cells.find(({ col }) => col === named.col)?.text ?? [])
    .map((text) => splitEntry(text).story)
    .filter(tellsPublicity);
  const whole = stories.filter((story) => PEOPLE.test(story) && toldIn(story) !== null);
  const told = stories.filter((story) => toldIn(story) !== null);
  if (
    whole.length * 2 < stories.length ||
    whole.length < 1 ||
    told.length < stories.length * MOSTLY
  )
    return table;
  return {
    ...table,
    columns: columns.map((column) =>
      column === named ? { ...column, field: 'entry', confidence: GUESSED } : column,
    ),
  };
}

const COUNTED = /^(?:audience|households|roll|sessionsPeople)/u;
const AT_NEED = 0.45;
const MOST_ROWS = 500;
const PEOPLE = /\d[\d,]*\s*[余多]?(?:人|名|位)/u;
const MOSTLY = 0.8;
const GUESSED = 0.3;
