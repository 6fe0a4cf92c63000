import { isTotalText } from './classify-row.ts';
import type { FoundTable } from './find-tables.ts';
import type { GridCell, SheetGrid } from './sheet-grid.ts';

/**
 * The rows below that only tell further parts of the row's activity: its day, its name and what else says which
 * activity it is are merged over all of them, or left blank in them. Rows that each have a place and people of
 * their own are activities of their own. Indexes into the grid's rows.
 */
export function partsBelow(
  grid: SheetGrid,
  table: FoundTable,
  index: number,
  own: ReadonlyMap<number, GridCell>,
): number[] {
  if (table.kind !== 'activity') return [];
  const parts = isShared(own)
    ? mergedParts(grid, table, index, own)
    : blankParts(grid, table, index);
  return parts.length > 0 && areApart(grid, table, [index, ...parts]) ? [] : parts;
}

function mergedParts(
  grid: SheetGrid,
  table: FoundTable,
  index: number,
  own: ReadonlyMap<number, GridCell>,
): number[] {
  const head = grid.rows[index]?.row ?? 0;
  const naming = table.columns.filter(
    ({ col, field }) => IDENTITY.includes(field ?? '') && own.has(col),
  );
  const fields = naming.map(({ field }) => field);
  if (!fields.includes('title') || !(fields.includes('date') || fields.includes('datePlace')))
    return [];
  const parts: number[] = [];
  for (let at = index + 1; at < table.to; at += 1) {
    const cells = grid.cellsOf(at);
    const isPart = naming.every(({ col }) => {
      const cell = cells.get(col);
      return cell !== undefined && cell.sharedBy > 1 && cell.writtenIn === head;
    });
    if (!isPart) break;
    parts.push(at);
  }
  return parts;
}

/** Several rows that leave blank what says which activity it is, and go on with people or partners. */
function blankParts(grid: SheetGrid, table: FoundTable, index: number): number[] {
  const textsIn = (at: number) =>
    new Map(grid.rows[at]?.cells.map(({ col, text }) => [col, text.trim()]));
  const fieldsIn = (at: number, texts = textsIn(at)) =>
    table.columns.flatMap(({ col, field, sequence }) =>
      texts.get(col) ? [sequence ? 'sequence' : (field ?? `${col}`)] : [],
    );
  const head = fieldsIn(index);
  if (!head.includes('title') || !(head.includes('date') || head.includes('datePlace'))) return [];
  const parts: number[] = [];
  for (let at = index + 1; at < table.to; at += 1) {
    const row = grid.rows[at];
    const isNext = row?.row === (grid.rows[at - 1]?.row ?? 0) + 1;
    const texts = textsIn(at);
    const told = fieldsIn(at, texts);
    const goesOn = told.includes('audience') && told.some((field) => NAMED_PARTS.includes(field));
    if (!isNext || !goesOn || told.some((field) => [...IDENTITY, 'sequence'].includes(field)))
      break;
    if ([...texts.values()].some(isTotalText)) break;
    parts.push(at);
  }
  return parts;
}

const NAMED_PARTS = ['partners', 'targetGroup', 'summary', 'organiser'];

/** 城关一小 420, 城关二小 385: the same day and name at several places, each with its own people. */
function areApart(grid: SheetGrid, { columns }: FoundTable, rows: readonly number[]): boolean {
  const own = (field: string) => {
    const col = columns.find(
      (column) => column.field === field || column.field?.startsWith(`${field}.`),
    )?.col;
    return rows.flatMap((at) => {
      const cell =
        col === undefined ? undefined : grid.rows[at]?.cells.find((each) => each.col === col);
      return cell && cell.text.trim() !== '' ? [cell.text.trim()] : [];
    });
  };
  const places = own('place');
  // 3号楼 and 5号楼 are parts of one compound, 一组 and 二组 of one village: who goes from door to door makes one round of it.
  if (places.every((place) => WITHIN_ONE_PLACE.test(place))) return false;
  const isFromDoorToDoor = own('households').length === rows.length;
  if (isFromDoorToDoor && places.every((place) => OF_ONE_VILLAGE.test(place))) return false;
  return new Set(places).size === rows.length && own('audience').length === rows.length;
}

const WITHIN_ONE_PLACE =
  /^第?[\da-z一二三四五六七八九十、,，和及—–~\-至到]{1,12}(?:号楼|号院|栋|幢|座|单元|门栋|楼门|楼层|楼|层)$/iu;

const OF_ONE_VILLAGE =
  /^第?[\d一二三四五六七八九十、,，和及—–~\-至到]{1,12}(?:村民)?(?:小?组|社|生产队|队|屯)$/u;

const IDENTITY = ['date', 'datePlace', 'title', 'form', 'settings'];

/** The row with the words of its parts: numbers are to be added up, words follow one another. */
export function withParts(
  grid: SheetGrid,
  { columns }: FoundTable,
  cells: ReadonlyMap<number, GridCell>,
  parts: readonly number[],
): Map<number, GridCell> {
  // A number merged over all of them is the whole one's; over more rows it is shared as ever.
  const ownOf = (cell: GridCell) =>
    cell.sharedBy <= parts.length + 1 ? { ...cell, sharedBy: 1 } : cell;
  const whole = new Map([...cells].map(([col, cell]) => [col, ownOf(cell)]));
  for (const { col, sequence } of columns) {
    if (sequence) continue;
    const told = parts.flatMap((at) => {
      const part = grid.cellsOf(at).get(col);
      return part && part.writtenIn === grid.rows[at]?.row ? part : [];
    });
    const first = whole.get(col);
    const all = first ? [first, ...told] : told;
    const [base] = all;
    if (base && told.length > 0) whole.set(col, joined(base, all));
  }
  return whole;
}

function joined(base: GridCell, all: readonly GridCell[]): GridCell {
  const texts = all.map(({ cell }) => cell.text.trim()).filter((text) => text !== '');
  const isNumbers = texts.every((text) => /^\d+(?:\.\d+)?$/u.test(text));
  const text = isNumbers ? texts.join('+') : [...new Set(texts)].join('、');
  const fault = all.find(({ cell }) => cell.fault !== null)?.cell.fault ?? null;
  return {
    cell: { col: base.cell.col, text, number: null, date: null, shows: null, fault },
    writtenIn: base.writtenIn,
    sharedBy: 1,
  };
}

function isShared(cells: ReadonlyMap<number, GridCell>): boolean {
  for (const { sharedBy } of cells.values()) if (sharedBy > 1) return true;
  return false;
}
