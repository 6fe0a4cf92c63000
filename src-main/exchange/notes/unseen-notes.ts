import { grouped } from '#shared/domain/grouped.ts';
import { toLine } from '#shared/recognition/fold-text.ts';
import { isTaken, type UnseenChoices, type UnseenPart } from '#shared/words/unseen-parts.ts';
import { cellName, columnName } from '../../office/cell-address.ts';
import type { WorkbookRow } from '../cells/workbook-model.ts';
import type { FoundTable } from '../layout/find-tables.ts';
import type { MappedColumn } from '../layout/map-columns.ts';
import type { GridCell, SheetGrid } from '../layout/sheet-grid.ts';
import type { PlanNote } from './plan-note.ts';
import { rowPlaces, rowWords } from './row-words.ts';

/** Why a row or a card of other work is left out. */
export function unlikePublicity(words: string): string {
  return `写的是“${words}”，不像宣传活动`;
}

/** What a table holds and does not show as meant: what is taken of it, and what is told. */
export class UnseenNotes {
  /** Hidden columns that are not read. */
  readonly aside: ReadonlySet<number>;
  private readonly hidden = new Map<number, NonNullable<WorkbookRow['unseen']>>();
  private readonly struck = { row: [] as number[], name: [] as number[] };
  private readonly otherWork: (readonly [row: number, words: string])[] = [];
  private readonly pictures = new Map<number, number[]>();
  private readonly grid: SheetGrid;
  private readonly table: FoundTable;
  private readonly choices: UnseenChoices | undefined;
  private readonly hiddenColumns: readonly MappedColumn[];

  constructor(
    grid: SheetGrid,
    table: FoundTable,
    choices: UnseenChoices | undefined,
    chosenColumns: Readonly<Record<string, string | null>> | undefined,
  ) {
    this.grid = grid;
    this.table = table;
    this.choices = choices;
    this.hiddenColumns = table.columns.filter(({ col }) => grid.isHiddenColumn(col));
    const spare = this.hiddenColumns.filter(
      (column) => isSpare(column) && !chosenColumns?.[column.column],
    );
    this.aside = new Set(isTaken(choices, 'hiddenColumns') ? [] : spare.map(({ col }) => col));
  }

  /** Whether rows that are struck out, or whose name is, are read as written. */
  get readsStruck(): boolean {
    return isTaken(this.choices, 'struckRows');
  }

  /** Whether a row of data is left out for being hidden or struck out; remembers it. */
  leavesOut(row: WorkbookRow, cells: ReadonlyMap<number, GridCell>): boolean {
    const struck = struckPart(this.table, row.row, cells);
    if (struck) this.struck[struck].push(row.row);
    if (struck === 'row' && !this.readsStruck) return true;
    if (row.unseen) {
      this.hidden.set(row.row, row.unseen);
      if (!isTaken(this.choices, 'hiddenRows')) return true;
    }
    for (const [col, { cell, writtenIn }] of cells) {
      if (cell.fault !== 'picture' || writtenIn !== row.row) continue;
      const rows = this.pictures.get(col);
      if (rows) rows.push(row.row);
      else this.pictures.set(col, [row.row]);
    }
    return false;
  }

  get hasOtherWork(): boolean {
    return this.otherWork.length > 0;
  }

  /** Whether a row that tells of other work than publicity is left out; remembers it. */
  leavesOtherWork(row: number, words: string): boolean {
    this.otherWork.push([row, toLine(words)]);
    return !isTaken(this.choices, 'otherWork');
  }

  /** Cells that a refusal tells of are not told again. */
  notes(told: ReadonlySet<string>): PlanNote[] {
    return [
      ...this.rowNote('hiddenRows', this.whyHidden()),
      ...this.rowNote('struckRows', [['整行已划掉', this.struck.row]]),
      ...this.rowNote('struckRows', [[ONLY_NAME, this.struck.name]], '名称没有读取'),
      ...this.rowNote('otherWork', this.whyOtherWork()),
      ...this.columnNotes(),
      ...[...this.pictures].flatMap(([col, rows]) =>
        this.pictureNote(
          col,
          rows.filter((row) => !told.has(cellName(row, col))),
        ),
      ),
    ];
  }

  /** 第 2 行是隐藏的，第 5 行行高为 0，照常读取。 */
  private rowNote(
    part: UnseenPart,
    reasons: readonly (readonly [why: string, rows: readonly number[]])[],
    left = '没有导入',
  ): PlanNote[] {
    const rows = reasons.flatMap(([, own]) => own);
    if (rows.length === 0) return [];
    const done = isTaken(this.choices, part) ? '照常读取' : left;
    const what = reasons.map(([why, own]) => `${rowWords(own)}${why}`).join('，');
    return [{ sheet: this.grid.name, text: `${what}，${done}。`, places: rowPlaces(rows), part }];
  }

  private whyHidden(): [why: string, rows: number[]][] {
    const { filter } = this.grid;
    const whyOf = ([row, unseen]: readonly [number, keyof typeof UNSEEN_ROWS]) =>
      unseen === 'hidden' && filter && filter.top < row && row <= filter.bottom
        ? '被筛选隐藏'
        : UNSEEN_ROWS[unseen];
    return [...grouped([...this.hidden], whyOf)].map(([why, rows]) => [
      why,
      rows.map(([row]) => row),
    ]);
  }

  private whyOtherWork(): [why: string, rows: number[]][] {
    return [...grouped(this.otherWork, ([, words]) => words)].map(([words, rows]) => [
      unlikePublicity(words),
      rows.map(([row]) => row),
    ]);
  }

  private columnNotes(): PlanNote[] {
    const isFilled = (column: MappedColumn) => this.isFilled(column.col);
    const filled = this.hiddenColumns.filter(isFilled);
    const spare = filled.filter(isSpare);
    return [
      ...this.columnNote(
        filled.filter(({ sequence }) => sequence),
        '是隐藏的，只是序号，不导入',
      ),
      ...this.columnNote(
        spare.filter(({ col }) => this.aside.has(col)),
        '是隐藏的，没有写进备注',
        'hiddenColumns',
      ),
      ...this.columnNote(
        spare.filter(({ col }) => !this.aside.has(col)),
        '是隐藏的，写进了备注',
        'hiddenColumns',
      ),
      ...this.columnNote(
        filled.filter((column) => !column.sequence && !isSpare(column)),
        '是隐藏的，照常读取',
      ),
      ...this.columnNote(
        this.hiddenColumns.filter((column) => !isFilled(column)),
        '是隐藏的空列',
      ),
    ];
  }

  private columnNote(
    columns: readonly MappedColumn[],
    what: string,
    part: UnseenPart | null = null,
  ): PlanNote[] {
    if (columns.length === 0) return [];
    const names = columns.map(({ column, heading }) =>
      heading === '' ? `${column} 列` : `${column} 列（${heading.replaceAll(' ', '')}）`,
    );
    const text = `${names.join('、')}${what}。`;
    const places = columns.map(({ column }) => `${column}:${column}`);
    return [{ sheet: this.grid.name, text, places, part }];
  }

  private isFilled(col: number): boolean {
    return this.grid.rows
      .slice(this.table.from, this.table.to)
      .some(({ cells }) => cells.some((cell) => cell.col === col));
  }

  private pictureNote(col: number, rows: readonly number[]): PlanNote[] {
    if (rows.length === 0) return [];
    const column = columnName(col);
    const text = `${column} 列${rowWords(rows)}是单元格里的图片，没有导入；请在记录里另作佐证附上。`;
    return [{ sheet: this.grid.name, text, places: [`${column}:${column}`], part: null }];
  }
}

/** What has no field of its own. */
function isSpare({ field, sequence }: MappedColumn): boolean {
  return !sequence && (field === null || field === 'remarks');
}

const UNSEEN_ROWS: Record<NonNullable<WorkbookRow['unseen']>, string> = {
  hidden: '是隐藏的',
  folded: '折叠起来了',
  flat: '行高为 0',
};

const ONLY_NAME = '只划掉了名称，其余没有划掉';

/** Whether all that a row says is struck out, or its name alone; null where its name stands. */
export function struckPart(
  { columns }: FoundTable,
  row: number,
  cells: ReadonlyMap<number, GridCell>,
): 'row' | 'name' | null {
  if (![...cells.values()].some(({ cell }) => cell.struck)) return null;
  const isStruck = (col: number) => cells.get(col)?.cell.struck?.all === true;
  const sequence = new Set(columns.filter((column) => column.sequence).map(({ col }) => col));
  const own = [...cells].filter(([col, { writtenIn }]) => writtenIn === row && !sequence.has(col));
  if (own.length > 0 && own.every(([col]) => isStruck(col))) return 'row';
  const name = columns.find(({ field }) => field === 'title' || field === 'name');
  return name && isStruck(name.col) ? 'name' : null;
}
