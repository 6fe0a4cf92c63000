import type { RecordKind } from '#shared/domain/record.ts';
import { isDitto, isPlaceholder } from '#shared/recognition/fold-text.ts';
import { cellName } from '../../office/cell-address.ts';
import type { WorkbookRow } from '../cells/workbook-model.ts';
import type { FoundTable } from '../layout/find-tables.ts';
import { headsPeople } from '../layout/places-not-settings.ts';
import type { SheetGrid } from '../layout/sheet-grid.ts';
import { clockColumn } from '../layout/times-of-day.ts';
import type { Carried, SourceCell } from './row-reader.ts';

/**
 * What a table's rows take over from those above: the words under 同上 and 〃 in any column, and in
 * a blank cell the form and settings last written. A day only in a diary or beside a time of day: elsewhere a blank
 * one is missing.
 */
export class CarriedWords {
  private readonly repeats: ReadonlySet<number>;
  private readonly grouped: ReadonlySet<number>;
  private above = new Map<number, Words>();
  private last = new Map<number, Words>();

  constructor(grid: SheetGrid, table: FoundTable) {
    const clock = clockColumn(grid.rows.slice(table.from, Math.min(table.to, table.from + 500)));
    const isDiary = [grid.name, ...table.titles].some((text) => DIARY.test(text));
    const isLog = table.kind === 'activity' && (clock !== null || isDiary);
    const columns = table.columns
      .filter(
        ({ field, col }) =>
          REPEATED[table.kind].includes(field ?? '') ||
          (field === 'date' && col !== clock && isLog),
      )
      .filter(({ field, heading }) => !(field === 'settings' && headsPeople(heading)))
      .filter(({ col }) => !writesAgain(grid, table, col));
    this.repeats = new Set(columns.map(({ col }) => col));
    this.grouped = new Set(columns.map(({ col }) => col).filter(isGrouped(grid, table)));
  }

  /** A cell's words and whence they come; null for a blank cell that takes nothing over. */
  resolve(col: number, text: string | null): { text: string; carried?: Carried } | null {
    const above = this.above.get(col);
    if (text !== null && text.trim() !== '')
      return above !== undefined && isDitto(text) ? takenFrom(above, col, 'ditto') : { text };
    const last = this.repeats.has(col) ? this.last.get(col) : undefined;
    if (last === undefined) return text === null ? null : { text };
    return takenFrom(last, col, this.grouped.has(col) ? 'group' : 'blank');
  }

  /** Remembers a row's words for the rows below. */
  pass(row: number, words: ReadonlyMap<number, SourceCell>): void {
    const before = this.above;
    const read = [...words].filter(([, { cell }]) => !cell?.fault);
    this.above = new Map(
      read.map(([col, { text, carried, grid }]) => {
        const from = carried?.how === 'ditto' ? before.get(col)?.row : grid?.writtenIn;
        return [col, { text, row: from ?? row }];
      }),
    );
    for (const col of this.repeats) {
      const words = this.above.get(col);
      if (words === undefined || words.text.trim() === '') continue;
      if (saysNone(words.text)) this.last.delete(col);
      else this.last.set(col, words);
    }
  }

  /** A section row begins anew. */
  forget(): void {
    this.last.clear();
  }
}

/** / and 不涉及: nothing that a blank cell below could take over. */
function saysNone(text: string): boolean {
  return isPlaceholder(text) || /^\s*(?:无|没有|不涉及)\s*$/u.test(text);
}

const DIARY = /日志|日记|日报/u;

/** Words, and the row that has them of its own. */
interface Words {
  text: string;
  row: number;
}

function takenFrom({ text, row }: Words, col: number, how: Carried['how']) {
  return { text, carried: { how, from: cellName(row, col) } };
}

const REPEATED: Record<RecordKind, readonly string[]> = {
  activity: ['form', 'settings'],
  pilot: ['kind'],
  work: [],
  case: [],
};

/** Mostly blank below what is written: one entry stands for the rows of its group. */
function isGrouped(grid: SheetGrid, table: FoundTable): (col: number) => boolean {
  const title = table.columns.find(({ field }) => field === 'title' || field === 'name')?.col;
  const rows = grid.rows
    .slice(table.from, Math.min(table.to, table.from + 500))
    .filter(({ cells }) => cells.length > 2 && cells.some(({ col }) => col === title));
  return (col) => {
    const isFilled = ({ cells }: WorkbookRow) => cells.some((cell) => cell.col === col);
    const filled = rows.filter(isFilled).length;
    // Where the first row leaves it blank, no entry heads a group: the column is filled in now and then.
    return (
      rows[0] !== undefined &&
      isFilled(rows[0]) &&
      rows.length - filled >= 3 &&
      filled <= rows.length * 0.5
    );
  };
}

/** Whoever writes 企业 below 企业 leaves a cell blank for another reason than that it is the same again. */
function writesAgain(grid: SheetGrid, { from, to }: FoundTable, col: number): boolean {
  const texts = grid.rows
    .slice(from, Math.min(to, from + 500))
    .map(({ cells }) => cells.find((cell) => cell.col === col)?.text.trim() ?? '');
  const again = texts.filter((text, at) => text !== '' && text === texts[at - 1]);
  const blank = texts.filter((text) => text === '');
  return again.length > 0 && blank.length < texts.length / 2;
}
