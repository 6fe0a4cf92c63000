import { ownAt } from '#shared/domain/own-at.ts';
import { isTurned, visibleLine } from '#shared/domain/visible-text.ts';
import { bodyRoleOf } from '#shared/recognition/body-heading.ts';
import { TURNED } from '#shared/recognition/doubt-turned.ts';
import type { BodyMatcher } from '#shared/recognition/match-body.ts';
import { cellName } from '../../office/cell-address.ts';
import type { WorkbookCell } from '../cells/workbook-model.ts';
import type { RecordCells } from '../layout/record-cells.ts';
import { readBodies } from './body-columns.ts';
import type { CarriedWords } from './carried-words.ts';
import type { RowReader, SourceCell } from './row-reader.ts';
import { unreadText, whyUnread } from './unread-cells.ts';

/** How the cells of a table's records are taken. */
export interface SourceOptions {
  /** Words taken over from rows above; null where there are none. */
  carried: CarriedWords | null;
  /** `工作表!C7` -> the clerk's own text. */
  corrected: Readonly<Record<string, string>> | undefined;
  /** Columns that are not read: hidden ones, unless the clerk wants them. */
  aside?: ReadonlySet<number>;
  /** A struck-out row that the clerk wants is read as written. */
  readsStruck?: boolean;
}

/** A record's cells as its readers see them: the clerk's corrections first, 同上 resolved. */
export function sourcesOf(
  sheet: string,
  { row, columns, cells, isPart }: RecordCells,
  { carried, corrected, aside, readsStruck }: SourceOptions,
): Map<number, SourceCell> {
  const sources = new Map<number, SourceCell>();
  for (const { col, heading, at } of columns) {
    if (aside?.has(col)) continue;
    const grid = cells.get(col) ?? null;
    const correction = isPart
      ? undefined
      : ownAt(corrected, `${sheet}!${cellName(at?.row ?? row, at?.col ?? col)}`);
    if (correction !== undefined) {
      if (correction.trim() !== '')
        sources.set(col, { col, heading, text: correction, cell: null, grid: null });
      continue;
    }
    const cell = grid ? struckAsFault(grid.cell, readsStruck === true) : null;
    const written = cell?.text ?? null;
    const found =
      carried && !cell?.fault
        ? carried.resolve(col, written)
        : written === null
          ? null
          : { text: written };
    if (found === null) continue;
    const shown = cell?.struck && !cell.struck.all ? cell.struck.shown : (cell?.seen ?? written);
    sources.set(col, {
      col,
      heading,
      ...found,
      ...(found.text === shown ? {} : { written: shown ?? '' }),
      cell,
      grid,
    });
  }
  return sources;
}

/** What is struck out altogether cannot be read, unless the clerk wants the row as it is. */
function struckAsFault(cell: WorkbookCell, readsStruck: boolean): WorkbookCell {
  return cell.struck?.all && !readsStruck && !cell.fault ? { ...cell, fault: 'struck' } : cell;
}

/** Struck-out words beside others are left out, and told unless their field tells of them. */
export function tellStruckWords(
  reader: RowReader,
  { row, columns }: RecordCells,
  sources: ReadonlyMap<number, SourceCell>,
): void {
  if (![...sources.values()].some(({ cell }) => cell?.struck)) return;
  for (const { col, field, at } of columns) {
    const source = sources.get(col);
    const struck = source?.cell?.struck;
    if (!source || !struck || struck.all) continue;
    const cell = cellName(at?.row ?? row, at?.col ?? col);
    reader.mark(cell, field ?? 'remarks', struck.shown, source.text.trim(), '划掉的字没有计入');
  }
}

/** Marks of direction are taken out of every text; where they turned it round that is told. */
export function tellTurnedWords(
  reader: RowReader,
  { row, columns }: RecordCells,
  sources: ReadonlyMap<number, SourceCell>,
): void {
  for (const { col, field, sequence, at } of columns) {
    const text = sources.get(col)?.text ?? '';
    if (sequence || !isTurned(text)) continue;
    const cell = cellName(at?.row ?? row, at?.col ?? col);
    reader.doubt(cell, field ?? 'remarks', visibleLine(text), TURNED);
  }
}

/** Columns without a field go to the remarks: 资金（元）：500. */
export function keepUnmapped(
  reader: RowReader,
  { kind, row, columns }: RecordCells,
  sources: ReadonlyMap<number, SourceCell>,
  bodies: BodyMatcher | null,
): void {
  for (const { col, field, heading, sequence, at } of columns) {
    const source = sources.get(col);
    if (field !== null || sequence || !source) continue;
    if (source.cell?.fault) {
      const place = cellName(at?.row ?? row, at?.col ?? col);
      const why = whyUnread(source.cell.fault, source.text);
      reader.mark(place, 'remarks', unreadText(source.cell), '', why);
      continue;
    }
    if (source.text.trim() === '') continue;
    const name = heading.split(' ').at(-1)?.replace(/\s+/gu, '') ?? '';
    const text = source.text.trim().replace(/(?<!\s)\s*\n\s*/gu, ' ');
    if (/^[/\\—–-]+$/u.test(text)) continue;
    const role = kind === 'activity' && bodies ? bodyRoleOf(heading) : null;
    const place = cellName(at?.row ?? row, at?.col ?? col);
    if (bodies && role && readBodies(reader, { text, place, role }, bodies)) continue;
    reader.leftovers.push(name === '' ? text : `${name}：${text}`);
  }
}
