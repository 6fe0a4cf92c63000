import { isBriefNote } from '#shared/recognition/brief-note.ts';
import { namedAccount } from '#shared/recognition/named-account.ts';
import {
  splitEntry,
  tellsOfOthers,
  tellsPublicity,
  toldIn,
} from '#shared/recognition/read-chronicle.ts';
import type { FoundTable } from './find-tables.ts';
import type { SheetGrid } from './sheet-grid.ts';

/**
 * A column 内容 in whose sentences alone places and people stand (到青山小学开展消防宣讲，师生260人参加) tells all of an
 * activity, not only its name; so does one whose cells begin with the name (防火宣讲：在柳村…). The table as it is where another
 * column counts people, unless the names stand so.
 */
export function withSentences(grid: SheetGrid, table: FoundTable): FoundTable {
  const { kind, columns, from, to } = table;
  const named = columns.find(({ field }) => field === 'title');
  if (kind !== 'activity' || !named || named.confidence > AT_NEED) return table;
  const stories = grid.rows
    .slice(from, Math.min(to, from + MOST_ROWS))
    .flatMap(({ cells }) => cells.find(({ col }) => col === named.col)?.text ?? [])
    .map((text) => splitEntry(text).story)
    .filter((story) => tellsPublicity(story) && !tellsOfOthers(story));
  if (columns.some(({ field }) => field === 'date') && stories.every(isBriefNote)) return table;
  const isCounted = columns.some(({ field }) => COUNTED.test(field ?? ''));
  if (!headsNames(stories, columns) && (isCounted || !tellsAll(stories))) return table;
  return {
    ...table,
    columns: columns.map((column) =>
      column === named ? { ...column, field: 'entry', confidence: GUESSED } : column,
    ),
  };
}

function tellsAll(stories: readonly string[]): boolean {
  const told = stories.filter((story) => toldIn(story) !== null);
  const whole = told.filter((story) => PEOPLE.test(story));
  return (
    whole.length > 0 && whole.length * 2 >= stories.length && told.length >= stories.length * MOSTLY
  );
}

/** What a column of accounts beside holds would be told twice. */
function headsNames(stories: readonly string[], columns: FoundTable['columns']): boolean {
  const headed = stories.filter((story) => namedAccount(story) !== null);
  return (
    headed.length >= LEAST_HEADED &&
    headed.length >= stories.length * MOSTLY_HEADED &&
    !columns.some(({ field }) => field === 'summary')
  );
}

const LEAST_HEADED = 2;
const MOSTLY_HEADED = 0.6;
const COUNTED = /^(?:audience|households|roll|sessionsPeople)/u;
const AT_NEED = 0.45;
const MOST_ROWS = 500;
const PEOPLE = /\d[\d,]*\s*[余多]?(?:人|名|位)/u;
const MOSTLY = 0.8;
const GUESSED = 0.3;
