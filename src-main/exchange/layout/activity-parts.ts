import type { FoundTable } from './find-tables.ts';
import type { GridCell, SheetGrid } from './sheet-grid.ts';

/**
 * The rows below that only tell further parts of the row's activity: its day, its name and what else
 * says which activity it is are merged over all of them. Indexes into the grid's rows.
 */
export function partsBelow(
  grid: SheetGrid,
  table: FoundTable,
  index: number,
  own: ReadonlyMap<number, GridCell>,
): number[] {
  if (table.kind !== 'activity' || !isShared(own)) return [];
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
