import { RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import { foldHeading, isPlaceholder } from '#shared/recognition/fold-text.ts';
import type { ExtraHeadings } from '#shared/recognition/recognise-heading.ts';
import { columnName } from '../../office/cell-address.ts';
import { isKnownHeading, type TableHints } from './find-tables.ts';
import { asksFor, DAY_FIELDS, type FormEntry, formEntries, NAME_FIELDS } from './form-entries.ts';
import { type MappedColumn, mapColumns } from './map-columns.ts';
import type { RecordCells } from './record-cells.ts';
import { shapedRecords } from './shaped-records.ts';
import type { GridCell, SheetGrid } from './sheet-grid.ts';
import { hintOf, scoreOf } from './table-kind.ts';

/** The forms of a sheet, each a record with its labels on the left and its values on the right. */
export interface FoundForms {
  kind: RecordKind;
  forms: RecordCells[];
  /** Texts above the first form. */
  titles: string[];
  /** Of a calendar, in which anything may be written: those that are not known for publicity. */
  left?: ReadonlySet<RecordCells>;
  /** Of a plan with marks: what is written where nothing was held, and in which cells. */
  asides?: ReadonlyMap<string, readonly string[]>;
}

/**
 * Null for a sheet that holds a table or nothing. Forms may follow one another down the sheet; records in columns or
 * in two rows each are read as forms are.
 */
export function findForms(grid: SheetGrid, hints: TableHints = {}): FoundForms | null {
  const shaped = shapedRecords(grid);
  const found = shaped ?? formEntries(grid);
  if (found === null) return null;
  const blocks = 'blocks' in found ? found.blocks : blocksOf(found.entries);
  const [kind] = (hints.kind ? [hints.kind] : [...RECORD_KINDS])
    .map((each) => ({ kind: each, score: kindScore(blocks, each, grid.name, found.titles, hints) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  if (!kind) return null;
  const forms = toRecords(blocks, kind.kind, hints.extra).filter(
    (record) => isForm(record) && record.cells.size > 1,
  );
  return forms.length === 0 ? null : { kind: kind.kind, forms, titles: found.titles };
}

/**
 * A label that comes again begins the next form, with all of its row; so do rows behind a gap that ask for a name and
 * a day once more, in whatever words.
 */
function blocksOf(entries: readonly FormEntry[]): FormEntry[][] {
  const blocks: FormEntry[][] = [];
  let open: FormEntry[] = [];
  let seen = new Set<string>();
  const rows = [...new Set(entries.map(({ row }) => row))];
  const starts = rowsOfCards(entries);
  for (const row of rows) {
    const own = entries.filter((entry) => entry.row === row);
    const again = own.some(({ label }) => isKnownHeading(label) && seen.has(foldHeading(label)));
    if (again || (starts.has(row) && open.length > 0)) {
      blocks.push(open);
      open = [];
      seen = new Set();
    }
    open.push(...own);
    for (const { label } of own) seen.add(foldHeading(label));
  }
  return [...blocks, open];
}

/** The first rows of what stands together between gaps and asks for all that a record must have. */
function rowsOfCards(entries: readonly FormEntry[]): Set<number> {
  const runs: FormEntry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && entry.row <= last.row + 1) run.push(entry);
    else runs.push([entry]);
  }
  const cards = runs.filter((run) =>
    [NAME_FIELDS, DAY_FIELDS].every((fields) => run.some(({ label }) => asksFor(label, fields))),
  );
  return new Set(cards.flatMap(([first]) => first?.row ?? []));
}

function kindScore(
  blocks: readonly FormEntry[][],
  kind: RecordKind,
  sheet: string,
  titles: readonly string[],
  { extra }: TableHints,
): number {
  const records = toRecords(blocks, kind, extra).filter(isForm);
  const best = Math.max(0, ...records.map(({ columns }) => scoreOf(columns, kind)));
  return best === 0 ? 0 : best + hintOf(kind, sheet, titles);
}

/** Records that have the same labels in the same order are understood together. */
function toRecords(
  blocks: readonly FormEntry[][],
  kind: RecordKind,
  extra: ExtraHeadings = {},
): RecordCells[] {
  const alike = new Map<string, FormEntry[][]>();
  const keyOf = (block: readonly FormEntry[]) => block.map(({ label }) => label).join('\n');
  for (const block of blocks)
    alike.set(keyOf(block), [...(alike.get(keyOf(block)) ?? []), [...block]]);
  const columns = new Map(
    [...alike].map(([key, own]) => [key, understood(own, kind, extra)] as const),
  );
  return blocks.map((block) => toRecord(block, kind, columns.get(keyOf(block)) ?? []));
}

/** What the labels mean that all of these blocks have, by all their values; of several a placeholder tells nothing. */
function understood(
  blocks: readonly FormEntry[][],
  kind: RecordKind,
  extra: ExtraHeadings,
): MappedColumn[] {
  const [first = []] = blocks;
  const columns = first.map(({ label }, index) => ({
    col: index + 1,
    path: [label],
    samples: blocks.flatMap((block) => {
      const text = block[index]?.cell?.text ?? '';
      return text === '' || (blocks.length > 1 && isPlaceholder(text)) ? [] : [text];
    }),
  }));
  return mapColumns(columns, kind, extra);
}

function toRecord(
  block: readonly FormEntry[],
  kind: RecordKind,
  mapped: readonly MappedColumn[],
): RecordCells {
  const columns = mapped.flatMap((column, index): MappedColumn[] => {
    const entry = block[index];
    if (!entry || (column.field === null && !entry.isOwnLabel)) return [];
    return [{ ...column, column: columnName(entry.at.col), at: entry.at }];
  });
  const cells = new Map<number, GridCell>();
  block.forEach(({ cell, row }, index) => {
    if (cell) cells.set(index + 1, { cell, writtenIn: row, sharedBy: 1 });
  });
  return { kind, row: block[0]?.row ?? 1, columns, cells };
}

/** Down several rows, or two of sure labels, with a name and enough of its kind's other fields. */
function isForm({ kind, columns }: RecordCells): boolean {
  const fields = columns.flatMap(({ field, confidence }) =>
    field !== null && confidence >= 0.4 ? field : [],
  );
  const rows = new Set(columns.flatMap(({ at }) => at?.row ?? []));
  const isSure = columns.every(({ field, confidence }) => field === null || confidence >= SURE);
  return (
    rows.size >= (isSure ? 2 : 3) &&
    fields.includes(kind === 'pilot' ? 'name' : 'title') &&
    fields.length >= (kind === 'activity' ? 4 : 3) &&
    (kind !== 'activity' || fields.includes('date') || fields.includes('datePlace'))
  );
}

const SURE = 0.9;
